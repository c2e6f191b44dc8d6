import type { SavedViewId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import type { ScreenViewKind } from '../plan/saved-view.ts';
import { fail, type Result } from '../result.ts';
import type { CommandProblem } from './command.ts';
import { readName, sameName } from './read-name.ts';

/** The name of a view of one screen, as it was typed. Refused: none, too long, the name of another view of this screen. */
export function readViewName(
  plan: Plan,
  typed: string,
  view: { readonly id: SavedViewId | null; readonly screen: ScreenViewKind },
): Result<string, CommandProblem> {
  const name = readName('A view', typed);
  if (!name.ok) return name;
  for (const other of plan.savedViews.values()) {
    if (other.id !== view.id && other.shows.kind === view.screen && sameName(other.name, name.value)) {
      const message = `There is a view named “${other.name}” already. Give this one another name.`;
      return fail({ kind: 'already-there', message });
    }
  }
  return name;
}
