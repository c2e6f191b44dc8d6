// The forms in which people and programs write dates, taken apart but not yet judged: 31 February is still one here.

import { monthOfWord } from './month-names.ts';
import type { IsoWeekday } from './plain-date.ts';

/** What stands in a text, number by number. Months and days may still be impossible, and years unknown. */
export type WrittenDate =
  | { readonly kind: 'day'; readonly year: number; readonly month: number; readonly dayOfMonth: number }
  | { readonly kind: 'day-without-year'; readonly month: number; readonly dayOfMonth: number }
  /** Two numbers and a year, such as 3/4/2026: which of the two is the month isn't said. */
  | { readonly kind: 'day-or-month-first'; readonly one: number; readonly two: number; readonly year: number }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  /** A month's name and two digits, such as Jan 26: a day or a year. */
  | { readonly kind: 'month-and-number'; readonly month: number; readonly digits: string }
  | { readonly kind: 'quarter'; readonly fiscalYear: number | null; readonly quarter: number }
  | { readonly kind: 'days-from-today'; readonly days: number };

export interface WrittenText {
  readonly date: WrittenDate;
  /** The day of the week where one is written before the date. */
  readonly weekday: IsoWeekday | null;
}

interface Form {
  readonly pattern: RegExp;
  read(groups: Readonly<Record<string, string | undefined>>): WrittenDate | null;
}

/** No date is longer; JavaScript's own with a time zone's full name comes to some 70 characters. */
const LONGEST_TEXT = 200;

const TIME =
  /^(?<date>.+?)(?:t|,? (?:at )?)(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?: ?[ap]\.? ?m\.?)?(?: ?(?:z|utc|gmt))?(?: ?[+-]\d{2}:?\d{2})?(?: \([^()]*\))?$/;
const LEADING_WORD = /^(?<word>[a-z]{3,9})\.?,? (?<rest>.+)$/;

const WEEKDAYS: ReadonlyMap<string, IsoWeekday> = new Map<string, IsoWeekday>([
  ...namesOf(1, 'mon monday'),
  ...namesOf(2, 'tue tues tuesday'),
  ...namesOf(3, 'wed wednesday'),
  ...namesOf(4, 'thu thur thurs thursday'),
  ...namesOf(5, 'fri friday'),
  ...namesOf(6, 'sat saturday'),
  ...namesOf(7, 'sun sunday'),
]);

const FORMS: readonly Form[] = [
  {
    // 2026-01-12, 2026/1/12
    pattern: /^(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})$/,
    read: readNumericDay,
  },
  {
    // 31.12.2026: dots are day first wherever they are used
    pattern: /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4}|\d{2})$/,
    read: readNumericDay,
  },
  {
    // 9/13/19, 13-09-2019
    pattern: /^(?<one>\d{1,2})(?:\/(?<two>\d{1,2})\/(?<year>\d{4}|\d{2})|-(?<dashedTwo>\d{1,2})-(?<dashedYear>\d{4}))$/,
    read: ({ one, two, year, dashedTwo, dashedYear }) => ({
      kind: 'day-or-month-first',
      one: Number(one),
      two: Number(two ?? dashedTwo),
      year: fullYear(year ?? dashedYear),
    }),
  },
  {
    // 2026-01
    pattern: /^(?<year>\d{4})[-/](?<month>\d{2})$/,
    read: ({ year, month }) => ({ kind: 'month', year: fullYear(year), month: Number(month) }),
  },
  {
    // 12 Jan, 12-Jan-26, 1st of March 2026, 12 de enero de 2026, 3. Okt. 2026
    pattern:
      /^(?<day>\d{1,2})(?:st|nd|rd|th|er|o)?\.?[ /-]?(?:de |of )?(?<name>[a-z]{3,10})\.?(?:(?:,? ?|[/-])(?:de |del )?'?(?<year>\d{4}|\d{2}))?$/,
    read: readNamedDay,
  },
  {
    // Jan 12, 2026
    pattern: /^(?<name>[a-z]{3,10})\.?[ /-]?(?<day>\d{1,2})(?:st|nd|rd|th)?(?:, ?| |[/-])'?(?<year>\d{4}|\d{2})$/,
    read: readNamedDay,
  },
  {
    // Jan 5, January 12th
    pattern: /^(?<name>[a-z]{3,10})\.? ?(?<day>\d|\d{1,2}(?:st|nd|rd|th))$/,
    read: readNamedDay,
  },
  {
    // Jan 2026, Jan '26, enero de 2026
    pattern: /^(?<name>[a-z]{3,10})\.?(?:,? ?|[/-])(?:de )?(?:(?<year>\d{4})|'(?<shortYear>\d{2}))$/,
    read: ({ name, year, shortYear }) => {
      const month = monthOfWord(name ?? '');
      return month === null ? null : { kind: 'month', year: fullYear(year ?? shortYear), month };
    },
  },
  {
    // Jan 26, Jan-26
    pattern: /^(?<name>[a-z]{3,10})\.?[ /-]?(?<digits>\d{2})$/,
    read: ({ name, digits }) => {
      const month = monthOfWord(name ?? '');
      return month === null ? null : { kind: 'month-and-number', month, digits: digits ?? '' };
    },
  },
  {
    // Q3, Q3 2026, Q1 FY27, Q3 '26
    pattern: /^q(?<quarter>\d)(?:(?:[ /-]|[ -]?fy ?| ?(?='))'?(?<year>\d{4}|\d{2}))?$/,
    read: readQuarter,
  },
  {
    // 2026 Q3, 2026-Q3
    pattern: /^(?<year>\d{4})[ /-]?q(?<quarter>\d)$/,
    read: readQuarter,
  },
  {
    // FY27 Q1, FY2027 Q1
    pattern: /^fy ?'?(?<year>\d{4,5}|\d{2})[ /-]?q(?<quarter>\d)$/,
    read: readQuarter,
  },
  {
    // +2w, -3d
    pattern: /^(?<sign>[+-]) ?(?<count>\d{1,7}) ?(?<unit>[dw])$/,
    read: ({ sign, count, unit }) => {
      const days = Number(count) * (unit === 'w' ? 7 : 1);
      return { kind: 'days-from-today', days: sign === '-' ? -days : days };
    },
  },
];

/** Takes a text apart, or answers null when it has none of the known forms or more than 200 characters. */
export function parseWrittenDate(text: string): WrittenText | null {
  if (text.length > LONGEST_TEXT) return null;
  const plain = plainText(text);
  const timed = TIME.exec(plain)?.groups?.date;
  const { weekday, rest } = splitWeekday(timed ?? plain);
  const date = readForms(rest);
  if (date === null) return null;
  if (timed !== undefined && date.kind !== 'day' && date.kind !== 'day-or-month-first') return null;
  if (weekday !== null && date.kind !== 'day' && date.kind !== 'day-without-year') return null;
  return { date, weekday };
}

/** Lower case without accents and invisible marks, one kind of blank, dash and apostrophe. */
function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

function splitWeekday(text: string): { weekday: IsoWeekday | null; rest: string } {
  const groups = LEADING_WORD.exec(text)?.groups;
  const weekday = WEEKDAYS.get(groups?.word ?? '') ?? null;
  return { weekday, rest: weekday === null ? text : (groups?.rest ?? '') };
}

function readForms(text: string): WrittenDate | null {
  for (const form of FORMS) {
    const groups = form.pattern.exec(text)?.groups;
    const date = groups === undefined ? null : form.read(groups);
    if (date !== null) return date;
  }
  return null;
}

function readNumericDay({ year, month, day }: Readonly<Record<string, string | undefined>>): WrittenDate {
  return { kind: 'day', year: fullYear(year), month: Number(month), dayOfMonth: Number(day) };
}

function readNamedDay({ name, day, year }: Readonly<Record<string, string | undefined>>): WrittenDate | null {
  const month = monthOfWord(name ?? '');
  if (month === null) return null;
  const dayOfMonth = Number.parseInt(day ?? '', 10);
  if (year === undefined) return { kind: 'day-without-year', month, dayOfMonth };
  return { kind: 'day', year: fullYear(year), month, dayOfMonth };
}

function readQuarter({ year, quarter }: Readonly<Record<string, string | undefined>>): WrittenDate {
  return { kind: 'quarter', fiscalYear: year === undefined ? null : fullYear(year), quarter: Number(quarter) };
}

/** Two digits are a year from 1970 to 2069; more are the year itself. */
export function fullYear(digits: string | undefined): number {
  const year = Number(digits);
  if (digits?.length !== 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function namesOf(weekday: IsoWeekday, names: string): [string, IsoWeekday][] {
  return names.split(' ').map((name): [string, IsoWeekday] => [name, weekday]);
}
