import { useEffect, useRef, useState } from 'react';
import type { LoadTable } from '../../../shared/capacity/load-table.ts';
import { periodName } from '../../state/capacity-selectors.ts';
import { useAppState } from '../../state/use-app-state.tsx';

const TINT_MILLISECONDS = 600;
const NONE: ReadonlySet<string> = new Set();

/** The cells that an undo or redo just changed, as `team period`, for as long as they are tinted. */
export function useTintedCells(table: LoadTable): ReadonlySet<string> {
  const { session } = useAppState();
  const [tinted, setTinted] = useState(NONE);
  const isStepped = useRef(false);
  const last = useRef(table);
  useEffect(
    () =>
      session.subscribe(({ open: now }, { open: before }) => {
        if (now === null || before === null || now.history === before.history) return;
        const undone = now.history.future.length > before.history.future.length;
        const redone =
          now.history.future.length < before.history.future.length &&
          now.history.past.at(-1) === before.history.future.at(-1);
        isStepped.current = undone || redone;
      }),
    [session],
  );
  useEffect(() => {
    const before = last.current;
    last.current = table;
    if (before === table || !isStepped.current) return;
    isStepped.current = false;
    setTinted(changedCells(before, table));
  }, [table]);
  useEffect(() => {
    if (tinted.size === 0) return;
    const timer = setTimeout(() => setTinted(NONE), TINT_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [tinted]);
  return tinted;
}

/** Cells of both tables whose figures differ. */
export function changedCells(before: LoadTable, after: LoadTable): ReadonlySet<string> {
  const known = new Set(before.teams.map(({ id }) => id));
  const columns = new Map(before.spans.map(({ period }, column) => [periodName(period), column]));
  const changed = new Set<string>();
  for (const { id } of after.teams) {
    for (const [column, { period }] of after.spans.entries()) {
      const was = columns.get(periodName(period));
      if (was === undefined || !known.has(id)) continue;
      const [from, to] = [before.cell(id, was), after.cell(id, column)];
      const isSame = from.available === to.available && from.firm === to.firm && from.ifAll === to.ifAll;
      if (!isSame || from.unknownFirm !== to.unknownFirm) changed.add(`${id} ${periodName(period)}`);
    }
  }
  return changed;
}
