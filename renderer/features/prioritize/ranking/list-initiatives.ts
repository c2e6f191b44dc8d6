import { requireModel } from '../../../../shared/plan/built-in-models.ts';
import type { InitiativeId, ModelId } from '../../../../shared/plan/ids.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { RANKED_STAGES, type Stage } from '../../../../shared/plan/stage.ts';
import type { DecidedInitiative } from '../../../../shared/prioritization/decided-order.ts';
import type { RankedInitiative } from '../../../../shared/prioritization/ranking.ts';
import { scorerOf } from '../../../../shared/prioritization/score-initiative.ts';
import { decidedOrderOf, rankingBy, unrankedOf } from '../../../state/selectors.ts';
import { filterOf, type RankingFilter } from './ranking-filter.ts';

/** A row of the ranking; in the decided order with its place there, and who put it there unless its score did. */
export type ListedInitiative = RankedInitiative & Partial<Pick<DecidedInitiative, 'decided' | 'placement'>>;

/** By which model a plan is listed. */
export interface Listing {
  readonly plan: Plan;
  readonly modelId: ModelId;
}

/**
 * The initiatives that pass the filter in the order of the model, for the deciding one in the order that people decided on;
 * after them, by key, those whose stage has no rank.
 */
export function listInitiatives(listing: Listing, filter: RankingFilter): readonly ListedInitiative[] {
  const { plan } = listing;
  const passes = filterOf(plan, filter);
  const ranked = orderedRows(listing).filter(({ initiative }) => passes(initiative));
  if (!filter.stages.some(hasNoRank)) return ranked;
  const unranked = unrankedOf(plan).filter(passes);
  return ranked.concat(unranked.map((initiative) => unrankedRow(listing, initiative)));
}

/** The row of any initiative of the plan, whether a filter passes it or not; null when the plan has none such. */
export function findRow(listing: Listing, id: InitiativeId): ListedInitiative | null {
  const ranked = orderedRows(listing).find(({ initiative }) => initiative.id === id);
  if (ranked !== undefined) return ranked;
  const initiative = listing.plan.initiatives.get(id);
  return initiative === undefined ? null : unrankedRow(listing, initiative);
}

/** Whether the list is in the order that people decided on: only the deciding model has one. */
export function isDecided({ plan, modelId }: Listing): boolean {
  return settingsOf(plan).decidingModelId === modelId;
}

function orderedRows(listing: Listing): readonly ListedInitiative[] {
  return isDecided(listing) ? decidedOrderOf(listing.plan).rows : rankingBy(listing.plan, listing.modelId);
}

function hasNoRank(stage: Stage): boolean {
  return !RANKED_STAGES.has(stage);
}

function unrankedRow({ plan, modelId }: Listing, initiative: Initiative): ListedInitiative {
  return { initiative, rank: null, scored: scorerOf(requireModel(plan, modelId)).score(initiative) };
}
