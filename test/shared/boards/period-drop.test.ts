import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodBoard } from '../../../shared/boards/period-board.ts';
import { dropOnPeriod, planAfterDrop } from '../../../shared/boards/period-drop.ts';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { periodSpan } from '../../../shared/capacity/period-span.ts';
import { applyChangeSet } from '../../../shared/changes/change-set.ts';
import { moveInitiatives } from '../../../shared/commands/move-initiatives.ts';
import type { Precision } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { createCountingIds } from '../../support/counting-ids.ts';
import { aPlan, type InitiativeFacts, initiativeId } from '../../support/plan-builder.ts';
import { arbitraryBoardPlan, columnsById, MARCH } from './board-plans.ts';

const context = { today: MARCH, who: '', ids: createCountingIds() };
const P1 = initiativeId('P-1');

/** Dropped on FY27 Q2, May to July 2026, of a fiscal year that begins in February. */
function dropped(facts: InitiativeFacts, target: 'FY27 Q2' | 'No dates' = 'FY27 Q2') {
  const plan = aPlan()
    .withSettings({ fiscalYearStartMonth: 2, holidays: [toPlainDate('2026-05-01')] })
    .withInitiative('P-1', { stage: 'planned', ...facts })
    .build();
  const span = target === 'No dates' ? null : periodSpan(plan, { fiscalYear: 2027, quarter: 2 });
  return dropOnPeriod(plan, [P1], span);
}

function datesOf(facts: InitiativeFacts) {
  const [move] = dropped(facts).moves;
  return move === undefined ? null : [move.schedule.start, move.schedule.end, move.schedule.precision];
}

const of = (start: string, end: string, precision: Precision = 'day') => ({ start, end, precision });

describe('a drop on a quarter', () => {
  test('keeps the workdays of what is dated to the day, from the first workday of the quarter', () => {
    // Monday 2 to Friday 13 February is 10 workdays; Friday 1 May is a holiday.
    expect(datesOf(of('2026-02-02', '2026-02-13'))).toEqual(['2026-05-04', '2026-05-15', 'day']);
  });

  test('makes of a month or a quarter that quarter, and of a longer window as many', () => {
    expect(datesOf(of('2026-02-01', '2026-04-30', 'quarter'))).toEqual(['2026-05-01', '2026-07-31', 'quarter']);
    expect(datesOf(of('2026-02-01', '2026-07-31', 'quarter'))).toEqual(['2026-05-01', '2026-10-31', 'quarter']);
    expect(datesOf(of('2026-03-01', '2026-03-31', 'month'))).toEqual(['2026-05-01', '2026-07-31', 'quarter']);
    expect(datesOf(of('2026-04-01', '2026-06-30', 'month'))).toEqual(['2026-05-01', '2026-07-31', 'quarter']);
    expect(datesOf(of('2026-02-01', '2026-05-31', 'month'))).toEqual(['2026-05-01', '2026-10-31', 'quarter']);
  });

  test('gives what has no dates the quarter, and as many more as its duration needs', () => {
    expect(datesOf({})).toEqual(['2026-05-01', '2026-07-31', 'quarter']);
    expect(datesOf({ duration: 100 })).toEqual(['2026-05-01', '2026-10-31', 'quarter']);
  });

  test('moves what has begun as well: the card goes where it is dropped', () => {
    const facts = { ...of('2026-02-02', '2026-02-13'), stage: 'in-progress', progress: 0.5 } as const;
    expect(datesOf(facts)).toEqual(['2026-05-04', '2026-05-15', 'day']);
  });

  test('waits for a day of the quarter before which it must not start', () => {
    const facts = { ...of('2026-02-02', '2026-02-13'), schedule: { notBefore: toPlainDate('2026-06-06') } };
    expect(datesOf(facts)).toEqual(['2026-06-08', '2026-06-19', 'day']);
  });

  test('leaves what is pinned or shipped, and says which of the two', () => {
    const pinned = dropped({ ...of('2026-02-02', '2026-02-13'), schedule: { pinned: true } });
    expect(pinned.moves).toEqual([]);
    expect(pinned.stays.map(({ reason }) => reason)).toEqual(['pinned']);
    expect(dropped({ ...of('2026-02-02', '2026-02-13'), stage: 'shipped' }).stays[0]?.reason).toBe('shipped');
  });

  test('takes the dates away where nothing has dates, unless they are pinned', () => {
    const [move] = dropped(of('2026-02-02', '2026-02-13'), 'No dates').moves;
    expect(move?.schedule).toEqual({ start: null, end: null, precision: 'none' });
    expect(dropped({ ...of('2026-02-02', '2026-02-13'), schedule: { pinned: true } }, 'No dates').moves).toEqual([]);
  });

  test('law: what moves stands in that column then, changes its dates alone, and looks before as after (seed 821)', () => {
    fc.assert(
      fc.property(arbitraryBoardPlan, fc.nat(5), (plan, dice) => {
        const board = periodBoard({ plan, today: MARCH, lanes: 'none' });
        const targets = board.columns.filter(({ kind }) => kind === 'period' || kind === 'undated');
        const target = targets[dice % targets.length];
        if (target === undefined) throw new Error('A board has columns');
        const drop = dropOnPeriod(plan, [...columnsById(board).keys()], target.kind === 'period' ? target.span : null);
        if (drop.moves.length === 0) return;
        const done = moveInitiatives(plan, { kind: 'move', setBy: 'hand', moves: drop.moves }, context);
        if (!done.ok) throw new Error(done.problem.message);
        const after = applyChangeSet(plan, done.value);
        const shown = columnsById(periodBoard({ plan: after, today: MARCH, lanes: 'none' }));
        const labels = periodBoard({ plan: after, today: MARCH, lanes: 'none' }).columns.map(({ label }) => label);
        const looked = planAfterDrop(plan, drop);
        for (const { id } of drop.moves) {
          if (isShown(after, id)) expect([...(shown.get(id) ?? [])].map((at) => labels[at])).toEqual([target.label]);
          const { schedule, ...rest } = after.initiatives.get(id) ?? {};
          const { schedule: before, ...same } = plan.initiatives.get(id) ?? {};
          expect(rest).toEqual(same);
          const { start, end, precision, setBy, ...kept } = schedule ?? {};
          expect(before).toMatchObject(kept);
          expect(looked.initiatives.get(id)?.schedule).toMatchObject({ start, end, precision });
        }
      }),
      { seed: 821, numRuns: 150 },
    );
  });
});

/** In the intake without dates it leaves the board. */
function isShown({ initiatives }: Plan, id: typeof P1): boolean {
  const { stage, schedule } = initiatives.get(id) ?? {};
  return stage !== 'intake' || schedule?.start !== null;
}
