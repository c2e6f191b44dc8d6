export interface Component {
  /** Numbers of nodes and of edges, each in rising order. */
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
}

/** The parts of a graph that no edge connects, most nodes first, then by their first nodes; apart, the nodes without edges. */
export function splitComponents(
  count: number,
  ends: readonly { readonly from: number; readonly to: number }[],
): { readonly components: readonly Component[]; readonly alone: readonly number[] } {
  const leaders = Array.from({ length: count }, (_, node) => node);
  const leaderOf = (node: number): number => {
    let at = node;
    for (let up = leaders[at] ?? at; up !== at; up = leaders[at] ?? at) {
      leaders[at] = leaders[up] ?? up;
      at = up;
    }
    return at;
  };
  for (const { from, to } of ends) {
    const [a, b] = [leaderOf(from), leaderOf(to)];
    leaders[Math.max(a, b)] = Math.min(a, b);
  }
  const byLeader = new Map<number, { nodes: number[]; edges: number[] }>();
  for (let node = 0; node < count; node += 1) {
    const leader = leaderOf(node);
    const there = byLeader.get(leader);
    if (there === undefined) byLeader.set(leader, { nodes: [node], edges: [] });
    else there.nodes.push(node);
  }
  for (const [edge, { from }] of ends.entries()) byLeader.get(leaderOf(from))?.edges.push(edge);
  const all = [...byLeader.values()];
  return {
    components: all.filter(({ edges }) => edges.length > 0).sort((a, b) => b.nodes.length - a.nodes.length),
    alone: all.filter(({ edges }) => edges.length === 0).flatMap(({ nodes }) => nodes),
  };
}
