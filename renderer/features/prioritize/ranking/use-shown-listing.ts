import { useMemo } from 'react';
import { findModel } from '../../../../shared/plan/built-in-models.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { shownModelId, shownPlan } from '../../../state/prioritize-state.ts';
import { rankingBy } from '../../../state/selectors.ts';
import { usePrioritize } from '../../../state/use-app-state.tsx';
import type { Listing } from './list-initiatives.ts';

export interface ShownListing {
  readonly listing: Listing;
  /** The ranks of the plan as it is kept, while changes to the model are tried out; null: none are. */
  readonly ranksBefore: ReadonlyMap<InitiativeId, number | null> | null;
  readonly isTryingOut: boolean;
}

/** By which model the list shows the plan, or what a draft would make of it. */
export function useShownListing(plan: Plan): ShownListing {
  const draft = usePrioritize((state) => state.draft);
  const shown = shownPlan(plan, { draft });
  const modelId = usePrioritize((state) => shownModelId(shown, state));
  const listing = useMemo(() => ({ plan: shown, modelId }), [shown, modelId]);
  const isTryingOut = shown !== plan;
  const ranksBefore = useMemo(() => {
    // A model that is being made ranked nothing before.
    if (!isTryingOut || findModel(plan, modelId) === null) return null;
    return new Map(rankingBy(plan, modelId).map(({ initiative, rank }) => [initiative.id, rank]));
  }, [isTryingOut, plan, modelId]);
  return { listing, ranksBefore, isTryingOut };
}
