// Sums over the effort of one initiative.

import type { Initiative, PersonWeeks, TeamEffort } from './initiative.ts';

export type EffortTotal =
  | { readonly state: 'estimated'; readonly likely: PersonWeeks }
  /** No team and no figure at all. */
  | { readonly state: 'missing' }
  /** Some needed team has no figure: every sum is unknown until it has. */
  | { readonly state: 'incomplete'; readonly unestimated: readonly TeamEffort[] };

/** The likely person-weeks over all teams and what is unassigned; unknown while a needed team has no figure. */
export function totalEffort(initiative: Initiative): EffortTotal {
  if (initiative.effort.length === 0) return { state: 'missing' };
  let likely = 0;
  const unestimated: TeamEffort[] = [];
  for (const part of initiative.effort) {
    if (part.likely === null) unestimated.push(part);
    else likely += part.likely;
  }
  return unestimated.length > 0 ? { state: 'incomplete', unestimated } : { state: 'estimated', likely };
}

/**
 * The duration in whole workdays, from 1 to a million: what was given, else the largest over its teams of effort × 5 ÷
 * assigned FTE, rounded up; null (unknown) without a duration while the effort is missing or incomplete.
 */
export function durationOf(initiative: Initiative): number | null {
  if (initiative.duration !== null) return inWholeWorkdays(initiative.duration);
  if (totalEffort(initiative).state !== 'estimated') return null;
  let longest = 1;
  for (const part of initiative.effort) {
    if (part.likely === null || part.assignedFte <= 0) continue;
    longest = Math.max(longest, inWholeWorkdays((part.likely * 5) / part.assignedFte));
  }
  return longest;
}

/** Far beyond the calendar: a file may say any number. */
const LONGEST_DURATION = 1_000_000;

function inWholeWorkdays(workdays: number): number {
  // 1e-9 keeps 7.000000000000001 workdays, a rounding error of a division, from becoming 8.
  return Math.min(LONGEST_DURATION, Math.max(1, Math.ceil(workdays - 1e-9)));
}
