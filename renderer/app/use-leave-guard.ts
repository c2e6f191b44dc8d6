import { useEffect } from 'react';
import { hasUnsaved } from '../state/plan-session.ts';
import { useAppState } from '../state/use-app-state.tsx';

/** Closing the window asks, but only while something is not saved. */
export function useLeaveGuard(): void {
  const { session } = useAppState();
  useEffect(() => {
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      if (hasUnsaved(session.getState())) event.preventDefault();
    };
    window.addEventListener('beforeunload', onBeforeUnload);
    return () => window.removeEventListener('beforeunload', onBeforeUnload);
  }, [session]);
}
