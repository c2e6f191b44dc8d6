// Words that stand for one of a few values: its label or id, or a well-known synonym.

import { nearestText } from '../text/nearest-text.ts';
import { foldWord } from '../text/read-text.ts';

export interface VocabularyEntry<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Words that other tools and people use for it; a word stands in one entry only. */
  readonly synonyms: readonly string[];
}

export interface Recognised<Value extends string> {
  readonly value: Value;
  /** Whether the text is the value's own label or id, or a synonym. */
  readonly by: 'label' | 'synonym';
}

/** A known word near to one that isn't. */
export interface Suggestion<Value extends string> {
  readonly word: string;
  readonly value: Value;
}

export interface Vocabulary<Value extends string> {
  readonly entries: readonly VocabularyEntry<Value>[];
  /** The value that a text stands for, without regard to case, accents, spaces and punctuation; null when none. */
  recognise(text: string): Recognised<Value> | null;
  /** The known word that is a slip or two away; null when none is. */
  suggest(text: string): Suggestion<Value> | null;
  labelOf(value: Value): string;
}

/** Throws when one word would stand for two values. */
export function createVocabulary<Value extends string>(entries: readonly VocabularyEntry<Value>[]): Vocabulary<Value> {
  const valueByWord = new Map<string, Recognised<Value>>();
  const writtenByWord = new Map<string, string>();
  const learn = (written: string, value: Value, by: Recognised<Value>['by']): void => {
    const word = foldWord(written);
    const known = valueByWord.get(word);
    if (known !== undefined && known.value !== value) {
      throw new Error(`${JSON.stringify(written)} would mean both ${known.value} and ${value}`);
    }
    if (known !== undefined) return;
    valueByWord.set(word, { value, by });
    writtenByWord.set(word, written);
  };
  for (const { value, label } of entries) {
    learn(value, value, 'label');
    learn(label, value, 'label');
  }
  for (const { value, synonyms } of entries) for (const synonym of synonyms) learn(synonym, value, 'synonym');
  return {
    entries,
    recognise: (text) => valueByWord.get(foldWord(text)) ?? null,
    suggest(text) {
      const word = nearestText(foldWord(text), valueByWord.keys());
      const recognised = word === null ? undefined : valueByWord.get(word);
      if (word === null || recognised === undefined) return null;
      return { word: writtenByWord.get(word) ?? word, value: recognised.value };
    },
    labelOf: (value) => entries.find((entry) => entry.value === value)?.label ?? value,
  };
}
