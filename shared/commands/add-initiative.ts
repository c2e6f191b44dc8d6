import { changesTo } from '../changes/change-set-builder.ts';
import type { InitiativeId, ThemeId } from '../plan/ids.ts';
import { newInitiative } from '../plan/initiative.ts';
import { nextKey } from '../plan/initiative-key.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { MAX_TITLE_LENGTH, readName } from './read-name.ts';

export interface AddInitiativeIntent {
  readonly title: string;
  readonly themeId: ThemeId | null;
  readonly id?: InitiativeId;
}

/** Adds an initiative to the intake, with the next free key of its theme or of the plan. */
export const addInitiative: Command<AddInitiativeIntent> = (plan, intent, context) => {
  const title = readName('An initiative', intent.title, MAX_TITLE_LENGTH);
  if (!title.ok) return fail(title.problem);
  if (intent.themeId !== null && !plan.themes.has(intent.themeId)) {
    return fail({ kind: 'not-found', message: 'The theme is no longer in the plan.' });
  }
  const key = nextKey(plan, intent.themeId);
  const initiative = newInitiative({ id: intent.id ?? context.ids.next(), key, title: title.value });
  const changes = changesTo(plan);
  changes.put('initiatives', { ...initiative, themeId: intent.themeId });
  return succeed(changes.build(`Add ${key}`));
};
