// What waits for an initiative: the other end of the column in which others name it.

import { writeDependency } from '../dependencies/dependency-text.ts';
import type { Dependency } from '../plan/dependency.ts';
import type { InitiativeId } from '../plan/ids.ts';
import { compareKeys } from '../plan/initiative-key.ts';
import type { Plan } from '../plan/plan.ts';

const remembered = new WeakMap<Plan['dependencies'], ReadonlyMap<InitiativeId, readonly Dependency[]>>();

/** What waits for each initiative, hard and soft; the same map for as long as the table of dependencies is the same. */
export function dependenciesByPredecessor({ dependencies }: Plan): ReadonlyMap<InitiativeId, readonly Dependency[]> {
  const known = remembered.get(dependencies);
  if (known !== undefined) return known;
  const byPredecessor = new Map<InitiativeId, Dependency[]>();
  for (const dependency of dependencies.values()) {
    const others = byPredecessor.get(dependency.predecessorId);
    if (others === undefined) byPredecessor.set(dependency.predecessorId, [dependency]);
    else others.push(dependency);
  }
  remembered.set(dependencies, byPredecessor);
  return byPredecessor;
}

/** The successors of an initiative by key, each as its predecessor is written: `PAY-7, ~PAY-9 SS`; empty when it has none. */
export function blockedText(plan: Plan, predecessorId: InitiativeId, minus: '-' | '−' = '-'): string {
  return (dependenciesByPredecessor(plan).get(predecessorId) ?? [])
    .flatMap((dependency) => {
      const successor = plan.initiatives.get(dependency.successorId);
      return successor === undefined ? [] : { dependency, successor };
    })
    .sort((a, b) => compareKeys(a.successor.key, b.successor.key))
    .map(({ dependency, successor }) => writeDependency(dependency, successor, minus))
    .join(', ');
}
