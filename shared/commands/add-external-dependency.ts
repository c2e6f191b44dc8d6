import { changesTo } from '../changes/change-set-builder.ts';
import type { ExternalDependency } from '../plan/dependency.ts';
import type { ExternalDependencyId, InitiativeId } from '../plan/ids.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { readExternalDependency } from './external-dependency-named.ts';

export interface AddExternalDependencyIntent
  extends Partial<Pick<ExternalDependency, 'title' | 'neededBy' | 'ownerId' | 'note'>> {
  readonly initiativeId: InitiativeId;
  /** Who or what outside the plan it waits for, such as `Network vendor`. */
  readonly party: string;
  readonly id?: ExternalDependencyId;
}

/** Lets an initiative wait for a party outside the plan, from today on and open. */
export const addExternalDependency: Command<AddExternalDependencyIntent> = (plan, intent, context) => {
  const initiative = plan.initiatives.get(intent.initiativeId);
  if (!initiative) return fail({ kind: 'not-found', message: 'This initiative is no longer in the plan.' });
  const { id, ...facts } = intent;
  const unsaid = { title: '', neededBy: null, ownerId: null, note: '' };
  const begun = { status: 'open', raisedOn: context.today, resolvedOn: null } as const;
  const read = readExternalDependency(plan, { ...unsaid, ...facts, ...begun, id: id ?? context.ids.next() });
  if (!read.ok) return fail(read.problem);
  const changes = changesTo(plan);
  changes.put('externalDependencies', read.value);
  return succeed(changes.build(`Let ${initiative.key} wait for “${read.value.party}”`));
};
