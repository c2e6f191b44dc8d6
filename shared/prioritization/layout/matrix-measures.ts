// What initiatives can be laid out along: every figure that a model has of them.

import type { Criterion } from '../../plan/criterion.ts';
import { totalEffort } from '../../plan/effort.ts';
import type { Model } from '../../plan/model.ts';
import { type EffortUnit, PERSON_WEEKS_PER_UNIT } from '../../plan/settings.ts';
import { criteriaOf } from '../criteria-of.ts';
import {
  countsOfOne,
  isKanoAnswer,
  KANO_CLASSES,
  type KanoCoefficients,
  kanoClass,
  kanoCoefficients,
} from '../kano.ts';
import type { RankedInitiative } from '../ranking.ts';
import { isOnScale, type ScaleBounds, scaleBounds } from '../scale.ts';
import type { CriterionInputs } from '../scored.ts';

export type Measure = MeasureFacts &
  (
    | { readonly kind: 'criterion'; readonly criterion: Criterion }
    /** Of the model. */
    | { readonly kind: 'score' }
    /** Of all teams, in the plan's unit. */
    | { readonly kind: 'effort'; readonly unit: EffortUnit }
    /** What Kano's answers come to. */
    | { readonly kind: 'coefficient' }
  );

interface MeasureFacts {
  readonly id: string;
  readonly name: string;
  /** Whether less is better. */
  readonly isCost: boolean;
  /** Of its scale; null where the scale is open. */
  readonly bounds: ScaleBounds | null;
  /** null: there is none, or it is not one of the scale. */
  readonly read: (row: RankedInitiative) => number | null;
}

/** The numeric criteria of a model, its score where it has one, and the effort, which every initiative has. */
export function measuresOf(model: Model, effortUnit: EffortUnit): readonly Measure[] {
  const criteria = criteriaOf(model).filter(({ scale }) => scale.kind !== 'category');
  return [
    ...(model.kind === 'kano' ? KANO_MEASURES : []),
    ...criteria.map(criterionMeasure),
    ...(CLASSIFYING.has(model.kind) ? [] : [scoreMeasure(model)]),
    effortMeasure(effortUnit),
  ];
}

const CLASSIFYING: ReadonlySet<Model['kind']> = new Set(['value-effort', 'moscow', 'kano'] as const);

export interface MatrixMeasures {
  readonly x: Measure;
  readonly y: Measure;
  /** What the areas stand for; null: nothing. */
  readonly area: Measure | null;
}

/**
 * What a model is first laid out along: what it costs across, what it is worth up, and the area by effort unless that is
 * an axis already, then by score. null: the model has not two figures.
 */
export function usualMeasures(measures: readonly Measure[]): MatrixMeasures | null {
  const own = measures.filter(({ kind }) => kind === 'criterion' || kind === 'coefficient');
  const y = own.find(({ isCost }) => !isCost) ?? own[0] ?? measures[0];
  if (y === undefined) return null;
  const x = own.find((one) => one.isCost && one !== y) ?? measures.find((one) => one !== y);
  if (x === undefined) return null;
  const isEffort = x.kind === 'effort' || (x.kind === 'criterion' && x.criterion.scale.kind === 'effort');
  const area = measures.find(({ kind }) => kind === (isEffort ? 'score' : 'effort')) ?? null;
  return { x, y, area };
}

function criterionMeasure(criterion: Criterion): Measure {
  const { id, name, direction, scale } = criterion;
  return {
    kind: 'criterion',
    id: `criterion-${id}`,
    name,
    criterion,
    isCost: direction === 'cost',
    bounds: scaleBounds(scale),
    read: ({ scored }) => {
      const value = scored.inputs[id] ?? null;
      return typeof value === 'number' && isOnScale(scale, value) ? value : null;
    },
  };
}

function scoreMeasure({ name }: Model): Measure {
  return {
    kind: 'score',
    id: 'score',
    name: `${name} score`,
    isCost: false,
    bounds: null,
    read: ({ scored }) => (scored.state === 'complete' ? scored.score : null),
  };
}

function effortMeasure(unit: EffortUnit): Measure {
  const perUnit = PERSON_WEEKS_PER_UNIT[unit];
  return {
    kind: 'effort',
    id: 'effort',
    name: 'Effort of all teams',
    unit,
    isCost: true,
    bounds: null,
    read: ({ initiative }) => {
      const total = totalEffort(initiative);
      return total.state === 'estimated' ? total.likely / perUnit : null;
    },
  };
}

const KANO_MEASURES: readonly Measure[] = [
  coefficientMeasure('better', 'Better', { least: 0, most: 1 }),
  // −1 is what is missed most: the stronger end stands where the stronger end of the other does.
  { ...coefficientMeasure('worse', 'Worse', { least: -1, most: 0 }), isCost: true },
];

function coefficientMeasure(which: keyof KanoCoefficients, name: string, bounds: ScaleBounds): Measure {
  const read = ({ scored }: RankedInitiative) => coefficientsOf(scored.inputs)?.[which] ?? null;
  return { kind: 'coefficient', id: `kano-${which}`, name, isCost: false, bounds, read };
}

function coefficientsOf(inputs: CriterionInputs): KanoCoefficients | null {
  const counts = { ...countsOfOne('indifferent'), indifferent: 0 };
  let hasCounts = false;
  for (const { id } of KANO_CLASSES) {
    const count = inputs[id] ?? null;
    if (typeof count !== 'number') continue;
    counts[id] = count;
    hasCounts = true;
  }
  if (hasCounts) return kanoCoefficients(counts);
  const { functional, dysfunctional } = inputs;
  if (typeof functional !== 'string' || typeof dysfunctional !== 'string') return null;
  if (!isKanoAnswer(functional) || !isKanoAnswer(dysfunctional)) return null;
  return kanoCoefficients(countsOfOne(kanoClass(functional, dysfunctional)));
}
