import { changesTo } from '../changes/change-set-builder.ts';
import type { ExternalDependencyId } from '../plan/ids.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { externalDependencyNamed } from './external-dependency-named.ts';

/** Removes an external dependency: the initiative no longer waits for the party. */
export const removeExternalDependency: Command<{ readonly id: ExternalDependencyId }> = (plan, { id }) => {
  const found = externalDependencyNamed(plan, id);
  if (!found.ok) return fail(found.problem);
  const changes = changesTo(plan);
  changes.remove('externalDependencies', id);
  const key = plan.initiatives.get(found.value.initiativeId)?.key ?? 'an initiative';
  return succeed(changes.build(`Remove dependency of ${key} on “${found.value.party}”`));
};
