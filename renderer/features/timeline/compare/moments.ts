// The moments of a plan's past that it can be compared with, in words.

import { periodBounds, periodLabel, periodOf } from '../../../../shared/calendar/fiscal-period.ts';
import { dayToPlainDate, type PlainDate, plainDateToDay } from '../../../../shared/calendar/plain-date.ts';
import { firstEntrySince, momentsOf, planBefore } from '../../../../shared/changes/earlier-plan.ts';
import type { JournalEntry } from '../../../../shared/changes/journal.ts';
import { foldText } from '../../../../shared/grid/fold-text.ts';
import { settingsOf } from '../../../../shared/plan/plan.ts';
import type { Comparison } from '../../../state/timeline-state.ts';
import { formatNumber, formatShortDay } from '../../../ui/fields/format-value.ts';
import { momentInWords, startOfDay } from './moment-in-words.ts';
import type { PlanWithJournal } from './read-journal.ts';

export interface Moment {
  /** `since-yesterday`, `before-12`. */
  readonly id: string;
  /** What is offered: `Since yesterday`, `Move 3 bars`. */
  readonly title: string;
  /** `20 Nov`; `yesterday 14:02 · Lead, SRE`. */
  readonly hint: string;
  /** What the plan is compared with: `Monday 14:02, before “Move 3 bars”`. */
  readonly label: string;
  /** The first entry after the moment; null: nothing was done since. */
  readonly entry: JournalEntry | null;
}

/** The usual questions that the journal reaches back for, each from the beginning of a day. */
export function usualMoments({ plan, entries }: PlanWithJournal, today: PlainDate): readonly Moment[] {
  const { fiscalYearStartMonth } = settingsOf(plan);
  const period = periodOf(today, fiscalYearStartMonth);
  const quarter = periodLabel(period, fiscalYearStartMonth);
  const daysAgo = (days: number): PlainDate => dayToPlainDate(plainDateToDay(today) - days);
  const asked = [
    { id: 'since-yesterday', title: 'Since yesterday', day: daysAgo(1), label: 'the beginning of yesterday' },
    { id: 'since-week', title: 'Since a week ago', day: daysAgo(7), label: 'a week ago' },
    {
      id: 'since-quarter',
      title: `Since the start of ${quarter}`,
      day: periodBounds(period, fiscalYearStartMonth).first,
      label: `the start of ${quarter}`,
    },
  ];
  return asked.flatMap(({ id, title, day, label }) => {
    const entry = firstEntrySince(entries, startOfDay(day));
    return entry === undefined ? [] : { id, title, hint: formatShortDay(day), label, entry };
  });
}

/** A moment for each entry, before it was made, or before the first where the same was done in a row; the newest first. */
export function momentsOfEntries({ entries }: PlanWithJournal, today: PlainDate): readonly Moment[] {
  return runsOf(momentsOf(entries))
    .map(({ first, count }): Moment => {
      const { sequence, at, who } = first;
      const title = titleOf(first);
      const when = momentInWords(at, today);
      return {
        id: `before-${sequence}`,
        title,
        hint: [when, ...(count === 1 ? [] : [`${formatNumber(count)} times`]), ...(who === '' ? [] : [who])].join(
          ' · ',
        ),
        label: `${when}, before “${title}”`,
        entry: first,
      };
    })
    .toReversed();
}

interface Run {
  readonly first: JournalEntry;
  readonly last: JournalEntry;
  readonly count: number;
}

/** In milliseconds: a bar that keys move along makes an entry a step, and none of them alone is a moment that anybody looks for. */
const LONGEST_PAUSE = 60_000;

function runsOf(entries: readonly JournalEntry[]): readonly Run[] {
  const runs: Run[] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    if (run !== undefined && goesOn(run.last, entry))
      runs[runs.length - 1] = { ...run, last: entry, count: run.count + 1 };
    else runs.push({ first: entry, last: entry, count: 1 });
  }
  return runs;
}

function goesOn(last: JournalEntry, next: JournalEntry): boolean {
  const pause = Date.parse(next.at) - Date.parse(last.at);
  return titleOf(next) === titleOf(last) && next.who === last.who && pause >= 0 && pause <= LONGEST_PAUSE;
}

/** Those that have all the words that were typed, whatever their case and accents. */
export function momentsMatching(moments: readonly Moment[], typed: string): readonly Moment[] {
  const words = foldText(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return moments;
  return moments.filter(({ title, hint }) => {
    const text = foldText(`${title} ${hint}`);
    return words.every((word) => text.includes(word));
  });
}

/** The plan as it was at a moment, to be compared with. */
export function comparisonWith({ plan, entries }: PlanWithJournal, { label, entry }: Moment): Comparison {
  return { label, earlier: entry === null ? plan : planBefore(plan, entries, entry.sequence) };
}

function titleOf({ kind, changes: { label } }: JournalEntry): string {
  if (kind === 'undo') return `Undo: ${label}`;
  return kind === 'redo' ? `Redo: ${label}` : label;
}
