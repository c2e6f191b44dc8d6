import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { findConflicts } from '../../../shared/dependencies/find-conflicts.ts';
import { linkChanges } from '../../../shared/dependencies/link-changes.ts';
import type { Dependency } from '../../../shared/plan/dependency.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { arbitraryPlan } from '../../support/arbitrary-plan.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';

const WEEK = { start: '2026-01-05', end: '2026-01-09' };
const NEXT = { start: '2026-01-12', end: '2026-01-16' };

const plan = aPlan()
  .withInitiative('A', WEEK)
  .withInitiative('B', NEXT)
  .withInitiative('C', NEXT)
  .withInitiative('D', NEXT)
  .withDependency('A', 'B')
  .withDependency('B', 'C', 'FS', { lag: 2 })
  .withDependency('C', 'D', 'FS', { hard: false })
  .build();

function withDates(inPlan: Plan, key: string, start: string, end: string): Map<InitiativeId, Initiative> {
  const initiative = inPlan.initiatives.get(initiativeId(key));
  if (initiative === undefined) throw new Error(`There is no ${key}`);
  const schedule = {
    ...initiative.schedule,
    start: toPlainDate(start),
    end: toPlainDate(end),
    precision: 'day',
  } as const;
  return new Map([[initiative.id, { ...initiative, schedule }]]);
}

const said = (changed: ReadonlyMap<InitiativeId, Initiative>) =>
  linkChanges(plan, changed).map(
    ({ predecessor, successor, before, after }) => `${predecessor.key} → ${successor.key} ${before} → ${after}`,
  );

describe('what moving does to dependencies', () => {
  test('is told of those around the bar: what it would miss, and what it would mend', () => {
    expect(said(withDates(plan, 'B', '2026-01-08', '2026-01-14'))).toEqual(['B → C 7 → 5', 'A → B 0 → 2']);
    expect(said(withDates(plan, 'B', '2026-01-12', '2026-01-12'))).toEqual(['B → C 7 → 3', 'A → B 0 → 0']);
    expect(said(withDates(plan, 'C', '2026-01-21', '2026-01-23'))).toEqual(['B → C 7 → 0', 'C → D 0 → 0']);
  });

  test('says each once where both of its ends move', () => {
    const both = new Map([
      ...withDates(plan, 'A', '2026-02-02', '2026-02-06'),
      ...withDates(plan, 'B', '2026-02-09', '2026-02-13'),
    ]);
    expect(said(both)).toEqual(['B → C 7 → 27', 'A → B 0 → 0']);
  });

  test('is nothing for what no dependency touches', () => {
    expect(linkChanges(plan, new Map())).toEqual([]);
  });
});

test('agrees with the conflicts of the plan before and after (seed 82)', () => {
  const arbitraryMove = fc.record({
    before: arbitraryPlan,
    at: fc.nat({ max: 40 }),
    days: fc.integer({ min: 1, max: 27 }),
  });
  fc.assert(
    fc.property(arbitraryMove, ({ before, at, days }) => {
      const all = [...before.initiatives.values()];
      const initiative = all[at % Math.max(1, all.length)];
      if (initiative === undefined) return;
      const day = toPlainDate(`2026-03-${String(days).padStart(2, '0')}`);
      const schedule = { ...initiative.schedule, start: day, end: day, precision: 'day' } as const;
      const changed = { ...initiative, schedule };
      const after = { ...before, initiatives: new Map(before.initiatives).set(changed.id, changed) };
      const missed = (one: Plan) =>
        new Map<Dependency, number>(
          findConflicts(one).conflicts.map(({ dependency, byWorkdays }) => [dependency, byWorkdays]),
        );
      const [was, is] = [missed(before), missed(after)];
      const told = new Map(
        linkChanges(before, new Map([[changed.id, changed]])).map((change) => [change.dependency, change]),
      );
      for (const dependency of before.dependencies.values()) {
        const change = told.get(dependency);
        expect(change?.before ?? was.get(dependency) ?? 0).toBe(was.get(dependency) ?? 0);
        expect(change?.after ?? was.get(dependency) ?? 0).toBe(is.get(dependency) ?? 0);
      }
    }),
    { seed: 82, numRuns: 100 },
  );
});
