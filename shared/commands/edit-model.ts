import type { Period } from '../calendar/fiscal-period.ts';
import { changesTo } from '../changes/change-set-builder.ts';
import type { ModelId } from '../plan/ids.ts';
import type { IceCombination, Model } from '../plan/model.ts';
import { LONGEST_FORMULA } from '../prioritization/formula/parse-formula.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { Command, CommandProblem } from './command.ts';
import { modelNamed, readModelName } from './model-named.ts';
import { putModel } from './put-model.ts';

/** What of a model is no criterion. What reach counts has a command of its own. */
export interface ModelPatch {
  readonly name?: string;
  /** ICE: as a product or as a mean. */
  readonly combine?: IceCombination;
  /** MoSCoW: in which period a must is one; null: not said. */
  readonly period?: Period | null;
  /** As it was typed: one that can't be read is kept, and makes every score an error. */
  readonly formula?: string;
}

/** Changes what is given of a model, built-in or not. The values of initiatives stay. */
export const editModel: Command<{ readonly id: ModelId; readonly patch: ModelPatch }> = (plan, { id, patch }) => {
  const found = modelNamed(plan, id);
  if (!found.ok) return found;
  const model = found.value;
  const name = readModelName(plan, patch.name ?? model.name, id);
  if (!name.ok) return name;
  const edited = withMethod({ ...model, name: name.value }, patch);
  if (!edited.ok) return edited;
  const changes = changesTo(plan);
  putModel(changes, edited.value);
  return succeed(changes.build(labelOf(model, edited.value, patch)));
};

function withMethod(model: Model, patch: ModelPatch): Result<Model, CommandProblem> {
  let edited = model;
  if (patch.combine !== undefined) {
    if (edited.kind !== 'ice') return notOfItsKind(model, 'does not combine impact, confidence and ease');
    edited = { ...edited, combine: patch.combine };
  }
  if (patch.period !== undefined) {
    if (edited.kind !== 'moscow') return notOfItsKind(model, 'is not about one period');
    if (patch.period !== null && !isPeriod(patch.period)) {
      return fail({ kind: 'invalid-value', message: 'A period is a quarter of a fiscal year from 1 to 9999.' });
    }
    edited = { ...edited, period: patch.period };
  }
  if (patch.formula !== undefined) {
    if (edited.kind !== 'formula') return notOfItsKind(model, 'has no formula');
    const flaw = findFormulaFlaw(patch.formula);
    if (flaw !== null) return fail({ kind: 'invalid-value', message: flaw });
    edited = { ...edited, formula: patch.formula };
  }
  return succeed(edited);
}

/** Why a text is not kept as a formula, in a sentence; null when it is, even one that can't be read. */
function findFormulaFlaw({ length }: string): string | null {
  if (length <= LONGEST_FORMULA) return null;
  const [has, may] = [length, LONGEST_FORMULA].map((count) => count.toLocaleString('en'));
  return `The formula has ${has} characters; it may have ${may}.`;
}

function notOfItsKind({ name }: Model, what: string): Result<never, CommandProblem> {
  return fail({ kind: 'not-allowed', message: `“${name}” ${what}.` });
}

function isPeriod({ fiscalYear, quarter }: Period): boolean {
  return Number.isInteger(fiscalYear) && fiscalYear >= 1 && fiscalYear <= 9_999 && [1, 2, 3, 4].includes(quarter);
}

/** Says the one thing that is changed. */
function labelOf(before: Model, after: Model, patch: ModelPatch): string {
  const labels = [
    before.name === after.name ? null : `Rename model to “${after.name}”`,
    patch.combine === undefined ? null : `Combine “${after.name}” as a ${patch.combine}`,
    patch.period === undefined ? null : `Change the period of “${after.name}”`,
    patch.formula === undefined ? null : `Change the formula of “${after.name}”`,
  ].filter((label) => label !== null);
  const [only] = labels;
  return labels.length === 1 && only !== undefined ? only : `Change model “${before.name}”`;
}
