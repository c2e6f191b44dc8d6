import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import {
  createLoadChanges,
  type LoadChange,
  MOST_PERIODS_CHANGED,
  overMore,
} from '../../../shared/capacity/load-change.ts';
import { createLoadTable } from '../../../shared/capacity/load-table.ts';
import { periodSpansFrom } from '../../../shared/capacity/period-span.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { aPlan, initiativeId, teamId } from '../../support/plan-builder.ts';
import { arbitraryDate, arbitraryPlan, TODAY, withInitiative } from './arbitrary-capacity-plan.ts';

const DATES = { start: '2026-02-02', end: '2026-02-27' } as const;

const plan = aPlan()
  .withSettings({ fiscalYearStartMonth: 2 })
  .withTeam('SRE', { headCount: 1, reserve: 0 })
  .withTeam('Identity', { headCount: 20, reserve: 0 })
  .withInitiative('A', { stage: 'planned', effort: { SRE: 12 }, start: '2026-03-16', end: '2026-04-24' })
  .withInitiative('B', { stage: 'planned', effort: { SRE: 4, Identity: 2 }, start: '2026-05-04', end: '2026-05-29' })
  .withInitiative('C', { stage: 'candidate', effort: { SRE: 1 }, start: '2026-05-04', end: '2026-05-08' })
  .build();

function of(key: string): Initiative {
  const initiative = plan.initiatives.get(initiativeId(key));
  if (initiative === undefined) throw new Error(`There is no ${key}`);
  return initiative;
}

function moved(key: string, start: string, end: string): Initiative {
  const initiative = of(key);
  return {
    ...initiative,
    schedule: { ...initiative.schedule, start: toPlainDate(start), end: toPlainDate(end), precision: 'day' },
  };
}

const inWords = ({ team, span, before, after }: LoadChange) =>
  `${team.name} ${span.label} ${before.firm.toFixed(1)} → ${after.firm.toFixed(1)}`;

describe('what moving does to loads', () => {
  test('is told of the touched teams and periods alone, what is over by more first', () => {
    const changes = createLoadChanges(plan, TODAY)([moved('B', '2026-03-16', '2026-04-10')]);
    expect(changes.map(inWords)).toEqual([
      'SRE FY27 Q1 12.0 → 16.0',
      'SRE FY27 Q2 4.0 → 0.0',
      'Identity FY27 Q1 0.0 → 2.0',
      'Identity FY27 Q2 2.0 → 0.0',
    ]);
    expect(changes.map(overMore).map((over) => Number(over.toFixed(1)))).toEqual([3.2, 0, 0, 0]);
  });

  test('begins with what comes to be over, whatever the order of teams', () => {
    const crowded = aPlan()
      .withSettings({ fiscalYearStartMonth: 2 })
      .withTeam('SRE', { headCount: 20 })
      .withTeam('Identity', { headCount: 0 })
      .withInitiative('A', { stage: 'planned', effort: { SRE: 4, Identity: 2 } })
      .build();
    const [initiative] = crowded.initiatives.values();
    if (initiative === undefined) throw new Error('There is no initiative');
    const schedule = {
      ...initiative.schedule,
      start: toPlainDate('2026-03-16'),
      end: toPlainDate('2026-03-20'),
      precision: 'day',
    } as const;
    expect(createLoadChanges(crowded, TODAY)([{ ...initiative, schedule }]).map(inWords)).toEqual([
      'Identity FY27 Q1 0.0 → 2.0',
      'SRE FY27 Q1 0.0 → 4.0',
    ]);
  });

  test('keeps what is only proposed apart', () => {
    const [change] = createLoadChanges(plan, TODAY)([moved('C', '2026-03-16', '2026-03-20')]);
    expect(change).toMatchObject({ before: { firm: 12, ifAll: 0 }, after: { firm: 12, ifAll: 1 } });
  });

  test('goes with the effort to another team', () => {
    const initiative = of('B');
    const effort = initiative.effort.filter((part) => part.teamId !== teamId('SRE'));
    expect(createLoadChanges(plan, TODAY)([{ ...initiative, effort }]).map(inWords)).toEqual(['SRE FY27 Q2 4.0 → 0.0']);
  });

  test('is nothing where nothing changes, and for what has no dates and gets none', () => {
    const ask = createLoadChanges(plan, TODAY);
    expect(ask([...plan.initiatives.values()])).toEqual([]);
    expect(ask([])).toEqual([]);
  });

  test('of a bar of forty years is told of the first periods', () => {
    const long = createLoadChanges(plan, TODAY)([moved('B', DATES.start, '2066-02-01')]);
    expect(long.filter(({ team }) => team.name === 'SRE')).toHaveLength(MOST_PERIODS_CHANGED);
  });
});

test('what is told before a change is what the load tables say before and after it (seed 81)', () => {
  const arbitraryEdit = fc.record({
    plan: arbitraryPlan,
    edits: fc.array(
      fc.record({ at: fc.nat({ max: 13 }), start: arbitraryDate, end: arbitraryDate, stage: fc.boolean() }),
      { minLength: 1, maxLength: 3 },
    ),
  });
  fc.assert(
    fc.property(arbitraryEdit, ({ plan: before, edits }) => {
      const all = [...before.initiatives.values()];
      const changed = new Map<string, Initiative>();
      for (const { at, start, end, stage } of edits) {
        const initiative = all[at];
        if (initiative === undefined) continue;
        const [first, last] = start < end ? [start, end] : [end, start];
        const schedule = { ...initiative.schedule, start: first, end: last, precision: 'day' } as const;
        changed.set(initiative.id, { ...initiative, schedule, ...(stage && { stage: 'planned' as const }) });
      }
      const after = [...changed.values()].reduce(withInitiative, before);
      const told = createLoadChanges(before, TODAY)(changed.values());
      const spans = periodSpansFrom(before, { fiscalYear: 2025, quarter: 1 }, MOST_PERIODS_CHANGED);
      const tables = [before, after].map((one: Plan) => createLoadTable()(one, { today: TODAY, spans }));
      const [was, is] = tables;
      for (const { id } of before.teams.values()) {
        for (const [index, span] of spans.entries()) {
          const change = told.find(({ team, span: at }) => team.id === id && at.first === span.first);
          const [a, b] = [was?.cell(id, index), is?.cell(id, index)];
          expect(change?.before.firm ?? a?.firm).toBeCloseTo(a?.firm ?? -1, 6);
          expect(change?.after.firm ?? a?.firm).toBeCloseTo(b?.firm ?? -1, 6);
          expect(change?.after.ifAll ?? a?.ifAll).toBeCloseTo(b?.ifAll ?? -1, 6);
          expect(change?.after.unknownFirm ?? a?.unknownFirm).toBe(b?.unknownFirm);
          expect(change?.after.available ?? a?.available).toBe(b?.available);
        }
      }
    }),
    { seed: 81, numRuns: 80 },
  );
});
