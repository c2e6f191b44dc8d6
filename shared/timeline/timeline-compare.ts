// What has become of the bars since an earlier plan.

import type { WorkdayAxis } from '../calendar/workday-axis.ts';
import type { Initiative } from '../plan/initiative.ts';
import { compareKeys } from '../plan/initiative-key.ts';
import type { Plan } from '../plan/plan.ts';
import { planAxisOf } from '../plan/plan-axis.ts';
import { needsReason } from '../plan/stage.ts';
import { barSpanOf } from './bar-span.ts';
import type { BarGhost, BarSpan } from './timeline-rows.ts';

export interface BarChange {
  /** As it is now; as it was where it is no longer in the plan. */
  readonly initiative: Initiative;
  readonly ghost: BarGhost;
}

/**
 * What was added to the timeline, dropped from it or moved on it since the earlier plan, by key. On the timeline is what has
 * dates and is neither declined nor parked. Workdays are those of the plan as it is now.
 */
export function compareTimelines(plan: Plan, earlier: Plan): readonly BarChange[] {
  const axis = planAxisOf(plan);
  const changes: BarChange[] = [];
  for (const initiative of plan.initiatives.values()) {
    const ghost = ghostOf(initiative, earlier.initiatives.get(initiative.id) ?? null, axis);
    if (ghost !== null) changes.push({ initiative, ghost });
  }
  for (const initiative of earlier.initiatives.values()) {
    if (plan.initiatives.has(initiative.id)) continue;
    const ghost = ghostOf(null, initiative, axis);
    if (ghost !== null) changes.push({ initiative, ghost });
  }
  return changes.sort((a, b) => compareKeys(a.initiative.key, b.initiative.key));
}

/** The ghost of one initiative; null: nothing moved, or it was on the timeline neither then nor now. */
export function ghostOf(now: Initiative | null, before: Initiative | null, axis: WorkdayAxis): BarGhost | null {
  if (now === before) return null;
  const span = now === null ? null : shownSpanOf(now, axis);
  const earlier = before === null ? null : shownSpanOf(before, axis);
  if (earlier === null) return span === null ? null : { kind: 'added' };
  if (span === null) return { kind: 'dropped', first: earlier.first, last: earlier.last };
  if (span.first === earlier.first && span.last === earlier.last) return null;
  return {
    kind: 'moved',
    first: earlier.first,
    last: earlier.last,
    startBy: isKnown(span, earlier, 'start')
      ? axis.workdayNumber(span.first) - axis.workdayNumber(earlier.first)
      : null,
    endBy: isKnown(span, earlier, 'end') ? finishOf(span, axis) - finishOf(earlier, axis) : null,
  };
}

/** `moved 6 workdays later`, `starts 3 workdays earlier, ends 2 later`, `added`, `dropped`. */
export function changeInWords(ghost: BarGhost): string {
  if (ghost.kind !== 'moved') return ghost.kind;
  const { startBy, endBy } = ghost;
  if (startBy === endBy && startBy !== null) {
    return startBy === 0 ? 'moved within days off' : `moved ${workdays(startBy)} ${way(startBy)}`;
  }
  const words = [
    ...(startBy === null || startBy === 0 ? [] : [`starts ${workdays(startBy)} ${way(startBy)}`]),
    ...(endBy === null || endBy === 0 ? [] : [`ends ${workdays(endBy)} ${way(endBy)}`]),
  ];
  return words.length === 0 ? 'moved within days off' : words.join(', ');
}

function shownSpanOf(initiative: Initiative, axis: WorkdayAxis): BarSpan | null {
  return needsReason(initiative.stage) ? null : barSpanOf(initiative, axis);
}

function isKnown(span: BarSpan, earlier: BarSpan, end: 'start' | 'end'): boolean {
  return span.open !== end && earlier.open !== end;
}

function finishOf({ last }: BarSpan, axis: WorkdayAxis): number {
  return axis.span(last, last).to;
}

function workdays(count: number): string {
  const whole = Math.abs(count);
  return `${whole} ${whole === 1 ? 'workday' : 'workdays'}`;
}

function way(by: number): string {
  return by > 0 ? 'later' : 'earlier';
}
