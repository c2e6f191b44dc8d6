import type { CriterionId } from '../../../../shared/plan/criterion.ts';

export interface RenamedCriterion {
  readonly from: CriterionId;
  readonly to: CriterionId;
}

/** Which one criterion a formula calls otherwise than before; null: none, or more than a name has changed. */
export function renamedCriterion(
  before: readonly CriterionId[],
  after: readonly CriterionId[],
): RenamedCriterion | null {
  if (before.length !== after.length) return null;
  const changed = before.flatMap((from, index) => {
    const to = after[index];
    return to === undefined || to === from ? [] : [{ from, to }];
  });
  const [only] = changed;
  // Two that changed places are none that was renamed.
  return changed.length === 1 && only !== undefined && !before.includes(only.to) ? only : null;
}
