import { IconAlertTriangle, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { HygieneWarning } from '../../../../shared/prioritization/score-hygiene.ts';
import styles from './hygiene.module.css';
import { warningCount } from './warning-count.ts';

/** What makes the scores less than they seem. A click on a warning selects the rows that it names. */
export function HygieneStrip({
  warnings,
  onChoose,
}: {
  readonly warnings: readonly HygieneWarning[];
  readonly onChoose: (keys: readonly string[]) => void;
}) {
  const [isOpen, setIsOpen] = useState(true);
  const listId = useId();
  if (warnings.length === 0) return null;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <section className={styles.strip} aria-label="Warnings on the scores">
      <button
        type="button"
        className={styles.fold}
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Chevron size={16} stroke={1.5} aria-hidden />
        {warningCount(warnings.length)}
      </button>
      {isOpen && (
        <ul id={listId} className={styles.list}>
          {warnings.map(({ message, keys }) => (
            <li key={message}>
              <button
                type="button"
                className={styles.warning}
                title={`${message} Click to select ${keys.length === 1 ? 'it' : 'them'}.`}
                onClick={() => onChoose(keys)}
              >
                <IconAlertTriangle className={styles.sign} size={16} stroke={1.5} aria-hidden />
                <span className={styles.words}>{message}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
