import { changesTo } from '../changes/change-set-builder.ts';
import type { MemberId } from '../plan/ids.ts';
import type { Member } from '../plan/people-and-teams.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { memberCalled, memberName } from './member-name.ts';
import { readName } from './read-name.ts';

/** `name` is a name or a role; one that a person of the plan has is that person. */
export type MemberPatch = Partial<Pick<Member, 'name' | 'fte' | 'from' | 'to' | 'daysOff'>>;

const MOST_FTE = 100;

/** Changes what is given of a member of a team. Days off are kept in order, each once. */
export const editMember: Command<{ readonly id: MemberId; readonly patch: MemberPatch }> = (plan, { id, patch }) => {
  const member = plan.members.get(id);
  if (!member) return fail({ kind: 'not-found', message: 'This member is no longer in the plan.' });
  const oldName = memberName(plan, member);
  // A name that came from elsewhere and would not be taken must not keep the rest from being changed.
  const name = patch.name === undefined ? succeed(oldName) : readName('A member', patch.name);
  if (!name.ok) return fail(name.problem);
  const called = patch.name === undefined ? {} : memberCalled(plan, name.value);
  const edited: Member = { ...member, ...patch, name: member.name, ...called };
  if (!(edited.fte >= 0 && edited.fte <= MOST_FTE)) {
    return fail({ kind: 'invalid-value', message: `An FTE is from 0 to ${MOST_FTE}, not ${edited.fte}.` });
  }
  if (edited.from !== null && edited.to !== null && edited.to < edited.from) {
    return fail({
      kind: 'invalid-value',
      message: `“${name.value}” would leave on ${edited.to}, before coming on ${edited.from}.`,
    });
  }
  const changes = changesTo(plan);
  changes.put('members', { ...edited, daysOff: [...new Set(edited.daysOff)].sort() });
  return succeed(changes.build(`Change team member “${oldName}”`));
};
