// What stands over and under a timeline in a file: title, plan, date, and what has no dates.

import { dayInWords } from '../calendar/day-in-words.ts';
import { type Day, dayToPlainDate, type PlainDate } from '../calendar/plain-date.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { LANE_FIELD_LABELS, type TimelineView } from '../plan/timeline-view.ts';
import { shortenToWidth } from '../text/text-width.ts';
import { levelsOf } from './bar-items.ts';
import { plainLabel } from './plain-label.ts';
import { label } from './svg-text.ts';
import { PAPER } from './timeline-colours.ts';
import type { TimelineRows } from './timeline-rows.ts';

/** Which of its parts a picture has. */
export interface PictureParts {
  readonly title: boolean;
  readonly planName: boolean;
  readonly date: boolean;
  readonly legend: boolean;
}

export const ALL_PARTS: PictureParts = { title: true, planName: true, date: true, legend: true };

export interface HeadFacts {
  readonly plan: Plan;
  readonly view: TimelineView;
  readonly today: PlainDate;
  /** The days that are shown, both inclusive. */
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** Left out or empty: the plan's name. */
  readonly title?: string;
  /** What the plan is compared with, such as `Monday, before “Move 3 bars”`. */
  readonly comparedWith?: string;
  /** Left out: all. */
  readonly parts?: PictureParts;
}

export interface HeadWords {
  /** Empty: none is wanted. */
  readonly title: string;
  readonly details: string;
}

/** `Atlas Platform: timeline by theme, 1 Feb 2026 to 31 Jul 2026`: what the file is called inside. */
export function pictureTitle(facts: HeadFacts): string {
  return `${headingOf(facts) || 'Plan'}: ${byWords(facts.view)}, ${rangeWords(facts)}`;
}

/** The title, and below it what the picture shows, of which plan and when. */
export function headWords(facts: HeadFacts): HeadWords {
  const { plan, view, today, comparedWith = '', parts = ALL_PARTS } = facts;
  const heading = headingOf(facts);
  const name = plainLabel(settingsOf(plan).name);
  const details = [
    ...(parts.planName && !(parts.title && heading === name) ? [name] : []),
    ...(parts.title ? [`${sentence(byWords(view))} · ${rangeWords(facts)}`] : []),
    ...(parts.date ? [`as of ${dayInWords(today)}`] : []),
    ...(comparedWith === '' ? [] : [`compared with ${plainLabel(comparedWith)}`]),
  ].filter((words) => words !== '');
  return { title: parts.title ? heading : '', details: details.join(' · ') };
}

function headingOf({ plan, title = '' }: HeadFacts): string {
  return plainLabel(title) || plainLabel(settingsOf(plan).name);
}

function byWords(view: TimelineView): string {
  const { lanes, lanesWithin } = levelsOf(view);
  if (lanes === 'none') return 'timeline';
  const within = lanesWithin === null ? '' : ` and ${LANE_FIELD_LABELS[lanesWithin].toLowerCase()}`;
  return `timeline by ${LANE_FIELD_LABELS[lanes].toLowerCase()}${within}`;
}

function rangeWords({ firstDay, lastDay }: HeadFacts): string {
  return `${dayInWords(dayToPlainDate(firstDay))} to ${dayInWords(dayToPlainDate(lastDay))}`;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Where on the page, in its units. `unit` is a twelfth of the type size. */
export interface Strip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly unit: number;
}

/** How high the head is; without words nothing. */
export function headHeight({ title, details }: HeadWords, unit: number): number {
  return ((title === '' ? 0 : 28) + (details === '' ? 0 : 24)) * unit;
}

export function drawHead({ title, details }: HeadWords, { x, y, width, unit }: Strip): string {
  const size = 16 * unit;
  const below = title === '' ? y : y + 20 * unit;
  return (
    label(shortenToWidth(title, size, width, 'semibold'), {
      x,
      y: y + 16 * unit,
      'font-size': size,
      'font-weight': 600,
    }) +
    label(shortenToWidth(details, 12 * unit, width), {
      x,
      y: below + 16 * unit,
      'font-size': 12 * unit,
      fill: PAPER.muted,
    })
  );
}

/** `3 without dates: NS-3 Quotas; …`; empty where all have some. */
export function trayWords({ tray }: TimelineRows): string {
  if (tray.length === 0) return '';
  const items = tray.slice(0, 50).map(({ key, title }) => plainLabel(`${key} ${title}`));
  return `${tray.length} without dates: ${items.join('; ')}`;
}
