import type { ImportField } from '../../../shared/import/import-field.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { fieldColumns } from './field-columns.ts';
import type { FutureRow } from './import-outcome.ts';
import styles from './rows-preview.module.css';

/** The first initiatives as they would stand in the plan. */
export function RowsPreview({
  plan,
  rows,
  fields,
}: {
  readonly plan: Plan;
  readonly rows: readonly FutureRow[];
  /** Those that columns go to. */
  readonly fields: Iterable<ImportField | null>;
}) {
  if (rows.length === 0) return <p className={styles.none}>No row would be added or changed.</p>;
  const shown = fieldColumns(plan, fields);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
    <section className={styles.scroller} tabIndex={0} aria-label="First rows">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">New or changed</span>
            </th>
            {shown.map(({ label, isNumber }) => (
              <th key={label} scope="col" data-number={isNumber || undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ mark, initiative }) => (
            <tr key={initiative.id}>
              <td className={styles.mark}>{mark}</td>
              {shown.map(({ label, isNumber, textOf }) => (
                <td
                  key={label}
                  className={isNumber ? 'tabular' : undefined}
                  data-number={isNumber || undefined}
                  title={textOf(initiative)}
                >
                  {textOf(initiative)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
