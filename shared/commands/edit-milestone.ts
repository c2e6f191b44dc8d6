import { changesTo } from '../changes/change-set-builder.ts';
import type { InitiativeId, MilestoneId } from '../plan/ids.ts';
import type { Milestone } from '../plan/initiative.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { milestoneNamed, readMilestoneTitle } from './milestone-named.ts';

export interface EditMilestoneIntent {
  readonly initiativeId: InitiativeId;
  readonly id: MilestoneId;
  readonly patch: Partial<Omit<Milestone, 'id'>>;
}

/** Changes kind, title or day of a milestone. */
export const editMilestone: Command<EditMilestoneIntent> = (plan, { initiativeId, id, patch }) => {
  const found = milestoneNamed(plan, initiativeId, id);
  if (!found.ok) return fail(found.problem);
  const { initiative, milestone } = found.value;
  const title = readMilestoneTitle(patch.title ?? milestone.title);
  if (!title.ok) return fail(title.problem);
  const changed: Milestone = { ...milestone, ...patch, title: title.value };
  const changes = changesTo(plan);
  const milestones = initiative.milestones.map((one) => (one.id === id ? changed : one));
  changes.put('initiatives', { ...initiative, milestones });
  return succeed(changes.build(`Change milestone “${changed.title}” of ${initiative.key}`));
};
