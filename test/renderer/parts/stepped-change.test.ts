import { describe, expect, test } from 'vitest';
import { steppedChange, touchedInitiatives } from '../../../renderer/parts/stepped-change.ts';
import type { ChangeSet } from '../../../shared/changes/change-set.ts';
import { EMPTY_HISTORY, type History, recordChange, redoStep, undoStep } from '../../../shared/changes/history.ts';
import { newInitiative } from '../../../shared/plan/initiative.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';

const named = (label: string): ChangeSet => ({ label, tables: {} });
const first = named('first');
const second = named('second');
const both = recordChange(recordChange(EMPTY_HISTORY, first), second);

function historyAfter(step: ReturnType<typeof undoStep>): History {
  if (step === null) throw new Error('There is nothing to step over');
  return step.history;
}

describe('steppedChange', () => {
  test('is what an undo took back and a redo did again', () => {
    const undone = historyAfter(undoStep(both));
    expect(steppedChange(both, undone)).toBe(second);
    const undoneTwice = historyAfter(undoStep(undone));
    expect(steppedChange(undone, undoneTwice)).toBe(first);
    expect(steppedChange(undoneTwice, historyAfter(redoStep(undoneTwice)))).toBe(first);
  });

  test('is nothing for a new change, also one that ends what could be redone', () => {
    expect(steppedChange(EMPTY_HISTORY, recordChange(EMPTY_HISTORY, first))).toBe(null);
    const undone = historyAfter(undoStep(both));
    expect(steppedChange(undone, recordChange(undone, named('third')))).toBe(null);
    expect(steppedChange(both, EMPTY_HISTORY)).toBe(null);
  });
});

describe('touchedInitiatives', () => {
  test('are those that a change adds, removes or updates', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((key) => newInitiative({ id: initiativeId(key), key, title: key }));
    if (!a || !b || !c) throw new Error('No initiatives');
    const initiatives = { added: [a], removed: [b], updated: [[c, { ...c, title: 'other' }]] } as const;
    expect(touchedInitiatives({ label: '', tables: { initiatives } })).toEqual([a.id, b.id, c.id]);
    expect(touchedInitiatives(first)).toEqual([]);
  });

  test('are also those that it places elsewhere, each once', () => {
    const plan = aPlan()
      .withInitiative('A')
      .withInitiative('B')
      .withPlacement('A', 'first')
      .withPlacement('B', 'first')
      .withPlacement('A', 'last')
      .build();
    const placements = { added: [...plan.placements.values()], removed: [], updated: [] };
    expect(touchedInitiatives({ label: '', tables: { placements } })).toEqual([initiativeId('A'), initiativeId('B')]);
  });
});
