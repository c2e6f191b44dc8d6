// A graph of dependencies from left to right: one layout for the screen and for files.

import { layoutComponent } from './layout-component.ts';
import { packParts } from './pack-parts.ts';
import { splitComponents } from './split-components.ts';

export type GraphSide = 'left' | 'right';

export interface GraphPoint {
  readonly x: number;
  readonly y: number;
}

export interface GraphNode<Id extends string = string> {
  readonly id: Id;
  /** In pixels, with the measured label inside. */
  readonly width: number;
  readonly height: number;
}

export interface GraphEdge<EdgeId extends string = string, NodeId extends string = string> {
  readonly id: EdgeId;
  readonly from: NodeId;
  readonly to: NodeId;
  /** Hard edges are kept shorter than soft ones. */
  readonly hard: boolean;
  /** It leaves and enters at the middle of these sides: right to left for a finish that a start waits for. */
  readonly fromSide: GraphSide;
  readonly toSide: GraphSide;
  /** Drawn, but says nothing on who stands left of whom, such as an edge that closes a ring. */
  readonly ignored: boolean;
}

export interface GraphFacts<NodeId extends string = string, EdgeId extends string = string> {
  readonly nodes: readonly GraphNode<NodeId>[];
  readonly edges: readonly GraphEdge<EdgeId, NodeId>[];
  /** Where nodes stood before, from the top: those that are still there keep to that order where they can. */
  readonly heightsBefore?: ReadonlyMap<NodeId, number>;
}

export interface GraphBox<Id extends string = string> {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The column within its component, from 0. */
  readonly layer: number;
  /** The connected component, from 0 for the largest; null: no edge leads to or from it. */
  readonly component: number | null;
}

export interface GraphPath<Id extends string = string> {
  readonly id: Id;
  /** From the first box to the second, by level and upright pieces alone. */
  readonly points: readonly GraphPoint[];
  /** Left out of the layers: it was ignored, or closes a ring. */
  readonly isBack: boolean;
}

export interface GraphLayout<NodeId extends string = string, EdgeId extends string = string> {
  readonly width: number;
  readonly height: number;
  /** In the order of the nodes. */
  readonly boxes: readonly GraphBox<NodeId>[];
  /** In the order of the edges. */
  readonly paths: readonly GraphPath<EdgeId>[];
  /** Pairs of pieces of edges between neighbouring layers whose ends stand in opposite order. */
  readonly crossings: number;
}

/**
 * Lays a graph out in layers from left to right, in pixels from 0: every edge that is not ignored leads to a layer further
 * right, and no path lies over a box. Components stand below each other, the largest first, and nodes without edges in
 * a block at the foot. The order of nodes and edges changes nothing but the order of the answer. Edges that close a ring
 * although they are not ignored are drawn as if they were. Throws at ids that are there twice and at edges to no node.
 * Source: Kozo Sugiyama, Shojiro Tagawa and Mitsuhiko Toda, "Methods for visual understanding of hierarchical system
 * structures" (1981).
 */
export function layoutGraph<NodeId extends string, EdgeId extends string>(
  facts: GraphFacts<NodeId, EdgeId>,
): GraphLayout<NodeId, EdgeId> {
  const { heightsBefore } = facts;
  const nodes = [...facts.nodes].sort((a, b) => compareTexts(a.id, b.id));
  const edges = [...facts.edges].sort(
    (a, b) => compareTexts(a.from, b.from) || compareTexts(a.to, b.to) || compareTexts(a.id, b.id),
  );
  const numberById = numbered(nodes, 'nodes');
  numbered(edges, 'edges');
  const numberOf = (edge: GraphEdge<EdgeId, NodeId>, id: NodeId): number => {
    const number = numberById.get(id);
    if (number === undefined) throw new Error(`The edge ${edge.id} has an end ${id}, which is no node`);
    return number;
  };
  const ends = edges.map((edge) => ({ from: numberOf(edge, edge.from), to: numberOf(edge, edge.to) }));
  const { components, alone } = splitComponents(nodes.length, ends);

  const parts = components.map((component) => {
    const localOf = new Map(component.nodes.map((node, local) => [node, local]));
    const drawn = layoutComponent({
      boxes: component.nodes.map((node) => {
        const { id, width = 0, height = 0 } = nodes[node] ?? {};
        return { width, height, before: (id === undefined ? undefined : heightsBefore?.get(id)) ?? null };
      }),
      arcs: component.edges.flatMap((number) => {
        const edge = edges[number];
        const end = ends[number];
        if (edge === undefined || end === undefined) return [];
        const { hard, fromSide, toSide, ignored } = edge;
        const from = localOf.get(end.from) ?? 0;
        return [{ from, to: localOf.get(end.to) ?? 0, hard, fromSide, toSide, ignored }];
      }),
    });
    return { component, drawn };
  });

  const { width, height, places, alonePlaces } = packParts(
    parts.map(({ drawn }) => drawn),
    alone.map((node) => nodes[node] ?? { width: 0, height: 0 }),
  );
  const boxById = new Map<NodeId, GraphBox<NodeId>>();
  const pathById = new Map<EdgeId, GraphPath<EdgeId>>();
  for (const [number, { component, drawn }] of parts.entries()) {
    const { x: right, y: down } = places[number] ?? { x: 0, y: 0 };
    for (const [local, { x, y, layer }] of drawn.boxes.entries()) {
      const node = nodes[component.nodes[local] ?? 0];
      if (node) boxById.set(node.id, { ...sized(node), x: x + right, y: y + down, layer, component: number });
    }
    for (const [local, { points, isBack }] of drawn.paths.entries()) {
      const edge = edges[component.edges[local] ?? 0];
      const moved = points.map(({ x, y }) => ({ x: x + right, y: y + down }));
      if (edge) pathById.set(edge.id, { id: edge.id, points: moved, isBack });
    }
  }
  for (const [number, { x, y }] of alonePlaces.entries()) {
    const node = nodes[alone[number] ?? 0];
    if (node) boxById.set(node.id, { ...sized(node), x, y, layer: 0, component: null });
  }
  return {
    width,
    height,
    boxes: facts.nodes.map(({ id }) => wanted(boxById, id)),
    paths: facts.edges.map(({ id }) => wanted(pathById, id)),
    crossings: parts.reduce((sum, { drawn }) => sum + drawn.crossings, 0),
  };
}

function numbered<Id extends string>(things: readonly { readonly id: Id }[], what: string): ReadonlyMap<Id, number> {
  const numberById = new Map<Id, number>();
  for (const [number, { id }] of things.entries()) {
    if (numberById.has(id)) throw new Error(`Two ${what} have the id ${id}`);
    numberById.set(id, number);
  }
  return numberById;
}

function sized<Id extends string>({ id, width, height }: GraphNode<Id>): GraphNode<Id> {
  return { id, width, height };
}

function wanted<Id, Value>(valueById: ReadonlyMap<Id, Value>, id: Id): Value {
  const value = valueById.get(id);
  if (value === undefined) throw new Error(`${id} was not laid out`);
  return value;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
