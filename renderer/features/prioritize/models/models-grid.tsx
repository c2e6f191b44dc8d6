import { type RefObject, useMemo, useRef } from 'react';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import type { ComparedInitiative, ModelAgreement } from '../../../../shared/prioritization/compare-models.ts';
import type { Selection } from '../../../parts/step-selection.ts';
import type { ModelsSort } from '../../../state/prioritize-state.ts';
import { useSize } from '../../../ui/use-size.ts';
import { InitiativeTable } from '../table/initiative-table.tsx';
import type { ModelColumn } from './compared-columns.ts';
import { ModelsHead } from './models-head.tsx';
import { ModelsRow } from './models-row.tsx';

const HEAD_HEIGHT = 48;
const KEY_WIDTH = 72;
const RANK_WIDTH = 92;
const PLACES_WIDTH = 136;
const SPREAD_WIDTH = 92;
const LEAST_TITLE_WIDTH = 180;

export interface ModelsGridProps {
  readonly plan: Plan;
  readonly columns: readonly ModelColumn[];
  readonly agreements: readonly (ModelAgreement | null)[];
  readonly rows: readonly ComparedInitiative[];
  /** The ids of the rows. */
  readonly order: readonly InitiativeId[];
  readonly sort: ModelsSort;
  readonly selection: Selection;
  /** Rows that an undo or redo just changed. */
  readonly tintedIds: ReadonlySet<InitiativeId>;
  readonly gridRef: RefObject<HTMLTableElement | null>;
  readonly onSort: (sort: ModelsSort) => void;
  readonly onSelect: (selection: Selection) => void;
  readonly onOpen: () => void;
  readonly onShow: () => void;
}

export function ModelsGrid(props: ModelsGridProps) {
  const { plan, columns, rows, sort } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { height } = useSize(scroller);
  const settlings = useSettlings(sort.kind === 'model' ? sort.key : sort.kind);
  const shown = useMemo(
    () => [
      { id: 'key', width: KEY_WIDTH },
      { id: 'title', width: null },
      { id: 'places', width: PLACES_WIDTH },
      { id: 'spread', width: SPREAD_WIDTH },
      ...columns.map(({ key }) => ({ id: `rank ${key}`, width: RANK_WIDTH })),
    ],
    [columns],
  );
  const least = KEY_WIDTH + LEAST_TITLE_WIDTH + columns.length * RANK_WIDTH + PLACES_WIDTH + SPREAD_WIDTH;
  return (
    <InitiativeTable
      label="Ranks by model"
      order={props.order}
      columns={shown}
      headHeight={HEAD_HEIGHT}
      head={<ModelsHead columns={columns} agreements={props.agreements} sort={sort} onSort={props.onSort} />}
      renderRow={(drawn) => {
        const row = rows[drawn.index];
        if (row === undefined) return null;
        const { id, themeId } = row.initiative;
        const theme = themeId === null ? null : (plan.themes.get(themeId) ?? null);
        return <ModelsRow key={id} {...drawn} row={row} columns={columns} theme={theme} />;
      }}
      scroller={scroller}
      height={height}
      gridRef={props.gridRef}
      selection={props.selection}
      tintedIds={props.tintedIds}
      settlings={settlings}
      isMoving={false}
      style={{ minWidth: least, '--key': `${KEY_WIDTH}px` }}
      onSelect={props.onSelect}
      onOpen={props.onOpen}
      onShow={props.onShow}
    />
  );
}

/** Goes up whenever the rows are put in another order. */
function useSettlings(sign: string): number {
  const settled = useRef({ sign, count: 0 });
  if (settled.current.sign !== sign) settled.current = { sign, count: settled.current.count + 1 };
  return settled.current.count;
}
