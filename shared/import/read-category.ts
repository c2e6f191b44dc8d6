// Words of a scale as people write them: `Must`, `must`, `m`, `Must have`.

import type { Category } from '../plan/criterion.ts';
import { foldWord } from '../text/read-text.ts';

/** What people write for the words of MoSCoW, and for the answers to the questions of Kano, by id. */
const SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map([
  ['must', ['musthave']],
  ['should', ['shouldhave']],
  ['could', ['couldhave', 'nicetohave']],
  ['wont', ['wonthave', 'willnot', 'willnothave', 'wouldhave']],
  ['like', ['ilikeitthatway']],
  ['must-be', ['expect', 'iexpectit', 'itmustbethatway']],
  ['neutral', ['iamneutral', 'imneutral', 'dontcare', 'idontcare']],
  ['live-with', ['livewithit', 'tolerate', 'icantolerateit']],
  ['dislike', ['idislikeitthatway']],
]);

/**
 * The one of some categories that a text stands for: its label or id, at best to the letter, else without regard to case and
 * punctuation; a well-known synonym; or how one alone of them begins. null where none or several fit.
 */
export function readCategory<One extends Category>(categories: readonly One[], text: string): One | null {
  const written = text.trim();
  const exact = categories.find(({ label }) => label === written) ?? categories.find(({ id }) => id === written);
  if (exact !== undefined) return exact;
  const wanted = foldWord(written);
  if (wanted === '') return null;
  const wordsOf = ({ id, label }: Category): readonly string[] => [foldWord(label), foldWord(id)];
  return (
    only(categories.filter((one) => wordsOf(one).includes(wanted))) ??
    only(categories.filter(({ id }) => SYNONYMS.get(id)?.includes(wanted) === true)) ??
    only(categories.filter((one) => wordsOf(one).some((word) => word.startsWith(wanted))))
  );
}

/** Its label, or its id where the label would be read as another one; the id itself where the categories lack it. */
export function categoryText(categories: readonly Category[], id: string): string {
  const label = categories.find((one) => one.id === id)?.label ?? '';
  return readCategory(categories, label)?.id === id ? label : id;
}

function only<Item>(items: readonly Item[]): Item | null {
  const [first, ...others] = items;
  return first !== undefined && others.length === 0 ? first : null;
}
