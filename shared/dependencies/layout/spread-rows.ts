// Rows of level items below each other.

import type { Order } from './layered-graph.ts';

export interface SpreadFacts {
  /** Each in the direction in which places grow. */
  readonly layers: Order;
  /** Of each item the one in the layer before it that it is level with, -1 for none. */
  readonly links: Int32Array;
  /** Items below it are boxes. */
  readonly boxCount: number;
  /** Between the middles of neighbours in a layer. */
  readonly gapOf: (above: number, below: number) => number;
  /** The greatest place that is wanted. */
  readonly room: number;
}

/**
 * The least places from 0 on that keep the gaps and keep rows level, then each row as far on as those that follow it leave
 * room. While the last place is beyond the room, rows are cut where the longest way through the rows turns from one layer
 * to another.
 */
export function spreadRows(facts: SpreadFacts): readonly number[] {
  const links = Int32Array.from(facts.links);
  for (;;) {
    const stacked = stackRows({ ...facts, links });
    const hasCut = stacked.last > facts.room && cutLongestWay(stacked, links, facts);
    if (!hasCut) return settled(stacked);
  }
}

interface StackedRows {
  /** Of each item its row, named by the row's first item. */
  readonly rows: Int32Array;
  /** Of each row. */
  readonly places: Float64Array;
  /** Of each row those that follow it, with the gap, by rows and gaps in turns. */
  readonly after: readonly number[][];
  /** Of each row the items that its place comes from: in the row before it, and its own; -1 for a row at 0. */
  readonly heldBy: Int32Array;
  readonly holds: Int32Array;
  /** From the first on. */
  readonly sequence: readonly number[];
  readonly lastRow: number;
  readonly last: number;
}

function stackRows({ layers, links, gapOf }: SpreadFacts): StackedRows {
  const rows = new Int32Array(links.length);
  for (const layer of layers) {
    for (const item of layer) {
      const link = links[item] ?? -1;
      rows[item] = link === -1 ? item : (rows[link] ?? link);
    }
  }
  const waiting = new Int32Array(links.length);
  const after: number[][] = Array.from(links, () => []);
  const itemsAfter: number[][] = Array.from(links, () => []);
  for (const layer of layers) {
    for (let place = 0; place + 1 < layer.length; place += 1) {
      const [item = 0, next = 0] = [layer[place], layer[place + 1]];
      const [row = item, nextRow = next] = [rows[item], rows[next]];
      after[row]?.push(nextRow, gapOf(item, next));
      itemsAfter[row]?.push(item, next);
      waiting[nextRow] = (waiting[nextRow] ?? 0) + 1;
    }
  }
  const sequence: number[] = [];
  for (const [item, row] of rows.entries()) if (item === row && waiting[row] === 0) sequence.push(row);
  const places = new Float64Array(links.length);
  const heldBy = new Int32Array(links.length).fill(-1);
  const holds = new Int32Array(links.length).fill(-1);
  let lastRow = sequence[0] ?? 0;
  for (const row of sequence) {
    const start = places[row] ?? 0;
    if (start > (places[lastRow] ?? 0)) lastRow = row;
    const following = after[row] ?? [];
    for (let at = 0; at < following.length; at += 2) {
      const [next = 0, gap = 0] = [following[at], following[at + 1]];
      if (start + gap > (places[next] ?? 0)) {
        places[next] = start + gap;
        heldBy[next] = itemsAfter[row]?.[at] ?? -1;
        holds[next] = itemsAfter[row]?.[at + 1] ?? -1;
      }
      const left = (waiting[next] ?? 0) - 1;
      waiting[next] = left;
      if (left === 0) sequence.push(next);
    }
  }
  return { rows, places, after, heldBy, holds, sequence, lastRow, last: places[lastRow] ?? 0 };
}

/** Cuts every row that the way to the last row comes into and leaves in different layers; false: there is none. */
function cutLongestWay(stacked: StackedRows, links: Int32Array, { boxCount }: SpreadFacts): boolean {
  const { rows, heldBy, holds, lastRow } = stacked;
  let hasCut = false;
  for (let leaves = heldBy[lastRow] ?? -1; leaves !== -1; ) {
    const row = rows[leaves] ?? leaves;
    const enters = holds[row] ?? -1;
    if (enters === -1) break;
    if (enters !== leaves) {
      const between = itemsBetween(leaves, enters, links) ?? itemsBetween(enters, leaves, links) ?? [];
      // A long edge rather gets its bend beside a box than on its way.
      const cut = between.find((item) => item < boxCount || (links[item] ?? 0) < boxCount) ?? between[0];
      if (cut !== undefined) {
        links[cut] = -1;
        hasCut = true;
      }
    }
    leaves = heldBy[row] ?? -1;
  }
  return hasCut;
}

/** The items whose links lead from the one to the other; null: they don't. */
function itemsBetween(from: number, to: number, links: Int32Array): readonly number[] | null {
  const items: number[] = [];
  for (let item = from; item !== to; item = links[item] ?? -1) {
    if (item === -1) return null;
    items.push(item);
  }
  return items;
}

function settled({ rows, places, after, sequence }: StackedRows): readonly number[] {
  for (const row of sequence.toReversed()) {
    const following = after[row] ?? [];
    let room = Number.POSITIVE_INFINITY;
    for (let at = 0; at < following.length; at += 2) {
      room = Math.min(room, (places[following[at] ?? 0] ?? 0) - (following[at + 1] ?? 0));
    }
    if (Number.isFinite(room)) places[row] = Math.max(places[row] ?? 0, room);
  }
  return Array.from(rows, (row) => places[row] ?? 0);
}
