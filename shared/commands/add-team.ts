import { changesTo } from '../changes/change-set-builder.ts';
import type { TeamId } from '../plan/ids.ts';
import { DEFAULT_RESERVE, type Team } from '../plan/people-and-teams.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { nextPlace } from './next-place.ts';
import { readName, sameName } from './read-name.ts';

/** Adds a team of unknown capacity, or with the head count given. */
export const addTeam: Command<{ readonly name: string; readonly id?: TeamId; readonly headCount?: number }> = (
  plan,
  intent,
  context,
) => {
  const name = readName('A team', intent.name);
  if (!name.ok) return fail(name.problem);
  for (const team of plan.teams.values()) {
    if (sameName(team.name, name.value)) {
      return fail({ kind: 'already-there', message: `There is a team named “${team.name}” already.` });
    }
  }
  const headCount = intent.headCount ?? null;
  if (headCount !== null && !isHeadCount(headCount)) {
    return fail({ kind: 'invalid-value', message: `A head count is from 0 to 10,000, not ${headCount}.` });
  }
  const changes = changesTo(plan);
  const team = newTeam(plan.teams.values(), intent.id ?? context.ids.next(), name.value);
  changes.put('teams', { ...team, headCount });
  return succeed(changes.build(`Add team “${name.value}”`));
};

/** A team of unknown capacity that takes its place after those that are there. */
export function newTeam(others: Iterable<Team>, id: TeamId, name: string): Team {
  return { id, name, ...nextPlace([...others]), headCount: null, reserve: DEFAULT_RESERVE };
}

/** Whether a number may be a head count: people of 1.0 FTE, parts of one too. */
export function isHeadCount(value: number): boolean {
  return value >= 0 && value <= 10_000;
}
