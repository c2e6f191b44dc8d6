// Everything that the window knows, put together over the ports that it is given.

import type { StoreApi } from 'zustand/vanilla';
import type { PlanId } from '../../shared/plan/ids.ts';
import { settingsOf } from '../../shared/plan/plan.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Files, LinkedFiles } from '../../shared/ports/files.ts';
import type { IdSource } from '../../shared/ports/id-source.ts';
import type { PlanStore } from '../../shared/ports/plan-store.ts';
import type { Preferences } from '../../shared/ports/preferences.ts';
import type { Printer } from '../../shared/ports/printer.ts';
import type { SafetyJournal } from '../../shared/ports/safety-journal.ts';
import type { WindowMessage, Windows } from '../../shared/ports/windows.ts';
import { createSafeguardedStore } from '../../shared/safety/safeguarded-store.ts';
import type { GraphLayoutWork } from '../workers/graph-layout-work.ts';
import type { ImportWork } from '../workers/import-work.ts';
import type { PlanFileWork } from '../workers/plan-file-work.ts';
import type { ProposeDatesWork } from '../workers/propose-dates-work.ts';
import type { SensitivityWork } from '../workers/sensitivity-work.ts';
import type { SpreadsheetWork } from '../workers/spreadsheet-work.ts';
import { createAnnouncedStore } from './announced-store.ts';
import { type CapacityState, createCapacityState } from './capacity-state.ts';
import { createDependenciesState, type DependenciesState } from './dependencies-state.ts';
import { noteKnownPlans, readKnownPlans } from './known-plans.ts';
import { createPlanFiles, type PlanFilesState } from './plan-files.ts';
import { createPlanList, type PlanListState } from './plan-list.ts';
import { createPlanSafety, type PlanSafetyState } from './plan-safety.ts';
import { createPlanSession, type OpenPlan, type PlanSession } from './plan-session.ts';
import { createPrioritizeState, type PrioritizeState } from './prioritize-state.ts';
import { createSensitivityState, type SensitivityState } from './sensitivity.ts';
import { createTimelineState, type TimelineState } from './timeline-state.ts';
import type { Timer } from './timer.ts';
import { createViewState, type ViewState } from './view-state.ts';

export interface AppPorts {
  /** In `AppState` the one that writes the safety copy, too, and tells the other windows. */
  readonly store: PlanStore;
  readonly safety: SafetyJournal;
  readonly windows: Windows;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly ids: IdSource;
  readonly files: Files;
  readonly linkedFiles: LinkedFiles;
  readonly printer: Printer;
  readonly preferences: Preferences;
  readonly spreadsheets: SpreadsheetWork;
  readonly imports: ImportWork;
  readonly planFileWork: PlanFileWork;
  readonly sensitivity: SensitivityWork;
  readonly graphLayout: GraphLayoutWork;
  readonly proposeDates: ProposeDatesWork;
}

export interface AppState {
  readonly planList: StoreApi<PlanListState>;
  readonly session: StoreApi<PlanSession>;
  readonly planSafety: StoreApi<PlanSafetyState>;
  readonly planFiles: StoreApi<PlanFilesState>;
  readonly view: StoreApi<ViewState>;
  readonly prioritize: StoreApi<PrioritizeState>;
  readonly sensitivity: StoreApi<SensitivityState>;
  readonly capacity: StoreApi<CapacityState>;
  readonly dependencies: StoreApi<DependenciesState>;
  readonly timeline: StoreApi<TimelineState>;
  readonly ports: AppPorts;
}

export function createAppState(given: AppPorts): AppState {
  // What is restored here concerns the plan that is open here, too.
  const tell = (message: WindowMessage): void => {
    given.windows.tell(message);
    hear(state, message);
  };
  const planSafety = createPlanSafety({ ...given, windows: { ...given.windows, tell } });
  const safeguarded = createSafeguardedStore({
    ...given,
    isUndecided: planSafety.getState().isUndecided,
    onProtection: planSafety.getState().noteProtection,
    onRestored: planSafety.getState().noteRestored,
  });
  const ports: AppPorts = { ...given, store: createAnnouncedStore(safeguarded, given.windows) };
  const view = createViewState(ports.preferences);
  const who = () => view.getState().who;
  const session = createPlanSession({ ...ports, who, onSaved: (summary) => planList.getState().noteSaved(summary) });
  const planList = createPlanList({ ...ports, who, session });
  const planFiles = createPlanFiles({ ...ports, who, session, planList, view });
  const prioritize = createPrioritizeState({
    ...ports,
    who,
    session,
    onDraftLost: (message) => view.getState().showToast({ tone: 'problem', message }),
  });
  const sensitivity = createSensitivityState(ports);
  const state: AppState = {
    planList,
    session,
    planSafety,
    planFiles,
    view,
    prioritize,
    sensitivity,
    capacity: createCapacityState(ports.preferences),
    dependencies: createDependenciesState(ports.proposeDates),
    timeline: createTimelineState(ports.preferences),
    ports,
  };
  session.subscribe(({ open }, { open: before }) => {
    if (planIdOf(open) !== planIdOf(before)) state.timeline.getState().beginPlan(open?.plan ?? null);
  });
  ports.windows.listen((message) => hear(state, message));
  planList.subscribe(({ plans }) => {
    planSafety.getState().noteHere(plans);
    keepKnownPlans(state);
  });
  return state;
}

function planIdOf(open: OpenPlan | null): PlanId | null {
  return open === null ? null : settingsOf(open.plan).id;
}

function hear({ session, planList, view }: AppState, message: WindowMessage): void {
  const isOpen = (id: PlanId): boolean => planIdOf(session.getState().open) === id;
  switch (message.kind) {
    case 'entry-written':
      session.getState().takeIn(message.entry);
      // Not on the list: it was removed meanwhile, or is new here.
      if (!planList.getState().plans.some(({ id }) => id === message.summary.id)) break;
      planList.getState().noteSaved(message.summary);
      return;
    case 'plan-removed':
      if (isOpen(message.id)) {
        session.getState().closePlan();
        view.getState().showToast({ tone: 'info', message: 'The plan was removed in another window.' });
      }
      break;
    case 'plan-put':
      if (isOpen(message.id)) void session.getState().reopen();
      break;
    case 'plan-restored':
      break;
  }
  void planList.getState().refresh();
}

/** Those that are lost stay known until the user lets them go. */
function keepKnownPlans({ planList, planSafety, ports }: AppState): void {
  const { kind, plans, removed } = planList.getState();
  const { isChecked, forgotten } = planSafety.getState();
  if (kind !== 'ready' || !isChecked) return;
  const isLetGo = (id: PlanId): boolean => forgotten.has(id) || removed.some((plan) => plan.id === id);
  const known = readKnownPlans(ports.preferences).filter(({ id }) => !isLetGo(id));
  noteKnownPlans(ports.preferences, [...plans, ...known.filter(({ id }) => !plans.some((plan) => plan.id === id))]);
}
