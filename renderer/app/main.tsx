// Puts the parts of the window together and starts it.

import '../ui/tokens.css';
import '../ui/kit.css';
import '../ui/base.css';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { createBrowserFiles } from '../platform/browser-files.ts';
import { createBrowserPrinter } from '../platform/browser-printer.ts';
import { createBrowserWindows } from '../platform/browser-windows.ts';
import { findDesktopBridge } from '../platform/desktop-bridge.ts';
import { desktopPorts } from '../platform/desktop-ports.ts';
import { keepStorage } from '../platform/keep-storage.ts';
import { createLinkedFiles } from '../platform/linked-files.ts';
import { createLocalPreferences } from '../platform/local-preferences.ts';
import { createOpfsSafetyJournal } from '../platform/opfs-safety-journal.ts';
import { createRandomIds } from '../platform/random-ids.ts';
import { createSystemClock } from '../platform/system-clock.ts';
import { systemTimer } from '../platform/system-timer.ts';
import { type AppState, createAppState } from '../state/app-state.ts';
import type { ViewState } from '../state/view-state.ts';
import { createDexiePlanStore } from '../storage/dexie-plan-store.ts';
import { setLocale } from '../ui/locale.ts';
import { createGraphLayoutWork } from '../workers/graph-layout-worker-client.ts';
import { createImportWork } from '../workers/import-worker-client.ts';
import { createPlanFileWork } from '../workers/plan-file-worker-client.ts';
import { createProposeDatesWork } from '../workers/propose-dates-worker-client.ts';
import { createSensitivityWork } from '../workers/sensitivity-worker-client.ts';
import { createSpreadsheetWork } from '../workers/spreadsheet-worker-client.ts';
import { App } from './app.tsx';
import { createFileIntake } from './file-intake.ts';
import { followDesktop } from './follow-desktop.ts';
import { incomingFromDrop } from './incoming-file.ts';
import { rememberOpenPlan, reopenLastPlan } from './reopen-last-plan.ts';
import { createSurfaces } from './surfaces.ts';

// The security policy forbids `eval`, which zod would try otherwise.
z.config({ jitless: true });

const clock = createSystemClock();
const desktop = findDesktopBridge();
const state: AppState = createAppState({
  clock,
  store: createDexiePlanStore({
    clock,
    beforeYielding: () => state.session.getState().whenSaved(),
    onSuperseded: () => state.planSafety.getState().noteSuperseded(),
  }),
  windows: createBrowserWindows(),
  timer: systemTimer,
  ids: createRandomIds(),
  ...(desktop === null
    ? {
        safety: createOpfsSafetyJournal(),
        files: createBrowserFiles(),
        linkedFiles: createLinkedFiles(),
        printer: createBrowserPrinter(),
      }
    : desktopPorts(desktop)),
  preferences: createLocalPreferences(),
  spreadsheets: createSpreadsheetWork(),
  imports: createImportWork(),
  sensitivity: createSensitivityWork(),
  graphLayout: createGraphLayoutWork(),
  proposeDates: createProposeDatesWork(),
  planFileWork: createPlanFileWork(),
});
rememberOpenPlan(state);
keepStorage();

followLocale(state.view.getState());
state.view.subscribe(followLocale);

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with the id root');
const reopened = reopenLastPlan(state);
const surfaces = createSurfaces();
const takeFiles = createFileIntake(state);
const takeDrop = (dropped: DataTransfer) => void incomingFromDrop(dropped, desktop).then(takeFiles);
createRoot(root).render(<App state={state} reopened={reopened} surfaces={surfaces} onDrop={takeDrop} />);
if (desktop !== null) followDesktop({ bridge: desktop, state, surfaces, takeFiles, reopened });

function followLocale({ locale }: ViewState): void {
  setLocale(locale === 'system' ? undefined : locale);
}
