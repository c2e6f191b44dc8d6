import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlainDate, plainDateToDay, toPlainDate } from '../../../shared/calendar/plain-date.ts';
import {
  demandClassOf,
  demandOf,
  demandsOf,
  demandWithin,
  isUnknownWithin,
  type TeamDemand,
} from '../../../shared/capacity/demand.ts';
import { periodSpansFrom } from '../../../shared/capacity/period-span.ts';
import type { TeamEffort } from '../../../shared/plan/initiative.ts';
import { planAxisOf } from '../../../shared/plan/plan-axis.ts';
import { STAGES } from '../../../shared/plan/stage.ts';
import { aPlan, type InitiativeFacts, initiativeId, teamId } from '../../support/plan-builder.ts';
import { arbitraryPlan, TODAY } from './arbitrary-capacity-plan.ts';

/** A Wednesday. */
const WEDNESDAY = toPlainDate('2026-03-11');
const axis = planAxisOf(aPlan().build());
const at = (text: string): number => axis.workdayNumber(plainDateToDay(toPlainDate(text)));

/** What an initiative of 10 person-weeks asks of SRE. */
function asked(
  facts: InitiativeFacts,
  { effort = 10, today = WEDNESDAY }: { effort?: number | null | Partial<TeamEffort>; today?: PlainDate } = {},
): TeamDemand {
  const plan = aPlan()
    .withInitiative('A-1', { stage: 'planned', effort: { SRE: effort }, ...facts })
    .build();
  const initiative = plan.initiatives.get(initiativeId('A-1'));
  const demand = initiative === undefined ? null : demandOf(plan, initiative, today);
  const [first] = demand?.teams ?? [];
  if (first === undefined) throw new Error('It asks for something');
  return first;
}

describe('where demand lies', () => {
  test('work that is still to come lies evenly on its workdays', () => {
    const demand = asked({ start: '2026-03-16', end: '2026-03-27' });
    expect(demand).toMatchObject({
      kind: 'placed',
      teamId: teamId('SRE'),
      isOverdue: false,
      stretches: [{ part: 'remaining', from: at('2026-03-16'), to: at('2026-03-30'), personWeeks: 10 }],
    });
    expect(demandWithin(demand, at('2026-03-16'), at('2026-03-19'))).toBeCloseTo(3, 9);
    expect(demandWithin(demand, at('2026-03-19'), at('2026-03-16'))).toBe(0);
  });

  test('the done part lies before today, the remaining part from today on', () => {
    const demand = asked({ start: '2026-03-02', end: '2026-03-20', progress: 0.25, stage: 'in-progress' });
    expect(demand).toMatchObject({
      remaining: 7.5,
      stretches: [
        { part: 'done', from: at('2026-03-02'), to: at('2026-03-11'), personWeeks: 2.5 },
        { part: 'remaining', from: at('2026-03-11'), to: at('2026-03-23'), personWeeks: 7.5 },
      ],
    });
  });

  test('what should have ended runs from today on at the assigned FTE, and is overdue', () => {
    const facts = { start: '2026-02-02', end: '2026-02-27', progress: 0.5 };
    const demand = asked(facts, { effort: { likely: 9, assignedFte: 2 } });
    const today = at('2026-03-11');
    // 4.5 person-weeks × 5 ÷ 2 FTE = 11.25 workdays.
    expect(demand).toMatchObject({
      isOverdue: true,
      stretches: [
        { part: 'done', from: at('2026-02-02'), to: at('2026-03-02'), personWeeks: 4.5 },
        { part: 'remaining', from: today, to: today + 11.25, personWeeks: 4.5 },
      ],
    });
    expect(demandWithin(demand, today, today + 1)).toBeCloseTo(2 / 5, 9);
    expect(demandWithin(demand, today + 11, today + 12)).toBeCloseTo(0.1, 9);
  });

  test('a bar that ends today has today left; one that ended yesterday is overdue', () => {
    expect(asked({ start: '2026-03-09', end: '2026-03-11' })).toMatchObject({ isOverdue: false });
    expect(asked({ start: '2026-03-09', end: '2026-03-10' })).toMatchObject({ isOverdue: true });
    expect(asked({ start: '2026-03-09', end: '2026-03-10', progress: 1 })).toMatchObject({
      isOverdue: false,
      remaining: 0,
    });
  });

  test('on a Sunday today begins on Monday', () => {
    const sunday = { today: toPlainDate('2026-03-15') };
    expect(asked({ start: '2026-03-09', end: '2026-03-13' }, sunday)).toMatchObject({
      isOverdue: true,
      stretches: [{ from: at('2026-03-16') }],
    });
    expect(asked({ start: '2026-03-09', end: '2026-03-16' }, sunday)).toMatchObject({
      isOverdue: false,
      stretches: [{ from: at('2026-03-16'), to: at('2026-03-17') }],
    });
  });

  test('shipped counts as all done, whatever its progress says', () => {
    expect(asked({ start: '2026-03-02', end: '2026-03-20', progress: 0.2, stage: 'shipped' })).toMatchObject({
      remaining: 0,
      isOverdue: false,
      stretches: [{ part: 'done', from: at('2026-03-02'), to: at('2026-03-11'), personWeeks: 10 }],
    });
  });

  test('a bar that starts today or later counts its done part on its first workday', () => {
    for (const start of ['2026-03-11', '2026-03-14']) {
      const first = at(start);
      expect(asked({ start, end: '2026-03-20', progress: 0.1 })).toMatchObject({
        stretches: [
          { part: 'done', from: first, to: first + 1, personWeeks: 1 },
          { part: 'remaining', from: first, to: at('2026-03-23'), personWeeks: 9 },
        ],
      });
    }
  });

  test('without dates, with one of them, with an end before the start or on a weekend it is unplaced', () => {
    const unplaced = { kind: 'unplaced', personWeeks: 10, remaining: 5 };
    expect(asked({ progress: 0.5 })).toMatchObject(unplaced);
    expect(asked({ progress: 0.5, start: '2026-03-16' })).toMatchObject(unplaced);
    expect(asked({ progress: 0.5, end: '2026-03-16' })).toMatchObject(unplaced);
    expect(asked({ progress: 0.5, start: '2026-03-16', end: '2026-03-13' })).toMatchObject(unplaced);
    expect(asked({ progress: 0.5, start: '2026-03-14', end: '2026-03-15' })).toMatchObject(unplaced);
    expect(asked({ progress: 0.5, start: '2026-03-16', end: '2026-03-20', precision: 'none' })).toMatchObject(unplaced);
  });

  test('an estimate of nothing asks for nothing', () => {
    expect(asked({ start: '2026-01-05', end: '2026-01-09' }, { effort: 0 })).toMatchObject({
      stretches: [],
      isOverdue: false,
    });
  });

  test('an overdue run without an FTE runs at 1.0, and figures out of all proportion keep their sum', () => {
    const facts = { start: '2026-01-05', end: '2026-01-09' };
    const today = at('2026-03-11');
    expect(asked(facts, { effort: { likely: 2, assignedFte: 0 } })).toMatchObject({ stretches: [{ to: today + 10 }] });
    for (const likely of [1e-300, 1e300]) {
      const demand = asked(facts, { effort: { likely, assignedFte: 0.1 } });
      expect(demandWithin(demand, today, Number.MAX_SAFE_INTEGER)).toBe(likely);
    }
  });
});

describe('work without an estimate', () => {
  const unknown = (facts: InitiativeFacts) => asked(facts, { effort: null });

  test('lies where its done and its remaining part would', () => {
    const [start, today] = [at('2026-03-02'), at('2026-03-11')];
    const facts = { start: '2026-03-02', end: '2026-03-20' };
    expect(unknown(facts)).toMatchObject({ kind: 'unknown', spans: [{ from: today, to: at('2026-03-23') }] });
    expect(unknown({ ...facts, progress: 0.5 })).toMatchObject({
      spans: [
        { from: start, to: today },
        { from: today, to: at('2026-03-23') },
      ],
    });
    expect(unknown({ ...facts, stage: 'shipped' })).toMatchObject({ spans: [{ from: start, to: today }] });
  });

  test('lies on the first workday from today on when it is overdue', () => {
    const today = at('2026-03-11');
    const demand = unknown({ start: '2026-02-02', end: '2026-02-06' });
    expect(demand).toMatchObject({ isOverdue: true, spans: [{ from: today, to: today + 1 }] });
    expect(isUnknownWithin(demand, today, today + 1)).toBe(true);
    expect(isUnknownWithin(demand, today + 1, today + 60)).toBe(false);
    expect(isUnknownWithin(demand, today, today)).toBe(false);
  });

  test('lies nowhere without dates', () => {
    expect(unknown({})).toMatchObject({ kind: 'unknown', spans: [] });
  });
});

describe('what counts how', () => {
  test('planned, in progress and shipped are firm; intake and candidate come on top; declined and parked ask nothing', () => {
    expect(STAGES.map(demandClassOf)).toEqual(['if-all', 'if-all', 'firm', 'firm', 'firm', null, null]);
    const plan = aPlan()
      .withInitiative('A-1', { stage: 'parked', effort: { SRE: 3 } })
      .build();
    for (const initiative of plan.initiatives.values()) expect(demandOf(plan, initiative, TODAY)).toBeNull();
  });

  test('the same initiative on the same day has the same answer object', () => {
    const plan = aPlan()
      .withInitiative('A-1', { effort: { SRE: 3 } })
      .build();
    const [initiative] = plan.initiatives.values();
    if (initiative === undefined) throw new Error('An initiative');
    const demands = demandsOf(plan, TODAY);
    expect(demandsOf({ ...plan, teams: new Map() }, TODAY).of(initiative)).toBe(demands.of(initiative));
    expect(demandsOf(plan, toPlainDate('2026-03-12'))).not.toBe(demands);
  });
});

describe('laws of demand', () => {
  test('over all days it is the effort, and over the periods and what lies outside them as well (seed 72)', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const spans = periodSpansFrom(plan, { fiscalYear: 2026, quarter: 4 }, 5);
        const cuts = [-1e8, ...spans.map(({ from }) => from), spans.at(-1)?.to ?? 0, 1e8];
        for (const initiative of plan.initiatives.values()) {
          const demand = demandOf(plan, initiative, TODAY);
          for (const [index, part] of (demand?.teams ?? []).entries()) {
            const { likely } = initiative.effort[index] ?? { likely: null };
            if (part.kind === 'unknown') expect(likely).toBeNull();
            else {
              const placed = demandWithin(part, -1e8, 1e8);
              const unplaced = part.kind === 'unplaced' ? part.personWeeks : 0;
              expect(Math.abs(placed + unplaced - (likely ?? Number.NaN))).toBeLessThan(1e-9);
              const parts = cuts.map((to, cut) => demandWithin(part, cuts[cut - 1] ?? to, to));
              expect(Math.abs(parts.reduce((sum, one) => sum + one, 0) - placed)).toBeLessThan(1e-9);
              expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
            }
          }
        }
      }),
      { seed: 72 },
    );
  });

  test('nothing that remains lies before today, and nothing is done from tomorrow on but on a first workday (seed 73)', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const demands = demandsOf(plan, TODAY);
        for (const initiative of plan.initiatives.values()) {
          for (const part of demands.of(initiative)?.teams ?? []) {
            for (const stretch of part.kind === 'placed' ? part.stretches : []) {
              expect(stretch.to).toBeGreaterThan(stretch.from);
              if (stretch.part === 'remaining') expect(stretch.from).toBeGreaterThanOrEqual(demands.today);
              else if (stretch.to > demands.today) expect(stretch.to - stretch.from).toBe(1);
            }
          }
        }
      }),
      { seed: 73 },
    );
  });
});
