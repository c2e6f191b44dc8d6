import type { Criterion } from '../../../../shared/plan/criterion.ts';
import { scaleInWords } from '../../../../shared/prioritization/scale.ts';

const MOST_WORDS = 5;

/** `From 1 to 5 · less is better`: a criterion's scale and direction in a line. */
export function scaleSummary({ scale, direction }: Pick<Criterion, 'scale' | 'direction'>): string {
  const words =
    scale.kind === 'effort'
      ? 'person-months of all teams'
      : scale.kind === 'choice' && scale.choices.length > MOST_WORDS
        ? `one of ${scale.choices.length} choices`
        : scaleInWords(scale);
  const unit = scale.kind === 'number' && scale.unit !== '' ? ` ${scale.unit}` : '';
  const shown = `${words.charAt(0).toUpperCase()}${words.slice(1)}${unit}`;
  return direction === 'cost' ? `${shown} · less is better` : shown;
}
