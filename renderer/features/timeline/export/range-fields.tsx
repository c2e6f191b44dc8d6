import { useMemo } from 'react';
import type { Period } from '../../../../shared/calendar/fiscal-period.ts';
import type { PlainDate } from '../../../../shared/calendar/plain-date.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { ChoiceField } from '../../../ui/fields/choice-field.tsx';
import { EXPORT_RANGES, type ExportChoices } from './export-choices.ts';
import { type PeriodRange, periodChoices, periodValue, wholeDays } from './export-range.ts';

const RANGE_LABELS = { whole: 'The whole plan', 'in-sight': 'What is in sight', periods: 'From – to' } as const;

export interface RangeFieldsProps {
  readonly plan: Plan;
  readonly today: PlainDate;
  readonly choices: ExportChoices;
  readonly periods: PeriodRange;
  readonly onChange: (changed: Partial<ExportChoices>) => void;
  readonly onPeriods: (periods: PeriodRange) => void;
}

/** Which days: all that there are, those on the screen, or from one period to another. */
export function RangeFields({ plan, today, choices, periods, onChange, onPeriods }: RangeFieldsProps) {
  const { range } = choices;
  const offered = useMemo(() => periodChoices(plan, wholeDays(plan, today), today), [plan, today]);
  const pick = (value: string, fallback: Period): Period =>
    offered.find((one) => one.value === value)?.period ?? fallback;
  return (
    <>
      <ChoiceField
        label="Days"
        value={range}
        choices={EXPORT_RANGES.map((value) => ({ value, label: RANGE_LABELS[value] }))}
        onChoose={(value) => onChange({ range: EXPORT_RANGES.find((one) => one === value) ?? range })}
      />
      {range === 'periods' && (
        <>
          <ChoiceField
            label="From"
            value={periodValue(periods.from)}
            choices={offered}
            onChoose={(value) => onPeriods({ ...periods, from: pick(value, periods.from) })}
          />
          <ChoiceField
            label="To"
            value={periodValue(periods.to)}
            choices={offered}
            onChoose={(value) => onPeriods({ ...periods, to: pick(value, periods.to) })}
          />
        </>
      )}
    </>
  );
}
