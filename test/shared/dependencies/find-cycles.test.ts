import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cycleInWords, findCycles } from '../../../shared/dependencies/find-cycles.ts';
import { aPlan } from '../../support/plan-builder.ts';
import { planOfEdges } from './plan-of-edges.ts';

describe('cycles among hard dependencies', () => {
  test('are rings of keys, from the first key on, in the direction of the dependencies', () => {
    const [cycle, ...others] = findCycles(planOfEdges(['PAY-7 PAY-10', 'PAY-10 PAY-3', 'PAY-3 PAY-7', 'PAY-7 PAY-1']));
    expect(cycle).toEqual({ ring: ['PAY-3', 'PAY-7', 'PAY-10'], keys: ['PAY-3', 'PAY-7', 'PAY-10'] });
    expect(others).toEqual([]);
  });

  test('are said in words as closed rings', () => {
    expect(cycleInWords({ ring: ['PAY-3', 'PAY-7'], keys: ['PAY-3', 'PAY-7'] })).toBe('PAY-3 → PAY-7 → PAY-3');
  });

  test('are one per group of initiatives that all wait for each other, by first key', () => {
    const cycles = findCycles(planOfEdges(['B-1 B-2', 'B-2 B-1', 'A-10 A-9', 'A-9 A-10', 'B-2 A-9']));
    expect(cycles.map(cycleInWords)).toEqual(['A-9 → A-10 → A-9', 'B-1 → B-2 → B-1']);
  });

  test('name the rest of a group after a shortest ring through its first key', () => {
    const cycles = findCycles(planOfEdges(['A B', 'B C', 'C A', 'B A', 'C D', 'D C']));
    expect(cycles).toEqual([{ ring: ['A', 'B'], keys: ['A', 'B', 'C', 'D'] }]);
  });

  test('include an initiative that waits for itself', () => {
    const cycles = findCycles(planOfEdges(['A A', 'A B']));
    expect(cycles).toEqual([{ ring: ['A'], keys: ['A'] }]);
  });

  test('leave out soft dependencies and initiatives that are declined or parked', () => {
    const soft = aPlan().withInitiative('A').withInitiative('B');
    soft.withDependency('A', 'B').withDependency('B', 'A', 'FS', { hard: false });
    expect(findCycles(soft.build())).toEqual([]);
    for (const stage of ['declined', 'parked'] as const) {
      const plan = aPlan().withInitiative('A').withInitiative('B', { stage, stageReason: 'No' });
      expect(findCycles(plan.withDependency('A', 'B').withDependency('B', 'A').build())).toEqual([]);
    }
    const shipped = aPlan().withInitiative('A').withInitiative('B', { stage: 'shipped' });
    expect(findCycles(shipped.withDependency('A', 'B').withDependency('B', 'A').build())).toHaveLength(1);
  });

  test('are found at the end of a chain of thousands', () => {
    const keys = Array.from({ length: 20_000 }, (_, n) => `K-${n}`);
    const edges = keys.map((key, n) => `${key} K-${Math.min(n + 1, 19_999)}`);
    expect(findCycles(planOfEdges([...edges, 'K-19999 K-19998']))).toEqual([
      { ring: ['K-19998', 'K-19999'], keys: ['K-19998', 'K-19999'] },
    ]);
  });

  test('are those that trying every pair finds (seed 9)', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    const edge = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)).map((pair) => pair.join(' '));
    const property = fc.property(fc.uniqueArray(edge, { maxLength: 14 }), (edges) => {
      const cycles = findCycles(planOfEdges(edges));
      expect(cycles.map(({ keys }) => [...keys].sort())).toEqual(groupsByTrying(names, edges));
      for (const { ring, keys } of cycles) {
        const closed = [...ring, ring[0] ?? ''];
        for (const [n, key] of ring.entries()) expect(edges).toContain(`${key} ${closed[n + 1]}`);
        expect(new Set(ring).size).toBe(ring.length);
        expect(ring[0]).toBe([...keys].sort()[0]);
      }
    });
    fc.assert(property, { seed: 9, numRuns: 300 });
  });
});

/** Who reaches whom, by following every dependency again and again. */
function groupsByTrying(names: readonly string[], edges: readonly string[]): readonly (readonly string[])[] {
  const reached = new Set(edges);
  for (const via of names) {
    for (const a of names) {
      for (const b of names) if (reached.has(`${a} ${via}`) && reached.has(`${via} ${b}`)) reached.add(`${a} ${b}`);
    }
  }
  const groupOf = (a: string) => names.filter((b) => reached.has(`${a} ${b}`) && reached.has(`${b} ${a}`));
  return names.filter((a) => groupOf(a)[0] === a).map(groupOf);
}
