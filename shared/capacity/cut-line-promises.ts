// What a cut line looks up of a plan again and again: what is committed, and what waits for what.

import type { Period } from '../calendar/fiscal-period.ts';
import type { InitiativeId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';

const committedByTable = new WeakMap<Plan['commitments'], ReadonlyMap<InitiativeId, readonly Period[]>>();

/** The periods for which each initiative is committed; stretch is no commitment. The same table has the same answer object. */
export function committedPeriodsOf({
  commitments,
}: Pick<Plan, 'commitments'>): ReadonlyMap<InitiativeId, readonly Period[]> {
  const known = committedByTable.get(commitments);
  if (known !== undefined) return known;
  const byInitiative = new Map<InitiativeId, Period[]>();
  for (const { initiativeId, period, kind } of commitments.values()) {
    if (kind !== 'committed') continue;
    const periods = byInitiative.get(initiativeId);
    if (periods === undefined) byInitiative.set(initiativeId, [period]);
    else periods.push(period);
  }
  committedByTable.set(commitments, byInitiative);
  return byInitiative;
}

const predecessorsByTable = new WeakMap<Plan['dependencies'], ReadonlyMap<InitiativeId, readonly InitiativeId[]>>();

/** The predecessors of each initiative by hard dependencies, each once, in the plan's order; likewise remembered. */
export function hardPredecessorsOf({
  dependencies,
}: Pick<Plan, 'dependencies'>): ReadonlyMap<InitiativeId, readonly InitiativeId[]> {
  const known = predecessorsByTable.get(dependencies);
  if (known !== undefined) return known;
  const bySuccessor = new Map<InitiativeId, InitiativeId[]>();
  for (const { predecessorId, successorId, hard } of dependencies.values()) {
    if (!hard || predecessorId === successorId) continue;
    const predecessors = bySuccessor.get(successorId);
    if (predecessors === undefined) bySuccessor.set(successorId, [predecessorId]);
    else if (!predecessors.includes(predecessorId)) predecessors.push(predecessorId);
  }
  predecessorsByTable.set(dependencies, bySuccessor);
  return bySuccessor;
}
