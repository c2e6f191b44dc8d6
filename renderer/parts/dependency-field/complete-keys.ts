// Keys offered while one is typed.

import { foldText } from '../../../shared/grid/fold-text.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import { compareKeys } from '../../../shared/plan/initiative-key.ts';
import type { Plan } from '../../../shared/plan/plan.ts';

export interface Completion {
  readonly initiatives: readonly Initiative[];
  /** What is typed is a key already: nothing is to be taken unless asked for. */
  readonly isKey: boolean;
  /** The part of the text that a key takes the place of. */
  readonly from: number;
  readonly to: number;
}

const MOST_OFFERED = 8;
const SEPARATOR = /[,;→>\n]/;

/** What may be meant by the part of the text that ends at the caret; null where no key is being typed. */
export function completeKeys(
  plan: Pick<Plan, 'initiatives'>,
  text: string,
  { caret, without }: { readonly caret: number; readonly without: ReadonlySet<InitiativeId> },
): Completion | null {
  let from = caret;
  while (from > 0 && !SEPARATOR.test(text[from - 1] ?? '')) from -= 1;
  while (from < caret && /[\s~]/.test(text[from] ?? '')) from += 1;
  const typed = text.slice(from, caret);
  const words = foldText(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  const [first] = words;
  if (first === undefined) return null;
  const all = [...plan.initiatives.values()];
  // Behind a key its kind and lag are written.
  if (words.length > 1 || /\s$/.test(typed)) {
    if (all.some(({ key }) => foldText(key) === first)) return null;
  }
  const found = all
    .filter((one) => !without.has(one.id))
    .flatMap((initiative) => {
      const key = foldText(initiative.key);
      const isByKey = words.length === 1 && key.startsWith(first);
      const title = isByKey ? '' : `${key} ${foldText(initiative.title)}`;
      return isByKey || words.every((word) => title.includes(word)) ? { initiative, isByKey } : [];
    })
    .sort((a, b) => Number(b.isByKey) - Number(a.isByKey) || compareKeys(a.initiative.key, b.initiative.key))
    .slice(0, MOST_OFFERED)
    .map(({ initiative }) => initiative);
  if (found.length === 0) return null;
  const isKey = all.some(({ key }) => foldText(key) === foldText(typed.trim()));
  return { initiatives: found, isKey, from, to: caret };
}
