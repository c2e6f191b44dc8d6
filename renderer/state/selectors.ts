// What screens read off a plan, computed once a plan object.

import { requireModel } from '../../shared/plan/built-in-models.ts';
import type { InitiativeId, ModelId } from '../../shared/plan/ids.ts';
import type { Initiative } from '../../shared/plan/initiative.ts';
import { compareKeys } from '../../shared/plan/initiative-key.ts';
import type { Model } from '../../shared/plan/model.ts';
import type { CustomField, Person, Team, Theme } from '../../shared/plan/people-and-teams.ts';
import { type Plan, settingsOf } from '../../shared/plan/plan.ts';
import { type DecidedOrder, decidedOrder } from '../../shared/prioritization/decided-order.ts';
import type { RankedInitiative } from '../../shared/prioritization/ranking.ts';
import { createRanking } from '../../shared/prioritization/remembered-ranking.ts';

/** What ranks by a model, which remembers what it ranked last. */
const rankers = new WeakMap<Model, ReturnType<typeof createRanking>>();

const rankingsOf: (plan: Plan) => Map<ModelId, readonly RankedInitiative[]> = oncePerPlan(() => new Map());

/** The ranked initiatives in the order of a model that the plan has. */
export function rankingBy(plan: Plan, modelId: ModelId): readonly RankedInitiative[] {
  const rankings = rankingsOf(plan);
  const known = rankings.get(modelId);
  if (known !== undefined) return known;
  const model = requireModel(plan, modelId);
  const rank = rankers.get(model) ?? createRanking();
  rankers.set(model, rank);
  const ranking = rank(plan, modelId);
  rankings.set(modelId, ranking);
  return ranking;
}

/** The ranked initiatives in the order of the deciding model. */
export function rankingOf(plan: Plan): readonly RankedInitiative[] {
  return rankingBy(plan, settingsOf(plan).decidingModelId);
}

/** The same in the order that people decided on. */
export const decidedOrderOf: (plan: Plan) => DecidedOrder = oncePerPlan((plan) => decidedOrder(rankingOf(plan), plan));

export const rankedById: (plan: Plan) => ReadonlyMap<InitiativeId, RankedInitiative> = oncePerPlan(
  (plan) => new Map(rankingOf(plan).map((row) => [row.initiative.id, row])),
);

/** Those that no ranking lists (shipped, declined, parked), by key. */
export const unrankedOf: (plan: Plan) => readonly Initiative[] = oncePerPlan((plan) => {
  const ranked = rankedById(plan);
  return [...plan.initiatives.values()]
    .filter((initiative) => !ranked.has(initiative.id))
    .sort((a, b) => compareKeys(a.key, b.key));
});

export const themesOf: (plan: Plan) => readonly Theme[] = oncePerPlan((plan) => byPosition(plan.themes.values()));

export const teamsOf: (plan: Plan) => readonly Team[] = oncePerPlan((plan) => byPosition(plan.teams.values()));

export const customFieldsOf: (plan: Plan) => readonly CustomField[] = oncePerPlan((plan) =>
  byPosition(plan.customFields.values()),
);

export const peopleOf: (plan: Plan) => readonly Person[] = oncePerPlan((plan) =>
  [...plan.people.values()].sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1)),
);

/** The tags in use, in alphabetical order. */
export const tagsOf: (plan: Plan) => readonly string[] = oncePerPlan((plan) => {
  const tags = new Set<string>();
  for (const initiative of plan.initiatives.values()) for (const tag of initiative.tags) tags.add(tag);
  return [...tags].sort((a, b) => a.localeCompare(b, 'en'));
});

export function decidingModelOf(plan: Plan): Model {
  return requireModel(plan, settingsOf(plan).decidingModelId);
}

function oncePerPlan<Value>(compute: (plan: Plan) => Value): (plan: Plan) => Value {
  const values = new WeakMap<Plan, { readonly value: Value }>();
  return (plan) => {
    const known = values.get(plan);
    if (known !== undefined) return known.value;
    const value = compute(plan);
    values.set(plan, { value });
    return value;
  };
}

function byPosition<Row extends { readonly position: number; readonly name: string }>(rows: Iterable<Row>): Row[] {
  return [...rows].sort((a, b) => a.position - b.position || a.name.localeCompare(b.name, 'en'));
}
