import { useEffect, useId, useRef, useState } from 'react';
import styles from './new-initiative-row.module.css';

export interface NewInitiativeRowProps {
  /** The key that it will have. */
  readonly nextKey: string;
  /** Cells before the key and after the title. */
  readonly columns: { readonly before: number; readonly after: number };
  /** Answers why the title is refused; null when the initiative was added. */
  readonly onAdd: (title: string) => string | null;
  readonly onCancel: () => void;
  /** The focus went elsewhere while nothing was written. */
  readonly onLeave: () => void;
}

/** A new initiative, written where it will stand. Enter adds it, Escape gives it up; left with words in it, it stays. */
export function NewInitiativeRow({ nextKey, columns, onAdd, onCancel, onLeave }: NewInitiativeRowProps) {
  const [title, setTitle] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const refusalId = useId();
  useEffect(() => input.current?.focus(), []);
  return (
    <tr className={styles.row}>
      <td colSpan={columns.before} />
      <td className={styles.key}>{nextKey}</td>
      <td className={styles.title}>
        <input
          ref={input}
          className={styles.input}
          aria-label="Title of the new initiative"
          aria-invalid={refusal !== null || undefined}
          aria-describedby={refusal === null ? undefined : refusalId}
          placeholder="Title of the new initiative"
          autoComplete="off"
          value={title}
          onChange={(event) => {
            setTitle(event.currentTarget.value);
            setRefusal(null);
          }}
          onBlur={() => title.trim() === '' && onLeave()}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== 'Escape') return;
            event.preventDefault();
            if (event.key === 'Escape' || title.trim() === '') onCancel();
            else setRefusal(onAdd(title));
          }}
        />
        {refusal !== null && (
          <span id={refusalId} className={styles.refusal} role="alert">
            {refusal}
          </span>
        )}
      </td>
      <td className={styles.hint} colSpan={columns.after}>
        Enter adds it, Esc gives it up
      </td>
    </tr>
  );
}
