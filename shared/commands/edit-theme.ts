import { changesTo } from '../changes/change-set-builder.ts';
import type { ThemeId } from '../plan/ids.ts';
import type { Theme } from '../plan/people-and-teams.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { readName, sameName } from './read-name.ts';

export type ThemePatch = Partial<Omit<Theme, 'id'>>;

/** Changes what is given of a theme. */
export const editTheme: Command<{ readonly id: ThemeId; readonly patch: ThemePatch }> = (plan, intent) => {
  const theme = plan.themes.get(intent.id);
  if (!theme) return fail({ kind: 'not-found', message: 'This theme is no longer in the plan.' });
  // A name that came from elsewhere and would not be taken must not keep the rest from being changed.
  const name = intent.patch.name === undefined ? succeed(theme.name) : readName('A theme', intent.patch.name);
  if (!name.ok) return fail(name.problem);
  for (const other of plan.themes.values()) {
    if (other.id !== theme.id && sameName(other.name, name.value)) {
      return fail({ kind: 'already-there', message: `There is a theme named “${other.name}” already.` });
    }
  }
  const share = intent.patch.targetShare ?? null;
  if (share !== null && !(share >= 0 && share <= 1)) {
    return fail({ kind: 'invalid-value', message: 'A theme’s share of capacity is from 0 to 100 %.' });
  }
  const changes = changesTo(plan);
  changes.put('themes', { ...theme, ...intent.patch, name: name.value });
  return succeed(changes.build(`Change theme “${theme.name}”`));
};
