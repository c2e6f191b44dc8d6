import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChangeSet, type ChangeSet } from '../../../shared/changes/change-set.ts';
import { changesTo } from '../../../shared/changes/change-set-builder.ts';
import {
  bailToMark,
  EMPTY_HISTORY,
  type History,
  type HistoryStep,
  markHistory,
  recordChange,
  redoStep,
  squashToMark,
  undoStep,
} from '../../../shared/changes/history.ts';
import { historyFromJournal, type JournalEntry, type JournalEntryKind } from '../../../shared/changes/journal.ts';
import { type PersonId, type PlanId, toId } from '../../../shared/plan/ids.ts';
import { newPlan, type Plan } from '../../../shared/plan/plan.ts';

const PLAN_ID = toId<PlanId>('p');

/** A plan with its history and journal, edited as the plan store does it. */
class Session {
  plan: Plan = newPlan({ id: PLAN_ID, name: 'Plan', keyPrefix: 'P' });
  history: History = EMPTY_HISTORY;
  readonly journal: JournalEntry[] = [];

  setName(name: string): void {
    const changes = changesTo(this.plan);
    changes.put('people', { id: toId<PersonId>('person'), name });
    const built = changes.build(`Name ${name}`);
    this.history = recordChange(this.history, built);
    this.apply('do', built);
  }

  step(kind: 'undo' | 'redo'): boolean {
    const step = kind === 'undo' ? undoStep(this.history) : redoStep(this.history);
    if (step) this.take(kind, step);
    return step !== null;
  }

  take(kind: JournalEntryKind, step: HistoryStep): void {
    this.history = step.history;
    this.apply(kind, step.changes);
  }

  get name(): string | undefined {
    return this.plan.people.get(toId<PersonId>('person'))?.name;
  }

  private apply(kind: JournalEntryKind, changes: ChangeSet): void {
    this.plan = applyChangeSet(this.plan, changes);
    const sequence = this.journal.length + 1;
    this.journal.push({ planId: PLAN_ID, sequence, at: '2026-11-21T10:00:00Z', who: '', kind, changes });
  }
}

describe('history', () => {
  test('undoes the latest change first and does it again in order', () => {
    const session = new Session();
    session.setName('A');
    session.setName('B');
    expect(session.step('undo') && session.name).toBe('A');
    expect(session.step('undo') && session.name).toBe(undefined);
    expect(session.step('undo')).toBe(false);
    expect(session.step('redo') && session.name).toBe('A');
    expect(session.step('redo') && session.name).toBe('B');
    expect(session.step('redo')).toBe(false);
  });

  test('drops what could be redone when something new is done', () => {
    const session = new Session();
    session.setName('A');
    session.step('undo');
    session.setName('B');
    expect(session.step('redo')).toBe(false);
    expect(session.name).toBe('B');
  });

  test('makes one entry of a gesture, which undo takes back as a whole', () => {
    const session = new Session();
    session.setName('Before');
    const mark = markHistory(session.history);
    for (const name of ['1', '2', '3']) session.setName(name);
    session.history = squashToMark(session.history, mark, 'Drag');
    expect(session.history.past.map((changes) => changes.label)).toEqual(['Name Before', 'Drag']);
    session.step('undo');
    expect(session.name).toBe('Before');
    session.step('redo');
    expect(session.name).toBe('3');
  });

  test('leaves no entry of a gesture that ends where it began', () => {
    const session = new Session();
    const mark = markHistory(session.history);
    session.setName('A');
    const changes = changesTo(session.plan);
    changes.remove('people', 'person');
    session.history = recordChange(session.history, changes.build('Back'));
    expect(squashToMark(session.history, mark, 'Drag').past).toEqual([]);
  });

  test('bails to a mark and leaves nothing to redo', () => {
    const session = new Session();
    session.setName('Before');
    const mark = markHistory(session.history);
    session.setName('1');
    session.setName('2');
    const step = bailToMark(session.history, mark);
    if (step) session.take('do', step);
    expect(session.name).toBe('Before');
    expect(session.step('redo')).toBe(false);
    expect(bailToMark(session.history, mark)).toBe(null);
  });

  test('read back from the journal is the history that was kept in memory (seed 21)', () => {
    const act = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('A', 'B', 'C', 'D') },
      { weight: 2, arbitrary: fc.constant('undo' as const) },
      { weight: 1, arbitrary: fc.constant('redo' as const) },
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const session = new Session();
        acts.forEach((one, index) => {
          if (one === 'undo' || one === 'redo') session.step(one);
          else session.setName(`${one}${index}`);
        });
        expect(historyFromJournal(session.journal)).toEqual(session.history);
      }),
      { seed: 21 },
    );
  });

  test('refuses a journal that undoes what was never done', () => {
    const entry: JournalEntry = {
      planId: PLAN_ID,
      sequence: 7,
      at: '2026-11-21T10:00:00Z',
      who: '',
      kind: 'undo',
      changes: { label: 'Nothing', tables: {} },
    };
    expect(() => historyFromJournal([entry])).toThrow('Journal entry 7 undoes a change that is not there');
  });
});
