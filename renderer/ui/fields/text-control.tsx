import { type ReactNode, useId } from 'react';
import styles from './field.module.css';
import { type CommitText, useDraft } from './use-draft.ts';

export interface TextControlProps {
  readonly id?: string;
  /** The name for assistive technology, where no label points here. */
  readonly label?: string;
  /** null: several are selected that differ. */
  readonly value: string | null;
  readonly commit: CommitText;
  readonly placeholder?: string;
  readonly multiline?: boolean;
  /** One line of text that stands on as many as it needs. */
  readonly wraps?: boolean;
  /** Set to the right in figures of one width. */
  readonly numeric?: boolean;
  /** Small and muted: for what stands under something else. */
  readonly quiet?: boolean;
  /** Where the keyboard lands that comes into the inspector. */
  readonly entry?: boolean;
  /** Takes the focus when it appears, the caret at the end. */
  readonly focused?: boolean;
  /** Reached by arrows, not by Tab. */
  readonly isOffTab?: boolean;
  readonly note?: ReactNode;
  readonly className?: string | undefined;
}

function focusAtEnd(control: HTMLInputElement | HTMLTextAreaElement | null): void {
  if (control === null) return;
  control.focus();
  control.setSelectionRange(control.value.length, control.value.length);
}

const MIXED_WORDS = 'They differ. What is typed is set for all, Delete clears all.';

/** A field that grows with its text measures all of it at every key: a longer one keeps its size. */
const LONG_TEXT = 20_000;

/** Text that is edited where it stands: no box until it is pointed at or in focus. */
export function TextControl(props: TextControlProps) {
  const {
    id,
    label,
    value,
    commit,
    placeholder,
    multiline = false,
    wraps,
    numeric,
    quiet,
    entry,
    focused,
    isOffTab,
    note,
    className,
  } = props;
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
    ref: focused ? focusAtEnd : undefined,
    'data-entry': entry || undefined,
    'data-long': draft.text.length > LONG_TEXT || undefined,
    placeholder: value === null ? 'mixed' : placeholder,
    title: value === null ? MIXED_WORDS : undefined,
    'data-mixed': value === null || undefined,
    tabIndex: isOffTab ? -1 : undefined,
    autoComplete: 'off',
    value: draft.text,
    onBlur: draft.take,
    onKeyDown: draft.onKeyDown,
  } as const;
  return (
    <>
      {multiline || wraps ? (
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
