import { useCallback } from 'react';
import type { CapacityCell } from '../../state/capacity-state.ts';
import { useAppState } from '../../state/use-app-state.tsx';

/** Looks into a cell: nothing else is selected from then on, so that no command acts on what is out of sight. */
export function useLook(): (cell: CapacityCell) => void {
  const { capacity, view } = useAppState();
  return useCallback(
    (cell) => {
      capacity.getState().lookInto(cell);
      if (view.getState().selectedIds.length > 0) view.getState().select([]);
    },
    [capacity, view],
  );
}
