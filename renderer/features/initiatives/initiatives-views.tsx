import { useMemo } from 'react';
import { addSavedView } from '../../../shared/commands/add-saved-view.ts';
import { deleteSavedView } from '../../../shared/commands/delete-saved-view.ts';
import { editSavedView } from '../../../shared/commands/edit-saved-view.ts';
import { foldText } from '../../../shared/grid/fold-text.ts';
import { gridColumnsOf } from '../../../shared/grid/grid-column.ts';
import { sameView } from '../../../shared/grid/view-sameness.ts';
import type { SavedViewId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { InitiativesView, SavedView } from '../../../shared/plan/saved-view.ts';
import { runWithUndo } from '../../parts/run-with-undo.ts';
import { SavedViewsMenu } from '../../parts/saved-views/saved-views-menu.tsx';
import { useRun } from '../../parts/use-run.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import type { SavableGridView } from './use-grid-view.ts';

type GridSavedView = SavedView & { readonly shows: InitiativesView };

/** The saved views of the grid. `frame`: views and columns come from it. */
export function InitiativesViews({ frame, view }: { readonly frame: Plan; readonly view: SavableGridView }) {
  const app = useAppState();
  const run = useRun();
  const { currentId, shows } = view;
  const views = useMemo(() => viewsOfGrid(frame), [frame]);
  const current = views.find(({ id }) => id === currentId) ?? null;
  const isChanged = useMemo(
    () => current !== null && !sameView(gridColumnsOf(frame), current.shows, shows),
    [frame, current, shows],
  );
  const say = (refusal: string | null) => {
    if (refusal !== null) app.view.getState().showToast({ tone: 'problem', message: refusal });
  };
  return (
    <SavedViewsMenu
      views={views}
      currentId={current?.id ?? null}
      isChanged={isChanged}
      usualName="All initiatives"
      onApply={(chosen) => view.apply(views.find(({ id }) => id === chosen?.id) ?? null)}
      onSave={(name) => {
        const id = app.ports.ids.next<SavedViewId>();
        const refusal = run(addSavedView, { id, name, shows });
        if (refusal === null) view.setCurrentId(id);
        return refusal;
      }}
      onSaveChanges={({ id }) => say(run(editSavedView, { id, patch: { shows } }))}
      onRename={({ id }, name) => run(editSavedView, { id, patch: { name } })}
      onDelete={({ id, name }) =>
        runWithUndo(app, { command: deleteSavedView, intent: { id }, message: `Deleted the view “${name}”` })
      }
    />
  );
}

function viewsOfGrid({ savedViews }: Plan): readonly GridSavedView[] {
  return [...savedViews.values()]
    .filter((view): view is GridSavedView => view.shows.kind === 'initiatives')
    .sort((a, b) => (foldText(a.name) < foldText(b.name) ? -1 : 1));
}
