import { plainDateToDay } from '../calendar/plain-date.ts';
import type { WorkdayAxis, WorkdaySpan } from '../calendar/workday-axis.ts';
import type { Initiative, PersonWeeks, Share, TeamEffort } from '../plan/initiative.ts';
import type { DemandStretch, TeamDemand } from './demand.ts';

/**
 * What each team effort of an initiative asks, laid on the workdays of the axis. `today` is the number of the first workday on or
 * after today. The done part lies on the workdays of the bar before today, the rest on the others; the stage is asked only
 * whether it shipped, which counts as all done.
 */
export function layDemand(initiative: Initiative, axis: WorkdayAxis, today: number): readonly TeamDemand[] {
  const bar = barOf(initiative, axis);
  const progress = initiative.stage === 'shipped' ? 1 : initiative.progress;
  return initiative.effort.map((part) => teamDemand(part, { bar, progress, today }));
}

/** The workdays of an initiative; null: it has no dates that say so. */
function barOf({ schedule: { start, end, precision } }: Initiative, axis: WorkdayAxis): WorkdaySpan | null {
  if (precision === 'none' || start === null || end === null || end < start) return null;
  const bar = axis.span(plainDateToDay(start), plainDateToDay(end));
  return bar.to > bar.from ? bar : null;
}

interface Situation {
  readonly bar: WorkdaySpan | null;
  readonly progress: Share;
  readonly today: number;
}

function teamDemand(part: TeamEffort, situation: Situation): TeamDemand {
  const { teamId, likely } = part;
  const { bar, progress, today } = situation;
  const isOverdue = bar !== null && bar.to <= today && progress < 1;
  if (likely === null) {
    const spans = bar === null ? [] : unknownSpans(bar, situation);
    return { kind: 'unknown', teamId, spans, isOverdue };
  }
  const done = likely * progress;
  const remaining = likely - done;
  if (bar === null) return { kind: 'unplaced', teamId, personWeeks: likely, remaining };
  const stretches: DemandStretch[] = [];
  if (done > 0) stretches.push({ part: 'done', ...doneSpan(bar, today), personWeeks: done });
  if (remaining > 0) {
    const span = isOverdue ? overdueSpan(part, remaining, today) : remainingSpan(bar, today);
    stretches.push({ part: 'remaining', ...span, personWeeks: remaining });
  }
  return { kind: 'placed', teamId, personWeeks: likely, remaining, stretches, isOverdue: isOverdue && remaining > 0 };
}

/** From the start to the end or the day before today; the first workday where that holds none. */
function doneSpan({ from, to }: WorkdaySpan, today: number): WorkdaySpan {
  return { from, to: Math.max(from + 1, Math.min(to, today)) };
}

/** Of a bar that still has a workday from today on. */
function remainingSpan({ from, to }: WorkdaySpan, today: number): WorkdaySpan {
  return { from: Math.max(from, today), to };
}

/** Longer than the calendar: figures beyond it would only lose their digits. */
const LONGEST_RUN = 10_000_000;

/** From today on at the assigned FTE; an FTE that is none counts as 1. */
function overdueSpan({ assignedFte }: TeamEffort, remaining: PersonWeeks, today: number): WorkdaySpan {
  const fte = assignedFte > 0 ? assignedFte : 1;
  const to = today + Math.min(LONGEST_RUN, (remaining * 5) / fte);
  // So little that it takes no time that a number could tell: the day itself.
  return { from: today, to: to > today ? to : today + 1 };
}

function unknownSpans(bar: WorkdaySpan, { progress, today }: Situation): readonly WorkdaySpan[] {
  const spans: WorkdaySpan[] = [];
  if (progress > 0) spans.push(doneSpan(bar, today));
  if (progress < 1) spans.push(bar.to <= today ? { from: today, to: today + 1 } : remainingSpan(bar, today));
  return spans;
}
