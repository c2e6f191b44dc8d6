// Dependencies as people write them into a cell: `PAY-12`, `PAY-12 FS+3d`, `PAY-12 SS-2`, `~PAY-12 FF+1w`.

import { DEPENDENCY_KINDS, type DependencyKind } from '../plan/dependency.ts';
import type { InitiativeId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import { compareKeys } from '../plan/initiative-key.ts';
import type { Plan } from '../plan/plan.ts';
import { fail, type Result, succeed } from '../result.ts';
import { quoteText, splitList } from '../text/read-text.ts';
import { dependenciesBySuccessor } from './dependencies-by-successor.ts';
import { type KeyIndex, keysOf } from './key-index.ts';

/** A predecessor as it is written, with the defaults filled in. */
export interface WrittenDependency {
  readonly predecessorId: InitiativeId;
  /** FS unless written. */
  readonly kind: DependencyKind;
  /** Workdays, a whole number from −10,000 to 10,000; 0 unless written. */
  readonly lag: number;
  readonly hard: boolean;
}

/** `text` is the part that can't be read; `message` a full sentence that says what is wrong and what to do. */
export type DependencyTextProblem =
  | { readonly kind: 'unknown-key'; readonly text: string; readonly message: string; readonly nearest: string | null }
  | {
      readonly kind: 'two-kinds' | 'lag-too-long' | 'lag-not-whole' | 'itself' | 'named-twice';
      readonly text: string;
      readonly message: string;
    };

export interface ReadDependencies {
  /** Those that could be read, in the order in which they are written. */
  readonly dependencies: readonly WrittenDependency[];
  /** In the order in which they are written; empty when all is well. */
  readonly problems: readonly DependencyTextProblem[];
}

/**
 * Reads the predecessors of one initiative, separated by commas, semicolons or line breaks: key, then (both optional) the
 * kind and the lag in days (`d`, or nothing) or weeks of 5 workdays (`w`), `~` before it or `soft` behind it for a soft one.
 * A minus may be typed or typeset (−). Keys are found exactly, else without regard to case where one alone fits. Blank text
 * names none. `successorId`: whose cell it is (null: not made yet), which can't wait for itself.
 */
export function readDependencies(
  text: string,
  { plan, successorId }: { readonly plan: Plan; readonly successorId: InitiativeId | null },
): ReadDependencies {
  const keys = keysOf(plan.initiatives);
  const dependencies: WrittenDependency[] = [];
  const problems: DependencyTextProblem[] = [];
  const named = new Set<string>();
  let nearestLeft = MOST_NEAREST;
  for (const part of splitList(text)) {
    const read = readDependencyPart(part, keys.find);
    if (!read.ok) {
      const isSearched = read.problem.kind === 'unknown-key' && nearestLeft > 0;
      if (isSearched) nearestLeft -= 1;
      problems.push(isSearched ? withNearest(read.problem, keys) : read.problem);
      continue;
    }
    const { target, kind, lag, isSoft } = read.value;
    const written = { predecessorId: target.id, kind: kind ?? 'FS', lag: lag ?? 0, hard: !isSoft };
    const name = `${written.predecessorId} ${written.kind}`;
    if (target.id === successorId) {
      problems.push({ kind: 'itself', text: part, message: `${target.key} can’t wait for itself. Name another key.` });
    } else if (named.has(name)) {
      const message = `${target.key} is named twice as ${written.kind}. Keep one of the two.`;
      problems.push({ kind: 'named-twice', text: part, message });
    } else {
      named.add(name);
      dependencies.push(written);
    }
  }
  return { dependencies, problems };
}

/** What one written part says; null where it says nothing. */
export interface DependencyPart<Target> {
  readonly target: Target;
  readonly kind: DependencyKind | null;
  /** Workdays. */
  readonly lag: number | null;
  /** Written as soft; otherwise nothing is said. */
  readonly isSoft: boolean;
}

/** Workdays, either way: 40 years. */
export const LONGEST_LAG = 10_000;

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

/** How many unknown keys of one text get the nearest one: in a plan of thousands each takes milliseconds. */
const MOST_NEAREST = 3;
const LONGEST_PART = 200;

/** At the end of a part: a kind, a lag, or both. A lag needs a plus sign, a unit or the kind, so that `D-1` stays a key. */
const KIND = DEPENDENCY_KINDS.join('|');
const UNIT = [...WORKDAYS_BY_UNIT.keys()].join('|');
const COUNT = '\\d+(?:\\.\\d+)?';
const SUFFIXES = [
  new RegExp(`^(.+?)\\s*(${KIND})(?:\\s*([+-])\\s*(${COUNT})\\s*(${UNIT})?)?$`, 'i'),
  new RegExp(`^(.+?)\\s*()([+-])\\s*(${COUNT})\\s*(${UNIT})$`, 'i'),
  new RegExp(`^(.+?)\\s*()(\\+)\\s*(${COUNT})()$`),
];
const SOFT_FORMS = [/^~\s*(.+)$/, /^(.+?)\s+soft$/i, /^(.+?)\s*\(soft\)$/i];

/**
 * Reads one part, whatever keys stand for: what is before the kind and the lag must be a key that `find` knows. A text that
 * is a key as it stands is always taken as that.
 */
export function readDependencyPart<Target>(
  part: string,
  find: (key: string) => Target | null,
): Result<DependencyPart<Target>, DependencyTextProblem> {
  for (const { text, isSoft } of softReadings(part)) {
    const whole = find(text);
    if (whole !== null) return succeed({ target: whole, kind: null, lag: null, isSoft });
    for (const { key, kind, lag } of suffixedReadings(text)) {
      const target = find(key);
      if (target === null) continue;
      const problem = lag === null ? null : lagProblem(part, lag);
      return problem === null ? succeed({ target, kind, lag, isSoft }) : fail(problem);
    }
  }
  const twice = namesTwoKinds(part, find);
  if (twice) {
    const message = `${quoteText(part)} names two kinds. Keep one of the two.`;
    return fail({ kind: 'two-kinds', text: part, message });
  }
  return fail({
    kind: 'unknown-key',
    text: part,
    message: `${quoteText(part)} names no initiative of this plan. Write its key.`,
    nearest: null,
  });
}

/** `PAY-12 SS FF+2w`: a key, and more than one kind behind it. */
function namesTwoKinds<Target>(part: string, find: (key: string) => Target | null): boolean {
  const withKind = (text: string): readonly string[] =>
    suffixedReadings(text).flatMap(({ key, kind }) => (kind === null ? [] : key));
  return softReadings(part).some(({ text }) =>
    withKind(text)
      .flatMap((inner) => withKind(inner))
      .some((key) => find(key) !== null),
  );
}

/** Every text of a part that may be meant as a key, the whole part first. */
export function keysMeantBy(part: string): readonly string[] {
  return softReadings(part).flatMap(({ text }) => [text, ...suffixedReadings(text).map(({ key }) => key)]);
}

/**
 * Writes one predecessor as `readDependencies` reads it: `PAY-12` (FS, no lag), `PAY-12 SS`, `PAY-12 FS+3d`, soft
 * `~PAY-12`. A negative lag has the plain minus of the keyboard; `minus` may be − for the eye. A key with a comma or a
 * semicolon is put into quotation marks.
 */
export function writeDependency(
  { kind, lag, hard }: { readonly kind: DependencyKind; readonly lag: number; readonly hard: boolean },
  predecessor: Pick<Initiative, 'key'>,
  minus: '-' | '−' = '-',
): string {
  const rule = lag === 0 ? kind : `${kind}${lag > 0 ? '+' : minus}${Math.abs(lag)}d`;
  const text = `${hard ? '' : '~'}${predecessor.key}${rule === 'FS' ? '' : ` ${rule}`}`;
  return /[,;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** All predecessors of an initiative, by key and then kind, separated by `, `; empty when it has none. */
export function writePredecessors(plan: Plan, successorId: InitiativeId, minus: '-' | '−' = '-'): string {
  return (dependenciesBySuccessor(plan).get(successorId) ?? [])
    .flatMap((dependency) => {
      const predecessor = plan.initiatives.get(dependency.predecessorId);
      return predecessor === undefined ? [] : { dependency, predecessor };
    })
    .sort(
      (a, b) =>
        compareKeys(a.predecessor.key, b.predecessor.key) ||
        DEPENDENCY_KINDS.indexOf(a.dependency.kind) - DEPENDENCY_KINDS.indexOf(b.dependency.kind),
    )
    .map(({ dependency, predecessor }) => writeDependency(dependency, predecessor, minus))
    .join(', ');
}

interface SoftReading {
  readonly text: string;
  readonly isSoft: boolean;
}

function softReadings(part: string): readonly SoftReading[] {
  const plain: SoftReading = { text: part, isSoft: false };
  if (part.length > LONGEST_PART) return [plain];
  const soft = SOFT_FORMS.flatMap((form) => form.exec(part)?.[1] ?? []);
  return [plain, ...soft.map((text) => ({ text, isSoft: true }))];
}

interface SuffixedReading {
  readonly key: string;
  readonly kind: DependencyKind | null;
  readonly lag: number | null;
}

function suffixedReadings(part: string): readonly SuffixedReading[] {
  if (part.length > LONGEST_PART) return [];
  const typed = part.replaceAll('−', '-');
  return SUFFIXES.flatMap((pattern): readonly SuffixedReading[] => {
    const match = pattern.exec(typed);
    if (match === null) return [];
    const [, key = '', kindText = '', sign = '', count = '', unit = ''] = match;
    const workdays = Number(count) * (WORKDAYS_BY_UNIT.get(unit.toLowerCase()) ?? 1);
    return [
      {
        // Cut from what was typed, in which a key may hold a typeset minus.
        key: part.slice(0, key.length),
        kind: DEPENDENCY_KINDS.find((kind) => kind === kindText.toUpperCase()) ?? null,
        // A lag of 0 is never a negative zero.
        lag: count === '' ? null : (sign === '-' ? -workdays : workdays) + 0,
      },
    ];
  });
}

function lagProblem(part: string, lag: number): DependencyTextProblem | null {
  if (Math.abs(lag) > LONGEST_LAG) {
    const message = `${quoteText(part)} has a lag of more than ${LONGEST_LAG.toLocaleString('en')} workdays. Shorten it.`;
    return { kind: 'lag-too-long', text: part, message };
  }
  if (Number.isInteger(lag)) return null;
  const message = `${quoteText(part)} has a lag that isn’t a whole number of workdays. Write one such as FS+3d.`;
  return { kind: 'lag-not-whole', text: part, message };
}

/** The nearest key to the whole part, else to what is left of it without soft, kind and lag; else one of the plan as an example. */
function withNearest(problem: DependencyTextProblem, keys: KeyIndex): DependencyTextProblem {
  for (const text of keysMeantBy(problem.text).toReversed()) {
    const nearest = keys.nearest(text);
    if (nearest === null) continue;
    const message = `${quoteText(text)} names no initiative of this plan. Did you mean ${nearest}?`;
    return { kind: 'unknown-key', text: problem.text, message, nearest };
  }
  const { example } = keys;
  if (problem.kind !== 'unknown-key' || example === null) return problem;
  return { ...problem, message: `${problem.message.slice(0, -1)}, such as ${example}.` };
}
