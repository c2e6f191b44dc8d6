// Cells that name predecessors: `D-1`, `D-1+3d; D-2 SS-1d`.

import { DEPENDENCY_KINDS, type DependencyKind } from '../plan/dependency.ts';
import { fail, type Result, succeed } from '../result.ts';
import { quoteText } from './read-text.ts';

/** One predecessor as a cell names it. */
export interface LinkPart<Target> {
  readonly target: Target;
  /** null: the column's. */
  readonly dependencyKind: DependencyKind | null;
  /** Workdays; null where none is written. */
  readonly lag: number | null;
}

const LONGEST_LAG = 10_000;
const WORKDAYS_BY_UNIT: ReadonlyMap<string, number> = new Map([
  ['d', 1],
  ['day', 1],
  ['days', 1],
  ['w', 5],
  ['wk', 5],
  ['wks', 5],
  ['week', 5],
  ['weeks', 5],
]);

/** At the end of a part: a kind, a lag, or both. A lag needs a plus sign, a unit or the kind, so that `D-1` stays a key. */
const KIND = DEPENDENCY_KINDS.join('|');
const UNIT = [...WORKDAYS_BY_UNIT.keys()].join('|');
const SUFFIXES = [
  new RegExp(`^(.+?)\\s*(${KIND})(?:\\s*([+-])\\s*(\\d{1,6})\\s*(${UNIT})?)?$`, 'i'),
  new RegExp(`^(.+?)\\s*()([+-])\\s*(\\d{1,6})\\s*(${UNIT})$`, 'i'),
  /^(.+?)\s*()(\+)\s*(\d{1,6})()$/,
];

/**
 * Reads one predecessor. What stands before the kind (FS, SS, FF, SF) and the lag must be a key that `find` knows; a text
 * that is a key as it stands is always taken as that. Lags are in workdays (`+3d`, `-2d`, `+3`) or weeks of 5 workdays
 * (`+1w`).
 */
export function readLinkPart<Target>(
  part: string,
  find: (key: string) => Target | null,
): Result<LinkPart<Target>, string> {
  const whole = find(part);
  if (whole !== null) return succeed({ target: whole, dependencyKind: null, lag: null });
  for (const { key, kind, lag } of suffixedReadings(part)) {
    const target = find(key);
    if (target === null) continue;
    if (Math.abs(lag ?? 0) > LONGEST_LAG) {
      return fail(`${quoteText(part)} has a lag of more than ${LONGEST_LAG.toLocaleString('en')} workdays.`);
    }
    return succeed({ target, dependencyKind: kind, lag });
  }
  return fail(`${quoteText(part)} names no key of the table or the plan.`);
}

/** Every text of a part that may be meant as a key. */
export function keysMeantBy(part: string): readonly string[] {
  return [part, ...suffixedReadings(part).map(({ key }) => key)];
}

interface SuffixedReading {
  readonly key: string;
  readonly kind: DependencyKind | null;
  readonly lag: number | null;
}

function suffixedReadings(part: string): readonly SuffixedReading[] {
  const readings: SuffixedReading[] = [];
  if (part.length > 200) return readings;
  for (const pattern of SUFFIXES) {
    const match = pattern.exec(part);
    if (match === null) continue;
    const [, key = '', kindText = '', sign = '', count = '', unit = ''] = match;
    const workdays = Number(count) * (WORKDAYS_BY_UNIT.get(unit.toLowerCase()) ?? 1);
    readings.push({
      key,
      kind: DEPENDENCY_KINDS.find((kind) => kind === kindText.toUpperCase()) ?? null,
      // A lag of 0 is never a negative zero.
      lag: count === '' ? null : (sign === '-' ? -workdays : workdays) + 0,
    });
  }
  return readings;
}
