import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { type RefObject, useMemo, useRef } from 'react';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import type { RankedInitiative } from '../../../../shared/prioritization/ranking.ts';
import type { Selection } from '../../../parts/step-selection.ts';
import type { SensitivityOutcome } from '../../../state/sensitivity.ts';
import { useSize } from '../../../ui/use-size.ts';
import { InitiativeTable } from '../table/initiative-table.tsx';
import { fixedSide, idsAbove } from './above-the-cut.ts';
import { CORRELATION_WIDTH, type HowSureColumn, howSureColumns, LEAST_TABLE_WIDTH } from './how-sure-columns.ts';
import { HowSureRow } from './how-sure-row.tsx';
import styles from './how-sure-table.module.css';
import { type HowSureSort, type HowSureSortKey, sortAfterClick } from './sort-how-sure.ts';

const HEAD_HEIGHT = 30;

export interface HowSureTableProps {
  readonly plan: Plan;
  readonly name: string;
  readonly rows: readonly RankedInitiative[];
  /** The ids of the rows. */
  readonly order: readonly InitiativeId[];
  /** null: there are no figures yet. */
  readonly outcome: SensitivityOutcome | null;
  /** Whether the figures are of an order before. */
  readonly isBehind: boolean;
  /** What counts as above, behind “in”: `the top 10`, `FY27 Q1`. */
  readonly cut: string;
  readonly sort: HowSureSort;
  /** Whether they stand elsewhere than the sort says, while one of them is edited. */
  readonly isHeld: boolean;
  /** Goes up each time rows that were held go to their places. */
  readonly settlings: number;
  readonly selection: Selection;
  /** Rows that an undo or redo just changed. */
  readonly tintedIds: ReadonlySet<InitiativeId>;
  readonly gridRef: RefObject<HTMLTableElement | null>;
  readonly onSort: (sort: HowSureSort) => void;
  readonly onSelect: (selection: Selection) => void;
  /** Enter and double-click: to where it is edited. */
  readonly onOpen: () => void;
  /** Space: shows where it is edited. */
  readonly onShow: () => void;
}

export function HowSureTable(props: HowSureTableProps) {
  const { plan, name, rows, outcome, isBehind, cut, sort, isHeld } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(scroller);
  const { longestKey, count } = useMemo(() => extentOf(rows), [rows]);
  const columns = useMemo(() => howSureColumns({ width, cut, count, longestKey }), [width, cut, count, longestKey]);
  const isByRank = sort.by === 'rank' && !sort.isTurned && !isHeld;
  const above = outcome === null ? NONE_ABOVE : idsAbove(outcome);
  const lastAbove = outcome?.cut.kind === 'top' ? outcome.cut.top : null;
  const hasLine = isByRank && lastAbove !== null;
  const firstBelow = useMemo(
    () => (hasLine ? rows.findIndex(({ initiative, rank }) => rank !== null && !above.has(initiative.id)) : -1),
    [hasLine, rows, above],
  );
  return (
    <InitiativeTable
      label={`How sure the ranking by ${name} is`}
      order={props.order}
      columns={columns}
      headHeight={HEAD_HEIGHT}
      head={
        <thead className={styles.head}>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sort={sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
      }
      renderRow={({ index, ...drawn }) => {
        const row = rows[index];
        if (row === undefined) return null;
        const { id, themeId } = row.initiative;
        return (
          <HowSureRow
            key={id}
            {...drawn}
            row={row}
            figures={outcome?.byId.get(id) ?? null}
            index={index}
            columns={columns}
            criteria={outcome?.criteria ?? NO_CRITERIA}
            theme={themeId === null ? null : (plan.themes.get(themeId) ?? null)}
            count={count}
            cut={cut}
            lastAbove={lastAbove}
            isAbove={above.has(id)}
            fixed={outcome === null ? null : fixedSide(outcome, id)}
            draws={outcome?.settings.draws ?? 0}
            isCut={firstBelow > 0 && index + 1 === firstBelow}
          />
        );
      }}
      scroller={scroller}
      height={height}
      gridRef={props.gridRef}
      selection={props.selection}
      tintedIds={props.tintedIds}
      settlings={props.settlings}
      style={{ minWidth: LEAST_TABLE_WIDTH }}
      isBehind={isBehind}
      isNarrow={width < CORRELATION_WIDTH}
      onSelect={props.onSelect}
      onOpen={props.onOpen}
      onShow={props.onShow}
    />
  );
}

const NONE_ABOVE: ReadonlySet<InitiativeId> = new Set();
const NO_CRITERIA: SensitivityOutcome['criteria'] = [];

function HeadCell(props: {
  readonly column: HowSureColumn;
  readonly sort: HowSureSort;
  readonly onSort: (sort: HowSureSort) => void;
}) {
  const { column, sort, onSort } = props;
  const { id, header, meaning, isNumber, sortsBy } = column;
  const words = (
    <>
      <span aria-hidden={meaning !== null || undefined}>{header}</span>
      {meaning !== null && <span className="visually-hidden">{`${header}: ${meaning}`}</span>}
    </>
  );
  const isSorted = sortsBy === sort.by;
  const isAscending = isSorted && ascends(sort);
  return (
    <th
      scope="col"
      data-number={isNumber || undefined}
      data-column={id}
      title={meaning ?? undefined}
      aria-sort={sortsBy === null || !isSorted ? undefined : isAscending ? 'ascending' : 'descending'}
    >
      {sortsBy === null ? (
        words
      ) : (
        <button
          type="button"
          className={styles.sorter}
          data-sorted={isSorted || undefined}
          onClick={() => onSort(sortAfterClick(sort, sortsBy))}
        >
          {isSorted && <SortSign isAscending={isAscending} />}
          {words}
        </button>
      )}
    </th>
  );
}

function SortSign({ isAscending }: { readonly isAscending: boolean }) {
  const Arrow = isAscending ? IconArrowUp : IconArrowDown;
  return <Arrow size={12} stroke={1.5} aria-hidden />;
}

/** Ranks begin with the first, shares and widths with the largest. */
function ascends({ by, isTurned }: { readonly by: HowSureSortKey; readonly isTurned: boolean }): boolean {
  return (by === 'rank') !== isTurned;
}

function extentOf(rows: readonly RankedInitiative[]): { readonly longestKey: number; readonly count: number } {
  let longestKey = 0;
  let count = 0;
  for (const { initiative, rank } of rows) {
    longestKey = Math.max(longestKey, initiative.key.length);
    if (rank !== null) count += 1;
  }
  return { longestKey, count };
}
