import type { Adjacency } from './adjacency.ts';

/** Edges from node to node, by number. */
export interface DirectedEdges {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly outgoing: Adjacency;
}

/**
 * The strongly connected groups that hold a ring: several nodes that all reach each other, or one with an edge to itself.
 * O(nodes + edges). Iterative: a chain of thousands must not exhaust the call stack.
 * Source: Robert Tarjan, "Depth-first search and linear graph algorithms" (1972).
 */
export function findStrongGroups({ to, outgoing }: DirectedEdges): readonly (readonly number[])[] {
  const { offsets, edges } = outgoing;
  const count = offsets.length - 1;
  const groups: number[][] = [];
  // 0: not visited yet; afterwards the order of the visit, and the earliest visit that is reachable.
  const visitedAt = new Int32Array(count);
  const earliest = new Int32Array(count);
  const isOpen = new Uint8Array(count);
  const nextEdge = offsets.slice(0, count);
  const open: number[] = [];
  const path: number[] = [];
  let visits = 0;

  const enter = (node: number): void => {
    visits += 1;
    visitedAt[node] = visits;
    earliest[node] = visits;
    isOpen[node] = 1;
    open.push(node);
    path.push(node);
  };
  const reach = (node: number, visit: number | undefined): void => {
    earliest[node] = Math.min(earliest[node] ?? 0, visit ?? 0);
  };
  const leave = (node: number): void => {
    path.pop();
    const parent = path.at(-1);
    if (parent !== undefined) reach(parent, earliest[node]);
    if (earliest[node] !== visitedAt[node]) return;
    const group = open.splice(open.lastIndexOf(node));
    for (const member of group) isOpen[member] = 0;
    if (group.length > 1 || hasEdgeToItself(node)) groups.push(group);
  };
  const hasEdgeToItself = (node: number): boolean => {
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) {
      if (to[edges[at] ?? 0] === node) return true;
    }
    return false;
  };

  for (let root = 0; root < count; root += 1) {
    if (visitedAt[root] === 0) enter(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const at = nextEdge[node] ?? 0;
      if (at === offsets[node + 1]) {
        leave(node);
        continue;
      }
      nextEdge[node] = at + 1;
      const successor = to[edges[at] ?? 0] ?? 0;
      if (visitedAt[successor] === 0) enter(successor);
      else if (isOpen[successor] === 1) reach(node, visitedAt[successor]);
    }
  }
  return groups;
}
