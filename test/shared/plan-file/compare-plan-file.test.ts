import { describe, expect, test } from 'vitest';
import { applyChangeSet } from '../../../shared/changes/change-set.ts';
import type { JournalEntry } from '../../../shared/changes/journal.ts';
import { openingEntry } from '../../../shared/changes/opening-entry.ts';
import { renamePlan } from '../../../shared/commands/rename-plan.ts';
import { toId } from '../../../shared/plan/ids.ts';
import type { Person } from '../../../shared/plan/people-and-teams.ts';
import { newPlan, settingsOf } from '../../../shared/plan/plan.ts';
import { comparePlanFile } from '../../../shared/plan-file/compare-plan-file.ts';
import type { StoredPlan } from '../../../shared/ports/plan-store.ts';
import { createCountingIds } from '../../support/counting-ids.ts';
import { createTickingClock } from '../../support/ticking-clock.ts';

const clock = createTickingClock();

function created(label = 'Create'): StoredPlan {
  const plan = newPlan({ id: toId('plan'), name: 'Atlas', keyPrefix: 'A' });
  return { plan, journal: [openingEntry(plan, { at: clock.now(), who: '', label })] };
}

function renamed({ plan, journal }: StoredPlan, name: string): StoredPlan {
  const changes = renamePlan(plan, { name }, { today: clock.today(), who: '', ids: createCountingIds() });
  if (!changes.ok) throw new Error(changes.problem.message);
  const entry: JournalEntry = {
    planId: settingsOf(plan).id,
    sequence: journal.length + 1,
    at: clock.now(),
    who: '',
    kind: 'do',
    changes: changes.value,
  };
  return { plan: applyChangeSet(plan, changes.value), journal: [...journal, entry] };
}

const BASE = renamed(created(), 'Base');

describe('a plan file and the plan of its id', () => {
  test('are the same with the same journal', () => {
    expect(comparePlanFile(BASE, BASE)).toEqual({ kind: 'same' });
  });

  test('are the same with the same content, whatever the history', () => {
    expect(comparePlanFile({ plan: BASE.plan, journal: null }, BASE)).toEqual({ kind: 'same' });
  });

  test('the file is ahead when it only moved on, and what it has more goes behind what is here', () => {
    const file = renamed(renamed(BASE, 'Once'), 'Twice');
    expect(comparePlanFile(file, BASE)).toEqual({ kind: 'file-is-ahead', missing: 2, updated: file });
  });

  test('the plan here is ahead when it only moved on', () => {
    expect(comparePlanFile(BASE, renamed(BASE, 'Here'))).toEqual({ kind: 'here-is-ahead', ahead: 1 });
  });

  test('both moved on from the last change that both have', () => {
    const file = renamed(renamed(BASE, 'File'), 'File again');
    const stored = renamed(BASE, 'Here');
    expect(comparePlanFile(file, stored)).toEqual({
      kind: 'both-moved-on',
      since: BASE.journal.at(-1)?.at,
      ahead: 1,
      missing: 2,
    });
  });

  test('are unrelated when not even the first entry is the same', () => {
    expect(comparePlanFile(renamed(created('Other'), 'Other'), BASE)).toEqual({ kind: 'unrelated' });
  });

  test('are unrelated when the plan here is not what its journal says', () => {
    const somebody: Person = { id: toId('somebody'), name: 'Slipped in' };
    const stored = { plan: { ...BASE.plan, people: new Map([[somebody.id, somebody]]) }, journal: BASE.journal };
    expect(comparePlanFile(renamed(BASE, 'File'), stored)).toEqual({ kind: 'unrelated' });
    expect(comparePlanFile(BASE, stored)).toEqual({ kind: 'unrelated' });
  });

  test('can’t be compared without a journal', () => {
    expect(comparePlanFile({ plan: BASE.plan, journal: null }, renamed(BASE, 'Here'))).toEqual({ kind: 'no-journal' });
  });

  test('a journal that does not make the plan counts as none', () => {
    const file = renamed(renamed(BASE, 'Once'), 'Twice');
    for (const journal of [[], file.journal.slice(1), file.journal.slice(0, -1), BASE.journal]) {
      expect(comparePlanFile({ plan: file.plan, journal }, BASE)).toEqual({ kind: 'no-journal' });
    }
  });
});
