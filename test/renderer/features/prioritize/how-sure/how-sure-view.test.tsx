// @vitest-environment happy-dom

import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HowSureView } from '../../../../../renderer/features/prioritize/how-sure/how-sure-view.tsx';
import { HygieneChip } from '../../../../../renderer/features/prioritize/how-sure/hygiene-chip.tsx';
import { type AppState, createAppState } from '../../../../../renderer/state/app-state.ts';
import { AppStateProvider, usePlanSession } from '../../../../../renderer/state/use-app-state.tsx';
import type { SensitivityWork } from '../../../../../renderer/workers/sensitivity-work.ts';
import { openingEntry } from '../../../../../shared/changes/opening-entry.ts';
import { scoreInitiatives } from '../../../../../shared/commands/score-initiatives.ts';
import { toId } from '../../../../../shared/plan/ids.ts';
import { RICE_MODEL_ID } from '../../../../../shared/plan/model.ts';
import type { Plan } from '../../../../../shared/plan/plan.ts';
import { fail } from '../../../../../shared/result.ts';
import { createTestPorts, type TestPorts } from '../../../../support/app-ports.ts';
import { aPlan, initiativeId, planId } from '../../../../support/plan-builder.ts';

const rice = (reach: number, confidence = 0.8) => ({ rice: { reach, impact: 1, confidence, effort: 2 } });
const PLAN = aPlan()
  .withInitiative('A-1', rice(900))
  .withInitiative('A-2', rice(500))
  .withInitiative('A-3', rice(490, 1))
  .withInitiative('A-4', rice(60))
  .build();

let app: AppState;
let ports: TestPorts;
let root: Root;
let place: HTMLElement;

function planOf(reaches: Readonly<Record<string, number>>): Plan {
  const builder = aPlan();
  for (const [key, reach] of Object.entries(reaches)) builder.withInitiative(key, rice(reach));
  return builder.build();
}

interface Opening {
  readonly plan?: Plan;
  readonly sensitivity?: SensitivityWork;
}

async function open({ plan = PLAN, ...own }: Opening = {}): Promise<void> {
  ports = createTestPorts(own);
  app = createAppState(ports);
  await ports.store.createPlan(plan, openingEntry(plan, { at: '2026-11-21T09:00:00.000Z', who: '', label: 'Made' }));
  await app.session.getState().openPlan(planId);
  app.sensitivity.getState().changeSettings({ top: 2 });
  await act(async () =>
    root.render(
      <AppStateProvider state={app}>
        <MantineProvider>
          <Shown />
        </MantineProvider>
      </AppStateProvider>,
    ),
  );
  await wait(0);
}

function Shown() {
  const plan = usePlanSession((session) => session.open?.plan ?? null);
  if (plan === null) return null;
  return (
    <>
      <HygieneChip plan={plan} modelId={RICE_MODEL_ID} />
      <HowSureView plan={plan} />
    </>
  );
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
});
afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

const wait = (milliseconds: number) => act(async () => ports.timer.advance(milliseconds));
const words = () => place.textContent ?? '';
const summary = () => place.querySelector('[role="status"]')?.textContent;
const grid = () => place.querySelector('[role="grid"]');

function button(name: string): HTMLButtonElement {
  const found = [...place.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith(name));
  if (found === undefined) throw new Error(`There is no button ${name}`);
  return found;
}

async function enter(label: string, text: string): Promise<void> {
  const named = [...place.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith(label));
  const control = document.getElementById(named?.htmlFor ?? '');
  if (!(control instanceof HTMLInputElement)) throw new Error(`There is no field ${label}`);
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
  await act(async () => {
    set?.call(control, text);
    control.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => {
    control.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  });
}

describe('how sure', () => {
  test('says which of the top are sure and which would fall', async () => {
    await open();
    expect(summary()).toBe(
      'Of the top 2, 1 is sure; A-3 would fall if the inputs were a little different, and A-2 might take its place.',
    );
    expect(words()).toContain('1,000 draws; 16 inputs without a range vary by ±\u00A020 %.');
  });

  test('holds its rows while one is edited, until it is left or sorted again', async () => {
    await open();
    const sorts = () => [...place.querySelectorAll('button')].some(({ textContent }) => textContent === 'Sort again');
    await act(async () => app.view.getState().select([initiativeId('A-4')]));
    await act(async () => {
      app.session.getState().run(scoreInitiatives, {
        ids: [initiativeId('A-4')],
        criterion: 'rice.reach',
        criterionName: 'Reach',
        value: { kind: 'number', likely: 5000, low: null, high: null },
      });
    });
    expect(sorts()).toBe(true);
    await act(async () => button('Sort again').click());
    expect(sorts()).toBe(false);
    await act(async () => app.session.getState().undo());
    expect(sorts()).toBe(true);
    await act(async () => app.view.getState().select([initiativeId('A-1')]));
    expect(sorts()).toBe(false);
  });

  test('counts those that tie across the cut as above it', async () => {
    await open({ plan: planOf({ 'A-1': 900, 'A-2': 500, 'A-3': 500, 'A-4': 60 }) });
    expect(summary()).toBe(
      'Of the top 2 (3 with ties), 1 is sure; A-2 and A-3 would fall if the inputs were a little different.',
    );
  });

  test('says so when there are too few to fall', async () => {
    await open({ plan: planOf({ 'A-1': 900, 'A-2': 500 }) });
    expect(summary()).toBe('All 2 that are ranked are in the top 2: choose a smaller top to see which would fall.');
  });

  test('switches the column of the ranking', async () => {
    await open();
    const box = place.querySelector<HTMLInputElement>('input[type="checkbox"]');
    expect(box?.checked).toBe(true);
    await act(async () => box?.click());
    expect(app.sensitivity.getState().columnShown).toBe(false);
  });

  test('follows its settings a moment later, and says meanwhile that the figures are from before', async () => {
    await open();
    await enter('Top', '1');
    expect(grid()?.getAttribute('aria-busy')).toBe('true');
    expect(words()).toContain('From before the change:');
    await wait(300);
    expect(grid()?.getAttribute('aria-busy')).toBe('false');
    expect(summary()).toBe('All of the top 1 are sure: none would fall if the inputs were a little different.');
    expect(words()).not.toContain('From before the change:');
  });

  test('refuses a setting in words and draws on with the one before', async () => {
    await open();
    await enter('Draws', '0.5');
    expect(place.querySelector('[role="alert"]')?.textContent).toBe(
      'The number of draws must be a whole number from 1 to 100,000.',
    );
    expect(app.sensitivity.getState().settings.draws).toBe(1_000);
  });

  test('selects the row of a key that is named', async () => {
    await open();
    await act(async () => button('A-3').click());
    expect(app.view.getState().selectedIds).toEqual([initiativeId('A-3')]);
  });

  test('asks for κ only where there are weights', async () => {
    await open();
    expect(place.querySelectorAll('fieldset label')).toHaveLength(4);
    expect(words()).not.toContain('κ');
  });

  test('says why nothing is drawn of a model that classes by words', async () => {
    await open();
    await act(async () => app.prioritize.getState().showModel(toId('moscow')));
    expect(words()).toContain('MoSCoW puts initiatives into classes by words.');
    expect(grid()).toBe(null);
    await act(async () => button('How sure is RICE?').click());
    expect(grid()).not.toBe(null);
  });

  test('says what went wrong, and tries again when asked', async () => {
    let runs = 0;
    await open({
      sensitivity: {
        draw: async () => {
          runs += 1;
          return fail({ kind: 'failed', message: 'The draws broke down.' });
        },
      },
    });
    expect(place.querySelector('[role="alert"]')?.textContent).toContain('The draws broke down.');
    expect(words()).not.toContain('Drawing…');
    await act(async () => button('Try again').click());
    expect(runs).toBe(2);
  });
});

describe('warnings on the scores', () => {
  test('name their rows, and a click selects them', async () => {
    await open();
    await act(async () => button('Confidence is 100 % without evidence: A-3.').click());
    expect(app.view.getState().selectedIds).toEqual([initiativeId('A-3')]);
  });

  test('are counted in a chip that leads to them', async () => {
    await open();
    app.prioritize.getState().showView('ranking');
    await act(async () => button('1 warning').click());
    expect(app.prioritize.getState().view).toBe('how-sure');
  });
});
