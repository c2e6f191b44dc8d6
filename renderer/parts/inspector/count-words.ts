import type { Initiative } from '../../../shared/plan/initiative.ts';

export interface WordCount {
  readonly word: string;
  /** How many of the initiatives have it. */
  readonly count: number;
}

/** The tags or segments of several initiatives, those of the most first, then in alphabetical order. */
export function countWords(initiatives: readonly Initiative[], list: 'tags' | 'segments'): readonly WordCount[] {
  const counts = new Map<string, number>();
  for (const initiative of initiatives) {
    for (const word of new Set(initiative[list])) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .map(([word, count]) => ({ word, count }))
    .sort((a, b) => b.count - a.count || a.word.localeCompare(b.word, 'en'));
}
