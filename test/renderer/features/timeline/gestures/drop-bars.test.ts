import { describe, expect, test } from 'vitest';
import { addBar, datesFrom } from '../../../../../renderer/features/timeline/gestures/add-bar.ts';
import { dropBars } from '../../../../../renderer/features/timeline/gestures/drop-bars.ts';
import { plainDateToDay, toPlainDate } from '../../../../../shared/calendar/plain-date.ts';
import { applyChangeSet } from '../../../../../shared/changes/change-set.ts';
import { type InitiativeId, toId } from '../../../../../shared/plan/ids.ts';
import { DEFAULT_TIMELINE_VIEW } from '../../../../../shared/plan/timeline-view.ts';
import { SCREEN_METRICS } from '../../../../../shared/timeline/timeline-metrics.ts';
import { timelineRows } from '../../../../../shared/timeline/timeline-rows.ts';
import { createCountingIds } from '../../../../support/counting-ids.ts';
import { aPlan, initiativeId, teamId, themeId } from '../../../../support/plan-builder.ts';

const today = toPlainDate('2026-01-05');
const context = { today, who: '', ids: createCountingIds() };
const plan = aPlan()
  .withInitiative('A', { theme: 'North', start: '2026-01-05', end: '2026-01-09', effort: { SRE: 3, Identity: 2 } })
  .withInitiative('B', { theme: 'South', start: '2026-01-05', end: '2026-01-09', schedule: { pinned: true } })
  .build();
const week = { start: toPlainDate('2026-02-02'), end: toPlainDate('2026-02-06'), precision: 'day' } as const;

describe('bars that are dropped', () => {
  test('take new dates and another theme as one change', () => {
    const id = initiativeId('A');
    const lanes = [{ id, changes: [{ kind: 'theme', themeId: themeId('South') }] }] as const;
    const done = dropBars(plan, { moves: [{ id, schedule: week }], lanes, how: 'add' }, context);
    if (!done.ok) throw new Error(done.problem.message);
    const after = applyChangeSet(plan, done.value).initiatives.get(id);
    expect(after?.schedule).toMatchObject(week);
    expect(after?.themeId).toBe(themeId('South'));
    expect(done.value.label).toBe('Move A');
  });

  test('add to what the other team is asked for already, or replace it', () => {
    const id = initiativeId('A');
    const partOf = (name: string) =>
      plan.initiatives.get(id)?.effort.find((part) => part.teamId === teamId(name)) ?? null;
    const change = {
      kind: 'team',
      from: teamId('SRE'),
      to: teamId('Identity'),
      moved: partOf('SRE'),
      existing: partOf('Identity'),
    } as const;
    const likely = (how: 'add' | 'replace') => {
      const done = dropBars(plan, { moves: [], lanes: [{ id, changes: [change] }], how }, context);
      if (!done.ok) throw new Error(done.problem.message);
      return applyChangeSet(plan, done.value)
        .initiatives.get(id)
        ?.effort.map((part) => [part.teamId, part.likely]);
    };
    expect(likely('add')).toEqual([[teamId('Identity'), 5]]);
    expect(likely('replace')).toEqual([[teamId('Identity'), 3]]);
  });

  test('all stay when one of them is pinned', () => {
    const moves = ['A', 'B'].map((key) => ({ id: initiativeId(key), schedule: week }));
    const done = dropBars(plan, { moves, lanes: [], how: 'add' }, context);
    expect(done.ok ? '' : done.problem.message).toBe('B is pinned: unpin it before it moves.');
  });
});

describe('a bar that is drawn', () => {
  test('takes what its lane stands for and ten workdays from the first one on', () => {
    const facts = { plan, view: DEFAULT_TIMELINE_VIEW, today, pixelsPerDay: 4, metrics: SCREEN_METRICS };
    const lane = timelineRows(facts).lanes.find(({ name }) => name === 'South') ?? null;
    const id = toId<InitiativeId>('new');
    // A Saturday.
    const dates = datesFrom(plan, plainDateToDay(toPlainDate('2026-01-10')), 10);
    const done = addBar(plan, { id, dates, lane }, context);
    if (!done.ok) throw new Error(done.problem.message);
    const added = applyChangeSet(plan, done.value).initiatives.get(id);
    expect(added?.themeId).toBe(themeId('South'));
    expect(added?.schedule).toMatchObject({ start: '2026-01-12', end: '2026-01-23', precision: 'day', setBy: 'hand' });
  });
});
