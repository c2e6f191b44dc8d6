// The names of the months: written in English, read in English, German, French and Spanish.

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Per month the words that name it in the four languages, in lower case and without accents; none names two months. */
const WORDS_BY_MONTH: readonly string[] = [
  'january jan januar janner jaenner janvier janv enero ene',
  'february feb februar fevrier fevr fev febrero',
  'march mar marz maerz mrz mars marzo',
  'april apr avril avr abril abr',
  'may mai mayo',
  'june jun juni juin junio',
  'july jul juli juillet juil julio',
  'august aug aout agosto ago',
  'september sep sept septembre septiembre setiembre',
  'october oct oktober okt octobre octubre',
  'november nov novembre noviembre',
  'december dec dezember dez decembre diciembre dic',
];

const MONTH_BY_WORD: ReadonlyMap<string, number> = new Map(
  WORDS_BY_MONTH.flatMap((words, index) => words.split(' ').map((word): [string, number] => [word, index + 1])),
);

/** The English name of a month (1-12); any other number throws. */
export function monthName(month: number): string {
  const name = MONTH_NAMES[month - 1];
  if (name === undefined) throw new RangeError(`Not a month from 1 to 12: ${month}`);
  return name;
}

/** The English name of a month (1-12) in three letters. */
export function monthAbbreviation(month: number): string {
  return monthName(month).slice(0, 3);
}

/** The month (1-12) that a word in lower case without accents names, or null. */
export function monthOfWord(word: string): number | null {
  return MONTH_BY_WORD.get(word) ?? null;
}
