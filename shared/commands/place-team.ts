import { changesTo } from '../changes/change-set-builder.ts';
import type { TeamId } from '../plan/ids.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { placeInOrder } from './place-in-order.ts';

/** Puts a team directly before another one, or last, wherever teams stand in a row. */
export const placeTeam: Command<{ readonly id: TeamId; readonly before: TeamId | null }> = (plan, intent) => {
  const team = plan.teams.get(intent.id);
  const before = intent.before === null ? null : plan.teams.get(intent.before);
  if (!team || before === undefined) {
    return fail({ kind: 'not-found', message: 'This team is no longer in the plan.' });
  }
  const changes = changesTo(plan);
  if (before !== team)
    for (const placed of placeInOrder([...plan.teams.values()], team, before)) changes.put('teams', placed);
  const place = before === null ? 'to the end' : `before “${before.name}”`;
  return succeed(changes.build(`Move team “${team.name}” ${place}`));
};
