import { findModel } from '../../../../shared/plan/built-in-models.ts';
import { type Model, RICE_MODEL_ID } from '../../../../shared/plan/model.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { drawsOf } from '../../../state/sensitivity.ts';
import { useAppState } from '../../../state/use-app-state.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';

/** Why a model that classes by words has no draws, and the way to one that has. */
export function NothingToDraw({ plan, model }: { readonly plan: Plan; readonly model: Model }) {
  const { prioritize } = useAppState();
  const deciding = findModel(plan, settingsOf(plan).decidingModelId);
  const other = deciding !== null && drawsOf(deciding) ? deciding : findModel(plan, RICE_MODEL_ID);
  return (
    <EmptyState
      sentence={`${model.name} puts initiatives into classes by words. It has no weights, and no figures that might be a little different: there is nothing to draw, and its order is as sure as the words are.`}
      action={
        other !== null && (
          <Button kind="outline" onClick={() => prioritize.getState().showModel(other.id)}>
            How sure is {other.name}?
          </Button>
        )
      }
    />
  );
}

/** Nothing has a score by the model. */
export function NothingRanked({ model }: { readonly model: Model }) {
  const { prioritize } = useAppState();
  return (
    <EmptyState
      sentence={`No initiative has a score by ${model.name} yet. Once some are scored, this shows how much their order hangs on the figures.`}
      action={
        <Button kind="outline" onClick={() => prioritize.getState().showView('scores')}>
          Score by {model.name}
        </Button>
      }
    />
  );
}
