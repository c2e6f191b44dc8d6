// What the matrix says of its axes and of one bubble.

import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import type { Model } from '../../../../shared/plan/model.ts';
import { categoryLabel, scoreKeyOf } from '../../../../shared/prioritization/criteria-of.ts';
import { KANO_CLASSES } from '../../../../shared/prioritization/kano.ts';
import type { MatrixMeasures, Measure } from '../../../../shared/prioritization/layout/matrix-measures.ts';
import type { RankedInitiative } from '../../../../shared/prioritization/ranking.ts';
import type { Scored } from '../../../../shared/prioritization/scored.ts';
import { VALUE_EFFORT_CLASSES } from '../../../../shared/prioritization/value-effort.ts';
import { formatOnScale, formatScore, nameInSentence } from '../../../parts/because/because-words.ts';
import { EFFORT_UNIT_SIGNS } from '../../../parts/inspector/effort-units.ts';
import { formatFixed, formatNumber } from '../../../ui/fields/format-value.ts';

/** A value as it stands in a sentence: `2,600`, `80 %`, `4.0`. */
export function formatMeasured(measure: Measure, value: number): string {
  switch (measure.kind) {
    case 'criterion':
      return formatOnScale(measure.criterion.scale, value);
    case 'score':
      return formatScore(value);
    case 'effort':
      return formatFixed(value, 1);
    case 'coefficient':
      return formatFixed(value, 2).replace(/^-/, '−');
  }
}

/** A value at a mark of an axis, where it is round already. */
export function formatTick(measure: Measure, value: number): string {
  if (measure.kind === 'criterion' && measure.criterion.scale.kind === 'percentage')
    return formatMeasured(measure, value);
  return formatNumber(value, 6).replace(/^-/, '−');
}

/** What is counted, for the heading of an axis; empty where the name says it. */
export function unitOf(measure: Measure): string {
  switch (measure.kind) {
    case 'criterion': {
      const { scale } = measure.criterion;
      if (scale.kind === 'effort') return 'pm';
      return scale.kind === 'number' ? scale.unit : '';
    }
    case 'effort':
      return EFFORT_UNIT_SIGNS[measure.unit];
    case 'score':
    case 'coefficient':
      return '';
  }
}

/** `Effort, pm`. */
export function measureInWords(measure: Measure): string {
  const unit = unitOf(measure);
  return unit === '' ? measure.name : `${measure.name}, ${unit}`;
}

/** Which way an axis runs that is turned round. */
export function turnInWords(measure: Measure, way: 'up' | 'right'): string {
  return measure.kind === 'coefficient' ? `more missed is further ${way}` : `less is further ${way}`;
}

/** Why a bubble can't be moved along an axis, in a sentence; null when it can. */
export function fixedReason(measure: Measure, model: Model, initiative: Initiative): string | null {
  switch (measure.kind) {
    case 'score':
      return 'The score follows from the criteria: change one of those.';
    case 'effort':
      return 'Effort is the sum of what the teams estimate: change it in the inspector.';
    case 'coefficient':
      return `${measure.name} follows from the answers: change those.`;
    case 'criterion': {
      if (measure.criterion.scale.kind !== 'effort') return null;
      const set = initiative.scores[scoreKeyOf(model, measure.criterion)]?.value ?? null;
      if (set !== null) return null;
      return `${measure.name} follows the teams’ estimates: change those, or set it for this model, in the inspector.`;
    }
  }
}

/** The class that a model puts it in; null where the model scores, or can't. */
export function classInWords(scored: Scored): string | null {
  if (scored.state !== 'complete' || scored.class === null) return null;
  return categoryLabel([...VALUE_EFFORT_CLASSES, ...KANO_CLASSES], scored.class);
}

/** `12 not shown: no value`, with the axes that they lack one for. */
export function notShownInWords(count: number, x: Measure, y: Measure): string {
  const names = x.id === y.id ? nameInSentence(x.name) : `${nameInSentence(y.name)} or ${nameInSentence(x.name)}`;
  return `${formatNumber(count)} not shown: no ${names}`;
}

/** What is said of a bubble that keys have led to. */
export function bubbleInWords(
  id: InitiativeId,
  rowById: ReadonlyMap<InitiativeId, RankedInitiative>,
  measures: MatrixMeasures,
): string {
  const row = rowById.get(id);
  if (row === undefined) return '';
  const { key, title } = row.initiative;
  const rank = row.rank === null ? 'no rank' : `rank ${formatNumber(row.rank)}`;
  return [`${key} ${title}`, ...valuesInWords(row, measures), rank].join(', ');
}

/** `Value 8`, `Effort 3`, and the area's. */
export function valuesInWords(row: RankedInitiative, { x, y, area }: MatrixMeasures): readonly string[] {
  return differentMeasures([y, x, area]).map((measure) => {
    const value = measure.read(row);
    return `${measure.name} ${value === null ? 'unknown' : formatMeasured(measure, value)}`;
  });
}

export function differentMeasures(measures: readonly (Measure | null)[]): readonly Measure[] {
  const present = measures.filter((measure) => measure !== null);
  return present.filter((measure, index) => present.findIndex(({ id }) => id === measure.id) === index);
}

/** `PAY-3: Value 8, Effort 3, rank 7 to 3`, once it has been moved. */
export function rankMoveInWords(before: RankedInitiative, after: RankedInitiative, { x, y }: MatrixMeasures): string {
  const values = valuesInWords(after, { x, y, area: null });
  return `${after.initiative.key}: ${[...values, rankMove(before.rank, after.rank, ' to ')].join(', ')}`;
}

/** `rank 7 → 3`, or `rank 3` when it stays. */
export function rankMove(before: number | null, after: number | null, arrow = ' → '): string {
  const [from, to] = [before, after].map((rank) => (rank === null ? 'none' : formatNumber(rank)));
  return from === to ? `rank ${to}` : `rank ${from}${arrow}${to}`;
}

/** In the place of a matrix in which nothing has a place. */
export function nothingPlacedInWords(x: Measure, y: Measure, modelName: string): string {
  const lacking = x.id === y.id ? `${x.name} yet` : `both ${x.name} and ${y.name} yet`;
  return `No initiative has ${lacking}. Score some by ${modelName}, and each stands here between the two.`;
}
