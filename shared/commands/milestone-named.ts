import type { InitiativeId, MilestoneId } from '../plan/ids.ts';
import type { Initiative, Milestone } from '../plan/initiative.ts';
import type { Plan } from '../plan/plan.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { CommandProblem } from './command.ts';
import { MAX_TITLE_LENGTH, readName } from './read-name.ts';

/** The initiative and its milestone; refused when one of them is gone. */
export function milestoneNamed(
  plan: Plan,
  id: InitiativeId,
  milestoneId: MilestoneId,
): Result<{ readonly initiative: Initiative; readonly milestone: Milestone }, CommandProblem> {
  const initiative = plan.initiatives.get(id);
  const milestone = initiative?.milestones.find((one) => one.id === milestoneId);
  if (!initiative || !milestone) {
    return fail({ kind: 'not-found', message: 'This milestone is no longer in the plan.' });
  }
  return succeed({ initiative, milestone });
}

/** The title as it was typed, without white space around it. */
export function readMilestoneTitle(typed: string): Result<string, CommandProblem> {
  return readName('A milestone', typed, MAX_TITLE_LENGTH);
}
