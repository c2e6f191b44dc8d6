// Which of the candidates gets a field, and which column goes without.

import { type ImportField, importFieldLabel, singleColumnTarget } from './import-field.ts';

/** A field that a column may be. */
export interface Candidate {
  readonly column: number;
  readonly field: ImportField;
  readonly score: number;
  readonly why: string;
  /** By its name alone: its values speak against the field. */
  readonly isByName: boolean;
}

/** Two columns that come so near to each other fit a field equally well. */
const NEARLY_EQUAL = 0.02;

export interface Choice {
  readonly chosen: ReadonlyMap<number, Candidate>;
  readonly refused: ReadonlyMap<number, string>;
}

/** The best candidates first; what takes one column goes to none where the next best is as good. */
export function chooseCandidates(
  header: readonly string[],
  candidates: readonly Candidate[],
  labelOf: (field: ImportField) => string = (field) => importFieldLabel(field),
): Choice {
  const chosen = new Map<number, Candidate>();
  const refused = new Map<number, string>();
  const closed = new Map<string, string>();
  const ordered = candidates.toSorted((a, b) => b.score - a.score || a.column - b.column);
  for (const candidate of ordered) {
    const { column, field, score, isByName } = candidate;
    if (chosen.has(column)) continue;
    const target = singleColumnTarget(field);
    const label = labelOf(field).toLowerCase();
    if (target !== null && closed.has(target)) {
      // What its values say against it is the better reason.
      if (!refused.has(column) && !isByName) refused.set(column, `“${closed.get(target)}” is the better ${label}.`);
      continue;
    }
    const rivals = ordered.filter(
      (other) =>
        other.column !== column &&
        !chosen.has(other.column) &&
        singleColumnTarget(other.field) === target &&
        other.score > score - NEARLY_EQUAL,
    );
    if (target === null || rivals.length === 0) {
      chosen.set(column, candidate);
      refused.delete(column);
      if (target !== null) closed.set(target, header[column] ?? '');
      continue;
    }
    const equals = [candidate, ...rivals].map((other) => `“${header[other.column]}”`).join(' and ');
    closed.set(target, equals);
    for (const { column: equal } of [candidate, ...rivals]) {
      refused.set(equal, `${equals} could both be the ${label}: choose one.`);
    }
  }
  return { chosen, refused };
}
