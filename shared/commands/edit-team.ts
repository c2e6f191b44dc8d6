import { changesTo } from '../changes/change-set-builder.ts';
import type { TeamId } from '../plan/ids.ts';
import type { Team } from '../plan/people-and-teams.ts';
import { fail, succeed } from '../result.ts';
import { isHeadCount } from './add-team.ts';
import type { Command } from './command.ts';
import { readName, sameName } from './read-name.ts';

export type TeamPatch = Partial<Omit<Team, 'id'>>;

/** Changes what is given of a team. */
export const editTeam: Command<{ readonly id: TeamId; readonly patch: TeamPatch }> = (plan, intent) => {
  const team = plan.teams.get(intent.id);
  if (!team) return fail({ kind: 'not-found', message: 'This team is no longer in the plan.' });
  // A name that came from elsewhere and would not be taken must not keep the rest from being changed.
  const name = intent.patch.name === undefined ? succeed(team.name) : readName('A team', intent.patch.name);
  if (!name.ok) return fail(name.problem);
  for (const other of plan.teams.values()) {
    if (other.id !== team.id && sameName(other.name, name.value)) {
      return fail({ kind: 'already-there', message: `There is a team named “${other.name}” already.` });
    }
  }
  const edited: Team = { ...team, ...intent.patch, name: name.value };
  if (edited.headCount !== null && !isHeadCount(edited.headCount)) {
    return fail({ kind: 'invalid-value', message: `A head count is from 0 to 10,000, not ${edited.headCount}.` });
  }
  if (!(edited.reserve >= 0 && edited.reserve <= 1)) {
    return fail({ kind: 'invalid-value', message: 'A team’s reserve is from 0 to 100 %.' });
  }
  const changes = changesTo(plan);
  changes.put('teams', edited);
  return succeed(changes.build(`Change team “${team.name}”`));
};
