// The words that other tools and people use for health, in English, German, French and Spanish.

import { HEALTH_LABELS, HEALTHS, type Health } from '../plan/initiative.ts';
import { splitList } from '../text/read-text.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';

const SYNONYMS: Readonly<Record<Health, string>> = {
  'on-track': 'green, g, good, healthy, ok, grün, im Plan, vert, verde',
  'at-risk': `amber, yellow, a, y, warning, some risk, gelb, gefährdet, orange, jaune, à risque,
    amarillo, ámbar, en riesgo`,
  'off-track': 'red, r, critical, bad, delayed, late, rot, kritisch, rouge, en retard, rojo, retrasado',
};

/** Signal lights as people put them into cells. */
const WORD_BY_LIGHT: ReadonlyMap<string, string> = new Map([
  ['🟢', 'green'],
  ['🟡', 'yellow'],
  ['🟠', 'amber'],
  ['🔴', 'red'],
]);

const WORDS: Vocabulary<Health> = createVocabulary(
  HEALTHS.map((health) => ({ value: health, label: HEALTH_LABELS[health], synonyms: splitList(SYNONYMS[health]) })),
);

export const HEALTH_VOCABULARY: Vocabulary<Health> = {
  ...WORDS,
  recognise: (text) => WORDS.recognise(WORD_BY_LIGHT.get(text.trim()) ?? text),
};
