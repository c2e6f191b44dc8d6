// @vitest-environment happy-dom

import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ErrorBoundary } from '../../../renderer/app/error-boundary.tsx';
import { type AppState, createAppState } from '../../../renderer/state/app-state.ts';
import { renamePlan } from '../../../shared/commands/rename-plan.ts';
import { createTestPorts } from '../../support/app-ports.ts';

let app: AppState;

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // React tells the console of every error that a boundary takes.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  app = createAppState(createTestPorts());
  const made = await app.planList.getState().create('Before');
  if (made.ok) await app.session.getState().openPlan(made.value);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function Broken(): never {
  throw new Error('No such column');
}

async function textOfBrokenWindow(): Promise<string> {
  const place = document.createElement('div');
  await act(async () => {
    createRoot(place).render(
      <ErrorBoundary session={app.session}>
        <Broken />
      </ErrorBoundary>,
    );
  });
  return place.textContent ?? '';
}

test('a window that broke says what happened, that everything is saved, and how to go on', async () => {
  const text = await textOfBrokenWindow();
  expect(text).toContain('Everything that you changed is saved on this machine.');
  expect(text).toContain('Reload');
  expect(text).toContain('No such column');
});

test('a window that broke never says that something is saved which is not', async () => {
  app.session.getState().run(renamePlan, { name: 'After' });
  expect(await textOfBrokenWindow()).toContain('The latest changes are still being saved.');
});
