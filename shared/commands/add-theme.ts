import { changesTo } from '../changes/change-set-builder.ts';
import type { ThemeId } from '../plan/ids.ts';
import { keyPrefixFrom } from '../plan/initiative-key.ts';
import type { Theme } from '../plan/people-and-teams.ts';
import type { Plan } from '../plan/plan.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { nextPlace } from './next-place.ts';
import { readName, sameName } from './read-name.ts';

/** Adds a theme with the next colour of the palette and a key prefix that no other theme has. */
export const addTheme: Command<{ readonly name: string; readonly id?: ThemeId }> = (plan, intent, context) => {
  const name = readName('A theme', intent.name);
  if (!name.ok) return fail(name.problem);
  for (const theme of plan.themes.values()) {
    if (sameName(theme.name, name.value)) {
      return fail({ kind: 'already-there', message: `There is a theme named “${theme.name}” already.` });
    }
  }
  const changes = changesTo(plan);
  changes.put('themes', newTheme(plan.themes.values(), intent.id ?? context.ids.next(), name.value));
  return succeed(changes.build(`Add theme “${name.value}”`));
};

/** A theme that takes its place after those that are there. */
export function newTheme(others: Iterable<Theme>, id: ThemeId, name: string): Theme {
  const themes = [...others];
  const prefixes = new Set(themes.map((theme) => theme.keyPrefix));
  return { id, name, ...nextPlace(themes), keyPrefix: freePrefix(keyPrefixFrom(name), prefixes), targetShare: null };
}

/** How many initiatives have the theme. */
export function countInitiativesOfTheme(plan: Plan, themeId: ThemeId): number {
  let count = 0;
  for (const initiative of plan.initiatives.values()) if (initiative.themeId === themeId) count += 1;
  return count;
}

function freePrefix(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}${number}`)) number += 1;
  return `${wanted}${number}`;
}
