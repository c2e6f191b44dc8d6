import { useId } from 'react';
import styles from './check-field.module.css';
import { Field } from './field.tsx';
import { useHeldValue } from './use-held-value.ts';

export interface CheckFieldProps {
  readonly label: string;
  readonly words: string;
  /** null: several are selected that differ. */
  readonly checked: boolean | null;
  readonly onChange: (checked: boolean) => void;
}

/** Yes or no, with the words that say what yes means. */
export function CheckField({ label, words, checked, onChange }: CheckFieldProps) {
  const id = useId();
  const [shown, hold] = useHeldValue(checked);
  return (
    <Field label={label} controlId={id}>
      <span className={styles.check}>
        <input
          id={id}
          ref={(box) => {
            if (box !== null) box.indeterminate = shown === null;
          }}
          type="checkbox"
          checked={shown ?? false}
          onChange={(event) => {
            hold(event.currentTarget.checked);
            onChange(event.currentTarget.checked);
          }}
        />
        <span className={styles.words}>{shown === null ? 'mixed' : words}</span>
      </span>
    </Field>
  );
}
