import { durationOf } from '../../../shared/plan/effort.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { readTypedNumber } from '../../ui/fields/read-typed-number.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { commonValue } from './common-value.ts';
import { useEdit } from './use-edit.ts';

/** The duration that was typed, or in muted the one that follows from effort and FTE. */
export function DurationField({ initiatives }: { readonly initiatives: readonly Initiative[] }) {
  const edit = useEdit(initiatives);
  const derived = commonValue(initiatives, durationOf);
  return (
    <TextField
      label="Duration"
      value={commonValue(initiatives, ({ duration }) => (duration === null ? '' : inWorkdays(duration)))}
      placeholder={derived === null ? 'Follows from the effort' : `${inWorkdays(derived)}, by effort`}
      commit={(text) => {
        const typed = text.replace(/\s*(workdays?|days?|d)\s*$/i, '').trim();
        if (typed === '') return edit({ duration: null });
        return edit({ duration: readTypedNumber(typed) ?? Number.NaN });
      }}
    />
  );
}

function inWorkdays(days: number): string {
  return `${formatNumber(days)} ${days === 1 ? 'workday' : 'workdays'}`;
}
