import { changesTo } from '../changes/change-set-builder.ts';
import { settingsOf } from '../plan/plan.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { readName } from './read-name.ts';

/** Gives the plan another name. Keys of initiatives stay as they are. */
export const renamePlan: Command<{ readonly name: string }> = (plan, intent) => {
  const name = readName('A plan', intent.name);
  if (!name.ok) return fail(name.problem);
  const changes = changesTo(plan);
  changes.put('settings', { ...settingsOf(plan), name: name.value });
  return succeed(changes.build(`Rename plan to “${name.value}”`));
};
