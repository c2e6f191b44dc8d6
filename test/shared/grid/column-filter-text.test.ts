import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import {
  boundText,
  columnName,
  conditionInWords,
  readBound,
  readDays,
} from '../../../shared/grid/column-filter-text.ts';
import { gridColumnsOf } from '../../../shared/grid/grid-column.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { CellCondition } from '../../../shared/plan/saved-view.ts';
import { aPlan, personId, teamId, themeId } from '../../support/plan-builder.ts';

const PLAN = aPlan()
  .withTeam('SRE')
  .withTheme('Reliability')
  .withInitiative('A-1', { owner: 'Lead, Identity', tags: ['a', 'b', 'c', 'd', 'e'] })
  .build();
const FISCAL = aPlan().withSettings({ fiscalYearStartMonth: 2, effortUnit: 'person-months' }).build();

function columnOf(plan: Plan, id: string) {
  const column = gridColumnsOf(plan).find((one) => one.id === id);
  if (column === undefined) throw new Error(`No column ${id}`);
  return column;
}

function words(columnId: string, condition: CellCondition, plan: Plan = PLAN): string {
  return conditionInWords(plan, { column: columnOf(plan, columnId), condition });
}

const day = toPlainDate;

describe('a condition in words', () => {
  test.each<[string, string, CellCondition]>([
    ['Stage: candidate, planned', 'stage', { kind: 'any-of', values: ['candidate', 'planned'], orNone: false }],
    ['Theme: Reliability, no theme', 'theme', { kind: 'any-of', values: [themeId('Reliability')], orNone: true }],
    ['Owner: Lead, Identity', 'owner', { kind: 'any-of', values: [personId('Lead, Identity')], orNone: false }],
    ['Owner: nobody', 'owner', { kind: 'empty' }],
    ['Tags: a, b, c and 2 more', 'tags', { kind: 'any-of', values: ['a', 'b', 'c', 'd', 'e'], orNone: false }],
    ['Tags: a, b, c, d', 'tags', { kind: 'any-of', values: ['a', 'b', 'c', 'd'], orNone: false }],
    ['Waits for: Hard, nothing', 'waits-for', { kind: 'any-of', values: ['hard'], orNone: true }],
    ['Waits for: “A-1”', 'waits-for', { kind: 'text', match: 'contains', text: 'A-1' }],
    ['Holds up: nothing', 'blocks', { kind: 'empty' }],
    ['Theme: one that is gone', 'theme', { kind: 'any-of', values: ['gone'], orNone: false }],
    ['Stage: none', 'stage', { kind: 'any-of', values: [], orNone: false }],
    ['Effort: SRE', 'effort', { kind: 'any-of', values: [teamId('SRE')], orNone: false }],
    ['Effort ≥ 4 pw', 'effort', { kind: 'number', least: 4, most: null }],
    ['Effort ≤ 0.5 pw', 'effort', { kind: 'number', least: null, most: 0.5 }],
    ['Effort: 4 to 8 pw', 'effort', { kind: 'number', least: 4, most: 8 }],
    ['SRE = 3 pw', `team.${teamId('SRE')}`, { kind: 'number', least: 3, most: 3 }],
    ['Effort: any figure', 'effort', { kind: 'number', least: null, most: null }],
    ['Effort: not estimated', 'effort', { kind: 'incomplete' }],
    ['Effort: empty', 'effort', { kind: 'empty' }],
    ['Effort of RICE ≥ 2 pm', 'score.effort', { kind: 'number', least: 2, most: null }],
    ['Confidence ≤ 50%', 'score.confidence', { kind: 'number', least: null, most: 0.5 }],
    ['RICE: incomplete', 'score', { kind: 'incomplete' }],
    ['RICE: no score', 'score', { kind: 'empty' }],
    ['Title: “pay”', 'title', { kind: 'text', match: 'contains', text: ' pay ' }],
    ['Title: is “pay”', 'title', { kind: 'text', match: 'is', text: 'pay' }],
    ['Start: 2026 Q1', 'start', { kind: 'days', first: day('2026-01-01'), last: day('2026-03-31') }],
    ['Start: Feb 2026', 'start', { kind: 'days', first: day('2026-02-01'), last: day('2026-02-28') }],
    ['Start: 12 Jan 2026', 'start', { kind: 'days', first: day('2026-01-12'), last: day('2026-01-12') }],
    ['End: from 12 Jan 2026', 'end', { kind: 'days', first: day('2026-01-12'), last: null }],
    ['End: until 12 Jan 2026', 'end', { kind: 'days', first: null, last: day('2026-01-12') }],
    ['End: 12 Jan 2026 to 3 Feb 2026', 'end', { kind: 'days', first: day('2026-01-12'), last: day('2026-02-03') }],
  ])('is “%s”', (said, columnId, condition) => {
    expect(words(columnId, condition)).toBe(said);
  });

  test('speaks the units and periods of the plan', () => {
    expect(words('effort', { kind: 'number', least: 52 / 12, most: null }, FISCAL)).toBe('Effort ≥ 1 pm');
    const quarter: CellCondition = { kind: 'days', first: day('2026-02-01'), last: day('2026-04-30') };
    expect(words('start', quarter, FISCAL)).toBe('Start: FY27 Q1');
  });

  test('calls a column by its head, without the unit', () => {
    expect(['effort', 'score.confidence', 'score.reach', 'key'].map((id) => columnName(columnOf(PLAN, id)))).toEqual([
      'Effort',
      'Confidence',
      'Reach',
      'Key',
    ]);
  });
});

describe('an end of a range', () => {
  const read = (columnId: string, text: string, plan: Plan = PLAN) =>
    readBound(plan, columnOf(plan, columnId).cell, text, '.');

  test('is an effort in the plan’s unit, its own, or a size', () => {
    expect(read('effort', '4')).toEqual({ ok: true, value: 4 });
    expect(read('effort', '20d')).toEqual({ ok: true, value: 4 });
    expect(read('effort', 'M')).toEqual({ ok: true, value: 3 });
    expect(read('effort', '1', FISCAL)).toEqual({ ok: true, value: 52 / 12 });
  });

  test('is one figure', () => {
    expect(read('effort', '2-4-8')).toEqual({
      ok: false,
      problem: 'Write one figure: the other end has its own field.',
    });
    expect(read('score', 'high').ok).toBe(false);
  });

  test('is a share with or without its sign', () => {
    expect([read('progress', '40%'), read('progress', '40'), read('progress', '0.4')]).toEqual(
      [0.4, 0.4, 0.4].map((value) => ({ ok: true, value })),
    );
  });

  test('is open when nothing is typed', () => {
    expect(read('effort', '  ')).toEqual({ ok: true, value: null });
  });

  test('reads back as what it says', () => {
    for (const [columnId, value] of [
      ['effort', 4.25],
      ['progress', 0.35],
      ['score', 1234.5],
    ] as const) {
      expect(read(columnId, boundText(PLAN, columnOf(PLAN, columnId).cell, value))).toEqual({ ok: true, value });
    }
  });
});

test('a date of a condition is a day, a month or a whole period', () => {
  const options = { today: day('2026-11-21'), fiscalYearStartMonth: 1, dayMonthOrder: 'unknown' } as const;
  expect(readDays('2026 Q1', options)).toMatchObject({ value: { first: '2026-01-01', last: '2026-03-31' } });
  expect(readDays('', options)).toEqual({ ok: true, value: null });
  expect(readDays('soon', options)).toEqual({ ok: false, problem: '“soon” is not a date.' });
});
