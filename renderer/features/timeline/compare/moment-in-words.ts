import { findPlainDate, type PlainDate, plainDateToDay } from '../../../../shared/calendar/plain-date.ts';
import { formatDay, formatShortDay } from '../../../ui/fields/format-value.ts';
import { currentLocale } from '../../../ui/locale.ts';

/** The local day of an ISO instant; null: it is none. */
export function localDay(instant: string): PlainDate | null {
  const date = new Date(instant);
  return findPlainDate({ year: date.getFullYear(), month: date.getMonth() + 1, dayOfMonth: date.getDate() });
}

/** When a local day begins, as an ISO instant in UTC. */
export function startOfDay(day: PlainDate): string {
  return new Date(`${day}T00:00:00`).toISOString();
}

/** `today 14:02`, `yesterday 14:02`, `Monday 14:02`, `12 Nov 14:02`, `12 Nov 2025 14:02`: where the user is. */
export function momentInWords(instant: string, today: PlainDate): string {
  const day = localDay(instant);
  if (day === null) return instant;
  return `${dayWords(day, today)} ${formatsOf(currentLocale()).time.format(new Date(instant))}`;
}

function dayWords(day: PlainDate, today: PlainDate): string {
  const ago = plainDateToDay(today) - plainDateToDay(day);
  if (ago === 0) return 'today';
  if (ago === 1) return 'yesterday';
  if (ago > 1 && ago < 7) return weekday(day);
  return day.slice(0, 4) === today.slice(0, 4) ? formatShortDay(day) : formatDay(day);
}

function weekday(day: PlainDate): string {
  return formatsOf(currentLocale()).weekday.format(new Date(`${day}T00:00:00Z`));
}

interface Formats {
  readonly time: Intl.DateTimeFormat;
  readonly weekday: Intl.DateTimeFormat;
}

// Each takes longer to make than a thousand moments to write.
const formatsByLocale = new Map<string | undefined, Formats>();

function formatsOf(locale: string | undefined): Formats {
  const known = formatsByLocale.get(locale) ?? {
    time: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    weekday: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }),
  };
  formatsByLocale.set(locale, known);
  return known;
}
