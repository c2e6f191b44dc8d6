import { memo, type ReactNode } from 'react';
import type { DependencyRow as Row } from '../../../../shared/dependencies/dependency-rows.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { DependencyCell } from './dependency-cell.tsx';
import styles from './dependency-grid.module.css';
import { LIST_COLUMNS } from './list-columns.ts';

export const DependencyRow = memo(function DependencyRow(props: {
  readonly plan: Plan;
  readonly row: Row;
  /** In the whole list, from 0. */
  readonly index: number;
  readonly idStem: string;
  readonly isSelected: boolean;
  /** The column of the active cell; null where the row is not the active one. */
  readonly activeColumn: number | null;
  /** In the place of the active cell's words. */
  readonly editor: ReactNode;
}) {
  const { plan, row, index, idStem, isSelected, activeColumn, editor } = props;
  return (
    <tr
      className={styles.row}
      data-id={row.id}
      data-idle={row.isIdle || undefined}
      data-active={activeColumn === null ? undefined : true}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
    >
      {LIST_COLUMNS.map(({ key, isNumber }, column) => {
        const isActive = column === activeColumn;
        return (
          <td
            key={key}
            id={isActive ? `${idStem}-active` : undefined}
            data-column={column}
            data-number={isNumber || undefined}
            data-active-cell={isActive || undefined}
            data-edited={(isActive && editor !== null) || undefined}
            aria-colindex={column + 1}
          >
            {isActive && editor !== null ? editor : <DependencyCell plan={plan} row={row} column={key} />}
          </td>
        );
      })}
    </tr>
  );
});
