import { changesTo } from '../changes/change-set-builder.ts';
import type { SavedViewId } from '../plan/ids.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';

/** Forgets a view; what it showed stays as it is. */
export const deleteSavedView: Command<{ readonly id: SavedViewId }> = (plan, { id }) => {
  const view = plan.savedViews.get(id);
  if (!view) return fail({ kind: 'not-found', message: 'This view is no longer in the plan.' });
  const changes = changesTo(plan);
  changes.remove('savedViews', id);
  return succeed(changes.build(`Delete view “${view.name}”`));
};
