import { type DateText, formatDateText, readDateText } from '../../../shared/calendar/date-text.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import {
  type RescheduleInitiativesIntent,
  rescheduleInitiatives,
} from '../../../shared/commands/reschedule-initiatives.ts';
import type { Initiative, Precision, Schedule } from '../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { usePorts } from '../../state/use-app-state.tsx';
import { CheckField } from '../../ui/fields/check-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useRun } from '../use-run.ts';
import { Section } from './section.tsx';

/** When it is planned. What is typed sets the precision. */
export function ScheduleSection({ plan, initiative }: { readonly plan: Plan; readonly initiative: Initiative }) {
  const run = useRun();
  const { clock } = usePorts();
  const { schedule } = initiative;
  const { fiscalYearStartMonth } = settingsOf(plan);
  const set = (change: RescheduleInitiativesIntent['schedule']) =>
    run(rescheduleInitiatives, { ids: [initiative.id], schedule: change });
  const commitDate = (text: string, use: (date: DateText | null) => string | null): string | null => {
    if (text.trim() === '') return use(null);
    const read = readDateText(text, { today: clock.today(), fiscalYearStartMonth, dayMonthOrder: 'unknown' });
    return read.ok ? use(read.value) : read.problem.message;
  };
  const show = (date: PlainDate | null, precision: Precision) =>
    date === null ? '' : formatDateText(asWritten(date, precision), { fiscalYearStartMonth });
  return (
    <Section title={schedule.precision === 'none' ? 'Schedule' : `Schedule, ${PRECISION_WORDS[schedule.precision]}`}>
      <TextField
        label="Start"
        placeholder="12 Jan, Q3, +2w"
        value={show(schedule.start, schedule.precision)}
        commit={(text) => commitDate(text, (date) => set(withStart(schedule, date)))}
      />
      <TextField
        label="End"
        placeholder="Not dated"
        value={show(schedule.end, schedule.precision)}
        commit={(text) => commitDate(text, (date) => set(withEnd(schedule, date)))}
      />
      <TextField
        label="Not before"
        placeholder="Any day"
        value={show(schedule.notBefore, 'day')}
        commit={(text) => commitDate(text, (date) => set({ notBefore: date?.first ?? null }))}
      />
      <TextField
        label="Deadline"
        placeholder="None"
        value={show(schedule.deadline, 'day')}
        commit={(text) => commitDate(text, (date) => set({ deadline: date?.last ?? null }))}
      />
      <CheckField
        label="Pinned"
        words="nothing ever moves it"
        checked={schedule.pinned}
        onChange={(pinned) => set({ pinned })}
      />
    </Section>
  );
}

const PRECISION_WORDS: Readonly<Record<Precision, string>> = {
  day: 'to the day',
  month: 'to the month',
  quarter: 'to the quarter',
  none: '',
};

const COARSENESS: Readonly<Record<Precision, number>> = { none: 0, day: 1, month: 2, quarter: 3 };

/** A coarse start typed into an undated plan bounds the whole window; otherwise the coarser precision of the two holds. */
function withStart(schedule: Schedule, date: DateText | null): RescheduleInitiativesIntent['schedule'] {
  if (date === null) return { start: null };
  const end = schedule.end === null && date.precision !== 'day' ? date.last : schedule.end;
  return { start: date.first, end, precision: coarser(schedule, date, end !== schedule.end) };
}

function withEnd(schedule: Schedule, date: DateText | null): RescheduleInitiativesIntent['schedule'] {
  if (date === null) return { end: null };
  const start = schedule.start === null && date.precision !== 'day' ? date.first : schedule.start;
  return { start, end: date.last, precision: coarser(schedule, date, start !== schedule.start) };
}

function coarser(schedule: Schedule, date: DateText, isWhole: boolean): Precision {
  const hasOther = !isWhole && (schedule.start !== null || schedule.end !== null);
  return hasOther && COARSENESS[schedule.precision] > COARSENESS[date.precision] ? schedule.precision : date.precision;
}

/** A start or an end as it was typed: the month or quarter that it bounds, or the day. */
function asWritten(date: PlainDate, precision: Precision): DateText {
  const isCoarse = precision === 'month' || precision === 'quarter';
  return { first: date, last: date, precision: isCoarse ? precision : 'day' };
}
