import { useEffect } from 'react';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { useAppState, useDependencies, usePlanSession } from '../../state/use-app-state.tsx';
import { DatesView } from './dates/dates-view.tsx';
import { DEPENDENCIES_PANEL_ID, DependenciesHead, VIEW_LABELS } from './dependencies-head.tsx';
import { GraphFilters } from './graph/graph-filters.tsx';
import { GraphView } from './graph/graph-view.tsx';
import { AddTool, ListFilters } from './list/list-filters.tsx';
import { ListView } from './list/list-view.tsx';
import { TeamsView } from './teams/teams-view.tsx';

/** What holds what up? Dependencies as a list, as a graph and by team, and the dates that they allow. */
export function DependenciesScreen() {
  const plan: Plan | null = usePlanSession((session) => session.open?.plan ?? null);
  return plan === null ? null : <Views key={settingsOf(plan).id} plan={plan} />;
}

function Views({ plan }: { readonly plan: Plan }) {
  const { dependencies, view: window } = useAppState();
  const view = useDependencies((state) => state.view);
  const planId = settingsOf(plan).id;
  useEffect(
    () =>
      // The inspector shows what was selected last: a dependency, or an initiative.
      window.subscribe(({ selectedIds }, before) => {
        const { selectedLinkIds, selectLinks } = dependencies.getState();
        if (selectedIds !== before.selectedIds && selectedIds.length > 0 && selectedLinkIds.length > 0) selectLinks([]);
      }),
    [dependencies, window],
  );
  useEffect(() => {
    const { proposal, dropProposal, changeGraph } = dependencies.getState();
    // What was proposed, or looked at, in another plan.
    if (proposal.made !== null && settingsOf(proposal.made.plan).id !== planId) dropProposal();
    changeGraph({ around: null });
    return () => {
      dependencies.getState().resolve(null);
      dependencies.getState().setAdding(false);
    };
  }, [dependencies, planId]);
  return (
    <>
      <DependenciesHead title="Dependencies" tools={view === 'list' && <AddTool />}>
        {view === 'list' && <ListFilters plan={plan} />}
        {view === 'graph' && <GraphFilters plan={plan} />}
      </DependenciesHead>
      <div id={DEPENDENCIES_PANEL_ID} role="tabpanel" aria-label={VIEW_LABELS[view]} style={{ display: 'contents' }}>
        {view === 'list' && <ListView plan={plan} />}
        {view === 'graph' && <GraphView plan={plan} />}
        {view === 'teams' && <TeamsView plan={plan} />}
        {view === 'dates' && <DatesView plan={plan} />}
      </div>
    </>
  );
}
