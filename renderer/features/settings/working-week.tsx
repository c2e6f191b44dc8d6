import { useState } from 'react';
import type { IsoWeekday } from '../../../shared/calendar/plain-date.ts';
import styles from './setting-controls.module.css';

const WEEKDAYS: readonly { readonly day: IsoWeekday; readonly label: string }[] = [
  { day: 1, label: 'Monday' },
  { day: 2, label: 'Tuesday' },
  { day: 3, label: 'Wednesday' },
  { day: 4, label: 'Thursday' },
  { day: 5, label: 'Friday' },
  { day: 6, label: 'Saturday' },
  { day: 7, label: 'Sunday' },
];

export interface WorkingWeekProps {
  readonly labelId: string;
  readonly week: readonly IsoWeekday[];
  /** Answers why it is refused; null when it was taken. */
  readonly onChange: (week: readonly IsoWeekday[]) => string | null;
}

/** The days of the week that are worked on. */
export function WorkingWeek({ labelId, week, onChange }: WorkingWeekProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const toggle = (day: IsoWeekday, worked: boolean) => {
    const changed = worked ? [...week, day].sort((a, b) => a - b) : week.filter((other) => other !== day);
    setRefusal(onChange(changed));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: its name stands beside it, where a legend can't
    <div role="group" aria-labelledby={labelId}>
      <div className={styles.week}>
        {WEEKDAYS.map(({ day, label }) => (
          <label key={day} className={styles.day}>
            <input
              type="checkbox"
              aria-label={label}
              checked={week.includes(day)}
              onChange={(event) => toggle(day, event.currentTarget.checked)}
            />
            {label.slice(0, 3)}
          </label>
        ))}
      </div>
      {refusal !== null && (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
    </div>
  );
}
