import { toPlainDate } from '../../shared/calendar/plain-date.ts';
import type { Clock } from '../../shared/ports/clock.ts';

/** Always 12 January 2026; every look at the time is a second after the one before. */
export function createTickingClock(): Clock {
  let seconds = 0;
  return {
    today: () => toPlainDate('2026-01-12'),
    now: () => {
      seconds += 1;
      return new Date(Date.UTC(2026, 0, 12, 9, 0, seconds)).toISOString();
    },
  };
}
