import type { ReactNode } from 'react';
import styles from './field.module.css';

export interface FieldProps {
  readonly label: string;
  /** The control's id, so that a click on the label goes to it. */
  readonly controlId?: string;
  /** The label above the control instead of beside it: for long text. */
  readonly stacked?: boolean;
  readonly children: ReactNode;
}

/** One line of the inspector: what it is at the left, what it says at the right. */
export function Field({ label, controlId, stacked = false, children }: FieldProps) {
  return (
    <div className={styles.field} data-stacked={stacked || undefined}>
      {controlId === undefined ? (
        <span className={styles.label}>{label}</span>
      ) : (
        <label className={styles.label} htmlFor={controlId}>
          {label}
        </label>
      )}
      <div className={styles.content}>{children}</div>
    </div>
  );
}
