import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { type MoveInitiativesIntent, moveInitiatives } from '../../../shared/commands/move-initiatives.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';
import { afterCommand } from './after-command.ts';

const PLAN = aPlan()
  .withInitiative('A', { start: '2026-01-05', end: '2026-01-09' })
  .withInitiative('B', { schedule: { deadline: toPlainDate('2026-02-27') } })
  .withInitiative('C', { start: '2026-01-12', end: '2026-01-16', schedule: { pinned: true } })
  .withInitiative('D', { start: '2026-01-12', end: '2026-01-16', stage: 'in-progress' })
  .build();

const WEEK = { start: toPlainDate('2026-02-02'), end: toPlainDate('2026-02-06') };

function move(keys: string, facts: Partial<MoveInitiativesIntent> = {}) {
  const moves = [...keys].map((key) => ({ id: initiativeId(key), schedule: WEEK }));
  return afterCommand(PLAN, moveInitiatives, { kind: 'move', moves, setBy: 'hand', ...facts });
}

describe('initiatives that are moved', () => {
  test('each get dates of their own in one change, and keep pins and bounds', () => {
    const later = { start: toPlainDate('2026-03-02'), end: toPlainDate('2026-03-31'), precision: 'month' as const };
    const { changed, initiative } = move('', {
      moves: [
        { id: initiativeId('A'), schedule: WEEK },
        { id: initiativeId('B'), schedule: later },
      ],
    });
    expect(changed).toEqual(['A', 'B']);
    expect(initiative('A').schedule).toMatchObject({ ...WEEK, precision: 'day', setBy: 'hand', pinned: false });
    expect(initiative('B').schedule).toMatchObject({ ...later, setBy: 'hand', deadline: '2026-02-27' });
  });

  test('by a proposal are marked as such', () => {
    expect(move('AB', { kind: 'proposal', setBy: 'proposal' }).initiative('B').schedule).toMatchObject({
      ...WEEK,
      precision: 'day',
      setBy: 'proposal',
    });
  });

  test.each<[MoveInitiativesIntent['kind'], string, string]>([
    ['move', 'A', 'Move A'],
    ['move', 'AB', 'Move 2 initiatives'],
    ['resolve', 'A', 'Move A out of conflict'],
    ['resolve', 'AB', 'Move 2 initiatives out of conflict'],
    ['cascade', 'A', 'Move A'],
    ['cascade', 'AB', 'Move A and what waits for it'],
    ['cascade', 'ABD', 'Move A and 2 that wait for it'],
    ['proposal', 'AB', 'Take over proposed dates of 2 initiatives'],
  ])('say why in the label: %s of %s', (kind, keys, label) => {
    expect(move(keys, { kind }).label).toBe(label);
  });

  test('stay when one is pinned, whatever moves them', () => {
    expect(move('AC').refusal).toBe('C is pinned: unpin it before it moves.');
    expect(move('AC').changed).toEqual([]);
    expect(move('C', { setBy: 'proposal' }).refusal).toBe('C is pinned: unpin it before it moves.');
  });

  test('stay when one has started, unless the dates are set by hand', () => {
    expect(move('AD', { setBy: 'proposal' }).refusal).toBe(
      'D has started: a proposal does not move it. Set its dates by hand.',
    );
    expect(move('AD').changed).toEqual(['A', 'D']);
  });

  test('are refused when one would end before it starts, or is gone', () => {
    const end = toPlainDate('2026-01-02');
    expect(move('', { moves: [{ id: initiativeId('A'), schedule: { end } }] }).refusal).toBe(
      'A would end on 2026-01-02, before it starts on 2026-01-05.',
    );
    expect(move('AX').refusal).toBe('This initiative is no longer in the plan.');
    expect(move('').refusal).toBe('No initiative is selected.');
  });

  test('without dates are set by nobody', () => {
    const moves = [{ id: initiativeId('A'), schedule: { start: null, end: null } }];
    expect(move('', { moves }).initiative('A').schedule).toMatchObject({ precision: 'none', setBy: null });
  });
});
