// The edges of every node in two flat lists, so that walking thousands of them makes no garbage.

/** The edges of node n are `edges[offsets[n]]` up to, without, `edges[offsets[n + 1]]`, in ascending order. */
export interface Adjacency {
  readonly offsets: Int32Array;
  readonly edges: Int32Array;
}

/** The edges by the node that each has at one of its ends. */
export function adjacencyOf(nodeCount: number, nodeByEdge: Int32Array): Adjacency {
  const offsets = new Int32Array(nodeCount + 1);
  for (const node of nodeByEdge) offsets[node + 1] = (offsets[node + 1] ?? 0) + 1;
  for (let node = 0; node < nodeCount; node += 1) offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0);
  const next = offsets.slice(0, nodeCount);
  const edges = new Int32Array(nodeByEdge.length);
  for (const [edge, node] of nodeByEdge.entries()) {
    const at = next[node] ?? 0;
    edges[at] = edge;
    next[node] = at + 1;
  }
  return { offsets, edges };
}
