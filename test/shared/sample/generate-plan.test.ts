import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { totalEffort } from '../../../shared/plan/effort.ts';
import { type Plan, TABLE_NAMES } from '../../../shared/plan/plan.ts';
import { parsePlan } from '../../../shared/plan/plan-schema.ts';
import { STAGES } from '../../../shared/plan/stage.ts';
import { serializePlanFile } from '../../../shared/plan-file/plan-file.ts';
import { generatePlan } from '../../../shared/sample/generate-plan.ts';

const TODAY = toPlainDate('2026-11-21');

function isAcyclic(plan: Plan): boolean {
  const successors = new Map<string, string[]>();
  const waits = new Map<string, number>([...plan.initiatives.keys()].map((id) => [id, 0]));
  for (const { predecessorId, successorId } of plan.dependencies.values()) {
    successors.set(predecessorId, [...(successors.get(predecessorId) ?? []), successorId]);
    waits.set(successorId, (waits.get(successorId) ?? 0) + 1);
  }
  const free = [...waits].filter(([, count]) => count === 0).map(([id]) => id);
  for (const id of free) {
    for (const successor of successors.get(id) ?? []) {
      const left = (waits.get(successor) ?? 0) - 1;
      waits.set(successor, left);
      if (left === 0) free.push(successor);
    }
  }
  return free.length === plan.initiatives.size;
}

describe('a generated plan', () => {
  test('of any size is a plan without cycles that a file may hold', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), fc.string(), (size, seed) => {
        const plan = generatePlan({ size, seed, today: TODAY });
        const records = Object.fromEntries(TABLE_NAMES.map((table) => [table, [...plan[table].values()]]));
        expect(parsePlan(records)).toEqual({ ok: true, value: plan });
        expect(plan.initiatives.size).toBe(size);
        expect(isAcyclic(plan)).toBe(true);
      }),
      { seed: 20_261_121, numRuns: 40 },
    );
  });

  test('is the same from the same seed, number or text, and another from another', () => {
    const facts = { size: 50, today: TODAY };
    const text = serializePlanFile(generatePlan({ ...facts, seed: 7 }));
    expect(serializePlanFile(generatePlan({ ...facts, seed: 7 }))).toBe(text);
    expect(serializePlanFile(generatePlan({ ...facts, seed: '7' }))).toBe(text);
    expect(serializePlanFile(generatePlan({ ...facts, seed: 8 }))).not.toBe(text);
  });

  test('has as many dependencies, teams and periods as were asked for, no pair twice', () => {
    const plan = generatePlan({ size: 40, seed: 1, today: TODAY, dependencies: 780, teams: 45, periods: 2 });
    expect(plan.teams.size).toBe(45);
    expect(new Set([...plan.teams.values()].map(({ name }) => name)).size).toBe(45);
    const pairs = [...plan.dependencies.values()].map((edge) => `${edge.predecessorId} ${edge.successorId}`);
    expect(new Set(pairs).size).toBe(780);
    expect(isAcyclic(plan)).toBe(true);
    for (const { raisedOn, resolvedOn, status } of plan.dependencies.values()) {
      expect(raisedOn !== null && raisedOn <= (resolvedOn ?? TODAY)).toBe(true);
      expect(resolvedOn !== null && resolvedOn <= TODAY).toBe(status === 'resolved');
    }
    for (const { schedule } of plan.initiatives.values()) expect(schedule.start ?? '').not.toMatch(/^2028/);
  });

  test('of 5,000 has 12,000 dependencies, and some of everything', () => {
    const plan = generatePlan({ size: 5_000, seed: 'bench', today: TODAY, dependencies: 12_000 });
    const initiatives = [...plan.initiatives.values()];
    const shareOf = (count: number): number => count / initiatives.length;
    expect(plan.dependencies.size).toBe(12_000);
    expect(plan.teams.size).toBe(40);
    expect(new Set(initiatives.map(({ key }) => key)).size).toBe(5_000);
    for (const stage of STAGES) expect(initiatives.some((initiative) => initiative.stage === stage)).toBe(true);
    const unestimated = initiatives.filter((initiative) => totalEffort(initiative).state !== 'estimated');
    expect(shareOf(unestimated.length)).toBeCloseTo(0.1, 1);
    const unscored = initiatives.filter(({ scores }) => Object.keys(scores).length < 3);
    expect(shareOf(unscored.length)).toBeCloseTo(0.1, 1);
    expect(new Set(initiatives.map(({ schedule }) => schedule.precision)).size).toBe(4);
    expect(isAcyclic(plan)).toBe(true);
  });

  test.each([
    [{ size: -1 }, 'size must be a whole number from 0 to 100000, not -1'],
    [{ size: 1.5 }, 'size must be a whole number from 0 to 100000, not 1.5'],
    [{ size: 3, dependencies: 4 }, 'dependencies must be a whole number from 0 to 3, not 4'],
    [{ size: 0, teams: 0 }, 'teams must be a whole number from 1 to 1000, not 0'],
    [{ size: 0, periods: 41 }, 'periods must be a whole number from 1 to 40, not 41'],
  ])('is refused for %j', (facts, message) => {
    expect(() => generatePlan({ seed: 1, today: TODAY, ...facts })).toThrow(message);
  });
});
