import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import {
  compileConditions,
  conditionKindsOf,
  liveConditions,
  withCondition,
} from '../../../shared/grid/column-filter.ts';
import { gridColumnsOf } from '../../../shared/grid/grid-column.ts';
import type { CellCondition } from '../../../shared/plan/saved-view.ts';
import { rankPlan } from '../../../shared/prioritization/ranking.ts';
import { aPlan, customFieldId, teamId, themeId } from '../../support/plan-builder.ts';

const PLAN = aPlan()
  .withTeam('SRE')
  .withTeam('Identity')
  .withCustomField('Cost centre')
  .withCustomField('Seats', 'number')
  .withCustomField('Contract end', 'date')
  .withInitiative('A-1', {
    title: 'Élan for payouts',
    summary: 'Faster',
    stage: 'candidate',
    theme: 'New services',
    owner: 'Lead, Payments',
    tags: ['payouts', 'EU'],
    health: 'at-risk',
    progress: 0.4,
    effort: { SRE: 1.5, Identity: 2.5 },
    rice: { reach: 2000, impact: 2, confidence: 0.8 },
    start: '2026-01-12',
    end: '2026-02-20',
    custom: { 'Cost centre': '4711', Seats: 12, 'Contract end': '2026-06-30' },
  })
  .withInitiative('A-2', { title: 'Drills', stage: 'planned', effort: { SRE: null }, start: '2026-04-01' })
  .withInitiative('A-3', { title: 'Payouts', stage: 'intake', theme: 'Reliability', effort: { '': 8 } })
  .withInitiative('A-4', { title: 'Nothing known' })
  .build();

const RANKS = new Map(rankPlan(PLAN).map(({ initiative, rank }) => [initiative, rank]));

/** The keys of those that pass conditions on columns. */
function passing(conditions: Readonly<Record<string, CellCondition>>): string {
  const all = Object.entries(conditions).map(([columnId, condition]) => ({ columnId, condition }));
  const passes = compileConditions(PLAN, all, (initiative) => RANKS.get(initiative) ?? null);
  return [...PLAN.initiatives.values()]
    .filter(passes)
    .map(({ key }) => key)
    .join(' ');
}

const day = toPlainDate;
const contains = (text: string): CellCondition => ({ kind: 'text', match: 'contains', text });
const from = (least: number): CellCondition => ({ kind: 'number', least, most: null });
const upTo = (most: number): CellCondition => ({ kind: 'number', least: null, most });
const anyOf = (values: readonly string[], orNone = false): CellCondition => ({ kind: 'any-of', values, orNone });
const EMPTY: CellCondition = { kind: 'empty' };
const INCOMPLETE: CellCondition = { kind: 'incomplete' };

describe('a condition on text', () => {
  test('is met by a part of it, without regard to case and accents', () => {
    expect(passing({ title: contains('PAYOUTS') })).toBe('A-1 A-3');
    expect(passing({ title: contains(' elan ') })).toBe('A-1');
  });

  test('that asks for the whole is met by nothing more', () => {
    expect(passing({ title: { kind: 'text', match: 'is', text: 'payouts' } })).toBe('A-3');
  });

  test('asks every column of words for what stands there', () => {
    expect(passing({ key: contains('a-2') })).toBe('A-2');
    expect(passing({ summary: contains('fast') })).toBe('A-1');
    expect(passing({ [`custom.${customFieldId('Cost centre')}`]: contains('47') })).toBe('A-1');
  });
});

describe('a condition on a figure', () => {
  test('counts both ends and passes over cells without a figure', () => {
    expect(passing({ effort: from(4) })).toBe('A-1 A-3');
    expect(passing({ effort: upTo(4) })).toBe('A-1');
    expect(passing({ effort: { kind: 'number', least: 8, most: 8 } })).toBe('A-3');
    expect(passing({ effort: { kind: 'number', least: null, most: null } })).toBe('A-1 A-3');
  });

  test('asks one team for its own part', () => {
    expect(passing({ [`team.${teamId('Identity')}`]: from(2) })).toBe('A-1');
    expect(passing({ [`team.${teamId('SRE')}`]: from(0) })).toBe('A-1');
  });

  test('takes shares from 0 to 1, scores, ranks and custom figures as they are', () => {
    expect(passing({ progress: from(0.4) })).toBe('A-1');
    expect(passing({ 'score.reach': from(2000), 'score.confidence': upTo(0.8) })).toBe('A-1');
    expect(passing({ score: from(1) })).toBe('A-1');
    expect(passing({ rank: upTo(10) })).toBe('A-1');
    expect(passing({ [`custom.${customFieldId('Seats')}`]: from(12) })).toBe('A-1');
  });

  test('is not cheated by sums of decimals', () => {
    const plan = aPlan()
      .withInitiative('A-1', { effort: { SRE: 0.1, Identity: 0.2 } })
      .build();
    const condition: CellCondition = { kind: 'number', least: null, most: 0.3 };
    const passes = compileConditions(plan, [{ columnId: 'effort', condition }], () => null);
    expect([...plan.initiatives.values()].filter(passes)).toHaveLength(1);
  });
});

describe('a condition on a choice', () => {
  test('is met by any of its values', () => {
    expect(passing({ stage: anyOf(['candidate', 'planned']) })).toBe('A-1 A-2');
    expect(passing({ theme: anyOf([themeId('Reliability')]) })).toBe('A-3');
    expect(passing({ tags: anyOf(['EU', 'gone']) })).toBe('A-1');
    expect(passing({ health: anyOf(['at-risk']) })).toBe('A-1');
  });

  test('may let those without a value through', () => {
    expect(passing({ theme: anyOf([themeId('Reliability')], true) })).toBe('A-2 A-3 A-4');
    expect(passing({ owner: anyOf([], true) })).toBe('A-2 A-3 A-4');
  });

  test('on effort asks for teams; an effort of no team has none', () => {
    expect(passing({ effort: anyOf([teamId('SRE')]) })).toBe('A-1 A-2');
    expect(passing({ effort: anyOf([], true) })).toBe('A-3 A-4');
  });
});

describe('a condition on a date', () => {
  test('counts both days', () => {
    expect(passing({ start: { kind: 'days', first: day('2026-01-12'), last: day('2026-03-31') } })).toBe('A-1');
    expect(passing({ start: { kind: 'days', first: day('2026-01-13'), last: null } })).toBe('A-2');
    expect(passing({ end: { kind: 'days', first: null, last: day('2026-02-20') } })).toBe('A-1');
    expect(
      passing({ [`custom.${customFieldId('Contract end')}`]: { kind: 'days', first: day('2026-06-30'), last: null } }),
    ).toBe('A-1');
  });
});

describe('what is wanting', () => {
  test('is an empty cell', () => {
    expect(passing({ summary: EMPTY })).toBe('A-2 A-3 A-4');
    expect(passing({ effort: EMPTY })).toBe('A-4');
    expect(passing({ [`team.${teamId('SRE')}`]: EMPTY })).toBe('A-3 A-4');
    expect(passing({ start: EMPTY })).toBe('A-3 A-4');
    expect(passing({ score: EMPTY })).toBe('A-2 A-3 A-4');
    expect(passing({ [`custom.${customFieldId('Seats')}`]: EMPTY })).toBe('A-2 A-3 A-4');
  });

  test('is an effort that is not estimated, or a score that waits for an input', () => {
    expect(passing({ effort: INCOMPLETE })).toBe('A-2 A-4');
    expect(passing({ [`team.${teamId('SRE')}`]: INCOMPLETE })).toBe('A-2');
    expect(passing({ score: INCOMPLETE })).toBe('A-2 A-3 A-4');
  });

  test('is not a score that can’t be worked out: that is an error', () => {
    const rice = { reach: 1, impact: 7, confidence: 1, effort: 1 };
    const plan = aPlan().withInitiative('A-1', { rice }).build();
    const [initiative] = plan.initiatives.values();
    const ask = (condition: CellCondition) => compileConditions(plan, [{ columnId: 'score', condition }], () => null);
    if (initiative === undefined) throw new Error('The plan is empty');
    expect([ask(INCOMPLETE)(initiative), ask(EMPTY)(initiative)]).toEqual([false, true]);
  });
});

describe('several conditions', () => {
  test('must all hold; none lets everything through', () => {
    expect(passing({ stage: anyOf(['candidate', 'intake']), effort: from(5) })).toBe('A-3');
    expect(passing({})).toBe('A-1 A-2 A-3 A-4');
  });

  test('on a column that is gone, or that holds something else now, narrow nothing', () => {
    const conditions = [
      { columnId: 'team.gone', condition: from(1) },
      { columnId: 'stage', condition: from(1) },
      { columnId: 'title', condition: contains('drills') },
    ];
    expect(liveConditions(gridColumnsOf(PLAN), conditions).map(({ column }) => column.id)).toEqual(['title']);
    expect(passing({ 'team.gone': from(1), stage: from(1) })).toBe('A-1 A-2 A-3 A-4');
  });

  test('are one a column: another takes its place, none takes it away', () => {
    const first = withCondition([], 'stage', anyOf(['intake']));
    const second = withCondition(withCondition(first, 'effort', EMPTY), 'stage', anyOf(['planned']));
    expect(second).toEqual([
      { columnId: 'stage', condition: anyOf(['planned']) },
      { columnId: 'effort', condition: EMPTY },
    ]);
    expect(withCondition(second, 'stage', null)).toEqual([{ columnId: 'effort', condition: EMPTY }]);
  });
});

test('every column can be narrowed in at least one way', () => {
  for (const { id, cell } of gridColumnsOf(PLAN)) expect(conditionKindsOf(cell).length, id).toBeGreaterThan(0);
});
