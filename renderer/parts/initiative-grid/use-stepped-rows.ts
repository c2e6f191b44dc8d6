import { useEffect, useEffectEvent, useState } from 'react';
import type { ChangeSet } from '../../../shared/changes/change-set.ts';
import type { History } from '../../../shared/changes/history.ts';
import type { InitiativeId } from '../../../shared/plan/ids.ts';
import { useAppState } from '../../state/use-app-state.tsx';

const TINT_MILLISECONDS = 600;
const NONE: ReadonlySet<InitiativeId> = new Set();

/** The initiatives that an undo or redo just changed, while they are tinted. `onStep` is told of them, first one first. */
export function useSteppedRows(onStep: (ids: readonly InitiativeId[]) => void): ReadonlySet<InitiativeId> {
  const { session } = useAppState();
  const [tinted, setTinted] = useState(NONE);
  const tell = useEffectEvent(onStep);
  useEffect(
    () =>
      session.subscribe(({ open: now }, { open: before }) => {
        if (now === null || before === null || now.history === before.history) return;
        const step = steppedChange(before.history, now.history);
        if (step === null) return;
        const touched = touchedBy(step).filter((id) => now.plan.initiatives.has(id));
        tell(touched);
        if (touched.length > 0) setTinted(new Set(touched));
      }),
    [session],
  );
  useEffect(() => {
    if (tinted.size === 0) return;
    const timer = setTimeout(() => setTinted(NONE), TINT_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [tinted]);
  return tinted;
}

/** What an undo or redo that led from one history to the next took back or did again; null when it was something else. */
function steppedChange(before: History, after: History): ChangeSet | null {
  const undone = after.future.at(-1);
  if (undone !== undefined && undone === before.past.at(-1) && after.past.length === before.past.length - 1)
    return undone;
  const redone = after.past.at(-1);
  if (redone !== undefined && redone === before.future.at(-1) && after.future.length === before.future.length - 1)
    return redone;
  return null;
}

function touchedBy({ tables }: ChangeSet): readonly InitiativeId[] {
  const change = tables.initiatives;
  if (change === undefined) return [];
  return [...change.updated.map(([, to]) => to), ...change.added, ...change.removed].map(({ id }) => id);
}
