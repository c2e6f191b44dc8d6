import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { RANKED_STAGES, type Stage } from '../../../shared/plan/stage.ts';
import type { RankedInitiative } from '../../../shared/prioritization/ranking.ts';
import { riceKeys, scoreRice } from '../../../shared/prioritization/rice.ts';
import { decidingModelOf, rankedById, rankingOf, unrankedOf } from '../../state/selectors.ts';
import { filterOf, type RankingFilter } from './ranking-filter.ts';

/** The initiatives that pass the filter in the order of the ranking; after them, by key, those whose stage has no rank. */
export function listInitiatives(plan: Plan, filter: RankingFilter): readonly RankedInitiative[] {
  const passes = filterOf(plan, filter);
  const ranked = rankingOf(plan).filter(({ initiative }) => passes(initiative));
  if (!filter.stages.some(hasNoRank)) return ranked;
  const unranked = unrankedOf(plan).filter(passes);
  return ranked.concat(unranked.map((initiative) => unrankedRow(plan, initiative)));
}

/** The row of any initiative of the plan, whether a filter passes it or not; null when the plan has none such. */
export function findRow(plan: Plan, id: InitiativeId): RankedInitiative | null {
  const ranked = rankedById(plan).get(id);
  if (ranked !== undefined) return ranked;
  const initiative = plan.initiatives.get(id);
  return initiative === undefined ? null : unrankedRow(plan, initiative);
}

function hasNoRank(stage: Stage): boolean {
  return !RANKED_STAGES.has(stage);
}

function unrankedRow(plan: Plan, initiative: Initiative): RankedInitiative {
  return { initiative, rank: null, scored: scoreRice(initiative, riceKeys(decidingModelOf(plan).id)) };
}
