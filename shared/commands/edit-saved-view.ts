import { changesTo } from '../changes/change-set-builder.ts';
import type { SavedViewId } from '../plan/ids.ts';
import type { SavedView } from '../plan/saved-view.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { readViewName } from './read-view-name.ts';

export interface EditSavedViewIntent {
  readonly id: SavedViewId;
  /** Another name, what the screen shows now, or both. */
  readonly patch: Partial<Pick<SavedView, 'name' | 'shows'>>;
}

/** Renames a view or puts what its screen shows now in its place. A view never goes to another screen. */
export const editSavedView: Command<EditSavedViewIntent> = (plan, { id, patch }) => {
  const view = plan.savedViews.get(id);
  if (!view) return fail({ kind: 'not-found', message: 'This view is no longer in the plan.' });
  const shows = patch.shows ?? view.shows;
  if (shows.kind !== view.shows.kind) {
    return fail({ kind: 'not-allowed', message: `“${view.name}” is a view of another screen. Save a new one here.` });
  }
  const name = readViewName(plan, patch.name ?? view.name, { id, screen: shows.kind });
  if (!name.ok) return name;
  const changes = changesTo(plan);
  changes.put('savedViews', { id, name: name.value, shows });
  const isRenamed = name.value !== view.name;
  return succeed(changes.build(isRenamed ? `Rename view to “${name.value}”` : `Change view “${view.name}”`));
};
