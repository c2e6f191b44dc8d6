import type { PlainDate } from '../calendar/plain-date.ts';

/** The only way to the time of day. `today` is the local calendar day; `now` an ISO instant in UTC, for the journal. */
export interface Clock {
  today(): PlainDate;
  now(): string;
}
