// Everything that the window knows, put together over the ports that it is given.

import type { StoreApi } from 'zustand/vanilla';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Files } from '../../shared/ports/files.ts';
import type { IdSource } from '../../shared/ports/id-source.ts';
import type { PlanStore } from '../../shared/ports/plan-store.ts';
import type { Preferences } from '../../shared/ports/preferences.ts';
import type { SpreadsheetWork } from '../workers/spreadsheet-work.ts';
import { createPlanList, type PlanListState } from './plan-list.ts';
import { createPlanSession, type PlanSession } from './plan-session.ts';
import type { Timer } from './timer.ts';
import { createViewState, type ViewState } from './view-state.ts';

export interface AppPorts {
  readonly store: PlanStore;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly ids: IdSource;
  readonly files: Files;
  readonly preferences: Preferences;
  readonly spreadsheets: SpreadsheetWork;
}

export interface AppState {
  readonly planList: StoreApi<PlanListState>;
  readonly session: StoreApi<PlanSession>;
  readonly view: StoreApi<ViewState>;
  readonly ports: AppPorts;
}

export function createAppState(ports: AppPorts): AppState {
  const view = createViewState(ports.preferences);
  const who = () => view.getState().who;
  const session = createPlanSession({ ...ports, who, onSaved: (summary) => planList.getState().noteSaved(summary) });
  const planList = createPlanList({ ...ports, who, session });
  return { planList, session, view, ports };
}
