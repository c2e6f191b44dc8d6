import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './field.module.css';
import { useHeldValue } from './use-held-value.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface ChoiceControlProps {
  readonly id?: string;
  readonly label?: string;
  /** null: several are selected that differ. */
  readonly value: string | null;
  readonly choices: readonly Choice[];
  /** What choosing nothing is called; left out where something must be chosen. */
  readonly empty?: string;
  readonly numeric?: boolean;
  /** What stands there while the list is shut, where the choice's own label says more than there is room for. */
  readonly shown?: string;
  /** A dot before the words. */
  readonly mark?: ReactNode;
  readonly onChoose: (value: string) => void;
}

const MIXED = '\u0000mixed';

/** One of a few, in the system's own list. An empty text stands for nothing. */
export function ChoiceControl({
  id,
  label,
  value: handedDown,
  choices,
  empty,
  numeric,
  shown,
  mark,
  onChoose,
}: ChoiceControlProps) {
  const [value, hold] = useHeldValue(handedDown);
  const isKnown = value === null || value === '' || choices.some((choice) => choice.value === value);
  return (
    <span className={styles.choice} data-marked={mark ? true : undefined}>
      {mark && value === handedDown && <span className={styles.mark}>{mark}</span>}
      {shown !== undefined && (
        <span className={styles.shown} data-empty={value === '' || undefined} aria-hidden>
          {shown}
        </span>
      )}
      <select
        id={id}
        aria-label={label}
        className={value === null || value === '' ? `${styles.control} ${styles.mixed}` : styles.control}
        data-numeric={numeric || undefined}
        data-covered={shown === undefined ? undefined : true}
        value={value ?? MIXED}
        onChange={(event) => {
          hold(event.currentTarget.value);
          onChoose(event.currentTarget.value);
        }}
      >
        {value === null && (
          <option className={styles.option} value={MIXED} disabled>
            mixed
          </option>
        )}
        {(empty !== undefined || value === '') && (
          <option className={styles.option} value="" disabled={empty === undefined}>
            {empty ?? '–'}
          </option>
        )}
        {!isKnown && (
          <option className={styles.option} value={value}>
            {value}
          </option>
        )}
        {choices.map((choice) => (
          <option className={styles.option} key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <IconChevronDown size={16} stroke={1.5} aria-hidden />
    </span>
  );
}
