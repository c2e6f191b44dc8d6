import { changesTo } from '../changes/change-set-builder.ts';
import type { InitiativeId, MilestoneId } from '../plan/ids.ts';
import type { Milestone } from '../plan/initiative.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { readMilestoneTitle } from './milestone-named.ts';

export interface AddMilestoneIntent extends Omit<Milestone, 'id'> {
  readonly initiativeId: InitiativeId;
}

/** Gives an initiative one more milestone. */
export const addMilestone: Command<AddMilestoneIntent> = (plan, { initiativeId, kind, title, day }, context) => {
  const initiative = plan.initiatives.get(initiativeId);
  if (!initiative) return fail({ kind: 'not-found', message: 'This initiative is no longer in the plan.' });
  const name = readMilestoneTitle(title);
  if (!name.ok) return fail(name.problem);
  const milestone: Milestone = { id: context.ids.next<MilestoneId>(), kind, title: name.value, day };
  const changes = changesTo(plan);
  changes.put('initiatives', { ...initiative, milestones: [...initiative.milestones, milestone] });
  return succeed(changes.build(`Add milestone “${name.value}” to ${initiative.key}`));
};
