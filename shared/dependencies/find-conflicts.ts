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
export const findConflicts: (plan: Plan) => Conflicts = rememberByTables((plan, known) => {
  const graph = dependencyGraphOf(plan);
  const axis = planAxisOf(plan);
  const before = known === null ? undefined : worked.get(known);
  const updated = before?.hard === graph.hard && before.axis === axis ? updatedNodes(before, graph.initiatives) : null;
  const placings = updated === null ? [] : [...(before?.placings ?? [])];
  for (const node of updated ?? graph.initiatives.keys()) {
    const initiative = graph.initiatives[node];
    if (initiative !== undefined) placings[node] = placingOf(initiative, axis);
  }
  const among = { initiatives: graph.initiatives, placings, axis };
  const isAsked = (edge: number) => graph.isLeftOut[edge] === 0;
  const found: Conflicts =
    known === null || updated === null
      ? { conflicts: conflictsAmong(graph.hard, among, isAsked), hints: conflictsAmong(graph.soft, among, () => true) }
      : {
          conflicts: conflictsAfter(known.conflicts, updated, { edges: graph.hard, among, isAsked }),
          hints: conflictsAfter(known.hints, updated, { edges: graph.soft, among, isAsked: () => true }),
        };
  worked.set(found, { hard: graph.hard, ...among });
  return found;
});

/** What the conflicts of a plan were found from, so that after an edit only those of what was edited are found again. */
interface Worked extends PlacedNodes {
  readonly hard: Edges;
}

const worked = new WeakMap<Conflicts, Worked>();
/** Of more edited initiatives all conflicts are found again. */
const MOST_UPDATED = 100;

/** The nodes of which there is another version; null: too many. */
function updatedNodes(before: Worked, initiatives: readonly Initiative[]): readonly number[] | null {
  const updated: number[] = [];
  for (const [node, initiative] of initiatives.entries()) {
    if (initiative === before.initiatives[node]) continue;
    updated.push(node);
    if (updated.length > MOST_UPDATED) return null;
  }
  return updated;
}

/** Those that were found before, but what the updated nodes take part in anew. */
function conflictsAfter(
  before: readonly Conflict[],
  updated: readonly number[],
  facts: { readonly edges: Edges; readonly among: PlacedNodes; readonly isAsked: (edge: number) => boolean },
): readonly Conflict[] {
  const { edges, among, isAsked } = facts;
  const touched = new Set<number>();
  for (const node of updated) {
    for (const { offsets, edges: own } of [edges.incoming, edges.outgoing]) {
      for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) touched.add(own[at] ?? 0);
    }
  }
  if (touched.size === 0) return before;
  const dependencies = new Set([...touched].map((edge) => edges.dependencies[edge]));
  const stays = before.filter(({ dependency }) => !dependencies.has(dependency));
  const anew = conflictsOf(edges, touched, { among, isAsked });
  return anew.length === 0 && stays.length === before.length ? before : [...stays, ...anew].sort(compareConflicts);
}

/** By node. */
export interface PlacedNodes {
  readonly initiatives: readonly Initiative[];
  readonly placings: readonly (Placing | null)[];
  readonly axis: WorkdayAxis;
}

/** The conflicts of those edges that are asked for, sorted. */
export function conflictsAmong(
  edges: Edges,
  among: PlacedNodes,
  isAsked: (edge: number) => boolean,
): readonly Conflict[] {
  return conflictsOf(edges, edges.dependencies.keys(), { among, isAsked }).sort(compareConflicts);
}

function conflictsOf(
  { dependencies, from, to }: Edges,
  looked: Iterable<number>,
  facts: { readonly among: PlacedNodes; readonly isAsked: (edge: number) => boolean },
): Conflict[] {
  const { among, isAsked } = facts;
  const { initiatives, placings, axis } = among;
  const found: Conflict[] = [];
  for (const edge of looked) {
    const dependency = dependencies[edge];
    const before = placings[from[edge] ?? 0] ?? null;
    const after = placings[to[edge] ?? 0] ?? null;
    if (dependency === undefined || before === null || after === null) continue;
    const slack = linkSlack(dependency, before, after);
    if (slack >= 0 || !isAsked(edge)) continue;
    const predecessor = initiatives[from[edge] ?? 0];
    const successor = initiatives[to[edge] ?? 0];
    if (predecessor === undefined || successor === undefined) continue;
    found.push({ dependency, predecessor, successor, byWorkdays: -slack, bound: boundAt(dependency, before, axis) });
  }
  return found;
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
