import type { CriterionScore, Initiative } from '../plan/initiative.ts';

/**
 * The initiative with each of its scores under the name that is answered for its key, or without it (`null`). One that was
 * under another's new name before has to be renamed or left out, too.
 */
export function renameScores(initiative: Initiative, nameOf: (key: string) => string | null): Initiative {
  const scores: Record<string, CriterionScore> = {};
  let isChanged = false;
  for (const [key, score] of Object.entries(initiative.scores)) {
    const name = nameOf(key);
    if (name !== null) scores[name] = score;
    isChanged ||= name !== key;
  }
  return isChanged ? { ...initiative, scores } : initiative;
}
