import { changesTo } from '../changes/change-set-builder.ts';
import type { ThemeId } from '../plan/ids.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { placeInOrder } from './place-in-order.ts';

/** Puts a theme directly before another one, or last, wherever themes stand in a row. */
export const placeTheme: Command<{ readonly id: ThemeId; readonly before: ThemeId | null }> = (plan, intent) => {
  const theme = plan.themes.get(intent.id);
  const before = intent.before === null ? null : plan.themes.get(intent.before);
  if (!theme || before === undefined) {
    return fail({ kind: 'not-found', message: 'This theme is no longer in the plan.' });
  }
  const changes = changesTo(plan);
  if (before !== theme)
    for (const placed of placeInOrder([...plan.themes.values()], theme, before)) changes.put('themes', placed);
  const place = before === null ? 'to the end' : `before “${before.name}”`;
  return succeed(changes.build(`Move theme “${theme.name}” ${place}`));
};
