import { MOST_STARS, type Scale } from '../../../shared/plan/criterion.ts';
import type { BecauseLine } from '../../../shared/prioritization/because.ts';
import { scaleInWords } from '../../../shared/prioritization/scale.ts';
import { type Choice, ChoiceControl } from '../../ui/fields/choice-control.tsx';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { readTypedNumber, readTypedShare } from '../../ui/fields/read-typed-number.ts';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { formatOnScale } from './because-words.ts';

export interface ValueControlProps {
  readonly line: BecauseLine;
  /** Where the keyboard lands that comes into the inspector. */
  readonly entry: boolean;
  /** null clears the value. Answers why it is refused; null when it was taken. */
  readonly onValue: (value: number | string | null) => string | null;
}

/** An input where it stands in the sum: picked where the scale has choices, typed elsewhere. */
export function ValueControl({ line, entry, onValue }: ValueControlProps) {
  const { scale } = line.criterion;
  const choices = choicesOf(scale);
  const shown = line.value === null ? '' : formatOnScale(scale, line.value);
  if (choices !== null) {
    return (
      <ChoiceControl
        label={line.label}
        numeric
        value={line.value === null ? '' : String(line.value)}
        shown={shown === '' ? '–' : shown}
        choices={choices}
        empty="–"
        onChoose={(text) => onValue(text === '' ? null : scale.kind === 'category' ? text : Number(text))}
      />
    );
  }
  return (
    <TextControl
      label={line.label}
      entry={entry}
      numeric
      placeholder="–"
      value={shown}
      commit={(text) => {
        if (text.trim() === '') return onValue(null);
        const value = scale.kind === 'percentage' ? readTypedShare(text) : readTypedNumber(text);
        return value === null ? whatToType(line) : onValue(value);
      }}
    />
  );
}

/** null where a value is typed. */
function choicesOf(scale: Scale): readonly Choice[] | null {
  switch (scale.kind) {
    case 'choice':
      return scale.choices.map(({ value, label }) => ({
        value: String(value),
        label: `${formatNumber(value)} ${label}`.trim(),
      }));
    case 'category':
      return scale.categories.map(({ id, label }) => ({ value: id, label }));
    case 'stars':
      return Array.from({ length: MOST_STARS }, (_, index) => index + 1).map((stars) => ({
        value: String(stars),
        label: stars === 1 ? '1 star' : `${stars} stars`,
      }));
    default:
      return null;
  }
}

function whatToType({ criterion: { name, scale } }: BecauseLine): string {
  const words = scaleInWords(scale);
  if (scale.kind === 'effort') return `${name} is a number of person-months, ${words}.`;
  if (scale.kind === 'percentage' || words === 'a number') return `${name} is ${words}.`;
  return `${name} is a number, ${words}.`;
}
