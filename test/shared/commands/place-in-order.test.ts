import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { applyChangeSet, countRecords, isEmptyChangeSet } from '../../../shared/changes/change-set.ts';
import { placeTeam } from '../../../shared/commands/place-team.ts';
import { placeTheme } from '../../../shared/commands/place-theme.ts';
import { createCountingIds } from '../../support/counting-ids.ts';
import { aPlan, teamId, themeId } from '../../support/plan-builder.ts';

const context = { today: toPlainDate('2026-11-21'), who: '', ids: createCountingIds() };
const PLAN = aPlan().withTheme('A', { position: 1 }).withTheme('B', { position: 2 }).withTheme('C', { position: 3 });

function placed(name: string, before: string | null) {
  const plan = PLAN.build();
  const intent = { id: themeId(name), before: before === null ? null : themeId(before) };
  const done = placeTheme(plan, intent, context);
  if (!done.ok) throw new Error(done.problem.message);
  const themes = [...applyChangeSet(plan, done.value).themes.values()];
  return { changes: done.value, order: themes.sort((a, b) => a.position - b.position).map((theme) => theme.name) };
}

describe('a theme that is moved', () => {
  test('stands before the one that it was put before, or last, as one change', () => {
    expect(placed('C', 'A').order).toEqual(['C', 'A', 'B']);
    expect(placed('A', 'C').order).toEqual(['B', 'A', 'C']);
    expect(placed('A', null).order).toEqual(['B', 'C', 'A']);
    expect(placed('A', 'C').changes.label).toBe('Move theme “A” before “C”');
    expect(placed('A', null).changes.label).toBe('Move theme “A” to the end');
  });

  test('changes only those whose place is another', () => {
    expect(countRecords(placed('B', 'A').changes)).toBe(2);
    expect(isEmptyChangeSet(placed('A', 'B').changes)).toBe(true);
    expect(isEmptyChangeSet(placed('B', 'B').changes)).toBe(true);
  });
});

test('teams that had the same place get places of their own, by name', () => {
  const plan = aPlan()
    .withTeam('SRE', { position: 0 })
    .withTeam('Data', { position: 0 })
    .withTeam('Edge', { position: 0 });
  const done = placeTeam(plan.build(), { id: teamId('Edge'), before: teamId('Data') }, context);
  if (!done.ok) throw new Error(done.problem.message);
  const teams = [...applyChangeSet(plan.build(), done.value).teams.values()];
  expect(teams.sort((a, b) => a.position - b.position).map(({ name, position }) => [name, position])).toEqual([
    ['Edge', 1],
    ['Data', 2],
    ['SRE', 3],
  ]);
  expect(placeTeam(plan.build(), { id: teamId('Edge'), before: teamId('gone') }, context).ok).toBe(false);
});
