import { describe, expect, test } from 'vitest';
import { openingEntry } from '../../../shared/changes/opening-entry.ts';
import { toId } from '../../../shared/plan/ids.ts';
import { outsideRecordsOf } from '../../../shared/plan/outside-records.ts';
import { settingsOf } from '../../../shared/plan/plan.ts';
import { parsePlan } from '../../../shared/plan/plan-schema.ts';
import { copyName, copyPlan } from '../../../shared/plan-file/copy-plan.ts';
import { isWholeJournal } from '../../../shared/plan-file/whole-journal.ts';
import { samplePlan } from '../../../shared/sample/sample-plan.ts';
import { createTickingClock } from '../../support/ticking-clock.ts';

const clock = createTickingClock();
const PLAN = samplePlan({ today: clock.today() });
const STORED = { plan: PLAN, journal: [openingEntry(PLAN, { at: clock.now(), who: '', label: 'Create' })] };
const COPY = copyPlan(STORED, { id: toId('other'), name: 'Atlas (copy)', at: clock.now(), who: 'Me' });

describe('a copy of a plan', () => {
  test('is a plan of its own with the same records', () => {
    expect(settingsOf(COPY.plan)).toEqual({ ...settingsOf(PLAN), id: 'other', name: 'Atlas (copy)' });
    expect({ ...COPY.plan, settings: PLAN.settings }).toEqual(PLAN);
    expect(parsePlan(outsideRecordsOf(COPY.plan))).toEqual({ ok: true, value: COPY.plan });
  });

  test('has the whole journal under its own id, and its name as one more entry', () => {
    expect(isWholeJournal(COPY.journal, COPY.plan)).toBe(true);
    expect(COPY.journal.at(-1)).toMatchObject({ sequence: 2, kind: 'do', who: 'Me' });
  });

  test('leaves the original as it was', () => {
    expect(isWholeJournal(STORED.journal, STORED.plan)).toBe(true);
    expect(STORED.journal[0]?.planId).toBe(settingsOf(PLAN).id);
  });
});

describe('the name of a copy', () => {
  test('counts on when it is taken', () => {
    expect(copyName('Atlas', [])).toBe('Atlas (copy)');
    expect(copyName('Atlas', ['atlas (Copy)'])).toBe('Atlas (copy 2)');
    expect(copyName('Atlas (copy)', ['Atlas (copy)', 'Atlas (copy 2)'])).toBe('Atlas (copy 3)');
  });

  test('is no longer than a name may be', () => {
    expect(copyName('x'.repeat(200), [])).toBe(`${'x'.repeat(193)} (copy)`);
  });
});
