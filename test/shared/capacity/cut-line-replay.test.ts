import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCutClimb } from '../../../shared/capacity/cut-line-replay.ts';
import { CUT_ROLES, type CutProblem, takeTurn } from '../../../shared/capacity/cut-line-walk.ts';

const STOCKS = 4;

/** Items by what they need of each stock; 0: nothing. */
function problemOf(items: readonly (readonly number[])[], room: readonly number[]): CutProblem {
  const needs = items.flatMap((item) => item.flatMap((need, stock) => (need > 0 ? [{ need, stock }] : [])));
  const counts = items.map((item) => item.filter((need) => need > 0).length);
  return {
    roles: Uint8Array.from(items, () => CUT_ROLES.walks),
    starts: Uint32Array.from([0, ...counts.map((_, index) => counts.slice(0, index + 1).reduce((a, b) => a + b, 0))]),
    stocks: Uint32Array.from(needs, ({ stock }) => stock),
    needs: Float64Array.from(needs, ({ need }) => need),
    room: Float64Array.from(room),
  };
}

/** What the last item lacks once all before it have taken their turns. */
function lacksPlainly(items: readonly (readonly number[])[], room: readonly number[]): readonly (readonly number[])[] {
  const problem = problemOf(items, room);
  const left = problem.room.slice();
  for (let item = 0; item < items.length - 1; item += 1) takeTurn(problem, item, left);
  return (items.at(-1) ?? []).flatMap((need, stock) =>
    need > 0 && need > (left[stock] ?? 0) ? [[stock, need - (left[stock] ?? 0)]] : [],
  );
}

const arbitraryNeed = fc.constantFrom(0, 0, 0, 1, 2, 3, 4, 5);
const arbitraryItems = fc.array(fc.array(arbitraryNeed, { minLength: STOCKS, maxLength: STOCKS }), {
  minLength: 1,
  maxLength: 25,
});
const arbitraryRoom = fc.array(fc.integer({ min: -2, max: 12 }), { minLength: STOCKS, maxLength: STOCKS });

describe('a climb', () => {
  test('finds at each step what walking all over again would (seed 1)', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 4 })), { maxLength: 12 });
    fc.assert(
      fc.property(arbitraryItems, arbitraryRoom, fc.integer({ min: 0, max: 6 }), steps, (items, room, more, raises) => {
        const climb = createCutClimb(problemOf(items, room), {
          item: items.length - 1,
          growing: new Set([0, 1]),
          fixed: new Map([[2, more]]),
        });
        const extra = [0, 0, more, 0];
        for (const [stock, by] of [[0, 0] as const, ...raises]) {
          extra[stock] = (extra[stock] ?? 0) + by;
          const grown = new Map([0, 1].map((one) => [one, extra[one] ?? 0]));
          const raised = room.map((has, index) => has + (extra[index] ?? 0));
          expect([...climb.lacksWith(grown)]).toEqual(lacksPlainly(items, raised));
        }
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('says by how much a stock must grow before anything changes, and no sooner (seed 2)', () => {
    fc.assert(
      fc.property(arbitraryItems, arbitraryRoom, (items, room) => {
        const isIn = (more: number) => {
          const problem = problemOf(
            items,
            room.map((has, stock) => (stock === 0 ? has + more : has)),
          );
          const left = problem.room.slice();
          return items.slice(0, -1).map((_, item) => takeTurn(problem, item, left));
        };
        const facts = { item: items.length - 1, growing: new Set([0]), fixed: new Map<number, number>() };
        const climb = createCutClimb(problemOf(items, room), facts);
        climb.lacksWith(new Map());
        const by = climb.nextChange();
        if (by === null) expect(isIn(1_000)).toEqual(isIn(0));
        else {
          expect(isIn(by)).not.toEqual(isIn(0));
          expect(isIn(by - 0.5)).toEqual(isIn(0));
        }
      }),
      { seed: 2, numRuns: 300 },
    );
  });
});
