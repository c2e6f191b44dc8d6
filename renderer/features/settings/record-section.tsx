import { Fragment, type ReactNode, useId, useState } from 'react';
import { DeleteWithMove } from '../../parts/record-table/delete-with-move.tsx';
import styles from '../../parts/record-table/record-table.module.css';
import { useHeldOrder } from '../../parts/record-table/use-held-order.ts';
import { announce } from '../../ui/announce.ts';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { useRowDrag } from '../../ui/use-row-drag.ts';
import { RecordRow } from './record-row.tsx';
import { SettingsSection } from './settings-section.tsx';

export interface NamedRecord {
  readonly id: string;
  readonly name: string;
}

export interface RecordColumn<Row> {
  readonly head: string;
  readonly className: string | undefined;
  cell(row: Row): ReactNode;
}

export interface RecordSectionProps<Row extends NamedRecord> {
  readonly title: string;
  readonly about: string;
  /** What one of them is called: `team`. */
  readonly noun: string;
  readonly rows: readonly Row[];
  /** Where what hangs on one may go, when that is more than the rows that are shown. */
  readonly places?: readonly Row[];
  /** Those between the name and the end of the row. */
  readonly columns: readonly RecordColumn<Row>[];
  readonly onAdd: (name: string) => string | null;
  readonly onRename: (row: Row, name: string) => string | null;
  /** What hangs on it, as a sentence; null: nothing, and it is deleted without a question. */
  readonly hangsOn: (row: Row) => string | null;
  readonly move: { readonly question: string; readonly nowhere: string };
  readonly onDelete: (row: Row, moveTo: Row['id'] | null) => void;
  /** Left out where they have no order of their own. `null`: last. */
  readonly onPlace?: (row: Row, before: Row['id'] | null) => void;
  /** Stands under the row, as wide as the table; null for nothing. */
  readonly detail?: (row: Row) => ReactNode;
  /** Under the table. */
  readonly more?: ReactNode;
}

const ORDER_HINT = 'Alt ↑ and Alt ↓ move a row.';

/** Records that the plan keeps a list of: each is named, added, deleted with a question where something hangs on it, and put in order. */
export function RecordSection<Row extends NamedRecord>(props: RecordSectionProps<Row>) {
  const { title, about, noun, columns, move, onPlace } = props;
  const held = useHeldOrder(props.rows);
  // Where the order is the user’s own, a move is seen at once.
  const rows = onPlace === undefined ? held.rows : props.rows;
  const [askedId, setAskedId] = useState<string | null>(null);
  const stem = useId();
  const width = columns.length + (onPlace === undefined ? 2 : 3);
  const remove = (row: Row, moveTo: Row['id'] | null) => {
    setAskedId(null);
    props.onDelete(row, moveTo);
    document.getElementById(stem)?.focus();
  };
  const cancel = (row: Row) => {
    setAskedId(null);
    document.getElementById(`${stem}-${row.id}`)?.focus();
  };
  const place = (id: string, before: string | null) => {
    const row = rows.find((one) => one.id === id);
    const others = rows.filter((one) => one.id !== id);
    const target = others.find((one) => one.id === before) ?? null;
    if (row === undefined || before === id) return;
    onPlace?.(row, target?.id ?? null);
    const index = target === null ? others.length : others.indexOf(target);
    announce(`“${row.name}” is now ${index + 1} of ${rows.length}`);
  };
  const drag = useRowDrag(place);
  const step = (row: Row, by: 1 | -1) => {
    const to = rows.indexOf(row) + by;
    if (to < 0 || to >= rows.length) return;
    place(row.id, rows[by === 1 ? to + 1 : to]?.id ?? null);
    // A row that goes to another place loses the focus on the way.
    const focused = document.activeElement;
    if (focused instanceof HTMLElement) requestAnimationFrame(() => focused.focus());
  };
  return (
    <SettingsSection title={title} about={onPlace === undefined ? about : `${about} ${ORDER_HINT}`}>
      <table className={styles.table} aria-label={title} {...held.holding}>
        <thead>
          <tr>
            {onPlace !== undefined && (
              <th scope="col" className={styles.grip}>
                <span className="visually-hidden">Order</span>
              </th>
            )}
            <th scope="col">Name</th>
            {columns.map(({ head, className }) => (
              <th key={head} scope="col" className={className}>
                {head}
              </th>
            ))}
            <th scope="col" className={styles.end}>
              <span className="visually-hidden">Delete</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Fragment key={row.id}>
              <RecordRow
                row={row}
                noun={noun}
                columns={columns}
                deleteId={`${stem}-${row.id}`}
                order={
                  onPlace === undefined
                    ? null
                    : {
                        isFirst: index === 0,
                        isLast: index === rows.length - 1,
                        drop: drag.dropAt(row.id, index === rows.length - 1),
                        grip: drag.gripOf(row.id),
                        onStep: (by) => step(row, by),
                      }
                }
                onRename={(name) => props.onRename(row, name)}
                onDelete={() => (props.hangsOn(row) === null ? remove(row, null) : setAskedId(row.id))}
              />
              {row.id === askedId && (
                <tr>
                  <td colSpan={width}>
                    <DeleteWithMove<Row['id']>
                      sentence={props.hangsOn(row) ?? ''}
                      question={move.question}
                      nowhere={move.nowhere}
                      places={(props.places ?? rows).filter((other) => other.id !== row.id)}
                      action={`Delete the ${noun}`}
                      onDelete={(moveTo) => remove(row, moveTo)}
                      onCancel={() => cancel(row)}
                    />
                  </td>
                </tr>
              )}
              <Detail width={width}>{props.detail?.(row)}</Detail>
            </Fragment>
          ))}
          <tr>
            <td colSpan={width}>
              <div className={styles.adder} data-ordered={onPlace !== undefined || undefined}>
                <TextControl
                  id={stem}
                  label={`Add a ${noun}`}
                  value=""
                  placeholder={`Add a ${noun}`}
                  commit={props.onAdd}
                />
              </div>
            </td>
          </tr>
        </tbody>
      </table>
      {props.more}
    </SettingsSection>
  );
}

function Detail({ width, children }: { readonly width: number; readonly children: ReactNode }) {
  if (children === null || children === undefined) return null;
  return (
    <tr>
      <td colSpan={width} className={styles.detail}>
        {children}
      </td>
    </tr>
  );
}
