import { type KeyboardEvent, useId } from 'react';
import styles from '../../../ui/fields/field.module.css';
import type { Draft } from '../../../ui/fields/use-draft.ts';

/** A figure that is edited where it stands, over a draft that its surroundings know, too. */
export function DraftInput({
  label,
  draft,
  numeric = false,
  placeholder,
  onKeyDown,
}: {
  readonly label: string;
  readonly draft: Draft;
  /** Set to the right in figures of one width. */
  readonly numeric?: boolean;
  readonly placeholder?: string;
  /** Comes first; what it prevents is not for the draft. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
}) {
  const problemId = useId();
  return (
    <>
      <input
        className={styles.control}
        aria-label={label}
        aria-invalid={draft.problem === null ? undefined : true}
        aria-describedby={draft.problem === null ? undefined : problemId}
        data-numeric={numeric || undefined}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={draft.text}
        onChange={(event) => draft.onChange(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={draft.take}
        onKeyDown={(event) => {
          onKeyDown?.(event);
          if (!event.defaultPrevented) draft.onKeyDown(event);
        }}
      />
      {draft.problem !== null && (
        <span id={problemId} className={styles.problem} role="alert">
          {draft.problem}
        </span>
      )}
    </>
  );
}
