import { useLayoutEffect } from 'react';
import type { DrawFacts } from '../../../state/sensitivity.ts';
import { useAppState } from '../../../state/use-app-state.tsx';

/** Keeps the draws in step with an order for as long as it is shown with how sure it is. */
export function useDraws({ plan, modelId, ranking }: DrawFacts, isShown = true): void {
  const { sensitivity } = useAppState();
  // Before it is painted: figures of an order before must never look like those of this one.
  useLayoutEffect(() => {
    sensitivity.getState().follow(isShown ? { plan, modelId, ranking } : null);
  }, [sensitivity, plan, modelId, ranking, isShown]);
  // In the same phase: a view that goes must not end what the view in its place has begun to follow.
  useLayoutEffect(() => () => sensitivity.getState().follow(null), [sensitivity]);
}
