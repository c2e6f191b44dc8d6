import { describe, expect, test } from 'vitest';
import { type PlanId, toId } from '../../../shared/plan/ids.ts';
import { writeJournalEntry } from '../../../shared/plan-file/journal-schema.ts';
import { serializePlanFile } from '../../../shared/plan-file/plan-file.ts';
import { PLAN_FORMAT_VERSION } from '../../../shared/plan-file/plan-format-upgrades.ts';
import type { RebuiltPlan } from '../../../shared/ports/safety-journal.ts';
import {
  journalsPartAt,
  rebuildPlan,
  type SafetyRecord,
  type SafetyRecords,
} from '../../../shared/safety/rebuild-plan.ts';
import { historyOf, nameSomebody, PLAN_ID, type PlanHistory, planAt } from './plan-history.ts';

const HISTORY = historyOf(6);

function entryRecords({ journal }: PlanHistory): readonly SafetyRecord[] {
  return journal.map((entry) => ({
    sequence: entry.sequence,
    formatVersion: PLAN_FORMAT_VERSION,
    text: () => writeJournalEntry(entry),
  }));
}

function snapshotAt(sequence: number): SafetyRecord {
  return { sequence, formatVersion: PLAN_FORMAT_VERSION, text: () => serializePlanFile(planAt(HISTORY, sequence)) };
}

function recordsOf(changed: Partial<SafetyRecords> = {}): SafetyRecords {
  return { planId: PLAN_ID, name: 'Platform', snapshots: [], entries: entryRecords(HISTORY), known: 6, ...changed };
}

function rebuilt(changed: Partial<SafetyRecords> = {}): RebuiltPlan {
  const outcome = rebuildPlan(recordsOf(changed));
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
}

function expectPlanAt(found: RebuiltPlan, sequence: number): void {
  expect(found.sequence).toBe(sequence);
  expect(serializePlanFile(found.plan)).toBe(serializePlanFile(planAt(HISTORY, sequence)));
}

describe('a plan is rebuilt', () => {
  test('from its entries, from a snapshot and the entries after it, or from a snapshot alone', () => {
    for (const snapshots of [[], [snapshotAt(4)], [snapshotAt(6), snapshotAt(2)]]) {
      const found = rebuilt({ snapshots });
      expectPlanAt(found, 6);
      expect(found).toMatchObject({ journal: HISTORY.journal, hasWholeHistory: true, lost: null });
    }
    const alone = rebuilt({ snapshots: [snapshotAt(6)], entries: [] });
    expectPlanAt(alone, 6);
    expect(alone).toMatchObject({ journal: [], hasWholeHistory: false, lost: null });
  });

  test('up to the first entry that is missing, and what is lost is said', () => {
    const found = rebuilt({ entries: entryRecords(HISTORY).filter(({ sequence }) => sequence !== 4) });
    expectPlanAt(found, 3);
    expect(found.hasWholeHistory).toBe(true);
    expect(found.lost).toEqual({
      from: 4,
      to: 6,
      message: 'The changes 4 to 6 of “Platform” are lost from the safety copy: the record is damaged.',
    });
    expect(rebuilt({ entries: entryRecords(HISTORY).slice(0, 5) }).lost).toMatchObject({ from: 6, to: 6 });
  });

  test('up to the first entry that is none, or does not fit', () => {
    const foreign = { ...HISTORY.journal[3], planId: 'plan-2' };
    const repeated = { ...HISTORY.journal[0], sequence: 4 };
    for (const text of ['{"half', 'null', JSON.stringify(foreign), JSON.stringify(repeated)]) {
      const entries = entryRecords(HISTORY).map((record) =>
        record.sequence === 4 ? { ...record, text: () => text } : record,
      );
      const found = rebuilt({ entries });
      expectPlanAt(found, 3);
      expect(found.lost).toMatchObject({ from: 4, to: 6 });
    }
  });

  test('from an older snapshot, or the first entry on, when the newest can’t be read', () => {
    const broken = { ...snapshotAt(5), text: () => '{"format":"quarterdeck-plan","version":1,"plan":{}}' };
    expectPlanAt(rebuilt({ snapshots: [broken, snapshotAt(3)] }), 6);
    expectPlanAt(rebuilt({ snapshots: [broken] }), 6);
    const withoutFirst = entryRecords(HISTORY).slice(1);
    const found = rebuilt({ snapshots: [broken, snapshotAt(3)], entries: withoutFirst });
    expectPlanAt(found, 6);
    expect(found.hasWholeHistory).toBe(false);
    expect(found.journal).toEqual(HISTORY.journal.slice(1));
  });

  test('never as an empty plan: with nothing to begin with it is refused', () => {
    for (const changed of [
      { entries: [] },
      { entries: entryRecords(HISTORY).slice(1) },
      { entries: [], snapshots: [{ ...snapshotAt(6), text: () => '' }] },
    ]) {
      const outcome = rebuildPlan(recordsOf(changed));
      expect(outcome).toMatchObject({ ok: false, problem: { kind: 'damaged' } });
    }
  });

  test('never from records of another plan, or of a newer format', () => {
    expect(rebuildPlan(recordsOf({ planId: toId<PlanId>('plan-2'), snapshots: [snapshotAt(6)] }))).toMatchObject({
      problem: { kind: 'damaged', message: expect.stringContaining('another plan') },
    });
    expect(
      rebuildPlan(recordsOf({ snapshots: [{ ...snapshotAt(6), formatVersion: PLAN_FORMAT_VERSION + 1 }] })),
    ).toMatchObject({
      problem: { kind: 'newer-version' },
    });
  });
});

test('two journals part at the first entry that differs, and not where one is longer', () => {
  const longer = nameSomebody(HISTORY, 1, 'Ada').journal;
  expect(journalsPartAt(HISTORY.journal, longer)).toBe(null);
  expect(journalsPartAt(longer, HISTORY.journal)).toBe(null);
  const other = longer.map((entry) => (entry.sequence >= 5 ? { ...entry, at: '2026-02-01T00:00:00.000Z' } : entry));
  expect(journalsPartAt(longer, other)).toBe(5);
});
