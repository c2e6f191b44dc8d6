import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type CellPlace, type CellRange, rangeBetween } from '../../../shared/grid/cell-range.ts';
import { isCovered, rowsOfRanges, withoutRange } from '../../../shared/grid/cell-ranges.ts';
import type { GridColumn } from '../../../shared/grid/grid-column.ts';
import type { GridRow } from '../../../shared/grid/grid-rows.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import { useAppState, useViewState } from '../../state/use-app-state.tsx';

/** A cell by what it is, not by where it stands: rows and columns move. */
export interface CellRef {
  readonly rowKey: string;
  readonly columnId: string;
}

export interface CellRefs {
  readonly active: CellRef;
  /** The corners of the range that the active cell lies in. */
  readonly from: CellRef;
  readonly to: CellRef;
  /** The other ranges that are selected with it. */
  readonly others: readonly RangeRef[];
}

export type RangeRef = Pick<CellRefs, 'from' | 'to'>;

/** One cell, or the range between two with the first one active. */
export function refsTo(from: CellRef, to: CellRef = from): CellRefs {
  return { active: from, from, to, others: NO_OTHERS };
}

const NO_OTHERS: readonly RangeRef[] = [];

export interface CellSelection {
  readonly place: CellPlace | null;
  /** Where the active cell is. */
  readonly range: CellRange | null;
  /** That one and all others. */
  readonly ranges: readonly CellRange[];
  /** To be scrolled to: another object each time. */
  readonly reveal: CellPlace | null;
  pick(place: CellPlace): void;
  /** From the active cell to there; other ranges stay. */
  extend(place: CellPlace): void;
  /** From the first to the last column; other ranges stay. */
  extendRows(row: number): void;
  /** Selects a range besides, or no more if all of it is selected; answers whether it is now. */
  toggle(from: CellPlace, to: CellPlace): boolean;
  pickRange(active: CellPlace, from: CellPlace, to: CellPlace): void;
  /** Cells whose rows may not be there yet, such as those just added; the active one is the first. */
  pickRefs(from: CellRef, to: CellRef): void;
}

export interface CellSelectionFacts {
  readonly rows: readonly GridRow[];
  readonly indexByKey: ReadonlyMap<string, number>;
  readonly columns: readonly GridColumn[];
  readonly refs: CellRefs | null;
  readonly setRefs: (refs: CellRefs | null) => void;
}

/** What is selected in the grid; the window's selection, which the inspector follows, goes along. */
export function useCellSelection({ rows, indexByKey, columns, refs, setRefs }: CellSelectionFacts): CellSelection {
  const columnById = useMemo(() => new Map(columns.map(({ id }, index) => [id, index])), [columns]);
  const lastPlace = useRef<CellPlace>({ row: 0, column: Math.min(1, columns.length - 1) });
  const placeOf = (ref: CellRef | undefined): CellPlace | null => {
    if (ref === undefined) return null;
    const row = indexByKey.get(ref.rowKey) ?? indexOfId(rows, ref.rowKey);
    if (row === null) return null;
    return { row, column: columnById.get(ref.columnId) ?? lastPlace.current.column };
  };
  const found = placeOf(refs?.active);
  // Where a row that is gone stood, another one stands now.
  const place =
    found ??
    (rows.length === 0
      ? null
      : {
          row: Math.min(lastPlace.current.row, rows.length - 1),
          column: Math.min(lastPlace.current.column, columns.length - 1),
        });
  if (place !== null) lastPlace.current = place;
  const from = found === null ? place : (placeOf(refs?.from) ?? found);
  const to = found === null ? place : (placeOf(refs?.to) ?? found);
  const range = from === null || to === null ? null : rangeBetween(from, to);
  const ranges: CellRange[] = [];
  for (const other of found === null ? NO_OTHERS : (refs?.others ?? NO_OTHERS)) {
    const [first, last] = [placeOf(other.from), placeOf(other.to)];
    if (first !== null && last !== null) ranges.push(rangeBetween(first, last));
  }
  if (range !== null) ranges.push(range);

  const refOf = ({ row, column }: CellPlace): CellRef => ({
    rowKey: rows[row]?.key ?? '',
    columnId: columns[column]?.id ?? '',
  });
  const [reveal, setReveal] = useState<CellPlace | null>(place);
  const set = (active: CellPlace, corners: readonly [CellPlace, CellPlace], more?: SetOptions) => {
    const { seen = active, others = NO_OTHERS } = more ?? {};
    setRefs({ active: refOf(active), from: refOf(corners[0]), to: refOf(corners[1]), others });
    setReveal({ ...seen });
  };
  const kept = refs?.others ?? NO_OTHERS;
  const rangeRefOf = ({ top, left, bottom, right }: CellRange): RangeRef => ({
    from: refOf({ row: top, column: left }),
    to: refOf({ row: bottom, column: right }),
  });
  useRevealedRef({ refs, placeOf, setReveal });
  useWindowSelection({ rows, ranges, place, columnId: refs?.active.columnId ?? 'title', setRefs });
  return {
    place,
    range,
    ranges,
    reveal,
    pick: (at) => set(at, [at, at]),
    extend: (at) => place !== null && set(place, [place, at], { seen: at, others: kept }),
    extendRows: (row) => {
      if (place === null) return;
      const first = { row: place.row, column: 0 };
      set(first, [first, { row, column: columns.length - 1 }], { seen: { row, column: 0 }, others: kept });
    },
    toggle: (first, last) => {
      const toggled = rangeBetween(first, last);
      if (!isCovered(ranges, toggled)) {
        set(first, [first, last], { others: ranges.map(rangeRefOf) });
        return true;
      }
      const left = withoutRange(ranges, toggled);
      const main = left.at(-1);
      if (main === undefined) return false;
      const active = { row: main.top, column: main.left };
      const others = left.slice(0, -1).map(rangeRefOf);
      set(active, [active, { row: main.bottom, column: main.right }], { seen: first, others });
      return false;
    },
    pickRange: (active, first, last) => set(active, [first, last]),
    pickRefs: (first, last) => setRefs(refsTo(first, last)),
  };
}

interface SetOptions {
  /** What comes into sight; the active cell unless another is named. */
  readonly seen?: CellPlace;
  readonly others?: readonly RangeRef[];
}

/** A cell that was picked by what it is comes into sight once its row is there. */
function useRevealedRef(facts: {
  readonly refs: CellRefs | null;
  readonly placeOf: (ref: CellRef | undefined) => CellPlace | null;
  readonly setReveal: (place: CellPlace) => void;
}) {
  const { refs, placeOf, setReveal } = facts;
  const seen = useRef<CellRef | null>(null);
  useEffect(() => {
    const active = refs?.active ?? null;
    if (active === null || seen.current === active) return;
    const place = placeOf(active);
    if (place === null) return;
    seen.current = active;
    setReveal(place);
  });
}

/** In milliseconds; shorter than a key repeats, so that a held key passes rows by. */
const SELECTION_DELAY = 40;

/** Tells the window what is selected, and takes over what is selected elsewhere: by the palette, or on another screen. */
function useWindowSelection(facts: {
  readonly rows: readonly GridRow[];
  readonly ranges: readonly CellRange[];
  readonly place: CellPlace | null;
  readonly columnId: string;
  readonly setRefs: (refs: CellRefs | null) => void;
}) {
  const { rows, ranges, place, columnId, setRefs } = facts;
  const { view } = useAppState();
  const outer = useViewState((state) => state.selectedIds);
  const outerActive = useViewState((state) => state.activeId);
  const told = useRef<readonly InitiativeId[] | null>(null);
  const active = place === null ? undefined : rows[place.row];
  const activeId = active?.kind === 'item' ? active.id : null;
  const stretches = ranges.map(({ top, bottom }) => `${top}-${bottom}`).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: ranges are new objects each time, and only their rows matter
  const ids = useMemo(() => idsInRows(rows, rowsOfRanges(ranges)), [rows, stretches]);
  const takeOver = useCallback((): boolean => {
    const key = rows.find((row) => row.kind === 'item' && row.id === outerActive)?.key;
    if (key === undefined) return false;
    setRefs(refsTo({ rowKey: key, columnId }));
    return true;
  }, [rows, outerActive, columnId, setRefs]);
  useEffect(() => {
    const isFromElsewhere = outer !== told.current && outerActive !== null && outerActive !== activeId;
    if (isFromElsewhere && takeOver()) {
      told.current = outer;
      return;
    }
    if (told.current !== null && sameIds(told.current, ids) && view.getState().activeId === activeId) return;
    // Once the grid itself has been painted: the inspector has a hundred controls, and keys come fast.
    const timer = setTimeout(() => {
      told.current = ids;
      view.getState().select(ids, activeId);
    }, SELECTION_DELAY);
    return () => clearTimeout(timer);
  }, [outer, outerActive, ids, activeId, takeOver, view]);
}

/** A row has another key under teams: it is found by the initiative all the same. */
function indexOfId(rows: readonly GridRow[], rowKey: string): number | null {
  const [id] = rowKey.split('@');
  const index = rows.findIndex((row) => row.kind === 'item' && row.id === id);
  return index < 0 ? null : index;
}

function idsInRows(rows: readonly GridRow[], indexes: readonly number[]): readonly InitiativeId[] {
  const ids = new Set<InitiativeId>();
  for (const index of indexes) {
    const row = rows[index];
    if (row?.kind === 'item') ids.add(row.id);
  }
  return [...ids];
}

function sameIds(a: readonly InitiativeId[], b: readonly InitiativeId[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
