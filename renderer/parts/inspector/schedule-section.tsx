import { memo } from 'react';
import { changePrecision } from '../../../shared/commands/change-precision.ts';
import { dateInitiatives } from '../../../shared/commands/date-initiatives.ts';
import {
  type RescheduleInitiativesIntent,
  rescheduleInitiatives,
} from '../../../shared/commands/reschedule-initiatives.ts';
import { scheduleDateText } from '../../../shared/grid/schedule-edit.ts';
import { type Initiative, PRECISIONS, type Precision } from '../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { CheckField } from '../../ui/fields/check-field.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useCascadingRun } from '../cascade/use-cascading-run.ts';
import { commonValue } from './common-value.ts';
import { HorizonField } from './horizon-field.tsx';
import { sameTables } from './same-tables.ts';
import { Section } from './section.tsx';
import { useDayText } from './use-day-text.ts';
import { idsOf } from './use-edit.ts';
import { useSayRefusal } from './use-making.ts';

export interface ScheduleSectionProps {
  readonly plan: Plan;
  readonly initiatives: readonly Initiative[];
}

/** When it is planned. What is typed sets the precision. */
export const ScheduleSection = memo(
  function ScheduleSection({ plan, initiatives }: ScheduleSectionProps) {
    const run = useCascadingRun();
    const say = useSayRefusal();
    const days = useDayText(plan);
    const ids = idsOf(initiatives);
    const set = (schedule: RescheduleInitiativesIntent['schedule']) => run(rescheduleInitiatives, { ids, schedule });
    const { fiscalYearStartMonth } = settingsOf(plan);
    const dateOf = (which: 'start' | 'end') =>
      commonValue(initiatives, ({ schedule }) =>
        scheduleDateText(schedule[which], schedule.precision, fiscalYearStartMonth),
      );
    const precision = commonValue(initiatives, ({ schedule }) => schedule.precision);
    const isDated = initiatives.some(({ schedule }) => schedule.precision !== 'none');
    const isProposed = commonValue(initiatives, ({ schedule }) => schedule.setBy) === 'proposal';
    return (
      <Section title="Schedule" {...(isProposed && { hint: 'as proposed' })}>
        <TextField
          label="Start"
          placeholder="Such as 12 Jan, Q3, +2w"
          value={dateOf('start')}
          commit={(text) => days.commitDate(text, (date) => run(dateInitiatives, { ids, which: 'start', date }))}
        />
        <TextField
          label="End"
          placeholder="Not dated"
          value={dateOf('end')}
          commit={(text) => days.commitDate(text, (date) => run(dateInitiatives, { ids, which: 'end', date }))}
        />
        {isDated && (
          <ChoiceField
            label="Exact to the"
            value={precision === 'none' ? '' : precision}
            choices={PRECISIONS.filter((one) => one !== 'none').map((one) => ({ value: one, label: LABELS[one] }))}
            onChoose={(value) => {
              const chosen = PRECISIONS.find((one) => one === value);
              if (chosen !== undefined && chosen !== 'none') say(run(changePrecision, { ids, precision: chosen }));
            }}
          />
        )}
        <TextField
          label="Not before"
          placeholder="Any day"
          value={commonValue(initiatives, ({ schedule }) => days.formatDay(schedule.notBefore))}
          commit={(text) => days.commitDay(text, 'first', (notBefore) => set({ notBefore }))}
        />
        <TextField
          label="Deadline"
          placeholder="None"
          value={commonValue(initiatives, ({ schedule }) => days.formatDay(schedule.deadline))}
          commit={(text) => days.commitDay(text, 'last', (deadline) => set({ deadline }))}
        />
        <CheckField
          label="Pinned"
          words="nothing ever moves it"
          checked={commonValue(initiatives, ({ schedule }) => schedule.pinned)}
          onChange={(pinned) => say(set({ pinned }))}
        />
        <HorizonField plan={plan} initiatives={initiatives} />
      </Section>
    );
  },
  sameTables<ScheduleSectionProps>(['settings']),
);

const LABELS: Readonly<Record<Exclude<Precision, 'none'>, string>> = { day: 'Day', month: 'Month', quarter: 'Quarter' };
