// The models that stand side by side, and what each makes of the plan.

import { modelsOf } from '../../../../shared/plan/built-in-models.ts';
import type { ModelId } from '../../../../shared/plan/ids.ts';
import type { IceCombination, Model } from '../../../../shared/plan/model.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { type RankedInitiative, rankBy } from '../../../../shared/prioritization/ranking.ts';
import { scorerOf } from '../../../../shared/prioritization/score-initiative.ts';

/** One way to rank: a model, or one of the two that ICE is. */
export interface ModelColumn {
  readonly key: string;
  readonly modelId: ModelId;
  readonly name: string;
  /** Which of the two that ICE is; otherwise null. */
  readonly combine: IceCombination | null;
  readonly ranking: readonly RankedInitiative[];
  /** How many of them have a rank. */
  readonly ranked: number;
}

/** Ranks a plan by each of its models, the two ways of ICE apart; what neither model nor initiatives change is kept from the plan before. */
export function createColumns(): (plan: Plan) => readonly ModelColumn[] {
  let last: {
    readonly initiatives: Plan['initiatives'];
    readonly columns: ReadonlyMap<Model, readonly ModelColumn[]>;
  } | null = null;
  return (plan) => {
    const known = last?.initiatives === plan.initiatives ? last.columns : null;
    const columns = new Map(modelsOf(plan).map((model) => [model, known?.get(model) ?? columnsOf(plan, model)]));
    last = { initiatives: plan.initiatives, columns };
    return [...columns.values()].flat();
  };
}

function columnsOf(plan: Plan, model: Model): readonly ModelColumn[] {
  if (model.kind !== 'ice') return [columnOf(plan, model, null)];
  // The combination that the model has comes first.
  const other = model.combine === 'product' ? 'mean' : 'product';
  return [columnOf(plan, model, model.combine), columnOf(plan, { ...model, combine: other }, other)];
}

function columnOf(plan: Plan, model: Model, combine: IceCombination | null): ModelColumn {
  const ranking = rankBy(plan.initiatives.values(), scorerOf(model));
  return {
    key: combine === null ? model.id : `${model.id} ${combine}`,
    modelId: model.id,
    name: combine === null ? model.name : `${model.name}, ${combine}`,
    combine,
    ranking,
    ranked: ranking.filter(({ rank }) => rank !== null).length,
  };
}

/** The models that are chosen, or those by which something has a rank; the model in view comes first. */
export function chosenColumns(
  columns: readonly ModelColumn[],
  chosen: readonly ModelId[] | null,
  firstId: ModelId,
): readonly ModelColumn[] {
  const shown = columns.filter(({ modelId, ranked }) => (chosen === null ? ranked > 0 : chosen.includes(modelId)));
  return [...shown.filter(({ modelId }) => modelId === firstId), ...shown.filter(({ modelId }) => modelId !== firstId)];
}
