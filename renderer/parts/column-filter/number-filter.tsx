import { useState } from 'react';
import { boundText, readBound } from '../../../shared/grid/column-filter-text.ts';
import { settingsOf } from '../../../shared/plan/plan.ts';
import { EFFORT_UNIT_WORDS } from '../inspector/effort-units.ts';
import styles from './column-filter.module.css';
import type { ColumnFilterProps } from './column-filter.tsx';
import { TypedField } from './typed-field.tsx';

/** The least and the most that a cell may hold. An end that is no figure says so, and is open until it is one. */
export function NumberFilter({ plan, column, condition, decimal, onChange, onClose }: ColumnFilterProps) {
  const { cell } = column;
  const bounds = condition?.kind === 'number' ? condition : { least: null, most: null };
  const written = (value: number | null) => (value === null ? '' : boundText(plan, cell, value));
  const [least, setLeast] = useState(written(bounds.least));
  const [most, setMost] = useState(written(bounds.most));
  const lowest = readBound(plan, cell, least, decimal);
  const highest = readBound(plan, cell, most, decimal);
  const isTurned =
    lowest.ok && highest.ok && lowest.value !== null && highest.value !== null && lowest.value > highest.value;
  const take = (lowText: string, highText: string) => {
    const from = readBound(plan, cell, lowText, decimal);
    const to = readBound(plan, cell, highText, decimal);
    const [low, high] = [from.ok ? from.value : null, to.ok ? to.value : null];
    onChange(low === null && high === null ? null : { kind: 'number', least: low, most: high });
  };
  const isEffort = cell.kind === 'effort' || cell.kind === 'team-effort';
  return (
    <>
      <div className={styles.pair}>
        <TypedField
          label="At least"
          isFirst
          isNumber
          value={least}
          problem={lowest.ok ? null : lowest.problem}
          onChange={(text) => {
            setLeast(text);
            take(text, most);
          }}
          onEnter={onClose}
        />
        <TypedField
          label="At most"
          isNumber
          value={most}
          problem={highest.ok ? (isTurned ? 'This is less than “At least”: nothing passes.' : null) : highest.problem}
          onChange={(text) => {
            setMost(text);
            take(least, text);
          }}
          onEnter={onClose}
        />
      </div>
      {isEffort && <p className={styles.hint}>In {EFFORT_UNIT_WORDS[settingsOf(plan).effortUnit]}, or 20d, 1m, M.</p>}
    </>
  );
}
