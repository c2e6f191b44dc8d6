// What a gesture would do, while it is under way.

import { type Day, plainDateToDay } from '../../../../shared/calendar/plain-date.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Initiative, Schedule } from '../../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { planAxisOf } from '../../../../shared/plan/plan-axis.ts';
import { laneChange } from '../../../../shared/timeline/lane-change.ts';
import type { BarBox } from '../../../../shared/timeline/timeline-layout.ts';
import type { TimelineLane, TimelineRows } from '../../../../shared/timeline/timeline-rows.ts';
import { type TimelineScale, xOfDay } from '../../../../shared/timeline/timeline-scale.ts';
import { datesInWords, workdaysInWords } from '../../../parts/dependency-words.ts';
import { initiativesInWords } from '../../../parts/in-words.ts';
import type { DropIntent } from './drop-bars.ts';
import { type DatedBar, type GestureFacts, scheduleAfter } from './gesture-dates.ts';

export type Dates = Pick<Schedule, 'start' | 'end' | 'precision'>;

/** Where the bars would be; one that can't go there stays. */
export interface GesturePreview {
  /** Of those whose dates are asked for anew. */
  readonly moves: readonly { readonly id: InitiativeId; readonly schedule: Dates }[];
  readonly lanes: DropIntent['lanes'];
  /** The new dates of the one that was taken and its new lane, or why it stays. */
  readonly words: string;
  readonly isRefused: boolean;
}

/** To which lane; null: bars stay in theirs. */
export interface LaneWay {
  readonly to: TimelineLane;
  /** The lane that a bar leaves; null: it stands in none. */
  fromOf(initiative: Initiative): TimelineLane | null;
}

/** What a gesture on these bars asks for; the first is the one that was taken. */
export function previewOf(bars: readonly DatedBar[], facts: GestureFacts, lane: LaneWay | null = null): GesturePreview {
  const moves: { id: InitiativeId; schedule: Dates }[] = [];
  const lanes: DropIntent['lanes'][number][] = [];
  for (const bar of bars) {
    const { initiative } = bar;
    if (lane === null || !keepsItsDates(initiative, facts)) {
      const after = scheduleAfter(bar, facts);
      if (!after.ok) return refused(after.problem.message);
      const { start, end, precision } = after.value;
      moves.push({ id: initiative.id, schedule: { start, end, precision } });
    }
    const from = lane?.fromOf(initiative) ?? null;
    if (lane === null || from === null) continue;
    const changes = laneChange(facts.plan, initiative, from, lane.to);
    if (!changes.ok) return refused(changes.problem.message);
    if (changes.value.length > 0) lanes.push({ id: initiative.id, changes: changes.value });
  }
  const [taken] = bars;
  const dates = moves.find(({ id }) => id === taken?.initiative.id)?.schedule;
  const words = [
    ...(dates === undefined ? [] : [newDatesInWords(facts.plan, dates)]),
    ...(lanes.length === 0 || lane === null ? [] : [`to ${laneInWords(lane.to)}`]),
  ];
  return { moves, lanes, words: words.join(' · '), isRefused: false };
}

/** On its way to another lane: what is pinned in time is not pinned there, and what goes straight up or down keeps all days. */
function keepsItsDates({ schedule }: Initiative, { way }: GestureFacts): boolean {
  return schedule.pinned || (way.kind === 'days' && way.days === 0);
}

/** `Reliability`, `Reliability / SRE` where there are two levels. */
export function laneInWords({ name, group }: Pick<TimelineLane, 'name' | 'group'>): string {
  return group === null ? name : `${group.name} / ${name}`;
}

export function refused(words: string): GesturePreview {
  return { moves: [], lanes: [], words, isRefused: true };
}

/** `2 Mar 2026 – 13 Mar 2026 · 10 workdays`. */
export function newDatesInWords(plan: Plan, dates: Dates): string {
  const { start, end } = dates;
  const words = datesInWords(dates, settingsOf(plan).fiscalYearStartMonth);
  if (start === null || end === null || dates.precision !== 'day') return words;
  const workdays = planAxisOf(plan).countWorkdays(plainDateToDay(start), plainDateToDay(end));
  return `${words} · ${workdaysInWords(workdays)}`;
}

/** Whether any of it changes anything. */
export function changesAnything(plan: Plan, { moves, lanes }: GesturePreview): boolean {
  if (lanes.length > 0) return true;
  return moves.some(({ id, schedule: { start, end, precision } }) => {
    const before = plan.initiatives.get(id)?.schedule;
    return before?.start !== start || before.end !== end || before.precision !== precision;
  });
}

/** Where the dates lie on the screen; an end that is not dated is as far from the other as before. */
export function placeOfDates(
  scale: TimelineScale,
  dates: Dates,
  days: number,
): { readonly x: number; readonly width: number } {
  const start = dates.start === null ? null : plainDateToDay(dates.start);
  const end = dates.end === null ? null : plainDateToDay(dates.end);
  const first: Day = start ?? (end === null ? 0 : end - days + 1);
  const last: Day = end ?? first + days - 1;
  const x = xOfDay(scale, first);
  return { x, width: Math.max(4, xOfDay(scale, last + 1) - x) };
}

/** The dated bars of initiatives, the one that was taken first. */
export function datedBars(rows: TimelineRows, ids: readonly InitiativeId[]): readonly DatedBar[] {
  const wanted = new Set(ids);
  const found = new Map<InitiativeId, DatedBar>();
  for (const { rows: lane } of rows.lanes) {
    for (const row of lane) {
      for (const { initiative, span } of row) {
        if (span !== null && wanted.has(initiative.id)) found.set(initiative.id, { initiative, span });
      }
    }
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** `Moved SRE-4: 2 Mar 2026 – 13 Mar 2026`, `Moved SRE-4 to Reliability`, `Moved 3 initiatives to Reliability`. */
export function doneInWords(bars: readonly Initiative[], { moves, words }: GesturePreview): string {
  const [only] = bars;
  if (bars.length === 1 && only !== undefined) return `Moved ${only.key}${moves.length === 0 ? ' ' : ': '}${words}`;
  return `Moved ${initiativesInWords(bars.length)}${words === '' ? '' : moves.length === 0 ? ` ${words}` : `: ${words}`}`;
}

export interface PreviewBox extends Pick<BarBox, 'id' | 'x' | 'y' | 'width' | 'height' | 'colour'> {
  readonly initiativeId: InitiativeId;
  /** The whole label of the bar. */
  readonly label: string;
}
