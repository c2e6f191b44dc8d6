import { memo } from 'react';
import type { Initiative, SuccessMeasure } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { readTypedNumber } from '../../ui/fields/read-typed-number.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { sameTables } from './same-tables.ts';
import { Section } from './section.tsx';
import { useDayText } from './use-day-text.ts';
import { useEdit } from './use-edit.ts';

const UNMEASURED: SuccessMeasure = { metric: '', baseline: null, target: null, reviewOn: null };

export interface SuccessSectionProps {
  readonly plan: Plan;
  readonly initiative: Initiative;
}

/** What tells whether it was worth it. */
export const SuccessSection = memo(
  function SuccessSection({ plan, initiative }: SuccessSectionProps) {
    const days = useDayText(plan);
    const edit = useEdit([initiative]);
    const measure = initiative.successMeasure ?? UNMEASURED;
    const set = (change: Partial<SuccessMeasure>) => {
      const changed = { ...measure, ...change };
      const isBlank = changed.metric === '' && changed.baseline === null && changed.target === null;
      return edit({ successMeasure: isBlank && changed.reviewOn === null ? null : changed });
    };
    const setNumber = (text: string, use: (value: number | null) => string | null): string | null => {
      if (text.trim() === '') return use(null);
      const value = readTypedNumber(text);
      return value === null ? `“${text.trim().slice(0, 40)}” is no number.` : use(value);
    };
    const show = (value: number | null) => (value === null ? '' : formatNumber(value, 6));
    return (
      <Section title="Success measure" foldable {...(measure.metric !== '' && { hint: measure.metric })}>
        <TextField
          label="Metric"
          wraps
          value={measure.metric}
          placeholder="Which figure tells"
          commit={(text) => set({ metric: text.replace(/\s+/g, ' ').trim() })}
        />
        <TextField
          label="Baseline"
          value={show(measure.baseline)}
          placeholder="Today’s value"
          commit={(text) => setNumber(text, (baseline) => set({ baseline }))}
        />
        <TextField
          label="Target"
          value={show(measure.target)}
          placeholder="The value to reach"
          commit={(text) => setNumber(text, (target) => set({ target }))}
        />
        <TextField
          label="Review on"
          value={days.formatDay(measure.reviewOn)}
          placeholder="The day to look again"
          commit={(text) => days.commitDay(text, 'last', (reviewOn) => set({ reviewOn }))}
        />
      </Section>
    );
  },
  sameTables<SuccessSectionProps>(['settings']),
);
