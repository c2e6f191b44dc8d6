import { changesTo } from '../changes/change-set-builder.ts';
import type { InitiativeId, MilestoneId } from '../plan/ids.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { milestoneNamed } from './milestone-named.ts';

export interface RemoveMilestoneIntent {
  readonly initiativeId: InitiativeId;
  readonly id: MilestoneId;
}

export const removeMilestone: Command<RemoveMilestoneIntent> = (plan, { initiativeId, id }) => {
  const found = milestoneNamed(plan, initiativeId, id);
  if (!found.ok) return fail(found.problem);
  const { initiative, milestone } = found.value;
  const changes = changesTo(plan);
  changes.put('initiatives', { ...initiative, milestones: initiative.milestones.filter((one) => one.id !== id) });
  return succeed(changes.build(`Remove milestone “${milestone.title}” from ${initiative.key}`));
};
