import { IconArrowDown, IconArrowUp, IconGripVertical, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import styles from '../../parts/record-table/record-table.module.css';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { hasKey } from '../../ui/keys.ts';
import type { RowGrip } from '../../ui/use-row-drag.ts';
import type { NamedRecord, RecordColumn } from './record-section.tsx';

export interface RecordRowProps<Row extends NamedRecord> {
  readonly row: Row;
  readonly noun: string;
  readonly columns: readonly RecordColumn<Row>[];
  /** The DOM id of the button that deletes it. */
  readonly deleteId: string;
  readonly order: RowOrder | null;
  readonly onRename: (name: string) => string | null;
  readonly onDelete: () => void;
}

export interface RowOrder {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Where a row that is being dragged would come. */
  readonly drop: 'before' | 'after' | undefined;
  readonly grip: RowGrip;
  readonly onStep: (by: 1 | -1) => void;
}

export function RecordRow<Row extends NamedRecord>(props: RecordRowProps<Row>) {
  const { row, noun, columns, deleteId, order, onRename, onDelete } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = hasKey(event, 'alt+ArrowUp') ? -1 : hasKey(event, 'alt+ArrowDown') ? 1 : null;
    // In a list of choices Alt ↓ opens it.
    if (order === null || by === null || event.target instanceof HTMLSelectElement) return;
    event.preventDefault();
    order.onStep(by);
  };
  return (
    <tr data-row={row.id} data-drop={order?.drop} onKeyDown={onKeyDown}>
      {order !== null && (
        <td className={styles.grip}>
          <ActionMenu
            label={`Move ${noun} “${row.name}”`}
            entries={[
              {
                kind: 'action',
                label: 'Move up',
                icon: IconArrowUp,
                keys: 'alt+ArrowUp',
                disabled: order.isFirst,
                onChoose: () => order.onStep(-1),
              },
              {
                kind: 'action',
                label: 'Move down',
                icon: IconArrowDown,
                keys: 'alt+ArrowDown',
                disabled: order.isLast,
                onChoose: () => order.onStep(1),
              },
            ]}
          >
            <IconButton name={`Move ${noun} “${row.name}”`} icon={IconGripVertical} {...order.grip} />
          </ActionMenu>
        </td>
      )}
      <td>
        <TextControl label={`Name of ${noun} “${row.name}”`} value={row.name} commit={onRename} />
      </td>
      {columns.map(({ head, className, cell }) => (
        <td key={head} className={className}>
          {cell(row)}
        </td>
      ))}
      <td className={styles.end}>
        <IconButton id={deleteId} name={`Delete ${noun} “${row.name}”`} icon={IconTrash} onPress={onDelete} />
      </td>
    </tr>
  );
}
