import { changesTo } from '../changes/change-set-builder.ts';
import type { Dependency } from '../plan/dependency.ts';
import type { InitiativeId } from '../plan/ids.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { Command, CommandContext, CommandProblem } from './command.ts';
import { type DependencyDraft, draftDependencies, type Link, openDependency } from './dependency-draft.ts';

/** One initiative that another waits for, and how. */
export type Predecessor = Omit<Link, 'successorId'>;

export interface SetPredecessorsIntent {
  readonly id: InitiativeId;
  /** All that it waits for afterwards. */
  readonly predecessors: readonly Predecessor[];
}

/**
 * Says all that an initiative waits for at once: what is missing is added, what is no longer named is removed, and what
 * stays keeps its status, owner and note. One that is named with another kind stays the same dependency.
 */
export const setPredecessors: Command<SetPredecessorsIntent> = (plan, { id, predecessors }, context) => {
  const initiative = plan.initiatives.get(id);
  if (!initiative) return fail({ kind: 'not-found', message: 'This initiative is no longer in the plan.' });
  const changes = changesTo(plan);
  const written = replacePredecessors(draftDependencies(plan, changes), { id, predecessors }, context);
  if (!written.ok) return fail(written.problem);
  return succeed(changes.build(`Set what ${initiative.key} waits for`));
};

/** Does it in a draft; what is refused changes nothing. */
export function replacePredecessors(
  draft: DependencyDraft,
  { id, predecessors }: SetPredecessorsIntent,
  { ids, today }: Pick<CommandContext, 'ids' | 'today'>,
): Result<null, CommandProblem> {
  const before = [...draft.of(id)];
  const take = (fits: (dependency: Dependency) => boolean): Dependency | undefined => {
    const index = before.findIndex(fits);
    return index < 0 ? undefined : before.splice(index, 1)[0];
  };
  // Those that fit exactly are taken first, so that a change of kind takes what is left of the pair.
  const exact = predecessors.map(({ predecessorId, kind }) =>
    take((one) => one.predecessorId === predecessorId && one.kind === kind),
  );
  const after = predecessors.map((predecessor, index) => {
    const link: Link = { ...predecessor, successorId: id };
    const kept = exact[index] ?? take((one) => one.predecessorId === predecessor.predecessorId);
    return kept === undefined ? openDependency(ids.next(), link, today) : { ...kept, ...link };
  });
  return draft.set(id, after);
}
