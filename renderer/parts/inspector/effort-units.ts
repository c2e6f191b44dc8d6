// Effort as the plan shows it and as it is typed.

import type { PersonWeeks } from '../../../shared/plan/initiative.ts';
import { type EffortSize, type EffortUnit, PERSON_WEEKS_PER_UNIT } from '../../../shared/plan/settings.ts';
import { formatFixed } from '../../ui/fields/format-value.ts';
import { readTypedNumber } from '../../ui/fields/read-typed-number.ts';

export const EFFORT_UNIT_WORDS: Readonly<Record<EffortUnit, string>> = {
  'person-days': 'person-days',
  'person-weeks': 'person-weeks',
  'person-months': 'person-months',
};

export const EFFORT_UNIT_SIGNS: Readonly<Record<EffortUnit, string>> = {
  'person-days': 'pd',
  'person-weeks': 'pw',
  'person-months': 'pm',
};

/** A figure in the plan's unit, with one digit, or two where one would hide a part of it. */
export function formatEffort(effort: PersonWeeks, unit: EffortUnit): string {
  const value = effort / PERSON_WEEKS_PER_UNIT[unit];
  const needsTwo = Math.abs(value * 10 - Math.round(value * 10)) > 1e-6;
  return formatFixed(value, needsTwo ? 2 : 1);
}

export interface TypedEffort {
  readonly effort: PersonWeeks;
  /** The size that was typed; otherwise empty. */
  readonly evidence: string;
}

const UNIT_BY_LETTER: Readonly<Record<string, EffortUnit>> = {
  d: 'person-days',
  w: 'person-weeks',
  m: 'person-months',
};

/** Reads `4` in the plan's unit, `20d`, `3w`, `1m`, or a size of the plan such as `M`; null when it is none of them. */
export function readTypedEffort(
  typed: string,
  { unit, sizes }: { readonly unit: EffortUnit; readonly sizes: readonly EffortSize[] },
): TypedEffort | null {
  const text = typed.trim();
  const size = sizes.find((one) => one.name.toLowerCase() === text.toLowerCase());
  if (size !== undefined) return { effort: size.effort, evidence: `Size ${size.name}` };
  const [, figure = text, letter = ''] = /^(.*\d.*?)\s*([dwm])$/i.exec(text) ?? [];
  const value = readTypedNumber(figure);
  if (value === null) return null;
  return { effort: value * PERSON_WEEKS_PER_UNIT[UNIT_BY_LETTER[letter.toLowerCase()] ?? unit], evidence: '' };
}
