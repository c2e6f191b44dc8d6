import type { Criterion, Scale } from '../plan/criterion.ts';
import { isCriterionId, MOST_CHOICES } from '../plan/plan-schema-model.ts';
import { scaleBounds } from '../prioritization/scale.ts';
import type { ModelWithCriteria } from './model-named.ts';
import { foldName, MAX_NAME_LENGTH } from './read-name.ts';

/** Why a criterion of a kind of model can't have its scale, in a sentence; null when it can. */
export function findScaleFlaw(kind: ModelWithCriteria['kind'], { name, scale }: Criterion): string | null {
  return flawOf(name, scale) ?? (kind === 'weighted' ? flawInWeighted(name, scale) : flawInFormula(name, scale));
}

function flawOf(name: string, scale: Scale): string | null {
  switch (scale.kind) {
    case 'number':
      return boundsFlaw(name, scale.least, scale.most) ?? textFlaw(name, scale.unit);
    case 'choice': {
      const values = scale.choices.map(({ value }) => value);
      return (
        countFlaw(name, values.length) ??
        numbersFlaw(name, values) ??
        firstOf(scale.choices, ({ label }) => textFlaw(name, label))
      );
    }
    case 'category': {
      const { categories } = scale;
      return (
        countFlaw(name, categories.length) ??
        firstOf(categories, ({ id, label }) => categoryFlaw(name, id, label)) ??
        repeatFlaw(
          name,
          categories.map(({ id }) => id),
        ) ??
        repeatFlaw(
          name,
          categories.map(({ label }) => foldName(label)),
        )
      );
    }
    case 'percentage':
    case 'stars':
    case 'effort':
      return null;
  }
}

function boundsFlaw(name: string, least: number | null, most: number | null): string | null {
  if (![least ?? 0, most ?? 0].every(Number.isFinite)) return `The scale of “${name}” needs numbers as its bounds.`;
  if (least === null || most === null) return null;
  if (least >= most) {
    return `The scale of “${name}” goes from ${least} to ${most}: the highest value must be above the lowest.`;
  }
  return Number.isFinite(most - least) ? null : `The scale of “${name}” is too wide to compute with.`;
}

function countFlaw(name: string, count: number): string | null {
  if (count === 0) return `The scale of “${name}” needs at least one choice.`;
  return count > MOST_CHOICES ? `The scale of “${name}” has ${count} choices; it may have ${MOST_CHOICES}.` : null;
}

function numbersFlaw(name: string, values: readonly number[]): string | null {
  if (!values.every(Number.isFinite)) return `Every choice of “${name}” needs a number.`;
  const twice = values.find((value, index) => values.indexOf(value) < index);
  return twice === undefined ? null : `Two choices of “${name}” have the number ${twice}: give each its own.`;
}

function categoryFlaw(name: string, id: string, label: string): string | null {
  if (label.trim() === '') return `Every choice of “${name}” needs a word.`;
  return isCriterionId(id)
    ? textFlaw(name, label)
    : `“${id}” can’t be the id of a choice of “${name}”: use 1 to 64 letters, digits, hyphens and underscores.`;
}

function repeatFlaw(name: string, words: readonly string[]): string | null {
  const twice = words.find((word, index) => words.indexOf(word) < index);
  return twice === undefined ? null : `Two choices of “${name}” are “${twice}”: give each its own word.`;
}

function textFlaw(name: string, text: string): string | null {
  return text.length > MAX_NAME_LENGTH
    ? `A word on the scale of “${name}” has ${text.length} characters; it may have ${MAX_NAME_LENGTH}.`
    : null;
}

/** A value is normalised on the bounds, so that there have to be two. */
function flawInWeighted(name: string, scale: Scale): string | null {
  const bounds = scaleBounds(scale);
  if (bounds === null) return `The scale of “${name}” needs a lowest and a highest value.`;
  return boundsFlaw(name, bounds.least, bounds.most);
}

function flawInFormula(name: string, scale: Scale): string | null {
  return scale.kind === 'category' ? `A formula computes with numbers: give the choices of “${name}” numbers.` : null;
}

function firstOf<Entry>(entries: readonly Entry[], flawIn: (entry: Entry) => string | null): string | null {
  for (const entry of entries) {
    const flaw = flawIn(entry);
    if (flaw !== null) return flaw;
  }
  return null;
}
