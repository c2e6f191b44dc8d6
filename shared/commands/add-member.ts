import { changesTo } from '../changes/change-set-builder.ts';
import type { MemberId, TeamId } from '../plan/ids.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { memberCalled } from './member-name.ts';
import { readName } from './read-name.ts';

export interface AddMemberIntent {
  readonly teamId: TeamId;
  /** A name or a role. One that a person of the plan has is that person. */
  readonly name: string;
  readonly id?: MemberId;
}

/** Adds a full-time member to a team, with no end and no days off. From then on members count, and no head count does. */
export const addMember: Command<AddMemberIntent> = (plan, intent, context) => {
  const team = plan.teams.get(intent.teamId);
  if (!team) return fail({ kind: 'not-found', message: 'This team is no longer in the plan.' });
  const name = readName('A member', intent.name);
  if (!name.ok) return fail(name.problem);
  const changes = changesTo(plan);
  changes.put('members', {
    id: intent.id ?? context.ids.next<MemberId>(),
    teamId: team.id,
    ...memberCalled(plan, name.value),
    fte: 1,
    from: null,
    to: null,
    daysOff: [],
  });
  return succeed(changes.build(`Add “${name.value}” to team “${team.name}”`));
};
