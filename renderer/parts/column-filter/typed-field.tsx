import { useId } from 'react';
import styles from './column-filter.module.css';

/** A field of a condition, with the sentence that says why its text is not taken. */
export function TypedField(props: {
  readonly label: string;
  /** Where what stands above says it already. */
  readonly isLabelHidden?: boolean;
  readonly placeholder?: string;
  readonly value: string;
  readonly problem: string | null;
  readonly isFirst?: boolean;
  readonly isNumber?: boolean;
  readonly onChange: (text: string) => void;
  readonly onEnter: () => void;
}) {
  const id = useId();
  const { label, isLabelHidden, placeholder, value, problem, isFirst, isNumber, onChange, onEnter } = props;
  return (
    <div className={styles.field}>
      <label className={isLabelHidden ? 'visually-hidden' : styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={styles.input}
        data-autofocus={isFirst || undefined}
        data-number={isNumber || undefined}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={value}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && problem === null) onEnter();
        }}
      />
      {problem !== null && (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
