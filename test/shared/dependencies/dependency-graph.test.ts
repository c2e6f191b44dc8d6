import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dependencyGraphOf, leftOutDependencies } from '../../../shared/dependencies/dependency-graph.ts';
import { findCycles } from '../../../shared/dependencies/find-cycles.ts';
import type { Dependency } from '../../../shared/plan/dependency.ts';
import { type Plan, planOf, settingsOf } from '../../../shared/plan/plan.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';
import { planOfEdges } from './plan-of-edges.ts';

describe('the graph of a plan', () => {
  test('has every initiative but declined and parked ones, hard dependencies apart from soft', () => {
    const builder = aPlan().withInitiative('A').withInitiative('B', { stage: 'shipped' }).withInitiative('C');
    builder.withInitiative('D', { stage: 'parked', stageReason: 'No' });
    builder.withInitiative('E', { stage: 'declined', stageReason: 'No' });
    builder.withDependency('A', 'B').withDependency('B', 'C', 'SS', { hard: false }).withDependency('A', 'D');
    const graph = dependencyGraphOf(builder.withDependency('E', 'C').build());
    expect(graph.initiatives.map(({ key }) => key)).toEqual(['A', 'B', 'C']);
    expect([...graph.hard.from, ...graph.hard.to]).toEqual([0, 1]);
    expect([...graph.soft.from, ...graph.soft.to]).toEqual([1, 2]);
  });

  test('passes over dependencies on what is not in the plan', () => {
    const plan = planOfEdges(['A B']);
    const [dependency] = plan.dependencies.values();
    const stray = { ...(dependency as Dependency), id: 'stray' as Dependency['id'], predecessorId: initiativeId('X') };
    const withStray = { ...plan, dependencies: new Map([[stray.id, stray]]) };
    expect(dependencyGraphOf(withStray).hard.dependencies).toEqual([]);
  });

  test('is the same object for the same tables, and keeps its edges while only facts of initiatives change', () => {
    const plan = planOfEdges(['A B']);
    const graph = dependencyGraphOf(plan);
    expect(dependencyGraphOf({ ...plan })).toBe(graph);
    const changed = withInitiative(plan, 'A', { title: 'Another' });
    expect(dependencyGraphOf(changed).hard).toBe(graph.hard);
    expect(dependencyGraphOf(changed).initiatives[0]?.title).toBe('Another');
    const parked = withInitiative(plan, 'A', { stage: 'parked' });
    expect(dependencyGraphOf(parked).initiatives.map(({ key }) => key)).toEqual(['B']);
    expect(dependencyGraphOf(plan).initiatives.map(({ key }) => key)).toEqual(['A', 'B']);
  });
});

describe('of a cycle', () => {
  test('the dependency that leads back to the first key is left out, and nothing else', () => {
    expect(leftOut(planOfEdges(['A-10 A-2', 'A-2 A-9', 'A-9 A-10', 'A-9 B']))).toEqual(['A-10 A-2']);
    expect(leftOut(planOfEdges(['B A', 'A B']))).toEqual(['B A']);
    expect(leftOut(planOfEdges(['A A', 'A B']))).toEqual(['A A']);
  });

  test('another dependency is left out once another key is the first', () => {
    const plan = planOfEdges(['A B', 'B A']);
    expect(leftOut(plan)).toEqual(['B A']);
    expect(leftOut(withInitiative(plan, 'A', { key: 'Z' }))).toEqual(['Z B']);
  });

  test('one dependency is left out where one is in all rings', () => {
    const hub = ['A B', 'A C', 'A D', 'B Z', 'C Z', 'D Z'];
    expect(leftOut(planOfEdges([...hub, 'Z A']))).toEqual(['Z A']);
  });

  test('the same dependencies are left out whatever else is in the plan', () => {
    const ring = ['B C', 'C A', 'A B', 'B A'];
    const others = ['X Y', 'Y A', 'C Q'];
    expect(leftOut(planOfEdges([...ring, ...others]))).toEqual(leftOut(planOfEdges(ring)));
    expect(new Set(leftOut(planOfEdges([...others, ...ring.toReversed()])))).toEqual(
      new Set(leftOut(planOfEdges(ring))),
    );
  });

  test('no ring is left without them, and each of them closes one (seed 12)', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'];
    const edge = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)).map((pair) => pair.join(' '));
    const property = fc.property(fc.uniqueArray(edge, { minLength: 8, maxLength: 40 }), (edges) => {
      const plan = planOfEdges(edges);
      const { topological, initiatives, hard, isLeftOut } = dependencyGraphOf(plan);
      expect([...topological].sort()).toEqual([...initiatives.keys()].sort());
      const place = new Map([...topological].map((node, index) => [node, index]));
      for (const [index, from] of hard.from.entries()) {
        if (isLeftOut[index] === 1) continue;
        expect(place.get(from)).toBeLessThan(place.get(hard.to[index] ?? 0) ?? -1);
      }
      const out = leftOut(plan);
      const kept = edges.filter((one) => !out.includes(one));
      for (const one of out) expect(findCycles(planOfEdges([...kept, one]))).toHaveLength(1);
    });
    fc.assert(property, { seed: 12, numRuns: 120 });
  });

  test('a hundred thousand dependencies in one tangle are taken apart', () => {
    const count = 2_000;
    const builder = aPlan();
    for (let index = 0; index < count; index += 1) builder.withInitiative(`K-${index}`);
    const plan = builder.build();
    const dependencies = Array.from({ length: 100_000 }, (_, index): Dependency => {
      const from = index % count;
      const to = (from * 7 + index * 13 + 1) % count;
      return { ...BLANK, id: `edge-${index}` as Dependency['id'], predecessorId: id(from), successorId: id(to) };
    });
    const { topological, groups, isLeftOut } = dependencyGraphOf(
      planOf({ settings: [settingsOf(plan)], initiatives: [...plan.initiatives.values()], dependencies }),
    );
    expect(topological).toHaveLength(count);
    expect(groups.length).toBeGreaterThan(0);
    expect(isLeftOut.filter((mark) => mark === 1).length).toBeLessThan(50_000);
  });
});

const BLANK = {
  kind: 'FS',
  lag: 0,
  hard: true,
  status: 'open',
  ownerId: null,
  note: '',
  raisedOn: null,
  resolvedOn: null,
} as const;

function id(index: number) {
  return initiativeId(`K-${index}`);
}

function leftOut(plan: Plan): readonly string[] {
  const keyOf = (of: Dependency['predecessorId']) => plan.initiatives.get(of)?.key;
  return leftOutDependencies(plan).map(
    ({ predecessorId, successorId }) => `${keyOf(predecessorId)} ${keyOf(successorId)}`,
  );
}

function withInitiative(plan: Plan, key: string, facts: object): Plan {
  const initiative = plan.initiatives.get(initiativeId(key));
  if (initiative === undefined) throw new Error(`There is no ${key}`);
  return { ...plan, initiatives: new Map(plan.initiatives).set(initiative.id, { ...initiative, ...facts }) };
}
