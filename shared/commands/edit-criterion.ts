import { type ChangeSetBuilder, changesTo } from '../changes/change-set-builder.ts';
import type { Criterion, CriterionId, WeightedCriterion } from '../plan/criterion.ts';
import type { ModelId } from '../plan/ids.ts';
import type { CriterionScore, Initiative, ScoreKey } from '../plan/initiative.ts';
import type { FormulaModel } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { scoreKeyOf } from '../prioritization/criteria-of.ts';
import { LONGEST_FORMULA } from '../prioritization/formula/parse-formula.ts';
import { renameInFormula } from '../prioritization/rename-in-formula.ts';
import { isOnScale } from '../prioritization/scale.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { Command, CommandProblem } from './command.ts';
import { criterionNamed } from './criterion-named.ts';
import type { ModelWithCriteria } from './model-named.ts';
import { putModel } from './put-model.ts';
import { findNoWeight, readCriterion } from './read-criterion.ts';
import { renameScores } from './rename-scores.ts';

export interface EditCriterionIntent {
  readonly modelId: ModelId;
  readonly id: CriterionId;
  /** With another `id` the formula and every initiative's values follow. Only a weighted model has a weight. */
  readonly patch: Partial<WeightedCriterion>;
  /** For choices whose number changes: values that were the first become the second. Others stay as they are. */
  readonly moved?: readonly (readonly [from: number, to: number])[];
}

/** Changes what is given of a criterion. Values that no longer lie on its scale are kept, and make their scores errors. */
export const editCriterion: Command<EditCriterionIntent> = (plan, intent) => {
  const found = criterionNamed(plan, intent.modelId, intent.id);
  if (!found.ok) return found;
  const { model, criterion: before } = found.value;
  const edited = withCriterion(model, intent);
  if (!edited.ok) return edited;
  const { criterion } = edited.value;
  const moves = new Map((intent.moved ?? []).map(([from, to]) => [from, to + 0] as const));
  for (const to of moves.values()) {
    if (criterion.scale.kind !== 'choice' || !isOnScale(criterion.scale, to)) {
      const message = `“${criterion.name}” has no choice with the number ${to} that values could follow to.`;
      return fail({ kind: 'invalid-value', message });
    }
  }
  const changes = changesTo(plan);
  putModel(changes, edited.value.model);
  const keys = { from: scoreKeyOf(model, before), to: scoreKeyOf(model, criterion) };
  if (moves.size > 0) moveValues(plan, changes, keys.from, moves);
  if (keys.from !== keys.to) moveKeys(plan, changes, keys);
  return succeed(changes.build(labelOf(before, criterion, intent)));
};

interface EditedModel {
  readonly model: ModelWithCriteria;
  readonly criterion: Criterion;
}

function withCriterion(
  model: ModelWithCriteria,
  { id, patch }: EditCriterionIntent,
): Result<EditedModel, CommandProblem> {
  if (model.kind === 'weighted') {
    const { before, others } = apart(model.criteria, id);
    const weight = (patch.weight ?? before.weight) + 0;
    const criterion = readCriterion(model.kind, { ...before, ...patch, weight }, others);
    if (!criterion.ok) return criterion;
    const criteria = model.criteria.map((one) => (one === before ? criterion.value : one));
    const noWeight = patch.weight === undefined ? null : findNoWeight(criteria);
    if (noWeight !== null) return fail({ kind: 'invalid-value', message: noWeight });
    return succeed({ model: { ...model, criteria }, criterion: criterion.value });
  }
  const { weight, ...rest } = patch;
  if (weight !== undefined) return fail({ kind: 'not-allowed', message: `“${model.name}” has no weights.` });
  const { before, others } = apart(model.criteria, id);
  const criterion = readCriterion(model.kind, { ...before, ...rest }, others);
  if (!criterion.ok) return criterion;
  const formula = renamedFormula(model, id, criterion.value.id);
  if (!formula.ok) return formula;
  const criteria = model.criteria.map((one) => (one === before ? criterion.value : one));
  return succeed({ model: { ...model, criteria, formula: formula.value }, criterion: criterion.value });
}

function apart<Row extends Criterion>(
  criteria: readonly Row[],
  id: CriterionId,
): { readonly before: Row; readonly others: readonly Row[] } {
  const before = criteria.find((one) => one.id === id);
  if (before === undefined) throw new Error(`The model has no criterion ${id}`);
  return { before, others: criteria.filter((one) => one !== before) };
}

function renamedFormula(model: FormulaModel, from: CriterionId, to: CriterionId): Result<string, CommandProblem> {
  const formula = from === to ? model.formula : renameInFormula(model.formula, from, to);
  if (formula.length <= Math.max(LONGEST_FORMULA, model.formula.length)) return succeed(formula);
  const [has, may] = [formula.length, LONGEST_FORMULA].map((count) => count.toLocaleString('en'));
  const message = `With “${to}” the formula would have ${has} characters; it may have ${may}.`;
  return fail({ kind: 'invalid-value', message });
}

function moveValues(plan: Plan, changes: ChangeSetBuilder, key: ScoreKey, moves: ReadonlyMap<number, number>): void {
  for (const initiative of plan.initiatives.values()) {
    const score = initiative.scores[key];
    if (score === undefined) continue;
    const scores: Initiative['scores'] = { ...initiative.scores, [key]: followed(score, moves) };
    changes.put('initiatives', { ...initiative, scores });
  }
}

/** Who set a value and when stays: they meant the choice, not its number. */
function followed(score: CriterionScore, moves: ReadonlyMap<number, number>): CriterionScore {
  if (score.value === null || score.value.kind === 'choice') return score;
  const follow = (value: number): number => moves.get(value) ?? value;
  const { low, likely, high } = score.value;
  const now = follow(likely);
  // Numbers that changed places may have turned a range round.
  const range = [low, high].flatMap((end) => (end === null ? [] : [follow(end)]));
  return {
    ...score,
    value: {
      kind: 'number',
      likely: now,
      low: low === null ? null : Math.min(now, ...range),
      high: high === null ? null : Math.max(now, ...range),
    },
  };
}

/** What was left under the new name by a criterion that is gone gives way. */
function moveKeys(
  plan: Plan,
  changes: ChangeSetBuilder,
  keys: { readonly from: ScoreKey; readonly to: ScoreKey },
): void {
  const nameOf = (key: string): string | null => (key === keys.to ? null : key === keys.from ? keys.to : key);
  for (const { id } of plan.initiatives.values()) {
    const initiative = changes.get('initiatives', id);
    if (initiative !== undefined) changes.put('initiatives', renameScores(initiative, nameOf));
  }
}

function labelOf(before: Criterion, after: Criterion, { patch }: EditCriterionIntent): string {
  if (before.name !== after.name) return `Rename criterion to “${after.name}”`;
  const fields = Object.keys(patch);
  return fields.length === 1 && patch.weight !== undefined
    ? `Set weight of “${after.name}”`
    : `Change criterion “${after.name}”`;
}
