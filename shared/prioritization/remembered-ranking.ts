import type { Initiative } from '../plan/initiative.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { RANKED_STAGES } from '../plan/stage.ts';
import { type RankedInitiative, rankBy, requireModel, scorerOf } from './ranking.ts';
import type { Scored } from './scored.ts';
import { updatedInitiatives } from './updated-initiatives.ts';

/**
 * Ranks one plan after the other by the deciding model, as `rankPlan` does, and remembers: an initiative that is still the
 * same is not scored again, and where no edit bears on the order the rows of the last plan stay the same objects.
 */
export function createRanking(): (plan: Plan) => readonly RankedInitiative[] {
  let last: { readonly plan: Plan; readonly rows: readonly RankedInitiative[] } | null = null;
  let scores = new WeakMap<Initiative, Scored>();

  return (plan) => {
    const isSameModel = last !== null && last.plan.settings === plan.settings && last.plan.models === plan.models;
    if (!isSameModel) scores = new WeakMap();
    const score = scorerOf(requireModel(plan, settingsOf(plan).decidingModelId));
    const remembered = (initiative: Initiative): Scored => {
      const known = scores.get(initiative);
      if (known !== undefined) return known;
      const scored = score(initiative);
      scores.set(initiative, scored);
      return scored;
    };
    const kept = last !== null && isSameModel ? keptRows(last.rows, last.plan, plan, remembered) : null;
    const rows = kept ?? rankBy(plan, remembered);
    last = { plan, rows };
    return rows;
  };
}

/** The rows of the plan before with what was updated in its place; null where that may stand elsewhere now. */
function keptRows(
  rows: readonly RankedInitiative[],
  before: Plan,
  after: Plan,
  score: (initiative: Initiative) => Scored,
): readonly RankedInitiative[] | null {
  const updated = updatedInitiatives(before.initiatives, after.initiatives);
  if (updated === null) return null;
  const now = new Map<Initiative, { readonly initiative: Initiative; readonly scored: Scored }>();
  for (const [from, initiative] of updated) {
    const isRanked = RANKED_STAGES.has(initiative.stage);
    if (isRanked !== RANKED_STAGES.has(from.stage) || initiative.key !== from.key) return null;
    if (!isRanked) continue;
    const scored = score(initiative);
    if (!ranksAlike(score(from), scored)) return null;
    now.set(from, { initiative, scored });
  }
  if (now.size === 0) return rows;
  return rows.map((row) => {
    const changed = now.get(row.initiative);
    return changed === undefined ? row : { ...row, ...changed };
  });
}

/** Whether two outcomes take the same place among those with the same key: equal scores are told apart by their effort. */
function ranksAlike(a: Scored, b: Scored): boolean {
  if (a.state !== b.state) return false;
  if (a.state !== 'complete' || b.state !== 'complete') return true;
  return a.score === b.score && a.inputs.effort === b.inputs.effort;
}
