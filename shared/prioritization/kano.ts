// Kano: what two questions about a feature, present and absent, say of it.

import type { Category } from '../plan/criterion.ts';

/** The answers to both questions, in the order of the table. */
export const KANO_ANSWERS = [
  { id: 'like', label: 'I like it' },
  { id: 'must-be', label: 'It must be so' },
  { id: 'neutral', label: 'I don’t mind' },
  { id: 'live-with', label: 'I can live with it' },
  { id: 'dislike', label: 'I dislike it' },
] as const satisfies readonly Category[];
export type KanoAnswer = (typeof KANO_ANSWERS)[number]['id'];

/** In the order of the ranking. */
export const KANO_CLASSES = [
  { id: 'must-be', label: 'Must-be' },
  { id: 'performance', label: 'Performance' },
  { id: 'attractive', label: 'Attractive' },
  { id: 'indifferent', label: 'Indifferent' },
  { id: 'reverse', label: 'Reverse' },
  { id: 'questionable', label: 'Questionable' },
] as const satisfies readonly Category[];
export type KanoClass = (typeof KANO_CLASSES)[number]['id'];

export type KanoCounts = Readonly<Record<KanoClass, number>>;

const CLASS_BY_LETTER = {
  M: 'must-be',
  O: 'performance',
  A: 'attractive',
  I: 'indifferent',
  R: 'reverse',
  Q: 'questionable',
} as const;

/** Rows: the answer when it is there; columns: when it is not, in the order of the answers. */
const TABLE: Readonly<Record<KanoAnswer, readonly (keyof typeof CLASS_BY_LETTER)[]>> = {
  like: ['Q', 'A', 'A', 'A', 'O'],
  'must-be': ['R', 'I', 'I', 'I', 'M'],
  neutral: ['R', 'I', 'I', 'I', 'M'],
  'live-with': ['R', 'I', 'I', 'I', 'M'],
  dislike: ['R', 'R', 'R', 'R', 'Q'],
};

/** A tie among counts goes to the first of these. */
const TIE_ORDER: readonly KanoClass[] = [
  'must-be',
  'performance',
  'attractive',
  'indifferent',
  'reverse',
  'questionable',
];

/**
 * The class of one pair of answers. Source: Noriaki Kano et al., "Attractive quality and must-be quality" (1984), in the
 * evaluation table of Berger et al., "Kano's methods" (1993).
 */
export function kanoClass(functional: KanoAnswer, dysfunctional: KanoAnswer): KanoClass {
  const column = KANO_ANSWERS.findIndex(({ id }) => id === dysfunctional);
  const letter = TABLE[functional][column];
  if (letter === undefined) throw new Error(`No answer to the Kano questions: ${dysfunctional}`);
  return CLASS_BY_LETTER[letter];
}

/** The most frequent class; ties by must-be, performance, attractive, indifferent, reverse, questionable. */
export function mostFrequentKanoClass(counts: KanoCounts): KanoClass {
  return TIE_ORDER.reduce((best, one) => (counts[one] > counts[best] ? one : best));
}

export interface KanoCoefficients {
  /** How much having it raises satisfaction, 0 to 1. */
  readonly better: number;
  /** How much lacking it lowers satisfaction, −1 to 0. */
  readonly worse: number;
}

/**
 * better = (A + O) ÷ (A + O + M + I), worse = −(O + M) ÷ the same; reverse and questionable answers are left out. null when
 * no other was given. A30 O20 M10 I40 → 0.50 and −0.30. Source: Berger et al., "Kano's methods" (1993).
 */
export function kanoCoefficients(counts: KanoCounts): KanoCoefficients | null {
  const { attractive, performance, indifferent } = counts;
  const mustBe = counts['must-be'];
  const all = attractive + performance + mustBe + indifferent;
  if (!(all > 0) || !Number.isFinite(all)) return null;
  const lost = performance + mustBe;
  return { better: (attractive + performance) / all, worse: lost === 0 ? 0 : -lost / all };
}

/** The counts of one pair of answers. */
export function countsOfOne(one: KanoClass): KanoCounts {
  const none = { 'must-be': 0, performance: 0, attractive: 0, indifferent: 0, reverse: 0, questionable: 0 };
  return { ...none, [one]: 1 };
}

export function isKanoAnswer(text: string): text is KanoAnswer {
  return KANO_ANSWERS.some(({ id }) => id === text);
}
