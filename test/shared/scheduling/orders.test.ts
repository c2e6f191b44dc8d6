import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../shared/sample/seeded-random.ts';
import { type CompiledProblem, compileProblem } from '../../../shared/scheduling/compiled-problem.ts';
import { latestFinishes } from '../../../shared/scheduling/critical-path.ts';
import { crossOrders, mutateOrder } from '../../../shared/scheduling/cross-orders.ts';
import { feasibleOrder, isFeasibleOrder } from '../../../shared/scheduling/feasible-order.ts';
import { orderBy } from '../../../shared/scheduling/order-by.ts';
import { sampleOrder } from '../../../shared/scheduling/sample-order.ts';
import { activityOf, problemOf, waiting } from './problem-builder.ts';

const COUNT = 30;

describe('orders of activities', () => {
  test('by priority are those of always taking the first that waits for nobody (seed 51)', () => {
    holds(51, ({ compiled, priority, isMember }) => {
      const order = [...feasibleOrder(compiled.graph, priority, isMember)];
      expect(order).toEqual(slowOrder(compiled, priority, isMember));
    });
  });

  test('by a number, drawn, crossed and mutated hold every movable activity once, none before its predecessors (seed 52)', () => {
    holds(52, ({ compiled, priority }) => {
      const random = seededRandom(priority.join(' '));
      const latestFinish = latestFinishes(compiled);
      const one = sampleOrder(compiled, latestFinish, random);
      const other = orderBy(compiled, (activity) => (priority[activity] ?? 0) % 7);
      const crossed = crossOrders(one, other, random);
      const movable = [...compiled.isMovable.keys()].filter((activity) => compiled.isMovable[activity] === 1);
      for (const order of [one, other, crossed, mutateOrder(compiled.graph, crossed, 0.5, random)]) {
        expect([...order].sort((a, b) => a - b)).toEqual(movable);
        expect(isFeasibleOrder(compiled.graph, order)).toBe(true);
      }
    });
  });

  test('that are crossed keep the beginning of one and, between the cuts, the sequence of the other', () => {
    const draws = [0.25, 0.5];
    const random = { next: () => draws.shift() ?? 0 };
    const crossed = crossOrders(Int32Array.of(0, 1, 2, 3, 4, 5, 6), Int32Array.of(6, 5, 4, 3, 2, 1, 0), random);
    expect([...crossed]).toEqual([0, 1, 6, 5, 2, 3, 4]);
  });

  test('that are drawn begin more often with what must finish earlier', () => {
    const problem = problemOf([activityOf(1), activityOf(9), activityOf(1)], { precedences: [waiting(2, 1)] });
    const compiled = compiledOf(problem);
    const random = seededRandom(1);
    const latestFinish = latestFinishes(compiled);
    expect([...latestFinish]).toEqual([0, 0, -9]);
    const firsts = Array.from({ length: 1_100 }, () => sampleOrder(compiled, latestFinish, random)[0]);
    // Regrets of 0 and 9: chances of 1 and 10 in 11.
    expect(firsts.filter((activity) => activity === 0).length).toBeGreaterThan(70);
    expect(firsts.filter((activity) => activity === 0).length).toBeLessThan(130);
  });
});

interface OrderCase {
  readonly compiled: CompiledProblem;
  readonly priority: Int32Array;
  readonly isMember: Uint8Array;
}

function holds(seed: number, law: (one: OrderCase) => void): void {
  const place = fc.integer({ min: 0, max: COUNT - 1 });
  const cases = fc.record({
    priority: fc.shuffledSubarray([...Array(COUNT).keys()], { minLength: COUNT }),
    fixed: fc.array(fc.boolean(), { minLength: COUNT, maxLength: COUNT }),
    pairs: fc.array(fc.tuple(place, place), { maxLength: 50 }),
  });
  const property = fc.property(cases, ({ priority, fixed, pairs }) => {
    const activities = priority.map((_, index) => activityOf(1, { fixedStart: fixed[index] ? 0 : null }));
    const precedences = pairs
      .filter(([one, other]) => one !== other)
      .map(([one, other]) => waiting(Math.min(one, other), Math.max(one, other)));
    const compiled = compiledOf(problemOf(activities, { precedences }));
    law({ compiled, priority: Int32Array.from(priority), isMember: compiled.isMovable });
  });
  fc.assert(property, { seed, numRuns: 200 });
}

function slowOrder({ graph }: CompiledProblem, priority: Int32Array, isMember: Uint8Array): readonly number[] {
  const left = [...priority.keys()].filter((activity) => isMember[activity] === 1);
  left.sort((a, b) => (priority[a] ?? 0) - (priority[b] ?? 0));
  const order: number[] = [];
  while (left.length > 0) {
    const at = left.findIndex((activity) =>
      graph.incoming[activity]?.every(({ predecessor }) => !left.includes(predecessor)),
    );
    order.push(...left.splice(at, 1));
  }
  return order;
}

function compiledOf(problem: Parameters<typeof compileProblem>[0]): CompiledProblem {
  const compiled = compileProblem(problem);
  if (!compiled.ok) throw new Error(compiled.problem.kind);
  return compiled.value;
}
