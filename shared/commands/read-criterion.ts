import type { Criterion, Scale, WeightedCriterion } from '../plan/criterion.ts';
import { isCriterionId } from '../plan/plan-schema-model.ts';
import { TEXT_LIMITS } from '../plan/plan-schema-parts.ts';
import { formulaFunctionNamed } from '../prioritization/formula/formula-functions.ts';
import { isFormulaName } from '../prioritization/formula/tokenize-formula.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { CommandProblem } from './command.ts';
import { findScaleFlaw } from './find-scale-flaw.ts';
import type { ModelWithCriteria } from './model-named.ts';
import { readName, sameName } from './read-name.ts';

export const MOST_WEIGHT = 1_000_000;
/** Less than this is lost in the arithmetic. */
const LEAST_WEIGHT = 1e-6;

/**
 * A criterion as it was typed, without white space around its texts. Refused: a name or id that one of the others has, an id
 * that a formula could not name, a scale on which the model can't compute, a weight below 0.
 */
export function readCriterion<Typed extends Criterion | WeightedCriterion>(
  kind: ModelWithCriteria['kind'],
  typed: Typed,
  others: readonly Criterion[],
): Result<Typed, CommandProblem> {
  const name = readName('A criterion', typed.name);
  if (!name.ok) return name;
  const criterion: Typed = {
    ...typed,
    name: name.value,
    description: typed.description.trim(),
    scale: withoutMinusZero(typed.scale),
  };
  const twin = others.find((other) => sameName(other.name, criterion.name));
  if (twin !== undefined) {
    return fail({ kind: 'already-there', message: `There is a criterion named “${twin.name}” in this model already.` });
  }
  const flaw =
    findIdFlaw(kind, criterion.id, others) ??
    findDescriptionFlaw(criterion) ??
    findScaleFlaw(kind, criterion) ??
    ('weight' in criterion ? findWeightFlaw(criterion) : null);
  return flaw === null ? succeed(criterion) : fail({ kind: 'invalid-value', message: flaw });
}

/** Why a weight can't be given, in a sentence; null when it can. */
export function findWeightFlaw({ name, weight }: Pick<WeightedCriterion, 'name' | 'weight'>): string | null {
  if (Number.isNaN(weight)) return `The weight of “${name}” needs to be a number, 0 or more.`;
  if (weight < 0) return `The weight of “${name}” is ${weight}; it must be 0 or more.`;
  if (weight > 0 && weight < LEAST_WEIGHT)
    return `The weight of “${name}” is ${weight}; it must be 0 or at least 0.000001.`;
  return weight > MOST_WEIGHT ? `The weight of “${name}” is ${weight}; it may be up to 1,000,000.` : null;
}

/** Why weights would leave nothing to go by, in a sentence; null when they do not. */
export function findNoWeight(criteria: readonly WeightedCriterion[]): string | null {
  return criteria.some(({ weight }) => weight > 0)
    ? null
    : 'Every weight would be 0: give at least one criterion a weight.';
}

function findIdFlaw(kind: ModelWithCriteria['kind'], id: string, others: readonly Criterion[]): string | null {
  if (others.some((other) => other.id === id)) return `“${id}” is the id of another criterion of this model already.`;
  if (kind === 'formula') {
    if (formulaFunctionNamed(id) !== null) return `“${id}” is a function of formulas: name the criterion otherwise.`;
    if (!isFormulaName(id) || !isCriterionId(id)) {
      return `“${id}” can’t be named in a formula: use 1 to 64 letters, digits and underscores, a letter first.`;
    }
  }
  return isCriterionId(id)
    ? null
    : `“${id}” can’t be the id of a criterion: use 1 to 64 letters, digits, hyphens and underscores.`;
}

function findDescriptionFlaw({ description }: Criterion): string | null {
  if (description.length <= TEXT_LIMITS.name) return null;
  const [has, may] = [description.length, TEXT_LIMITS.name].map((count) => count.toLocaleString('en'));
  return `A description has ${has} characters; it may have ${may}.`;
}

/** Minus zero would be written as 0, and not be the same when it is read again. */
function withoutMinusZero(scale: Scale): Scale {
  if (scale.kind === 'number') {
    const { least, most } = scale;
    return { ...scale, least: least === null ? null : least + 0, most: most === null ? null : most + 0 };
  }
  if (scale.kind !== 'choice') return scale;
  return { ...scale, choices: scale.choices.map((choice) => ({ ...choice, value: choice.value + 0 })) };
}
