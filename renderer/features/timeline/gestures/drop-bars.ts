// What a drop says: new dates, and another lane, as one change.

import { applyChangeSet, type ChangeSet, squashChangeSets } from '../../../../shared/changes/change-set.ts';
import { changesTo } from '../../../../shared/changes/change-set-builder.ts';
import { changeStage } from '../../../../shared/commands/change-stage.ts';
import type { Command, CommandContext, CommandProblem } from '../../../../shared/commands/command.ts';
import { editInitiatives } from '../../../../shared/commands/edit-initiatives.ts';
import { type InitiativeMove, moveInitiatives } from '../../../../shared/commands/move-initiatives.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { fail, type Result, succeed } from '../../../../shared/result.ts';
import { effortAfter, type LaneChange, type TeamChange } from '../../../../shared/timeline/lane-change.ts';

export interface DropIntent {
  readonly moves: readonly InitiativeMove[];
  readonly lanes: readonly { readonly id: InitiativeId; readonly changes: readonly LaneChange[] }[];
  /** Where the other team is asked for something already. */
  readonly how: 'add' | 'replace';
}

/** Moves bars in time and between lanes, as one change. */
export const dropBars: Command<DropIntent> = (plan, { moves, lanes, how }, context) => {
  const made: ChangeSet[] = [];
  let after = plan;
  const take = (changes: Result<ChangeSet, CommandProblem>): CommandProblem | null => {
    if (!changes.ok) return changes.problem;
    made.push(changes.value);
    after = applyChangeSet(after, changes.value);
    return null;
  };
  if (moves.length > 0) {
    const problem = take(moveInitiatives(after, { kind: 'move', setBy: 'hand', moves }, context));
    if (problem !== null) return fail(problem);
  }
  for (const { id, changes } of lanes) {
    for (const change of changes) {
      const problem = take(laneCommand(after, id, { change, how }, context));
      if (problem !== null) return fail(problem);
    }
  }
  return succeed(squashChangeSets(labelOf(plan, { moves, lanes, how }), made));
};

function laneCommand(
  plan: Plan,
  id: InitiativeId,
  { change, how }: { readonly change: LaneChange; readonly how: DropIntent['how'] },
  context: CommandContext,
): Result<ChangeSet, CommandProblem> {
  switch (change.kind) {
    case 'theme':
      return editInitiatives(plan, { ids: [id], patch: { themeId: change.themeId } }, context);
    case 'owner':
      return editInitiatives(plan, { ids: [id], patch: { ownerId: change.ownerId } }, context);
    case 'stage':
      return changeStage(plan, { ids: [id], stage: change.stage, reason: '' }, context);
    case 'team':
      return giveToTeam(plan, id, change, how);
  }
}

function giveToTeam(
  plan: Plan,
  id: InitiativeId,
  change: TeamChange,
  how: DropIntent['how'],
): Result<ChangeSet, CommandProblem> {
  const initiative = plan.initiatives.get(id);
  if (initiative === undefined)
    return fail({ kind: 'not-found', message: 'This initiative is no longer in the plan.' });
  const changes = changesTo(plan);
  changes.put('initiatives', { ...initiative, effort: effortAfter(initiative, change, how) });
  return succeed(changes.build(`Move ${initiative.key} to another team`));
}

function labelOf(plan: Plan, { moves, lanes }: DropIntent): string {
  const ids = new Set([...moves, ...lanes].map(({ id }) => id));
  const [only] = ids;
  const key = only === undefined ? '' : (plan.initiatives.get(only)?.key ?? '');
  return ids.size === 1 ? `Move ${key}` : `Move ${ids.size} initiatives`;
}
