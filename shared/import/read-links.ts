// Cells that name predecessors: `D-1`, `D-1+3d; D-2 SS-1d`, in the words in which they are typed anywhere else.

import { readDependencyPart } from '../dependencies/dependency-text.ts';
import type { DependencyKind } from '../plan/dependency.ts';
import { fail, type Result, succeed } from '../result.ts';
import { quoteText } from '../text/read-text.ts';

/** One predecessor as a cell names it. */
export interface LinkPart<Target> {
  readonly target: Target;
  /** null: the column's. */
  readonly dependencyKind: DependencyKind | null;
  /** Workdays; null where none is written. */
  readonly lag: number | null;
  /** Written as a preference; otherwise nothing is said. */
  readonly isSoft: boolean;
}

/**
 * Reads one predecessor. What stands before the kind (FS, SS, FF, SF) and the lag must be a key that `find` knows; a text
 * that is a key as it stands is always taken as that. Lags are in workdays (`+3d`, `-2d`, `+3`) or weeks of 5 workdays
 * (`+1w`).
 */
export function readLinkPart<Target>(
  part: string,
  find: (key: string) => Target | null,
): Result<LinkPart<Target>, string> {
  const read = readDependencyPart(part, find);
  if (read.ok) {
    const { target, kind, lag, isSoft } = read.value;
    return succeed({ target, dependencyKind: kind, lag, isSoft });
  }
  if (read.problem.kind !== 'unknown-key') return fail(read.problem.message);
  return fail(`${quoteText(part)} names no key of the table or the plan.`);
}
