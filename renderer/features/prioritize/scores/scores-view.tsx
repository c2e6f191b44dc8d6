import { IconArrowsSort } from '@tabler/icons-react';
import { useMemo } from 'react';
import { requireModel } from '../../../../shared/plan/built-in-models.ts';
import type { InitiativeId, ModelId } from '../../../../shared/plan/ids.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { RANKED_STAGES } from '../../../../shared/plan/stage.ts';
import type { RankedInitiative } from '../../../../shared/prioritization/ranking.ts';
import { GridPane } from '../../../parts/initiative-grid/grid-pane.tsx';
import { useGridPane } from '../../../parts/initiative-grid/use-grid-pane.ts';
import { useFrame } from '../../../parts/use-frame.ts';
import { shownModelId, shownPlan } from '../../../state/prioritize-state.ts';
import { rankingBy } from '../../../state/selectors.ts';
import { usePrioritize } from '../../../state/use-app-state.tsx';
import { Button } from '../../../ui/button.tsx';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import { TextFilter } from '../../../ui/text-filter.tsx';
import { PrioritizeHead } from '../prioritize-head.tsx';
import { ViewPanel } from '../view-panel.tsx';
import styles from './scores-view.module.css';
import { useScoresView } from './use-scores-view.ts';

/** Every input of the model that is looked at, in a grid that is typed into: score and rank follow. */
export function ScoresView({ plan: open }: { readonly plan: Plan }) {
  const plan = usePrioritize((state) => shownPlan(open, state));
  const modelId = usePrioritize((state) => shownModelId(plan, state));
  // What no ranking lists is not scored either.
  return <Scores key={modelId} plan={useMemo(() => rankedPart(plan), [plan])} modelId={modelId} />;
}

function Scores({ plan, modelId }: { readonly plan: Plan; readonly modelId: ModelId }) {
  const frame = useFrame(plan);
  const model = requireModel(frame, modelId);
  const view = useScoresView(frame, model);
  const rankedById = useMemo(() => rankedUnder(modelId), [modelId]);
  const draftsName = `scores-drafts:${settingsOf(plan).id}:${modelId}`;
  const grid = useGridPane({ plan, frame, view, draftsName, rankedById });
  const { held, drafts, actions } = grid;
  return (
    <>
      <PrioritizeHead
        plan={plan}
        tools={
          <>
            {drafts.all.length > 0 && (
              <Button kind="tool" onClick={actions.goToNextDraft}>
                {formatNumber(drafts.all.length)} not taken
              </Button>
            )}
            {held.isHeld && (
              <Button kind="tool" icon={IconArrowsSort} onClick={actions.sortAgain}>
                Sort again
              </Button>
            )}
          </>
        }
      >
        <TextFilter value={view.query.text} onChange={view.setText} onLeave={actions.leave} />
        <span className={styles.count} role="status">
          {formatNumber(held.count)} of {formatNumber(plan.initiatives.size)}
          <span className="visually-hidden"> initiatives shown</span>
        </span>
      </PrioritizeHead>
      <ViewPanel label="Scores">
        <GridPane
          label={`Scores of ${model.name}`}
          grid={grid}
          empty={<p>Nothing to score yet. Type a title to begin.</p>}
        />
      </ViewPanel>
    </>
  );
}

/** What the model makes of each initiative, worked out once a plan. */
function rankedUnder(modelId: ModelId): (plan: Plan) => ReadonlyMap<InitiativeId, RankedInitiative> {
  const known = new WeakMap<Plan, ReadonlyMap<InitiativeId, RankedInitiative>>();
  return (plan) => {
    const ranked = known.get(plan) ?? new Map(rankingBy(plan, modelId).map((row) => [row.initiative.id, row]));
    known.set(plan, ranked);
    return ranked;
  };
}

/** The plan without what no ranking lists: shipped, declined, parked. */
function rankedPart(plan: Plan): Plan {
  const ranked = [...plan.initiatives].filter(([, { stage }]) => RANKED_STAGES.has(stage));
  return ranked.length === plan.initiatives.size ? plan : { ...plan, initiatives: new Map(ranked) };
}
