// @vitest-environment happy-dom

import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { usePassingToast } from '../../../renderer/parts/use-passing-toast.ts';
import { type AppState, createAppState } from '../../../renderer/state/app-state.ts';
import { AppStateProvider } from '../../../renderer/state/use-app-state.tsx';
import { createTestPorts } from '../../support/app-ports.ts';

let app: AppState;
let root: Root;
let show: ReturnType<typeof usePassingToast> = () => {};

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  app = createAppState(createTestPorts());
  root = createRoot(document.createElement('div'));
  await act(async () =>
    root.render(
      <AppStateProvider state={app}>
        <View />
      </AppStateProvider>,
    ),
  );
});
afterEach(() => vi.unstubAllGlobals());

function View() {
  show = usePassingToast();
  return null;
}

test('a toast that speaks of a view goes with it', async () => {
  show({ tone: 'problem', message: '3 not taken: F8 goes to the next.' });
  expect(app.view.getState().toast?.message).toContain('3 not taken');
  await act(async () => root.unmount());
  expect(app.view.getState().toast).toBeNull();
});

test('a toast that came after it stays', async () => {
  show({ tone: 'problem', message: '3 not taken: F8 goes to the next.' });
  app.view.getState().showToast({ tone: 'info', message: 'Deleted PAY-3' });
  await act(async () => root.unmount());
  expect(app.view.getState().toast?.message).toBe('Deleted PAY-3');
});
