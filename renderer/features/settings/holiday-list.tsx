import { IconX } from '@tabler/icons-react';
import { useId } from 'react';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { formatDay } from '../../ui/fields/format-value.ts';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { addHolidays } from './add-holidays.ts';
import styles from './setting-controls.module.css';

export interface HolidayListProps {
  readonly labelId: string;
  readonly holidays: readonly PlainDate[];
  readonly calendar: { readonly today: PlainDate; readonly fiscalYearStartMonth: number };
  /** Answers why it is refused; null when it was taken. */
  readonly onChange: (holidays: readonly PlainDate[]) => string | null;
}

/** The plan's holidays, and a field to type more of them into. */
export function HolidayList({ labelId, holidays, calendar, onChange }: HolidayListProps) {
  const fieldId = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: its name stands beside it, where a legend can't
    <div role="group" aria-labelledby={labelId}>
      {holidays.length > 0 && (
        <ul className={styles.days}>
          {[...holidays].sort().map((day) => (
            <li key={day} className={styles.holiday}>
              {formatDay(day)}
              <IconButton
                name={`Remove ${formatDay(day)}`}
                icon={IconX}
                onPress={() => {
                  onChange(holidays.filter((other) => other !== day));
                  document.getElementById(fieldId)?.focus();
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.adder}>
        <TextControl
          id={fieldId}
          label="Add holidays"
          value=""
          placeholder="Add a day"
          commit={(typed) => {
            const added = addHolidays(holidays, typed, calendar);
            return added.ok ? onChange(added.value) : added.problem.message;
          }}
        />
      </div>
    </div>
  );
}
