import { useId, useState } from 'react';
import styles from './name-field.module.css';

export interface NameFieldProps {
  readonly label: string;
  readonly value: string;
  readonly className?: string | undefined;
  /** Answers why the name is refused; null when it was taken. */
  readonly onCommit: (name: string) => string | null | Promise<string | null>;
  readonly onCancel: () => void;
}

/** A name edited in its place: Enter or leaving it commits, Escape leaves it as it was. A refusal stays with what was typed. */
export function NameField({ label, value, className, onCommit, onCancel }: NameFieldProps) {
  const [typed, setTyped] = useState(value);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [committing, setCommitting] = useState(false);
  const refusalId = useId();
  const commit = async () => {
    if (committing) return;
    if (typed.trim() === value) return onCancel();
    setCommitting(true);
    const problem = await onCommit(typed);
    setCommitting(false);
    setRefusal(problem);
  };
  return (
    <span className={className ? `${styles.field} ${className}` : styles.field}>
      <input
        ref={focusAndSelect}
        className={styles.input}
        aria-label={label}
        aria-invalid={refusal !== null || undefined}
        aria-describedby={refusal === null ? undefined : refusalId}
        value={typed}
        maxLength={200}
        readOnly={committing}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setRefusal(null);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter') {
            // What takes the focus next must not hear it, too.
            event.preventDefault();
            commit();
          }
          if (event.key === 'Escape') onCancel();
        }}
      />
      {refusal !== null && (
        <span id={refusalId} className={styles.refusal} role="alert">
          {refusal}
        </span>
      )}
    </span>
  );
}

function focusAndSelect(input: HTMLInputElement | null): void {
  if (input === null || input === document.activeElement) return;
  input.focus();
  input.select();
}
