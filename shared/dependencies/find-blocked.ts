// Initiatives that can't go on since somebody else has not delivered.

import type { PlainDate } from '../calendar/plain-date.ts';
import type { Dependency, DependencyKind, ExternalDependency } from '../plan/dependency.ts';
import type { Initiative } from '../plan/initiative.ts';
import { compareKeys } from '../plan/initiative-key.ts';
import type { Plan } from '../plan/plan.ts';
import { planAxisOf } from '../plan/plan-axis.ts';
import { dependenciesBySuccessor } from './dependencies-by-successor.ts';
import { countsForDependencies } from './dependency-graph.ts';
import { holdsStart, type Placing, placingOf, waitsForFinish, workdayAfter } from './placing.ts';

export interface BlockedInitiative {
  readonly initiative: Initiative;
  readonly dependencies: readonly Dependency[];
  readonly externals: readonly ExternalDependency[];
}

/**
 * The initiatives that are blocked today, by key: ranked ones that an unresolved hard dependency holds up. It holds a start up
 * (FS, SS) once the initiative is in progress or should have started by today, and an end (FF, SF) once it should have ended
 * before today; until the predecessor has shipped (FS, FF) or is in progress (SS, SF). Dates count at their latest; what has
 * none is blocked only while in progress. An unresolved external dependency blocks from the day after its needed-by day.
 * Soft dependencies and predecessors that are declined or parked block nobody; lags don't count.
 */
export function findBlocked(plan: Plan, today: PlainDate): readonly BlockedInitiative[] {
  const axis = planAxisOf(plan);
  const tomorrow = workdayAfter(today, axis);
  const overdue = overdueExternals(plan, today);
  const waitsFor = dependenciesBySuccessor(plan);
  const blocked: BlockedInitiative[] = [];
  for (const initiative of plan.initiatives.values()) {
    if (!countsForDependencies(initiative) || initiative.stage === 'shipped') continue;
    const externals = overdue.get(initiative.id) ?? [];
    const all = waitsFor.get(initiative.id) ?? [];
    const placing = all.length === 0 ? null : placingOf(initiative, axis);
    const dependencies = all.filter(
      (dependency) =>
        dependency.hard &&
        dependency.status !== 'resolved' &&
        !hasDelivered(plan, dependency) &&
        isDue(dependency.kind, { initiative, placing, tomorrow }),
    );
    if (dependencies.length > 0 || externals.length > 0) blocked.push({ initiative, dependencies, externals });
  }
  return blocked.sort((a, b) => compareKeys(a.initiative.key, b.initiative.key));
}

function overdueExternals(plan: Plan, today: PlainDate): ReadonlyMap<Initiative['id'], readonly ExternalDependency[]> {
  const overdue = new Map<Initiative['id'], ExternalDependency[]>();
  for (const external of plan.externalDependencies.values()) {
    const { initiativeId, neededBy, status } = external;
    if (status === 'resolved' || neededBy === null || neededBy >= today) continue;
    const others = overdue.get(initiativeId);
    if (others === undefined) overdue.set(initiativeId, [external]);
    else others.push(external);
  }
  return overdue;
}

/** What counts for nothing has nothing to deliver. */
function hasDelivered(plan: Plan, { predecessorId, kind }: Dependency): boolean {
  const predecessor = plan.initiatives.get(predecessorId);
  if (predecessor === undefined || !countsForDependencies(predecessor) || predecessor.stage === 'shipped') return true;
  return !waitsForFinish(kind) && predecessor.stage === 'in-progress';
}

interface DueFacts {
  readonly initiative: Initiative;
  readonly placing: Placing | null;
  /** The number of the first workday after today. */
  readonly tomorrow: number;
}

/** Whether what the dependency holds up should have come about by now, or has. */
function isDue(kind: DependencyKind, { initiative, placing, tomorrow }: DueFacts): boolean {
  if (!holdsStart(kind)) return placing !== null && placing.latestFinish < tomorrow;
  return initiative.stage === 'in-progress' || (placing !== null && placing.latestStart < tomorrow);
}
