import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAppState } from '../../../renderer/state/app-state.ts';
import { changesTo } from '../../../shared/changes/change-set-builder.ts';
import { firstEntrySince, momentsOf, planBefore } from '../../../shared/changes/earlier-plan.ts';
import type { JournalEntry } from '../../../shared/changes/journal.ts';
import { openingEntry } from '../../../shared/changes/opening-entry.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { createTestPorts } from '../../support/app-ports.ts';
import { aPlan, initiativeId, personId, planId } from '../../support/plan-builder.ts';
import { doRandomEdit, type RandomEdit, randomEdit } from '../../support/random-edit.ts';

const SEED = 20_261_121;
const EDITS = 300;

describe(`after ${EDITS} random edits with undo, redo and gestures, seed ${SEED}`, () => {
  const [edits = []] = fc.sample(fc.array(randomEdit, { minLength: EDITS, maxLength: EDITS }), {
    seed: SEED,
    numRuns: 1,
  });

  test('the plan before any entry is the plan as it was seen then', async () => {
    const { seen, plan, journal } = await edited(edits);
    expect(seen.size).toBeGreaterThan(150);
    for (const [sequence, before] of seen) {
      expect(planBefore(plan, journal, sequence), `before entry ${sequence}`).toEqual(before);
    }
  });

  test('the end of the journal is enough, from the entry on', async () => {
    const { seen, plan, journal } = await edited(edits.slice(0, 60));
    const sequence = Math.max(...seen.keys()) - 5;
    const end = journal.filter((entry) => entry.sequence >= sequence);
    expect(planBefore(plan, end, sequence)).toEqual(seen.get(sequence));
  });

  test('what was not touched since is the very same', async () => {
    const { plan, journal } = await edited([...edits.slice(0, 60), { kind: 'add-team', pick: 1, figure: 1 }]);
    const last = journal.at(-1)?.sequence ?? 0;
    const before = planBefore(plan, journal, last);
    expect(before.initiatives).toBe(plan.initiatives);
    expect(before.teams.size).toBe(plan.teams.size - 1);
  });
});

/** The plan before each entry, by the entry's number, and what came of all edits. */
async function edited(edits: readonly RandomEdit[]) {
  const ports = createTestPorts();
  const state = createAppState(ports);
  const begun = aPlan().withCustomField('Region').withCustomField('Cost', 'number').build();
  const created = await state.planList.getState().importAsPlan(begun, 'Begin');
  if (!created.ok) throw new Error(created.problem.message);
  await state.session.getState().openPlan(created.value);
  const open = () => {
    const now = state.session.getState().open;
    if (now === null) throw new Error('No plan is open');
    return now;
  };
  const seen = new Map<number, Plan>();
  for (const edit of edits) {
    const before = open();
    doRandomEdit(state.session.getState(), edit);
    if (open().sequence === before.sequence + 1) seen.set(open().sequence, before.plan);
  }
  await state.session.getState().whenSaved();
  const journal = await ports.store.entriesAfter(created.value, 0);
  if (!journal.ok) throw new Error(journal.problem.message);
  return { seen, plan: open().plan, journal: journal.value };
}

const BEGUN = aPlan().withInitiative('PAY-1').withPerson('Lead, SRE').build();
const OPENING = openingEntry(BEGUN, { at: '2026-11-10T09:00:00.000Z', who: '', label: 'Create' });

function entryAt(sequence: number, at: string): JournalEntry {
  const changes = changesTo(BEGUN);
  changes.put('people', { id: personId('Lead, SRE'), name: `Lead ${sequence}` });
  return { planId, sequence, at, who: '', kind: 'do', changes: changes.build('Rename') };
}

describe('the moments that a journal reaches', () => {
  const entries = [
    OPENING,
    entryAt(2, '2026-11-12T09:00:00.000Z'),
    entryAt(3, '2026-11-12T23:00:00.000Z'),
    entryAt(4, '2026-11-20T09:00:00.000Z'),
  ];

  test('are those before every entry but the one that opened it', () => {
    expect(momentsOf(entries).map(({ sequence }) => sequence)).toEqual([2, 3, 4]);
    expect(momentsOf([OPENING])).toEqual([]);
    expect(momentsOf([])).toEqual([]);
  });

  test('begin after the latest entry that brought the plan here', () => {
    const again: JournalEntry = { ...OPENING, sequence: 5 };
    expect(momentsOf([...entries, again, entryAt(6, '2026-11-21T09:00:00.000Z')])).toMatchObject([{ sequence: 6 }]);
  });

  test('are found by an instant: the first entry at or after it', () => {
    expect(firstEntrySince(entries, '2026-11-11T00:00:00.000Z')?.sequence).toBe(2);
    expect(firstEntrySince(entries, '2026-11-12T23:00:00.000Z')?.sequence).toBe(3);
    expect(firstEntrySince(entries, '2026-11-13T00:00:00.000Z')?.sequence).toBe(4);
  });

  test('say that nothing was done since, or that the journal begins later', () => {
    expect(firstEntrySince(entries, '2026-11-21T00:00:00.000Z')).toBeNull();
    expect(firstEntrySince(entries, '2026-11-09T00:00:00.000Z')).toBeUndefined();
    expect(firstEntrySince([], '2026-11-09T00:00:00.000Z')).toBeUndefined();
  });

  test.each([0, 1, 9])('hold no plan before entry %i', (sequence) => {
    expect(() => planBefore(BEGUN, entries, sequence)).toThrow(`no plan before entry ${sequence}`);
  });

  test('hold what was deleted since', () => {
    const changes = changesTo(BEGUN);
    changes.remove('initiatives', initiativeId('PAY-1'));
    const deleted: JournalEntry = { ...entryAt(2, '2026-11-12T09:00:00.000Z'), changes: changes.build('Delete PAY-1') };
    const now: Plan = { ...BEGUN, initiatives: new Map() };
    expect(planBefore(now, [OPENING, deleted], 2)).toEqual(BEGUN);
  });
});
