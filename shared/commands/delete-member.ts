import { changesTo } from '../changes/change-set-builder.ts';
import type { MemberId } from '../plan/ids.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { memberName } from './member-name.ts';

/** Takes a member out of a team. A person of the plan stays one. */
export const deleteMember: Command<{ readonly id: MemberId }> = (plan, intent) => {
  const member = plan.members.get(intent.id);
  if (!member) return fail({ kind: 'not-found', message: 'This member is no longer in the plan.' });
  const changes = changesTo(plan);
  changes.remove('members', member.id);
  const team = plan.teams.get(member.teamId);
  const from = team === undefined ? 'its team' : `team “${team.name}”`;
  return succeed(changes.build(`Take “${memberName(plan, member)}” out of ${from}`));
};
