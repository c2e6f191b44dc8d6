import { describe, expect, test } from 'vitest';
import { momentInWords, startOfDay } from '../../../../../renderer/features/timeline/compare/moment-in-words.ts';
import {
  comparisonWith,
  momentsMatching,
  momentsOfEntries,
  usualMoments,
} from '../../../../../renderer/features/timeline/compare/moments.ts';
import { setLocale } from '../../../../../renderer/ui/locale.ts';
import { toPlainDate } from '../../../../../shared/calendar/plain-date.ts';
import { applyChangeSet } from '../../../../../shared/changes/change-set.ts';
import { changesTo } from '../../../../../shared/changes/change-set-builder.ts';
import type { JournalEntry } from '../../../../../shared/changes/journal.ts';
import { openingEntry } from '../../../../../shared/changes/opening-entry.ts';
import type { Plan } from '../../../../../shared/plan/plan.ts';
import { aPlan, initiativeId, planId } from '../../../../support/plan-builder.ts';

setLocale('en-GB');

const TODAY = toPlainDate('2026-11-21');
const BEGUN = aPlan()
  .withSettings({ fiscalYearStartMonth: 2 })
  .withInitiative('PAY-1', { start: '2026-11-02', end: '2026-11-13' })
  .build();

/** An instant by its local time. */
const at = (local: string): string => new Date(local).toISOString();

interface Done {
  readonly at: string;
  readonly label: string;
  readonly kind?: JournalEntry['kind'];
  readonly who?: string;
}

/** A plan that was opened at a local time and then given one title after the other. */
function planWith(openedAt: string, done: readonly Done[]) {
  const entries: JournalEntry[] = [openingEntry(BEGUN, { at: at(openedAt), who: '', label: 'Create' })];
  let plan: Plan = BEGUN;
  for (const { label, kind = 'do', who = '', ...one } of done) {
    const changes = changesTo(plan);
    const initiative = plan.initiatives.get(initiativeId('PAY-1'));
    if (initiative === undefined) throw new Error('No PAY-1');
    changes.put('initiatives', { ...initiative, title: `${label} ${entries.length}` });
    const built = changes.build(label);
    plan = applyChangeSet(plan, built);
    entries.push({ planId, sequence: entries.length + 1, at: at(one.at), who, kind, changes: built });
  }
  return { plan, entries };
}

const MOVED = planWith('2026-09-01T10:00:00', [
  { at: '2026-11-12T09:00:00', label: 'Move PAY-1' },
  { at: '2026-11-20T14:02:00', label: 'Move 3 bars', who: 'Lead, SRE' },
  { at: '2026-11-21T08:30:00', label: 'Move 3 bars', kind: 'undo' },
]);

describe('a moment in words', () => {
  test.each([
    ['2026-11-21T14:02:00', 'today 14:02'],
    ['2026-11-20T00:00:00', 'yesterday 00:00'],
    ['2026-11-16T14:02:00', 'Monday 14:02'],
    ['2026-11-15T23:59:00', 'Sunday 23:59'],
    ['2026-11-14T14:02:00', '14 Nov 14:02'],
    ['2025-12-31T09:05:00', '31 Dec 2025 09:05'],
    ['2026-11-22T09:05:00', '22 Nov 09:05'],
  ])('%s is %s', (local, words) => {
    expect(momentInWords(at(local), TODAY)).toBe(words);
  });

  test('is left as it is written where it is no time', () => {
    expect(momentInWords('some day', TODAY)).toBe('some day');
  });

  test('a day begins at midnight where the user is', () => {
    expect(momentInWords(startOfDay(TODAY), TODAY)).toBe('today 00:00');
  });
});

describe('what a plan can be compared with', () => {
  test('are the usual questions, from the beginning of a day', () => {
    expect(usualMoments(MOVED, TODAY).map(({ title, hint, entry }) => [title, hint, entry?.sequence])).toEqual([
      ['Since yesterday', '20 Nov', 3],
      ['Since a week ago', '14 Nov', 3],
      ['Since the start of FY27 Q4', '1 Nov', 2],
    ]);
  });

  test('are one moment for the same thing done in a row, before the first of it', () => {
    const nudged = planWith('2026-11-20T10:00:00', [
      { at: '2026-11-21T09:00:00', label: 'Move PAY-1' },
      { at: '2026-11-21T09:00:40', label: 'Move PAY-1' },
      { at: '2026-11-21T09:01:30', label: 'Move PAY-1' },
      { at: '2026-11-21T09:01:40', label: 'Move PAY-1', kind: 'undo' },
      { at: '2026-11-21T09:01:50', label: 'Move PAY-1' },
      { at: '2026-11-21T09:01:55', label: 'Move PAY-1', who: 'Lead, SRE' },
      { at: '2026-11-21T09:03:00', label: 'Move PAY-1', who: 'Lead, SRE' },
    ]);
    const moments = momentsOfEntries(nudged, TODAY);
    expect(moments.map(({ title, hint, entry }) => [title, hint, entry?.sequence])).toEqual([
      ['Move PAY-1', 'today 09:03 · Lead, SRE', 8],
      ['Move PAY-1', 'today 09:01 · Lead, SRE', 7],
      ['Move PAY-1', 'today 09:01', 6],
      ['Undo: Move PAY-1', 'today 09:01', 5],
      ['Move PAY-1', 'today 09:00 · 3 times', 2],
    ]);
    const first = moments.at(-1);
    if (first === undefined) throw new Error('No moment');
    expect(comparisonWith(nudged, first).earlier).toEqual(BEGUN);
  });

  test('are only those that the journal reaches', () => {
    const young = planWith('2026-11-17T10:00:00', []);
    expect(usualMoments(young, TODAY).map(({ title, entry }) => [title, entry])).toEqual([['Since yesterday', null]]);
  });

  test('are the moments before each entry, the newest first, in the words of the journal', () => {
    expect(momentsOfEntries(MOVED, TODAY).map(({ title, hint, label }) => [title, hint, label])).toEqual([
      ['Undo: Move 3 bars', 'today 08:30', 'today 08:30, before “Undo: Move 3 bars”'],
      ['Move 3 bars', 'yesterday 14:02 · Lead, SRE', 'yesterday 14:02, before “Move 3 bars”'],
      ['Move PAY-1', '12 Nov 09:00', '12 Nov 09:00, before “Move PAY-1”'],
    ]);
  });

  test('are found by what was done, who did it and when', () => {
    const found = (typed: string) =>
      momentsMatching(momentsOfEntries(MOVED, TODAY), typed).map(({ entry }) => entry?.sequence);
    expect(found('')).toEqual([4, 3, 2]);
    expect(found('BARS')).toEqual([4, 3]);
    expect(found('lead bars')).toEqual([3]);
    expect(found('12 nov')).toEqual([2]);
    expect(found('nothing of the kind')).toEqual([]);
  });
});

describe('the comparison', () => {
  test('is with the plan before the entry', () => {
    const [, before] = momentsOfEntries(MOVED, TODAY);
    if (before === undefined) throw new Error('There is no second moment');
    const { label, earlier } = comparisonWith(MOVED, before);
    expect(label).toBe('yesterday 14:02, before “Move 3 bars”');
    expect(earlier.initiatives.get(initiativeId('PAY-1'))?.title).toBe('Move PAY-1 1');
  });

  test('is with the plan as it is where nothing was done since', () => {
    const still = planWith('2026-09-01T10:00:00', []);
    const [yesterday] = usualMoments(still, TODAY);
    if (yesterday === undefined) throw new Error('Yesterday is not offered');
    expect(comparisonWith(still, yesterday).earlier).toBe(still.plan);
  });
});
