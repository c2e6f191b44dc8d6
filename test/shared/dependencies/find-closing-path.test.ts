import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  closingPathInWords,
  findClosingPath,
  findClosingPaths,
} from '../../../shared/dependencies/find-closing-path.ts';
import { findCycles } from '../../../shared/dependencies/find-cycles.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';
import { planOfEdges } from './plan-of-edges.ts';

describe('a dependency that would close a ring', () => {
  test('is spelled out from its predecessor on', () => {
    const plan = planOfEdges(['PAY-7 PAY-3', 'PAY-7 PAY-9']);
    expect(ringOf(plan, 'PAY-3 PAY-7')).toBe('PAY-3 → PAY-7 → PAY-3');
    expect(ringOf(plan, 'PAY-3 PAY-9')).toBeNull();
    expect(ringOf(plan, 'PAY-7 PAY-3')).toBeNull();
    expect(ringOf(plan, 'PAY-7 PAY-7')).toBe('PAY-7 → PAY-7');
  });

  test('is shown with a shortest ring', () => {
    const plan = planOfEdges(['B C', 'C D', 'D A', 'B X', 'X A']);
    expect(ringOf(plan, 'A B')).toBe('A → B → X → A');
  });

  test('closes none through soft dependencies or what is declined, parked or gone', () => {
    const soft = aPlan().withInitiative('A').withInitiative('B').withDependency('A', 'B', 'FS', { hard: false });
    expect(ringOf(soft.build(), 'B A')).toBeNull();
    const parked = aPlan().withInitiative('A').withInitiative('B', { stage: 'parked', stageReason: 'No' });
    expect(ringOf(parked.withDependency('A', 'B').build(), 'B A')).toBeNull();
    expect(ringOf(planOfEdges(['A B']), 'B Gone')).toBeNull();
  });

  test('may be the other way round of the one that it takes the place of', () => {
    const plan = planOfEdges(['A B', 'B C']);
    const without = new Set([...plan.dependencies.keys()].slice(0, 1));
    expect(findClosingPath(plan, edgeOf('B A'), { without })).toBeNull();
    expect(findClosingPath(plan, edgeOf('C B'), { without })).not.toBeNull();
  });

  test('is held against those pasted before it that close none', () => {
    const plan = planOfEdges(['A B', 'C D']);
    const rings = findClosingPaths(plan, ['B C', 'D A', 'D B', 'C A'].map(edgeOf));
    expect(rings.map((ring) => ring && closingPathInWords(ring))).toEqual([
      null,
      'D → A → B → C → D',
      'D → B → C → D',
      'C → A → B → C',
    ]);
  });

  test('is one exactly when the plan with it has a new cycle (seed 4)', () => {
    const names = ['A', 'B', 'C', 'D', 'E'];
    const edge = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)).map((pair) => pair.join(' '));
    const property = fc.property(fc.uniqueArray(edge, { minLength: 1, maxLength: 9 }), edge, (drawn, added) => {
      const all = names.map((name) => `Root ${name}`);
      const edges = drawn.filter((_, index) => findCycles(planOfEdges(drawn.slice(0, index + 1))).length === 0);
      const ring = ringOf(planOfEdges([...all, ...edges]), added);
      expect(ring !== null).toBe(findCycles(planOfEdges([...new Set([...all, ...edges, added])])).length > 0);
    });
    fc.assert(property, { seed: 4, numRuns: 200 });
  });
});

function edgeOf(text: string) {
  const [from = '', to = ''] = text.split(' ');
  return { predecessorId: initiativeId(from), successorId: initiativeId(to) };
}

function ringOf(plan: Plan, edge: string): string | null {
  const ring = findClosingPath(plan, edgeOf(edge));
  return ring === null ? null : closingPathInWords(ring);
}
