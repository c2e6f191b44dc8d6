import { changesTo } from '../changes/change-set-builder.ts';
import type { SavedViewId } from '../plan/ids.ts';
import type { ScreenView } from '../plan/saved-view.ts';
import { succeed } from '../result.ts';
import type { Command } from './command.ts';
import { readViewName } from './read-view-name.ts';

export interface AddSavedViewIntent {
  readonly name: string;
  readonly shows: ScreenView;
  readonly id?: SavedViewId;
}

/** Keeps what a screen shows under a name that no other view of that screen has. */
export const addSavedView: Command<AddSavedViewIntent> = (plan, intent, context) => {
  const name = readViewName(plan, intent.name, { id: null, screen: intent.shows.kind });
  if (!name.ok) return name;
  const changes = changesTo(plan);
  const id = intent.id ?? context.ids.next<SavedViewId>();
  changes.put('savedViews', { id, name: name.value, shows: intent.shows });
  return succeed(changes.build(`Save view “${name.value}”`));
};
