import { useEffect, useRef } from 'react';
import { useAppState } from '../state/use-app-state.tsx';
import type { Toast } from '../state/view-state.ts';

/** Shows toasts that speak of what a view shows: the latest goes with the view, unless another has taken its place. */
export function usePassingToast(): (toast: Pick<Toast, 'tone' | 'message'>) => void {
  const { view } = useAppState();
  const shownId = useRef<Toast['id'] | null>(null);
  useEffect(
    () => () => {
      const { toast, dismissToast } = view.getState();
      if (toast !== null && toast.id === shownId.current) dismissToast();
    },
    [view],
  );
  return (toast) => {
    view.getState().showToast(toast);
    shownId.current = view.getState().toast?.id ?? null;
  };
}
