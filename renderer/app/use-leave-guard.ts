import { useEffect } from 'react';
import { hasUnsaved } from '../state/plan-session.ts';
import { hasTriedOut } from '../state/prioritize-state.ts';
import { useAppState } from '../state/use-app-state.tsx';

/** Closing or reloading the window asks, but only while something is not saved or changes to a model are not kept. */
export function useLeaveGuard(): void {
  const { session, prioritize } = useAppState();
  useEffect(() => {
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      if (hasUnsaved(session.getState()) || hasTriedOut(prioritize.getState())) event.preventDefault();
    };
    window.addEventListener('beforeunload', onBeforeUnload);
    return () => window.removeEventListener('beforeunload', onBeforeUnload);
  }, [session, prioritize]);
}
