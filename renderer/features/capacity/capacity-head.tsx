import type { ReactNode } from 'react';
import { CAPACITY_VIEWS, type CapacityView } from '../../state/capacity-state.ts';
import { useAppState, useCapacity } from '../../state/use-app-state.tsx';
import { TabStrip } from '../../ui/tab-strip.tsx';
import { ViewBar } from '../../ui/view-bar.tsx';

export const CAPACITY_PANEL_ID = 'capacity-view';

const VIEW_LABELS: Readonly<Record<CapacityView, string>> = {
  'heat-map': 'Heat map',
  'cut-line': 'Cut line',
  mix: 'Mix',
  teams: 'Teams',
};

const TABS = CAPACITY_VIEWS.map((id) => ({ id, label: VIEW_LABELS[id] }));

/** The bar over every view of the Capacity screen. It stays when the view changes, and so does the focus on its tabs. */
export function CapacityHead(props: {
  readonly title: ReactNode;
  readonly tools?: ReactNode;
  readonly children?: ReactNode;
}) {
  const { title, tools, children } = props;
  const { capacity, view: window } = useAppState();
  const view = useCapacity((state) => state.view);
  return (
    <ViewBar
      title={title}
      tools={
        <>
          {tools}
          <TabStrip
            label="Views of the capacity"
            tabs={TABS}
            current={view}
            panelId={CAPACITY_PANEL_ID}
            onChange={(next) => {
              capacity.getState().showView(next);
              // What was selected stays so, but what the view is about comes first.
              capacity.getState().putAside(window.getState().selectedIds);
            }}
          />
        </>
      }
    >
      {children}
    </ViewBar>
  );
}
