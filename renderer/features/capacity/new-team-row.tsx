import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import styles from './teams-table.module.css';

export interface NewTeamProblem {
  readonly field: 'name' | 'head-count';
  readonly message: string;
}

/**
 * A new team by its name and how many people it has: Enter, or Tab behind the people, adds it, and the next one can be typed at
 * once. Leaving the row adds it too; what is refused stays as it was typed.
 */
export function NewTeamRow(props: {
  readonly columns: number;
  /** It is what one came for: it takes the focus. */
  readonly isFirst: boolean;
  /** Answers what of it is refused and why; null when it was added. */
  readonly onAdd: (name: string, headCount: string) => NewTeamProblem | null;
}) {
  const { columns, isFirst, onAdd } = props;
  const [name, setName] = useState('');
  const [headCount, setHeadCount] = useState('');
  const [refusal, setRefusal] = useState<NewTeamProblem | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const people = useRef<HTMLInputElement>(null);
  const refusalId = useId();
  const wanted = useRef(isFirst);
  useEffect(() => {
    if (wanted.current) field.current?.focus();
  }, []);
  const isEmpty = name.trim() === '' && headCount.trim() === '';
  const take = (): boolean => {
    if (isEmpty) return false;
    const problem = onAdd(name, headCount);
    setRefusal(problem);
    if (problem !== null) return false;
    latest.current = null;
    setName('');
    setHeadCount('');
    return true;
  };
  const add = () => {
    if (!take()) return;
    field.current?.focus();
    field.current?.scrollIntoView({ block: 'nearest' });
  };
  // What was typed when the view goes away is added as well.
  const latest = useRef<(() => void) | null>(null);
  latest.current = isEmpty ? null : () => onAdd(name, headCount);
  useEffect(() => () => latest.current?.(), []);
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) take();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      add();
    } else if (event.key === 'Tab' && !event.shiftKey && event.target === people.current && !isEmpty) {
      event.preventDefault();
      add();
    } else if (event.key === 'Escape' && (name !== '' || headCount !== '')) {
      event.preventDefault();
      event.stopPropagation();
      setName('');
      setHeadCount('');
      setRefusal(null);
    }
  };
  const described = refusal === null ? undefined : refusalId;
  return (
    <tr className={styles.adder} onKeyDown={onKeyDown} onBlur={onBlur}>
      <td className={styles.name}>
        <input
          ref={field}
          className={styles.newField}
          aria-label="Name of a new team"
          aria-invalid={refusal?.field === 'name' || undefined}
          aria-describedby={described}
          placeholder="Add a team"
          autoComplete="off"
          value={name}
          maxLength={200}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setRefusal(null);
          }}
        />
        {refusal !== null && (
          <span id={refusalId} role="alert" className={styles.refusal}>
            {refusal.message}
          </span>
        )}
      </td>
      <td className={styles.number}>
        <input
          ref={people}
          className={styles.newField}
          data-numeric
          aria-label="Head count of the new team"
          aria-invalid={refusal?.field === 'head-count' || undefined}
          aria-describedby={described}
          placeholder="people"
          autoComplete="off"
          value={headCount}
          onChange={(event) => {
            setHeadCount(event.currentTarget.value);
            setRefusal(null);
          }}
        />
      </td>
      <td colSpan={columns - 2} className={styles.hint}>
        {(name !== '' || headCount !== '') && 'Enter or Tab adds it'}
      </td>
    </tr>
  );
}
