// Dependencies that the dates can't obey.

import { dayInWords } from '../calendar/day-in-words.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { WorkdayAxis } from '../calendar/workday-axis.ts';
import type { Dependency } from '../plan/dependency.ts';
import type { Initiative } from '../plan/initiative.ts';
import { compareKeys } from '../plan/initiative-key.ts';
import type { Plan } from '../plan/plan.ts';
import { planAxisOf } from '../plan/plan-axis.ts';
import { dependencyGraphOf, type Edges } from './dependency-graph.ts';
import { writeDependency } from './dependency-text.ts';
import { demandOf, holdsStart, linkSlack, type Placing, placingOf } from './placing.ts';
import { rememberByTables } from './remember-by-tables.ts';
import { findLastWorkdayDate, findWorkdayDate, workdaysInWords } from './workday-dates.ts';

export interface Conflict {
  readonly dependency: Dependency;
  readonly predecessor: Initiative;
  readonly successor: Initiative;
  /** By how many workdays at least; above 0. */
  readonly byWorkdays: number;
  /** What the dependency asks of the successor. */
  readonly bound: SuccessorBound;
}

/** The successor starts, or ends, no earlier than on this workday; the day is null where it lies beyond the calendar. */
export interface SuccessorBound {
  readonly of: 'start' | 'end';
  readonly day: PlainDate | null;
}

export interface Conflicts {
  /** Hard dependencies: what makes the dates contradict the plan. Those by most workdays first, then by keys. */
  readonly conflicts: readonly Conflict[];
  /** Soft dependencies that the dates don't obey; in the same order. */
  readonly hints: readonly Conflict[];
}

/**
 * Every dependency that no placing inside both windows obeys. Declined and parked initiatives don't count, shipped ones do;
 * what has no dates, or ends before it starts, is in no conflict. Dependencies that close a cycle are left out: the cycle is
 * the error. Remembered per plan. O(initiatives + dependencies).
 */
export const findConflicts: (plan: Plan) => Conflicts = rememberByTables((plan) => {
  const graph = dependencyGraphOf(plan);
  const axis = planAxisOf(plan);
  const placings = graph.initiatives.map((initiative) => placingOf(initiative, axis));
  const among = { initiatives: graph.initiatives, placings, axis };
  return {
    conflicts: conflictsAmong(graph.hard, among, (edge) => graph.isLeftOut[edge] === 0),
    hints: conflictsAmong(graph.soft, among, () => true),
  };
});

/** By node. */
export interface PlacedNodes {
  readonly initiatives: readonly Initiative[];
  readonly placings: readonly (Placing | null)[];
  readonly axis: WorkdayAxis;
}

/** The conflicts of those edges that are asked for, sorted. */
export function conflictsAmong(
  { dependencies, from, to }: Edges,
  { initiatives, placings, axis }: PlacedNodes,
  isAsked: (edge: number) => boolean,
): readonly Conflict[] {
  const found: Conflict[] = [];
  for (const [edge, dependency] of dependencies.entries()) {
    const before = placings[from[edge] ?? 0] ?? null;
    const after = placings[to[edge] ?? 0] ?? null;
    if (before === null || after === null) continue;
    const slack = linkSlack(dependency, before, after);
    if (slack >= 0 || !isAsked(edge)) continue;
    const predecessor = initiatives[from[edge] ?? 0];
    const successor = initiatives[to[edge] ?? 0];
    if (predecessor === undefined || successor === undefined) continue;
    found.push({ dependency, predecessor, successor, byWorkdays: -slack, bound: boundAt(dependency, before, axis) });
  }
  return found.sort(compareConflicts);
}

/** Those by most workdays first, then by the successor's and the predecessor's key. */
function compareConflicts(a: Conflict, b: Conflict): number {
  return (
    b.byWorkdays - a.byWorkdays ||
    compareKeys(a.successor.key, b.successor.key) ||
    compareKeys(a.predecessor.key, b.predecessor.key)
  );
}

/** What a dependency asks of its successor, given where the predecessor lies at the earliest; null: nothing (no dates). */
export function successorBound(plan: Plan, dependency: Dependency): SuccessorBound | null {
  const predecessor = plan.initiatives.get(dependency.predecessorId);
  const axis = planAxisOf(plan);
  const placing = predecessor === undefined ? null : placingOf(predecessor, axis);
  if (placing === null || !Number.isFinite(demandOf(dependency, placing))) return null;
  return boundAt(dependency, placing, axis);
}

/** The bound that a predecessor sets where it is placed. */
function boundAt(dependency: Dependency, predecessor: Placing, axis: WorkdayAxis): SuccessorBound {
  const demand = demandOf(dependency, predecessor);
  return holdsStart(dependency.kind)
    ? { of: 'start', day: findWorkdayDate(axis, demand) }
    : { of: 'end', day: findLastWorkdayDate(axis, demand) };
}

/**
 * `PAY-7 starts at least 3 workdays too early: PAY-3 FS+3d asks for 15 Jan 2026 or later.` `writeDay` writes the day as the
 * screen does on which the sentence stands.
 */
export function conflictInWords(
  { dependency, predecessor, successor, byWorkdays, bound }: Conflict,
  writeDay: (day: PlainDate) => string = dayInWords,
): string {
  const day = bound.day === null ? 'a day beyond the calendar' : `${writeDay(bound.day)} or later`;
  const rule = writeDependency(dependency, predecessor, '−');
  const verb = bound.of === 'start' ? 'starts' : 'ends';
  return `${successor.key} ${verb} at least ${workdaysInWords(byWorkdays)} too early: ${rule} asks for ${day}.`;
}
