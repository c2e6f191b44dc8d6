import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type CellPlace, type CellRange, rangeBetween } from '../../../shared/grid/cell-range.ts';
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
  /** The corners of what is selected; the active cell lies in it. */
  readonly from: CellRef;
  readonly to: CellRef;
}

export interface CellSelection {
  readonly place: CellPlace | null;
  readonly range: CellRange | null;
  /** To be scrolled to: another object each time. */
  readonly reveal: CellPlace | null;
  pick(place: CellPlace): void;
  /** From the active cell to there. */
  extend(place: CellPlace): void;
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

  const refOf = ({ row, column }: CellPlace): CellRef => ({
    rowKey: rows[row]?.key ?? '',
    columnId: columns[column]?.id ?? '',
  });
  const [reveal, setReveal] = useState<CellPlace | null>(place);
  const set = (active: CellPlace, first: CellPlace, last: CellPlace, seen: CellPlace) => {
    setRefs({ active: refOf(active), from: refOf(first), to: refOf(last) });
    setReveal({ ...seen });
  };
  useRevealedRef({ refs, placeOf, setReveal });
  useWindowSelection({ rows, range, place, columnId: refs?.active.columnId ?? 'title', setRefs });
  return {
    place,
    range,
    reveal,
    pick: (at) => set(at, at, at, at),
    extend: (at) => place !== null && set(place, place, at, at),
    pickRange: (active, first, last) => set(active, first, last, active),
    pickRefs: (first, last) => setRefs({ active: first, from: first, to: last }),
  };
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
  readonly range: CellRange | null;
  readonly place: CellPlace | null;
  readonly columnId: string;
  readonly setRefs: (refs: CellRefs | null) => void;
}) {
  const { rows, range, place, columnId, setRefs } = facts;
  const { view } = useAppState();
  const outer = useViewState((state) => state.selectedIds);
  const outerActive = useViewState((state) => state.activeId);
  const told = useRef<readonly InitiativeId[] | null>(null);
  const active = place === null ? undefined : rows[place.row];
  const activeId = active?.kind === 'item' ? active.id : null;
  const top = range?.top ?? 0;
  const bottom = range?.bottom ?? -1;
  const ids = useMemo(() => idsBetween(rows, top, bottom), [rows, top, bottom]);
  const takeOver = useCallback((): boolean => {
    const key = rows.find((row) => row.kind === 'item' && row.id === outerActive)?.key;
    if (key === undefined) return false;
    setRefs({ active: { rowKey: key, columnId }, from: { rowKey: key, columnId }, to: { rowKey: key, columnId } });
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

function idsBetween(rows: readonly GridRow[], top: number, bottom: number): readonly InitiativeId[] {
  const ids = new Set<InitiativeId>();
  for (let index = top; index <= bottom; index += 1) {
    const row = rows[index];
    if (row?.kind === 'item') ids.add(row.id);
  }
  return [...ids];
}

function sameIds(a: readonly InitiativeId[], b: readonly InitiativeId[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
