// @vitest-environment happy-dom

import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useDraws } from '../../../../../renderer/features/prioritize/how-sure/use-draws.ts';
import { type AppState, createAppState } from '../../../../../renderer/state/app-state.ts';
import { AppStateProvider } from '../../../../../renderer/state/use-app-state.tsx';
import { RICE_MODEL_ID } from '../../../../../shared/plan/model.ts';
import { rankPlan } from '../../../../../shared/prioritization/ranking.ts';
import { createTestPorts, type TestPorts } from '../../../../support/app-ports.ts';
import { aPlan } from '../../../../support/plan-builder.ts';

const PLAN = aPlan()
  .withInitiative('A-1', { rice: { reach: 900, impact: 1, confidence: 0.8, effort: 2 } })
  .build();
const FACTS = { plan: PLAN, modelId: RICE_MODEL_ID, ranking: rankPlan(PLAN) };

let app: AppState;
let ports: TestPorts;
let root: Root;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  ports = createTestPorts();
  app = createAppState(ports);
  root = createRoot(document.createElement('div'));
});
afterEach(() => vi.unstubAllGlobals());

function List({ isShown }: { readonly isShown: boolean }) {
  useDraws(FACTS, isShown);
  return null;
}

function Table() {
  useDraws(FACTS);
  return null;
}

type Shown = 'nothing' | 'list' | 'list-with-column' | 'table';

const show = (shown: Shown) =>
  act(async () =>
    root.render(
      <AppStateProvider state={app}>
        {shown === 'table' && <Table />}
        {shown.startsWith('list') && <List isShown={shown === 'list-with-column'} />}
      </AppStateProvider>,
    ),
  );
const wait = () => act(async () => ports.timer.advance(1_000));
const outcome = () => app.sensitivity.getState().outcome;

describe('draws of what is shown', () => {
  test('are made while it is shown with them', async () => {
    await show('list');
    await wait();
    expect(outcome()).toBe(null);
    await show('list-with-column');
    await wait();
    expect(outcome()).not.toBe(null);
  });

  test('go on from one view to the one in its place', async () => {
    await show('list-with-column');
    await show('table');
    await wait();
    expect(outcome()).not.toBe(null);
  });

  test('are given up when the view goes', async () => {
    await show('table');
    await show('nothing');
    await wait();
    expect(outcome()).toBe(null);
  });
});
