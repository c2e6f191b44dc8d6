import { type DateText, formatDateText, readDateText } from '../../../shared/calendar/date-text.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { usePorts } from '../../state/use-app-state.tsx';

export interface DayText {
  /** Reads what was typed and hands it on: null for nothing. Answers why it is refused, or null. */
  commitDate(text: string, use: (date: DateText | null) => string | null): string | null;
  /** As `commitDate`, for what is always a day; a month or quarter stands for its first or last day where that is said. */
  commitDay(
    text: string,
    coarse: 'first' | 'last' | 'refuse',
    use: (day: PlainDate | null) => string | null,
  ): string | null;
  /** `12 Jan 2026`, which reads back the same; empty for none. */
  formatDay(day: PlainDate | null): string;
}

/** Days as they are typed into a field: `12 Jan`, `Q3`, `+2w`, `2026-01-12`. */
export function useDayText(plan: Plan): DayText {
  const { clock } = usePorts();
  const { fiscalYearStartMonth } = settingsOf(plan);
  const commitDate: DayText['commitDate'] = (text, use) => {
    if (text.trim() === '') return use(null);
    const read = readDateText(text, { today: clock.today(), fiscalYearStartMonth, dayMonthOrder: 'unknown' });
    return read.ok ? use(read.value) : read.problem.message;
  };
  return {
    commitDate,
    commitDay: (text, coarse, use) =>
      commitDate(text, (date) => {
        if (date === null) return use(null);
        if (coarse === 'refuse' && date.precision !== 'day') {
          return `“${text.trim()}” is longer than a day. Write 12 Jan, +2w or 2026-01-12.`;
        }
        return use(coarse === 'last' ? date.last : date.first);
      }),
    formatDay: (day) =>
      day === null ? '' : formatDateText({ first: day, last: day, precision: 'day' }, { fiscalYearStartMonth }),
  };
}
