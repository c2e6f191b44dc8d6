import { changesTo } from '../changes/change-set-builder.ts';
import type { DependencyId } from '../plan/ids.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { dependenciesNamed, nameDependencies } from './dependencies-named.ts';

/** Removes dependencies: the successors no longer wait. */
export const removeDependencies: Command<{ readonly ids: readonly DependencyId[] }> = (plan, { ids }) => {
  const found = dependenciesNamed(plan, ids);
  if (!found.ok) return fail(found.problem);
  const changes = changesTo(plan);
  for (const { id } of found.value) changes.remove('dependencies', id);
  const of = nameDependencies(plan, found.value);
  return succeed(changes.build(found.value.length === 1 ? `Remove dependency ${of}` : `Remove ${of}`));
};
