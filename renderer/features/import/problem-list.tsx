import { useMemo, useRef, useState } from 'react';
import type { RowProblem } from '../../../shared/import/import-problem.ts';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { Picker } from '../../ui/picker.tsx';
import { useVirtualRows } from '../../ui/use-virtual-rows.ts';
import styles from './problem-list.module.css';

const ALL = '';

/** What could not be read, row by row, of one column or all. */
export function ProblemList({ problems }: { readonly problems: readonly RowProblem[] }) {
  const [wanted, setWanted] = useState(ALL);
  const countByColumn = useMemo(() => countColumns(problems), [problems]);
  const column = countByColumn.has(wanted) ? wanted : ALL;
  const shown = useMemo(
    () => (column === ALL ? problems : problems.filter((problem) => problem.column === column)),
    [problems, column],
  );
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualRows({
    count: shown.length,
    scroller,
    estimatedHeight: 57,
    overscan: 8,
  });
  if (problems.length === 0) return <p className={styles.none}>Every value can be read.</p>;
  return (
    <div className={styles.problems}>
      {countByColumn.size > 1 && (
        <div className={styles.filter}>
          <Picker
            kind="chip"
            label="Problems of column"
            value={column}
            shown={column === ALL ? 'All columns' : column}
            groups={[
              {
                label: null,
                options: [
                  { value: ALL, label: 'All columns', hint: formatNumber(problems.length) },
                  ...[...countByColumn].map(([name, count]) => ({
                    value: name,
                    label: name,
                    hint: formatNumber(count),
                  })),
                ],
              },
            ]}
            onPick={setWanted}
          />
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <section ref={scroller} className={styles.scroller} tabIndex={0} aria-label="Problems">
        <ul className={styles.list} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const problem = shown[index];
            if (problem === undefined) return null;
            return (
              <li
                key={index}
                ref={virtual.measureElement}
                className={styles.problem}
                data-index={index}
                aria-posinset={index + 1}
                aria-setsize={shown.length}
                style={{ transform: `translateY(${start}px)` }}
              >
                <span className={styles.place}>{placeOf(problem)}</span>
                <span>{problem.message}</span>
              </li>
            );
          })}
        </ul>
      </section>
    </div>
  );
}

function placeOf({ row, line, column }: RowProblem): string {
  const place = line === null ? `Row ${formatNumber(row)}` : `Row ${formatNumber(row)}, line ${formatNumber(line)}`;
  return column === '' ? place : `${place} · ${column}`;
}

function countColumns(problems: readonly RowProblem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { column } of problems) counts.set(column, (counts.get(column) ?? 0) + 1);
  return counts;
}
