// Where on the workday axis an initiative may lie, given how precisely it is dated.

import { type PlainDate, plainDateToDay } from '../calendar/plain-date.ts';
import type { WorkdayAxis } from '../calendar/workday-axis.ts';
import type { Dependency, DependencyKind } from '../plan/dependency.ts';
import { durationOf } from '../plan/effort.ts';
import type { Initiative, Schedule } from '../plan/initiative.ts';

/**
 * Workday numbers between which the start and the finish lie; the work occupies [start, finish). At day precision the least
 * and the most are the same. An end that is not dated leaves infinity where nothing is known.
 */
export interface Placing {
  readonly earliestStart: number;
  readonly latestStart: number;
  readonly earliestFinish: number;
  readonly latestFinish: number;
}

/** What a dependency says, without who it is between. */
export type DependencyRule = Pick<Dependency, 'kind' | 'lag'>;

const remembered = new WeakMap<WorkdayAxis, WeakMap<Initiative, { readonly placing: Placing | null }>>();

/**
 * The placing of an initiative; null where no dependency can be in conflict with it: precision none, no dates, or an end
 * before the start. To the day, start and finish are those of the dates. To the month or quarter the work lies anywhere
 * inside [s, f) for its duration d (unknown: 1 workday; longer than the window: the window): it starts from s to
 * max(s, f − d) and finishes from min(f, s + d) to f. With one date only, the other end is open: at day precision it
 * follows from the duration where that is known. The same initiative on the same axis is computed once.
 */
export function placingOf(initiative: Initiative, axis: WorkdayAxis): Placing | null {
  let placings = remembered.get(axis);
  if (placings === undefined) {
    placings = new WeakMap();
    remembered.set(axis, placings);
  }
  const known = placings.get(initiative);
  if (known !== undefined) return known.placing;
  const placing = placingAt(initiative.schedule, durationOf(initiative), axis);
  placings.set(initiative, { placing });
  return placing;
}

/** As `placingOf`, for a schedule that the initiative does not have (yet). `duration` in workdays; null: unknown. */
export function placingAt(schedule: Schedule, duration: number | null, axis: WorkdayAxis): Placing | null {
  const { start, end, precision } = schedule;
  if (precision === 'none' || (start === null && end === null)) return null;
  if (start !== null && end !== null && end < start) return null;
  const from = start === null ? Number.NEGATIVE_INFINITY : axis.workdayNumber(plainDateToDay(start));
  const to = end === null ? Number.POSITIVE_INFINITY : workdayAfter(end, axis);
  return precision === 'day' ? placingToTheDay(from, to, duration) : placingInWindow(from, to, duration);
}

/** The placing of work that lies anywhere inside the workday numbers [from, to); infinite where the window is open. */
export function placingInWindow(from: number, to: number, duration: number | null): Placing {
  const work = Math.min(duration ?? 1, to - from);
  return {
    earliestStart: from,
    latestStart: Math.max(from, to - work),
    earliestFinish: Math.min(to, from + work),
    latestFinish: to,
  };
}

/** The number of the first workday after a day: what a last day is as the open end of a range. */
export function workdayAfter(date: PlainDate, axis: WorkdayAxis): number {
  const day = plainDateToDay(date);
  return axis.span(day, day).to;
}

/**
 * By how many workdays the two placings obey the dependency: from what the predecessor demands at the least to the latest
 * that the successor can do (start or finish, as the kind says). Negative: no placing obeys it, and by how many workdays at
 * least. Infinity where an open end leaves room for everything. With the predecessor on [s, f), the successor on [s', f')
 * and the lag L, FS asks for s' ≥ f + L, SS s' ≥ s + L, FF f' ≥ f + L, SF f' ≥ s + L.
 */
export function linkSlack(rule: DependencyRule, predecessor: Placing, successor: Placing): number {
  return (holdsStart(rule.kind) ? successor.latestStart : successor.latestFinish) - demandOf(rule, predecessor);
}

/** The workday number that the predecessor, at its earliest, demands of the successor's start or finish. */
export function demandOf({ kind, lag }: DependencyRule, { earliestStart, earliestFinish }: Placing): number {
  return (waitsForFinish(kind) ? earliestFinish : earliestStart) + lag;
}

/** Whether it is the successor's start, not its finish, that a kind holds up. */
export function holdsStart(kind: DependencyKind): boolean {
  return kind === 'FS' || kind === 'SS';
}

/** Whether it is the predecessor's finish, not its start, that is waited for. */
export function waitsForFinish(kind: DependencyKind): boolean {
  return kind === 'FS' || kind === 'FF';
}

function placingToTheDay(from: number, to: number, duration: number | null): Placing {
  const hasStart = from !== Number.NEGATIVE_INFINITY;
  const hasEnd = to !== Number.POSITIVE_INFINITY;
  const least = duration ?? 1;
  const most = duration ?? Number.POSITIVE_INFINITY;
  return {
    earliestStart: hasStart ? from : to - most,
    latestStart: hasStart ? from : to - least,
    earliestFinish: hasEnd ? to : from + least,
    latestFinish: hasEnd ? to : from + most,
  };
}
