import { changesTo } from '../changes/change-set-builder.ts';
import type { ExternalDependency } from '../plan/dependency.ts';
import type { ExternalDependencyId } from '../plan/ids.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { resolvedOnOf } from './dependency-draft.ts';
import { externalDependencyNamed, readExternalDependency } from './external-dependency-named.ts';

export type ExternalDependencyPatch = Partial<
  Pick<ExternalDependency, 'party' | 'title' | 'neededBy' | 'status' | 'ownerId' | 'note'>
>;

export interface EditExternalDependencyIntent {
  readonly id: ExternalDependencyId;
  readonly patch: ExternalDependencyPatch;
}

/** Changes what is given of an external dependency. One that becomes resolved is so from today on. */
export const editExternalDependency: Command<EditExternalDependencyIntent> = (plan, { id, patch }, { today }) => {
  const found = externalDependencyNamed(plan, id);
  if (!found.ok) return fail(found.problem);
  const before = found.value;
  const resolvedOn = resolvedOnOf(before, patch.status ?? before.status, today);
  const read = readExternalDependency(plan, { ...before, ...patch, resolvedOn });
  if (!read.ok) return fail(read.problem);
  const changes = changesTo(plan);
  changes.put('externalDependencies', read.value);
  const key = plan.initiatives.get(before.initiativeId)?.key ?? 'an initiative';
  return succeed(changes.build(`Change dependency of ${key} on “${before.party}”`));
};
