import { IconSearch, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import styles from './text-filter.module.css';

/** Narrows a list by words as they are typed. Escape empties it, once more leaves it; Enter and ↓ go on to the list. */
export function TextFilter(props: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave: () => void;
}) {
  const { value, onChange, onLeave } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <span className={styles.field} data-narrowed={value !== '' || undefined}>
      <IconSearch className={styles.icon} size={14} stroke={1.5} aria-hidden />
      <input
        ref={input}
        className={styles.input}
        aria-label="Filter by words"
        placeholder="Filter"
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          const isBack = event.key === 'Escape';
          if (!isBack && event.key !== 'Enter' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          if (isBack && value !== '') onChange('');
          else onLeave();
        }}
      />
      {value !== '' && (
        <button
          type="button"
          className={styles.clear}
          aria-label="Clear the words"
          onClick={() => {
            onChange('');
            input.current?.focus();
          }}
        >
          <IconX size={14} stroke={1.5} aria-hidden />
        </button>
      )}
    </span>
  );
}
