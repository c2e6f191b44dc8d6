import type { Dependency } from '../plan/dependency.ts';
import type { InitiativeId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';

const remembered = new WeakMap<Plan['dependencies'], ReadonlyMap<InitiativeId, readonly Dependency[]>>();

/**
 * What each initiative waits for, hard and soft, in the order of the plan; one that waits for nothing is not in the map.
 * The same map for as long as the table of dependencies is the same.
 */
export function dependenciesBySuccessor({ dependencies }: Plan): ReadonlyMap<InitiativeId, readonly Dependency[]> {
  const known = remembered.get(dependencies);
  if (known !== undefined) return known;
  const bySuccessor = new Map<InitiativeId, Dependency[]>();
  for (const dependency of dependencies.values()) {
    const others = bySuccessor.get(dependency.successorId);
    if (others === undefined) bySuccessor.set(dependency.successorId, [dependency]);
    else others.push(dependency);
  }
  remembered.set(dependencies, bySuccessor);
  return bySuccessor;
}
