import { changesTo } from '../changes/change-set-builder.ts';
import type { DependencyKind } from '../plan/dependency.ts';
import type { DependencyId, InitiativeId } from '../plan/ids.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { draftDependencies, openDependency } from './dependency-draft.ts';

export interface AddDependencyIntent {
  readonly predecessorId: InitiativeId;
  readonly successorId: InitiativeId;
  readonly kind: DependencyKind;
  /** Workdays; may be negative. */
  readonly lag: number;
  readonly hard: boolean;
  readonly id?: DependencyId;
}

/**
 * Lets one initiative wait for another, from today on, open and with no owner. Refused: for itself, for the same one in the
 * same way again, and a hard one that closes a ring.
 */
export const addDependency: Command<AddDependencyIntent> = (plan, { id, ...link }, context) => {
  const changes = changesTo(plan);
  const dependency = openDependency(id ?? context.ids.next<DependencyId>(), link, context.today);
  const put = draftDependencies(plan, changes).put(dependency);
  if (!put.ok) return fail(put.problem);
  const keyOf = (of: InitiativeId): string => plan.initiatives.get(of)?.key ?? 'an initiative';
  return succeed(changes.build(`Let ${keyOf(link.successorId)} wait for ${keyOf(link.predecessorId)}`));
};
