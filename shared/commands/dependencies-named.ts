import type { Dependency } from '../plan/dependency.ts';
import type { DependencyId, InitiativeId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { CommandProblem } from './command.ts';

/** The dependencies with the given ids; refused when there is none, or one is no longer in the plan. */
export function dependenciesNamed(
  plan: Plan,
  ids: readonly DependencyId[],
): Result<readonly Dependency[], CommandProblem> {
  const found: Dependency[] = [];
  for (const id of new Set(ids)) {
    const dependency = plan.dependencies.get(id);
    if (!dependency) return fail({ kind: 'not-found', message: 'This dependency is no longer in the plan.' });
    found.push(dependency);
  }
  return found.length > 0 ? succeed(found) : fail({ kind: 'not-found', message: 'No dependency is selected.' });
}

/** `PAY-3 → PAY-7`, the predecessor first, or how many they are. */
export function nameDependencies({ initiatives }: Plan, dependencies: readonly Dependency[]): string {
  const [first] = dependencies;
  if (dependencies.length !== 1 || first === undefined) return `${dependencies.length} dependencies`;
  const keyOf = (id: InitiativeId): string => initiatives.get(id)?.key ?? 'an initiative';
  return `${keyOf(first.predecessorId)} → ${keyOf(first.successorId)}`;
}
