// Hands the stores down to the screens.

import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { AppPorts, AppState } from './app-state.ts';
import type { CapacityState } from './capacity-state.ts';
import type { DependenciesState } from './dependencies-state.ts';
import type { PlanFilesState } from './plan-files.ts';
import type { PlanListState } from './plan-list.ts';
import type { PlanSafetyState } from './plan-safety.ts';
import type { PlanSession } from './plan-session.ts';
import type { PrioritizeState } from './prioritize-state.ts';
import type { SensitivityState } from './sensitivity.ts';
import type { TimelineState } from './timeline-state.ts';
import type { ViewState } from './view-state.ts';

const AppStateContext = createContext<AppState | null>(null);

export function AppStateProvider({ state, children }: { readonly state: AppState; readonly children: ReactNode }) {
  return <AppStateContext value={state}>{children}</AppStateContext>;
}

/** The stores themselves: for what is read when something happens, not while drawing. */
export function useAppState(): AppState {
  const state = useContext(AppStateContext);
  if (state === null) throw new Error('No AppStateProvider stands above this component');
  return state;
}

/** A selector answers the same object for the same state: take one from `selectors.ts`, or select fields one by one. */
export function usePlanList<Part>(selector: (state: PlanListState) => Part): Part {
  return useStore(useAppState().planList, selector);
}

export function usePlanFiles<Part>(selector: (state: PlanFilesState) => Part): Part {
  return useStore(useAppState().planFiles, selector);
}

export function usePlanSession<Part>(selector: (state: PlanSession) => Part): Part {
  return useStore(useAppState().session, selector);
}

export function usePlanSafety<Part>(selector: (state: PlanSafetyState) => Part): Part {
  return useStore(useAppState().planSafety, selector);
}

export function useViewState<Part>(selector: (state: ViewState) => Part): Part {
  return useStore(useAppState().view, selector);
}

export function usePrioritize<Part>(selector: (state: PrioritizeState) => Part): Part {
  return useStore(useAppState().prioritize, selector);
}

export function useSensitivity<Part>(selector: (state: SensitivityState) => Part): Part {
  return useStore(useAppState().sensitivity, selector);
}

export function useCapacity<Part>(selector: (state: CapacityState) => Part): Part {
  return useStore(useAppState().capacity, selector);
}

export function useDependencies<Part>(selector: (state: DependenciesState) => Part): Part {
  return useStore(useAppState().dependencies, selector);
}

export function useTimeline<Part>(selector: (state: TimelineState) => Part): Part {
  return useStore(useAppState().timeline, selector);
}

export function usePorts(): AppPorts {
  return useAppState().ports;
}
