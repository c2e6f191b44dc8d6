import { type ReactNode, useId } from 'react';
import styles from './field.module.css';
import { type CommitText, useDraft } from './use-draft.ts';

export interface TextControlProps {
  readonly id?: string;
  /** The name for assistive technology, where no label points here. */
  readonly label?: string;
  readonly value: string;
  readonly commit: CommitText;
  readonly placeholder?: string;
  readonly multiline?: boolean;
  /** Set to the right in figures of one width. */
  readonly numeric?: boolean;
  /** Small and muted: for what stands under something else. */
  readonly quiet?: boolean;
  /** Where the keyboard lands that comes into the inspector. */
  readonly entry?: boolean;
  readonly note?: ReactNode;
  readonly className?: string | undefined;
}

/** Text that is edited where it stands: no box until it is pointed at or in focus. */
export function TextControl(props: TextControlProps) {
  const { id, label, value, commit, placeholder, multiline = false, numeric, quiet, entry, note, className } = props;
  const draft = useDraft(value, commit, multiline);
  const problemId = useId();
  const shared = {
    id,
    className: className ? `${styles.control} ${className}` : styles.control,
    'aria-label': label,
    'aria-invalid': draft.problem === null ? undefined : true,
    'aria-describedby': draft.problem === null ? undefined : problemId,
    'data-numeric': numeric || undefined,
    'data-quiet': quiet || undefined,
    'data-entry': entry || undefined,
    placeholder,
    autoComplete: 'off',
    value: draft.text,
    onBlur: draft.onBlur,
    onKeyDown: draft.onKeyDown,
  } as const;
  return (
    <>
      {multiline ? (
        <textarea {...shared} rows={1} onChange={(event) => draft.onChange(event.currentTarget.value)} />
      ) : (
        <input {...shared} spellCheck={!numeric} onChange={(event) => draft.onChange(event.currentTarget.value)} />
      )}
      {draft.problem !== null && (
        <span id={problemId} className={styles.problem} role="alert">
          {draft.problem}
        </span>
      )}
      {note && <span className={styles.note}>{note}</span>}
    </>
  );
}
