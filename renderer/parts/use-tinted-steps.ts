import { useEffect, useState } from 'react';
import type { InitiativeId } from '../../shared/plan/ids.ts';
import { useAppState } from '../state/use-app-state.tsx';
import { steppedChange, touchedInitiatives } from './stepped-change.ts';

const TINT_MILLISECONDS = 600;
const NONE: ReadonlySet<InitiativeId> = new Set();

/**
 * The initiatives that an undo or redo just changed, for as long as they are tinted; a new set for each step.
 * `onBroughtBack` is told of those that were not in the plan before.
 */
export function useTintedSteps(onBroughtBack: (ids: readonly InitiativeId[]) => void): ReadonlySet<InitiativeId> {
  const { session } = useAppState();
  const [tinted, setTinted] = useState(NONE);
  useEffect(
    () =>
      session.subscribe(({ open: now }, { open: before }) => {
        if (now === null || before === null || now.history === before.history) return;
        const step = steppedChange(before.history, now.history);
        const touched = step === null ? [] : touchedInitiatives(step).filter((id) => now.plan.initiatives.has(id));
        if (touched.length === 0) return;
        setTinted(new Set(touched));
        const broughtBack = touched.filter((id) => !before.plan.initiatives.has(id));
        if (broughtBack.length > 0) onBroughtBack(broughtBack);
      }),
    [session, onBroughtBack],
  );
  useEffect(() => {
    if (tinted.size === 0) return;
    const timer = setTimeout(() => setTinted(NONE), TINT_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [tinted]);
  return tinted;
}
