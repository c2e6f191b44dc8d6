// Paths of edges: level through the layers, upright in the channels between them.

import { channelTracks } from './channel-tracks.ts';
import type { GraphPoint } from './graph-layout.ts';
import type { LayeredArc, LayeredGraph, Piece } from './layered-graph.ts';

const TRACK_GAP = 8;
/** Between boxes and the first track: room for a bend and an arrowhead. */
const CHANNEL_MARGIN = 16;

export interface RouteFacts {
  readonly graph: LayeredGraph;
  readonly arcs: readonly LayeredArc[];
  /** The y of each item's middle. */
  readonly middles: readonly number[];
  /** Of the boxes. */
  readonly widths: readonly number[];
}

export interface Routes {
  /** Where each layer begins. */
  readonly lefts: readonly number[];
  /** Of each arc. */
  readonly paths: readonly (readonly GraphPoint[])[];
  readonly width: number;
}

/** Gives every channel the width of its tracks, and every edge its corners. What shares a box's port shares a track. */
export function routePieces({ graph, arcs, middles, widths }: RouteFacts): Routes {
  const middleOf = (item: number): number => middles[item] ?? 0;
  const piecesByChannel: Piece[][] = Array.from({ length: graph.layerCount + 1 }, () => []);
  for (const piece of graph.pieces) piecesByChannel[piece.channel]?.push(piece);
  const layerWidths = Array.from({ length: graph.layerCount }, () => 0);
  for (const [box, width] of widths.entries()) {
    const layer = graph.layerOf[box] ?? 0;
    layerWidths[layer] = Math.max(layerWidths[layer] ?? 0, width);
  }

  const lefts: number[] = [];
  const trackXByPiece = new Map<Piece, number>();
  let x = 0;
  for (const [channel, pieces] of piecesByChannel.entries()) {
    const bent = pieces.filter(({ start, end }) => middleOf(start) !== middleOf(end));
    const trunkOf = trunksOf(bent, pieces);
    const names = [...new Set(bent.map(trunkOf))];
    const tracks = channelTracks(
      names.map((name) => {
        // A straight piece that shares the port crosses the channel with it.
        const ends = pieces.filter((piece) => trunkOf(piece) === name).flatMap(({ start, end }) => [start, end]);
        const at = (layer: number) => [...new Set(ends.filter((item) => graph.layerOf[item] === layer).map(middleOf))];
        return { left: at(channel - 1), right: at(channel) };
      }),
    );
    const isInside = channel > 0 && channel < graph.layerCount;
    const first = channel > 0 ? x + CHANNEL_MARGIN : x;
    const trackOf = new Map(names.map((name, number) => [name, tracks[number] ?? 0]));
    for (const piece of bent) trackXByPiece.set(piece, first + (trackOf.get(trunkOf(piece)) ?? 0) * TRACK_GAP);
    const tracksWidth = names.length === 0 ? 0 : Math.max(...tracks) * TRACK_GAP;
    if (isInside) x += tracksWidth + CHANNEL_MARGIN * 2;
    else if (names.length > 0) x += tracksWidth + CHANNEL_MARGIN;
    if (channel === graph.layerCount) break;
    lefts.push(x);
    x += layerWidths[channel] ?? 0;
  }

  const portOf = (box: number, side: 'left' | 'right'): GraphPoint => {
    const left = lefts[graph.layerOf[box] ?? 0] ?? 0;
    return { x: side === 'left' ? left : left + (widths[box] ?? 0), y: middleOf(box) };
  };
  const paths: GraphPoint[][] = arcs.map(({ from, fromSide }) => [portOf(from, fromSide)]);
  for (const piece of graph.pieces) {
    const trackX = trackXByPiece.get(piece);
    if (trackX === undefined) continue;
    paths[piece.arc]?.push({ x: trackX, y: middleOf(piece.start) }, { x: trackX, y: middleOf(piece.end) });
  }
  for (const [arc, { to, toSide }] of arcs.entries()) paths[arc]?.push(portOf(to, toSide));
  return { lefts, paths, width: x };
}

/** The name of the trunk that a piece belongs to: that of the port at its one or its other end that more pieces share. */
function trunksOf(bent: readonly Piece[], pieces: readonly Piece[]): (piece: Piece) => number {
  const startCounts = new Map<number, number>();
  const endCounts = new Map<number, number>();
  for (const { start, end } of bent) {
    startCounts.set(start, (startCounts.get(start) ?? 0) + 1);
    endCounts.set(end, (endCounts.get(end) ?? 0) + 1);
  }
  const nameByPiece = new Map(
    pieces.map((piece) => {
      const isOfStart = (startCounts.get(piece.start) ?? 0) >= (endCounts.get(piece.end) ?? 0);
      return [piece, isOfStart ? piece.start * 2 : piece.end * 2 + 1];
    }),
  );
  return (piece) => nameByPiece.get(piece) ?? -1;
}
