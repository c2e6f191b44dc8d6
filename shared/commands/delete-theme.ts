import { changesTo } from '../changes/change-set-builder.ts';
import type { ThemeId } from '../plan/ids.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';

/** Deletes a theme; its initiatives go to another one, or have none. */
export const deleteTheme: Command<{ readonly id: ThemeId; readonly moveTo: ThemeId | null }> = (plan, intent) => {
  const theme = plan.themes.get(intent.id);
  if (!theme) return fail({ kind: 'not-found', message: 'This theme is no longer in the plan.' });
  if (intent.moveTo !== null && (intent.moveTo === intent.id || !plan.themes.has(intent.moveTo))) {
    return fail({ kind: 'not-found', message: 'The theme to move the initiatives to is not in the plan.' });
  }
  const changes = changesTo(plan);
  for (const initiative of plan.initiatives.values()) {
    if (initiative.themeId === theme.id) changes.put('initiatives', { ...initiative, themeId: intent.moveTo });
  }
  changes.remove('themes', theme.id);
  return succeed(changes.build(`Delete theme “${theme.name}”`));
};
