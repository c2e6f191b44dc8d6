import { requireModel } from '../plan/built-in-models.ts';
import type { ModelId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import type { Model } from '../plan/model.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { RANKED_STAGES } from '../plan/stage.ts';
import { updatedInitiatives } from '../plan/updated-initiatives.ts';
import { type RankedInitiative, rankBy } from './ranking.ts';
import { type Scorer, scorerOf } from './score-initiative.ts';
import type { Scored } from './scored.ts';

/**
 * Ranks one plan after the other by a model (the deciding one unless another is named), as `rankPlan` does, and remembers:
 * an initiative that is still the same is not scored again, and where no edit bears on the order the rows of the last plan
 * stay the same objects.
 */
export function createRanking(): (plan: Plan, modelId?: ModelId) => readonly RankedInitiative[] {
  let last: { readonly plan: Plan; readonly model: Model; readonly rows: readonly RankedInitiative[] } | null = null;
  let scorer: Scorer | null = null;

  return (plan, modelId = settingsOf(plan).decidingModelId) => {
    const model = requireModel(plan, modelId);
    const isSameModel = last !== null && last.model === model;
    if (!isSameModel || scorer === null) scorer = remembering(scorerOf(model));
    const kept = last !== null && isSameModel ? keptRows(last.rows, last.plan, plan, scorer) : null;
    const rows = kept ?? rankBy(inLastOrder(plan, isSameModel ? (last?.rows ?? []) : []), scorer);
    last = { plan, model, rows };
    return rows;
  };
}

function remembering(scorer: Scorer): Scorer {
  const scores = new WeakMap<Initiative, Scored>();
  return {
    ...scorer,
    score: (initiative) => {
      const known = scores.get(initiative);
      if (known !== undefined) return known;
      const scored = scorer.score(initiative);
      scores.set(initiative, scored);
      return scored;
    },
  };
}

/** All of a plan's initiatives, those first that were ranked before, as they stood: few of them stand elsewhere now. */
function inLastOrder({ initiatives }: Plan, rows: readonly RankedInitiative[]): Iterable<Initiative> {
  if (rows.length === 0) return initiatives.values();
  const ordered = new Set<Initiative>();
  for (const { initiative } of rows) {
    const now = initiatives.get(initiative.id);
    if (now !== undefined) ordered.add(now);
  }
  for (const initiative of initiatives.values()) ordered.add(initiative);
  return ordered;
}

/** The rows of the plan before with what was updated in its place; null where that may stand elsewhere now. */
function keptRows(
  rows: readonly RankedInitiative[],
  before: Plan,
  after: Plan,
  scorer: Scorer,
): readonly RankedInitiative[] | null {
  const updated = updatedInitiatives(before.initiatives, after.initiatives);
  if (updated === null) return null;
  const now = new Map<Initiative, { readonly initiative: Initiative; readonly scored: Scored }>();
  for (const [from, initiative] of updated) {
    const isRanked = RANKED_STAGES.has(initiative.stage);
    if (isRanked !== RANKED_STAGES.has(from.stage) || initiative.key !== from.key) return null;
    if (!isRanked) continue;
    const scored = scorer.score(initiative);
    const isPlacedAlike = scorer.effortOf(from, scorer.score(from)) === scorer.effortOf(initiative, scored);
    if (!isPlacedAlike || !ranksAlike(scorer.score(from), scored)) return null;
    now.set(from, { initiative, scored });
  }
  if (now.size === 0) return rows;
  return rows.map((row) => {
    const changed = now.get(row.initiative);
    return changed === undefined ? row : { ...row, ...changed };
  });
}

/** Whether two outcomes take the same rank, and the same place among those without one. */
function ranksAlike(a: Scored, b: Scored): boolean {
  if (a.state !== 'complete' || b.state !== 'complete') return a.state === b.state;
  if (a.class === null || b.class === null) return a.class === b.class && a.score === b.score;
  return a.order.length === b.order.length && a.order.every((value, index) => value === b.order[index]);
}
