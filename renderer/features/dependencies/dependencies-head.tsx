import type { ReactNode } from 'react';
import { DEPENDENCIES_VIEWS, type DependenciesView } from '../../state/dependencies-state.ts';
import { useAppState, useDependencies } from '../../state/use-app-state.tsx';
import { TabStrip } from '../../ui/tab-strip.tsx';
import { ViewBar } from '../../ui/view-bar.tsx';

export const DEPENDENCIES_PANEL_ID = 'dependencies-view';

export const VIEW_LABELS: Readonly<Record<DependenciesView, string>> = {
  list: 'List',
  graph: 'Graph',
  teams: 'Teams',
  dates: 'Dates',
};

const TABS = DEPENDENCIES_VIEWS.map((id) => ({ id, label: VIEW_LABELS[id] }));

/** The bar over every view of the Dependencies screen. It stays when the view changes, and so does the focus on its tabs. */
export function DependenciesHead(props: {
  readonly title: ReactNode;
  readonly tools?: ReactNode;
  readonly children?: ReactNode;
}) {
  const { title, tools, children } = props;
  const { dependencies } = useAppState();
  const view = useDependencies((state) => state.view);
  return (
    <ViewBar
      title={title}
      tools={
        <>
          {tools}
          <TabStrip
            label="Views of the dependencies"
            tabs={TABS}
            current={view}
            panelId={DEPENDENCIES_PANEL_ID}
            onChange={(next) => dependencies.getState().showView(next)}
          />
        </>
      }
    >
      {children}
    </ViewBar>
  );
}
