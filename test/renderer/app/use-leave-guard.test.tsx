// @vitest-environment happy-dom

import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useLeaveGuard } from '../../../renderer/app/use-leave-guard.ts';
import { type AppState, createAppState } from '../../../renderer/state/app-state.ts';
import { AppStateProvider } from '../../../renderer/state/use-app-state.tsx';
import { setWeights } from '../../../shared/commands/set-weights.ts';
import { type ModelId, toId } from '../../../shared/plan/ids.ts';
import { createTestPorts } from '../../support/app-ports.ts';

const WEIGHTED = toId<ModelId>('weighted');

let app: AppState;
let root: Root;

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  app = createAppState(createTestPorts());
  const made = await app.planList.getState().create('Atlas');
  if (made.ok) await app.session.getState().openPlan(made.value);
  await app.session.getState().whenSaved();
  root = createRoot(document.createElement('div'));
  await act(async () =>
    root.render(
      <AppStateProvider state={app}>
        <Guard />
      </AppStateProvider>,
    ),
  );
});
afterEach(async () => {
  await act(async () => root.unmount());
  vi.unstubAllGlobals();
});

function Guard() {
  useLeaveGuard();
  return null;
}

function isAsked(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

test('leaving asks while changes to a model are neither kept nor discarded', () => {
  const { beginDraft, tryOut, discardDraft } = app.prioritize.getState();
  expect(isAsked()).toBe(false);
  beginDraft(WEIGHTED);
  expect(isAsked()).toBe(false);
  tryOut(setWeights, { modelId: WEIGHTED, weights: { cost: 5 } });
  expect(isAsked()).toBe(true);
  discardDraft();
  expect(isAsked()).toBe(false);
});
