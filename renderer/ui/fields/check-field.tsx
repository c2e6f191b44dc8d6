import { useId } from 'react';
import styles from './check-field.module.css';
import { Field } from './field.tsx';

export interface CheckFieldProps {
  readonly label: string;
  readonly words: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Yes or no, with the words that say what yes means. */
export function CheckField({ label, words, checked, onChange }: CheckFieldProps) {
  const id = useId();
  return (
    <Field label={label} controlId={id}>
      <span className={styles.check}>
        <input id={id} type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
        <span className={styles.words}>{words}</span>
      </span>
    </Field>
  );
}
