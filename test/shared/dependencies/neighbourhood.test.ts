import { describe, expect, test } from 'vitest';
import { type NeighbourhoodOptions, neighbourhoodOf } from '../../../shared/dependencies/neighbourhood.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';
import { planOfEdges } from './plan-of-edges.ts';

const ALL = { upstream: null, downstream: null, hidesSoft: false } as const;

describe('the neighbourhood of a selection', () => {
  test('is what it waits for and what waits for it, as far as asked', () => {
    const plan = planOfEdges(['A B', 'B C', 'C D', 'D E', 'X D', 'C Y']);
    expect(keysAround(plan, ['C'], { ...ALL, upstream: 1, downstream: 1 })).toEqual(['C', '-B', '+D', '+Y']);
    expect(keysAround(plan, ['C'], ALL)).toEqual(['C', '-B', '+D', '+Y', '-A', '+E']);
    expect(keysAround(plan, ['C'], { ...ALL, upstream: 0, downstream: 0 })).toEqual(['C']);
    expect(keysAround(plan, ['B', 'D'], { ...ALL, upstream: 0, downstream: 1 })).toEqual(['B', 'D', '+C', '+E']);
  });

  test('holds every dependency between two of its initiatives, soft ones unless hidden', () => {
    const builder = aPlan().withInitiative('A').withInitiative('B').withInitiative('C');
    const plan = builder.withDependency('A', 'B', 'FS', { hard: false }).withDependency('B', 'C').build();
    const shown = neighbourhoodOf(plan, [initiativeId('C')], ALL);
    expect(shown.dependencies.map(({ id }) => id)).toEqual(['dependency-A-B-FS', 'dependency-B-C-FS']);
    expect(keysAround(plan, ['C'], { ...ALL, hidesSoft: true })).toEqual(['C', '-B']);
  });

  test('keeps the nearest where there are too many, and says how many are left out', () => {
    const plan = planOfEdges(['A B', 'B C', 'C D', 'A B2']);
    const { neighbours, leftOut, dependencies } = neighbourhoodOf(plan, [initiativeId('A')], { ...ALL, limit: 3 });
    expect(neighbours.map(({ initiative }) => initiative.key)).toEqual(['A', 'B', 'B2']);
    expect([leftOut, dependencies.length]).toEqual([2, 2]);
  });

  test('goes round a cycle once, and passes over what is parked or gone', () => {
    expect(keysAround(planOfEdges(['A B', 'B C', 'C A']), ['A'], ALL)).toEqual(['A', '+B', '-C']);
    const parked = aPlan().withInitiative('A').withInitiative('B', { stage: 'parked', stageReason: 'No' });
    expect(keysAround(parked.withDependency('A', 'B').build(), ['A', 'B', 'Gone'], ALL)).toEqual(['A']);
  });
});

/** Keys in order; `-` upstream, `+` downstream. */
function keysAround(plan: Plan, selection: readonly string[], options: NeighbourhoodOptions): readonly string[] {
  const sign = { selected: '', upstream: '-', downstream: '+' } as const;
  return neighbourhoodOf(plan, selection.map(initiativeId), options).neighbours.map(
    ({ initiative, side }) => `${sign[side]}${initiative.key}`,
  );
}
