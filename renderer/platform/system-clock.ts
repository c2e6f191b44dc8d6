import { findPlainDate } from '../../shared/calendar/plain-date.ts';
import type { Clock } from '../../shared/ports/clock.ts';

/** The time of this machine; `instant` is the moment that it is. */
export function createSystemClock(instant: () => Date = () => new Date()): Clock {
  return {
    today: () => {
      const now = instant();
      // The parts of the local day, never those of an ISO text: that is in UTC, and a day off for hours.
      const parts = { year: now.getFullYear(), month: now.getMonth() + 1, dayOfMonth: now.getDate() };
      const today = findPlainDate(parts);
      if (today === null) throw new Error(`The clock of this machine is out of range: ${now.getTime()}`);
      return today;
    },
    now: () => instant().toISOString(),
  };
}
