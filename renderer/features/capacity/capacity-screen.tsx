import { useEffect } from 'react';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { useAppState, useCapacity, usePlanSession } from '../../state/use-app-state.tsx';
import { CapacityBar } from './capacity-bar.tsx';
import { CAPACITY_PANEL_ID } from './capacity-head.tsx';
import { CutLineView } from './cut-line-view.tsx';
import { HeatMapView } from './heat-map-view.tsx';
import { MixView } from './mix-view.tsx';
import { TeamsView } from './teams-view.tsx';

/** Does it fit? The load of every team in every period, the cut line, and what the capacity is spent on. */
export function CapacityScreen() {
  const plan: Plan | null = usePlanSession((session) => session.open?.plan ?? null);
  return plan === null ? null : <Views key={settingsOf(plan).id} plan={plan} />;
}

function Views({ plan }: { readonly plan: Plan }) {
  const { capacity, view } = useAppState();
  useEffect(() => {
    // What was selected elsewhere stays so, but what is looked into here comes first.
    capacity.getState().putAside(view.getState().selectedIds);
    // Who comes here by a key goes on by keys: what the view has not taken is for its one button, else for its tab.
    if (document.activeElement === document.body) {
      const panel = document.getElementById(CAPACITY_PANEL_ID);
      const tab = document.querySelector<HTMLElement>(`[aria-controls="${CAPACITY_PANEL_ID}"][aria-selected="true"]`);
      (panel?.querySelector<HTMLElement>('button[data-kind="primary"]') ?? tab)?.focus();
    }
    // Nothing that is only tried out outlives the screen.
    return () => capacity.getState().tryOut(null);
  }, [capacity, view]);
  return (
    <>
      <CapacityBar plan={plan} />
      <View plan={plan} />
    </>
  );
}

function View({ plan }: { readonly plan: Plan }) {
  const view = useCapacity((state) => state.view);
  switch (view) {
    case 'heat-map':
      return <HeatMapView plan={plan} />;
    case 'cut-line':
      return <CutLineView plan={plan} />;
    case 'mix':
      return <MixView plan={plan} />;
    case 'teams':
      return <TeamsView plan={plan} />;
  }
}
