import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { applyChangeSet, type ChangeSet, invertChangeSet } from '../../../shared/changes/change-set.ts';
import { addSavedView } from '../../../shared/commands/add-saved-view.ts';
import type { CommandContext, CommandProblem } from '../../../shared/commands/command.ts';
import { deleteSavedView } from '../../../shared/commands/delete-saved-view.ts';
import { editSavedView } from '../../../shared/commands/edit-saved-view.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { NO_VIEW_FILTER, type ScreenView } from '../../../shared/plan/saved-view.ts';
import type { Result } from '../../../shared/result.ts';
import { createCountingIds } from '../../support/counting-ids.ts';
import { aPlan, savedViewId } from '../../support/plan-builder.ts';

const CONTEXT: CommandContext = { today: toPlainDate('2026-11-21'), who: '', ids: createCountingIds() };
const RANKING: ScreenView = { kind: 'prioritize', filter: { text: 'pay', conditions: [] } };
const GRID: ScreenView = {
  kind: 'initiatives',
  filter: NO_VIEW_FILTER,
  sort: null,
  grouping: 'theme',
  columns: { order: [], shown: {}, widths: {}, frozen: 1 },
};

function done(outcome: Result<ChangeSet, CommandProblem>): ChangeSet {
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
}

function namesOf(plan: Plan): readonly string[] {
  return [...plan.savedViews.values()].map(({ name }) => name);
}

const PLAN = aPlan().withSavedView('Intake', RANKING).withSavedView('By theme', GRID).build();

describe('saving a view', () => {
  test('keeps what the screen shows under a trimmed name, and is taken back whole', () => {
    const changes = done(addSavedView(PLAN, { name: '  Mine ', shows: GRID }, CONTEXT));
    const after = applyChangeSet(PLAN, changes);
    expect(changes.label).toBe('Save view “Mine”');
    expect(namesOf(after)).toEqual(['Intake', 'By theme', 'Mine']);
    expect([...after.savedViews.values()].at(-1)?.shows).toEqual(GRID);
    expect(applyChangeSet(after, invertChangeSet(changes))).toEqual(PLAN);
  });

  test('is refused under the name of another view of the screen, whatever its case', () => {
    expect(addSavedView(PLAN, { name: 'INTAKE', shows: RANKING }, CONTEXT)).toMatchObject({
      problem: {
        kind: 'already-there',
        message: 'There is a view named “Intake” already. Give this one another name.',
      },
    });
  });

  test('may take a name that a view of another screen has', () => {
    expect(addSavedView(PLAN, { name: 'Intake', shows: GRID }, CONTEXT).ok).toBe(true);
  });

  test('is refused without a name', () => {
    expect(addSavedView(PLAN, { name: ' ', shows: GRID }, CONTEXT)).toMatchObject({
      problem: { message: 'A view needs a name.' },
    });
  });
});

describe('changing a saved view', () => {
  const id = savedViewId('Intake');

  test('renames it', () => {
    const changes = done(editSavedView(PLAN, { id, patch: { name: 'Late' } }, CONTEXT));
    expect(changes.label).toBe('Rename view to “Late”');
    expect(namesOf(applyChangeSet(PLAN, changes))).toEqual(['Late', 'By theme']);
  });

  test('may change the case of its own name', () => {
    expect(editSavedView(PLAN, { id, patch: { name: 'intake' } }, CONTEXT).ok).toBe(true);
  });

  test('puts what the screen shows now in its place', () => {
    const shows: ScreenView = { kind: 'prioritize', filter: NO_VIEW_FILTER };
    const changes = done(editSavedView(PLAN, { id, patch: { shows } }, CONTEXT));
    expect(changes.label).toBe('Change view “Intake”');
    expect(applyChangeSet(PLAN, changes).savedViews.get(id)).toEqual({ id, name: 'Intake', shows });
  });

  test('to what it is already changes nothing', () => {
    expect(done(editSavedView(PLAN, { id, patch: { shows: { ...RANKING } } }, CONTEXT)).tables).toEqual({});
  });

  test('never makes it a view of another screen', () => {
    expect(editSavedView(PLAN, { id, patch: { shows: GRID } }, CONTEXT)).toMatchObject({
      problem: { kind: 'not-allowed' },
    });
  });

  test('that is gone is refused', () => {
    const gone = savedViewId('Gone');
    expect(editSavedView(PLAN, { id: gone, patch: { name: 'x' } }, CONTEXT)).toMatchObject({
      problem: { kind: 'not-found' },
    });
    expect(deleteSavedView(PLAN, { id: gone }, CONTEXT)).toMatchObject({ problem: { kind: 'not-found' } });
  });
});

test('a deleted view comes back with undo', () => {
  const changes = done(deleteSavedView(PLAN, { id: savedViewId('Intake') }, CONTEXT));
  const after = applyChangeSet(PLAN, changes);
  expect(changes.label).toBe('Delete view “Intake”');
  expect(namesOf(after)).toEqual(['By theme']);
  expect(new Set(namesOf(applyChangeSet(after, invertChangeSet(changes))))).toEqual(new Set(['Intake', 'By theme']));
});
