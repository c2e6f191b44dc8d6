import { useMemo } from 'react';
import { addSavedView } from '../../../../shared/commands/add-saved-view.ts';
import { deleteSavedView } from '../../../../shared/commands/delete-saved-view.ts';
import { editSavedView } from '../../../../shared/commands/edit-saved-view.ts';
import { foldText } from '../../../../shared/grid/fold-text.ts';
import { gridColumnsOf } from '../../../../shared/grid/grid-column.ts';
import { sameView } from '../../../../shared/grid/view-sameness.ts';
import type { SavedViewId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { TEXT_LIMITS } from '../../../../shared/plan/plan-schema-parts.ts';
import type { SavedView, TimelineScreenView } from '../../../../shared/plan/saved-view.ts';
import { runWithUndo } from '../../../parts/run-with-undo.ts';
import { SavedViewsMenu } from '../../../parts/saved-views/saved-views-menu.tsx';
import { useRun } from '../../../parts/use-run.ts';
import type { TimelineState } from '../../../state/timeline-state.ts';
import { useAppState, useTimeline } from '../../../state/use-app-state.tsx';

type TimelineSavedView = SavedView & { readonly shows: TimelineScreenView };

/** The saved views of the timeline, whichever part of it is shown. */
export function TimelineViews({ plan }: { readonly plan: Plan }) {
  const app = useAppState();
  const { timeline } = app;
  const run = useRun();
  const viewId = useTimeline((state) => state.viewId);
  const part = useTimeline((state) => state.part);
  const filter = useTimeline((state) => state.filter);
  const view = useTimeline((state) => state.view);
  const views = useMemo(() => viewsOfTimeline(plan.savedViews), [plan.savedViews]);
  const current = views.find(({ id }) => id === viewId) ?? null;
  const isChanged = useMemo(
    () => current !== null && !sameView(gridColumnsOf(plan), current.shows, { ...current.shows, part, filter, view }),
    [plan, current, part, filter, view],
  );
  const say = (refusal: string | null) => {
    if (refusal !== null) app.view.getState().showToast({ tone: 'problem', message: refusal });
  };
  return (
    <SavedViewsMenu
      views={views}
      currentId={current?.id ?? null}
      isChanged={isChanged}
      usualName="As usual"
      onApply={(chosen) => timeline.getState().applyView(views.find(({ id }) => id === chosen?.id) ?? null)}
      onSave={(name) => {
        const id = app.ports.ids.next<SavedViewId>();
        const refusal = run(addSavedView, { id, name, shows: shownBy(timeline.getState()) });
        if (refusal === null) timeline.getState().setViewId(id);
        return refusal;
      }}
      onSaveChanges={({ id }) => say(run(editSavedView, { id, patch: { shows: shownBy(timeline.getState()) } }))}
      onRename={({ id }, name) => run(editSavedView, { id, patch: { name } })}
      onDelete={({ id, name }) =>
        runWithUndo(app, { command: deleteSavedView, intent: { id }, message: `Deleted the view “${name}”` })
      }
    />
  );
}

/** What a view that is saved now shows, with the days that are in sight. */
function shownBy({ part, filter, view, daysInSight }: TimelineState): TimelineScreenView {
  const text = filter.text.slice(0, TEXT_LIMITS.name);
  return { kind: 'timeline', part, filter: { ...filter, text }, view, range: daysInSight?.() ?? null };
}

function viewsOfTimeline(savedViews: Plan['savedViews']): readonly TimelineSavedView[] {
  return [...savedViews.values()]
    .filter((view): view is TimelineSavedView => view.shows.kind === 'timeline')
    .sort((a, b) => (foldText(a.name) < foldText(b.name) ? -1 : 1));
}
