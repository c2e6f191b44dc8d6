// Effort in the plan's unit, as a board in a file writes it; the screen writes it by the user's locale.

import type { PersonWeeks } from '../plan/initiative.ts';
import { type EffortUnit, PERSON_WEEKS_PER_UNIT } from '../plan/settings.ts';

const SIGNS: Readonly<Record<EffortUnit, string>> = {
  'person-days': 'pd',
  'person-weeks': 'pw',
  'person-months': 'pm',
};

/** `41.9`: a load, always with one digit. */
export function loadFigure(load: PersonWeeks, unit: EffortUnit): string {
  return (load / PERSON_WEEKS_PER_UNIT[unit]).toFixed(1);
}

/** `41.9 pw` */
export function loadWithSign(load: PersonWeeks, unit: EffortUnit): string {
  return `${loadFigure(load, unit)} ${SIGNS[unit]}`;
}

/** `+4.4 pw`; what is too little to be seen in one digit says so: `+<0.1 pw`. */
export function overWithSign(over: PersonWeeks, unit: EffortUnit): string {
  const figure = loadFigure(over, unit);
  return `+${over > 0 && figure === '0.0' ? '<0.1' : figure} ${SIGNS[unit]}`;
}

/** `3.25 pw`: an estimate, with two digits where one would hide a part of it. */
export function effortWithSign(effort: PersonWeeks, unit: EffortUnit): string {
  const value = effort / PERSON_WEEKS_PER_UNIT[unit];
  const needsTwo = Math.abs(value * 10 - Math.round(value * 10)) > 1e-6;
  return `${value.toFixed(needsTwo ? 2 : 1)} ${SIGNS[unit]}`;
}
