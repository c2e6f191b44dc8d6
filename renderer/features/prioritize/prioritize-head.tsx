import { IconAdjustments } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Plan } from '../../../shared/plan/plan.ts';
import { editModelInDraft } from '../../parts/palette/model-deeds.ts';
import { PRIORITIZE_VIEWS, type PrioritizeView, shownModelId, shownPlan } from '../../state/prioritize-state.ts';
import { useAppState, usePrioritize } from '../../state/use-app-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { TabStrip } from '../../ui/tab-strip.tsx';
import { useCarriedFocus } from '../../ui/use-carried-focus.ts';
import { ViewBar } from '../../ui/view-bar.tsx';
import { ModelMenu } from './model-menu.tsx';

export const VIEW_PANEL_ID = 'prioritize-view';

const VIEW_LABELS: Readonly<Record<PrioritizeView, string>> = {
  ranking: 'Ranking',
  scores: 'Scores',
  matrix: 'Matrix',
  models: 'Models',
  board: 'MoSCoW',
  'how-sure': 'How sure',
};

const TABS = PRIORITIZE_VIEWS.map((id) => ({ id, label: VIEW_LABELS[id] }));

/** The bar over every view of the Prioritize screen: the model, what narrows the view, its tools, and the other views. */
export function PrioritizeHead({
  plan,
  tools,
  children,
}: {
  readonly plan: Plan;
  readonly tools?: ReactNode;
  readonly children?: ReactNode;
}) {
  const app = useAppState();
  const isEditing = usePrioritize(({ draft }) => draft !== null);
  const modelId = usePrioritize((state) => shownModelId(shownPlan(plan, state), state));
  const view = usePrioritize((state) => state.view);
  const tabs = useCarriedFocus<HTMLSpanElement>();
  return (
    <ViewBar
      title={<ModelMenu plan={plan} />}
      tools={
        <>
          {tools}
          {!isEditing && (
            <IconButton icon={IconAdjustments} name="Edit the model" onPress={() => editModelInDraft(app, modelId)} />
          )}
          <span ref={tabs}>
            <TabStrip
              label="Views of the priorities"
              tabs={TABS}
              current={view}
              panelId={VIEW_PANEL_ID}
              onChange={(next) => app.prioritize.getState().showView(next)}
            />
          </span>
        </>
      }
    >
      {children}
    </ViewBar>
  );
}
