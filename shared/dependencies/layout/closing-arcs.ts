/**
 * The numbers of the arcs without which no ring is left, as a search from the first node on meets them: those that lead
 * back to where it came through. Iterative: a chain of thousands must not exhaust the call stack.
 */
export function closingArcs(
  count: number,
  arcs: readonly { readonly from: number; readonly to: number }[],
): ReadonlySet<number> {
  const outOf: number[][] = Array.from({ length: count }, () => []);
  const hasWayIn = new Uint8Array(count);
  for (const [number, { from, to }] of arcs.entries()) {
    outOf[from]?.push(number);
    if (from !== to) hasWayIn[to] = 1;
  }
  const closing = new Set<number>();
  const state: ('new' | 'open' | 'done')[] = Array.from({ length: count }, () => 'new');
  const search = (root: number): void => {
    if (state[root] !== 'new') return;
    const path = [{ node: root, next: 0 }];
    state[root] = 'open';
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const number = outOf[step.node]?.[step.next];
      step.next += 1;
      const to = number === undefined ? undefined : arcs[number]?.to;
      if (number === undefined || to === undefined) {
        state[step.node] = 'done';
        path.pop();
      } else if (state[to] === 'open') {
        closing.add(number);
      } else if (state[to] === 'new') {
        state[to] = 'open';
        path.push({ node: to, next: 0 });
      }
    }
  };
  // From the starts first, so that the arc that leads back into a ring is left out and not one that leads on.
  for (let node = 0; node < count; node += 1) if (hasWayIn[node] === 0) search(node);
  for (let node = 0; node < count; node += 1) search(node);
  return closing;
}
