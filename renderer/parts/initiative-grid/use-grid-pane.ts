// What a screen with a grid of initiatives is made of: rows, drafts, edits, the place of the selection, and what is open over it.

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { useAppState } from '../../state/use-app-state.tsx';
import { useEscape } from '../../ui/use-escape.ts';
import type { Anchor } from '../column-filter/anchored-panel.tsx';
import type { OpenPopover } from './grid-popovers.tsx';
import type { GridView } from './grid-view.ts';
import { type CellDrafts, useCellDrafts } from './use-cell-drafts.ts';
import { type CellRefs, refsTo } from './use-cell-selection.ts';
import { type GridEdits, useGridEdits } from './use-grid-edits.ts';
import { type HeldGridRows, type RankedById, useGridRows } from './use-grid-rows.ts';
import { useSteppedRows } from './use-stepped-rows.ts';

export interface GridPaneFacts {
  readonly plan: Plan;
  /** The same plan but for its initiatives: it changes only when something else does. */
  readonly frame: Plan;
  readonly view: GridView;
  /** Under which refused texts are remembered. */
  readonly draftsName: string;
  readonly rankedById: RankedById;
}

export interface GridPaneState extends GridPaneFacts {
  readonly held: HeldGridRows;
  readonly drafts: CellDrafts;
  readonly edits: GridEdits;
  readonly refs: CellRefs | null;
  readonly setRefs: (refs: CellRefs | null) => void;
  readonly tintedIds: ReadonlySet<InitiativeId>;
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly nextDraft: RefObject<(() => void) | null>;
  readonly popover: OpenPopover | null;
  readonly setPopover: (popover: OpenPopover | null) => void;
  readonly openFilter: (columnId: string, anchor: Anchor) => void;
  readonly actions: GridActions;
}

export interface GridActions {
  readonly sortAgain: () => void;
  readonly goToNextDraft: () => void;
  /** Goes to the row in which a new initiative is begun. */
  readonly begin: () => void;
  readonly duplicate: () => void;
  readonly remove: () => void;
  /** From the filter to the grid. */
  readonly leave: () => void;
}

export function useGridPane(facts: GridPaneFacts): GridPaneState {
  const { plan, view, draftsName, rankedById } = facts;
  const { view: windowView } = useAppState();
  const [refs, setRefs] = useState<CellRefs | null>(null);
  const held = useGridRows({ plan, query: view.query, activeKey: refs?.active.rowKey ?? null, rankedById });
  const drafts = useCellDrafts(draftsName);
  const edits = useGridEdits(drafts);
  const gridRef = useRef<HTMLDivElement>(null);
  const nextDraft = useRef<(() => void) | null>(null);
  const { rows, sortAgain } = held;
  const [stepped, setStepped] = useState<InitiativeId | null>(null);
  const tintedIds = useSteppedRows((ids) => {
    sortAgain();
    const [first] = ids;
    if (first !== undefined) setStepped(first);
  });
  useEffect(() => {
    if (stepped === null) return;
    const key = rows.find((row) => row.kind === 'item' && row.id === stepped)?.key;
    setStepped(null);
    if (key === undefined) return;
    setRefs(refsTo({ rowKey: key, columnId: refs?.active.columnId ?? 'title' }));
  }, [stepped, rows, refs]);

  const focusGrid = useCallback(() => gridRef.current?.focus({ preventScroll: true }), []);
  useEscape(() => {
    if (document.activeElement?.closest('[data-pane="inspector"]')) focusGrid();
  });
  const [popover, setPopover] = useState<OpenPopover | null>(null);
  const openFilter = useCallback(
    (columnId: string, anchor: Anchor) => setPopover({ kind: 'filter', columnId, anchor }),
    [],
  );
  const actions = useLatestActions<GridActions>({
    sortAgain,
    goToNextDraft: () => {
      focusGrid();
      nextDraft.current?.();
    },
    begin: () => {
      const row = rows.findLast(({ kind }) => kind === 'new');
      if (row === undefined) return;
      setRefs(refsTo({ rowKey: row.key, columnId: 'title' }));
      focusGrid();
    },
    duplicate: () => {
      const [first] = edits.duplicate(windowView.getState().selectedIds);
      if (first !== undefined) setStepped(first);
      focusGrid();
    },
    remove: () => {
      edits.remove(windowView.getState().selectedIds);
      focusGrid();
    },
    leave: focusGrid,
  });
  const pane = { held, drafts, edits, refs, setRefs, tintedIds, gridRef, nextDraft, popover, setPopover };
  return { ...facts, ...pane, openFilter, actions };
}

/** The same functions at every drawing, which do what those of the latest one do. */
function useLatestActions<Actions extends { readonly [Name in keyof Actions]: () => void }>(actions: Actions): Actions {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const [stable] = useState(() => {
    const names = Object.keys(actions) as (keyof Actions)[];
    // The entries are those of `actions`, each with its name and type.
    return Object.fromEntries(names.map((name) => [name, () => latest.current[name]()])) as unknown as Actions;
  });
  return stable;
}
