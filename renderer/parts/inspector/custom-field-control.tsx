import { isPlainDate } from '../../../shared/calendar/plain-date.ts';
import { setCustomField } from '../../../shared/commands/set-custom-field.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { CustomField } from '../../../shared/plan/people-and-teams.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { readTypedNumber } from '../../ui/fields/read-typed-number.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { useRun } from '../use-run.ts';
import { commonValue } from './common-value.ts';
import { useDayText } from './use-day-text.ts';
import { idsOf } from './use-edit.ts';

/** A field that this plan gives its initiatives, by its kind. */
export function CustomFieldControl({
  plan,
  field,
  initiatives,
}: {
  readonly plan: Plan;
  readonly field: CustomField;
  readonly initiatives: readonly Initiative[];
}) {
  const run = useRun();
  const days = useDayText(plan);
  const set = (value: string | number | null) =>
    run(setCustomField, { ids: idsOf(initiatives), fieldId: field.id, value });
  const show = (initiative: Initiative): string => {
    const value = initiative.custom.find(({ fieldId }) => fieldId === field.id)?.value;
    if (value === undefined) return '';
    if (typeof value === 'number') return formatNumber(value, 6);
    return field.kind === 'date' && isPlainDate(value) ? days.formatDay(value) : value;
  };
  const commit = (text: string): string | null => {
    const typed = text.trim();
    if (typed === '') return set(null);
    if (field.kind === 'date') return days.commitDay(typed, 'refuse', set);
    if (field.kind === 'text') return set(typed);
    const number = readTypedNumber(typed);
    return number === null ? `${field.name} is a number.` : set(number);
  };
  return (
    <TextField
      label={field.name}
      value={commonValue(initiatives, show)}
      placeholder="–"
      multiline={field.kind === 'text'}
      commit={commit}
    />
  );
}
