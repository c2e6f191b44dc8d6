// @vitest-environment happy-dom

import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Inspector } from '../../../../renderer/parts/inspector/inspector.tsx';
import { type AppState, createAppState } from '../../../../renderer/state/app-state.ts';
import { AppStateProvider } from '../../../../renderer/state/use-app-state.tsx';
import { addInitiative } from '../../../../shared/commands/add-initiative.ts';
import { editInitiatives } from '../../../../shared/commands/edit-initiatives.ts';
import { type InitiativeId, toId } from '../../../../shared/plan/ids.ts';
import { createTestPorts } from '../../../support/app-ports.ts';

const [FIRST, SECOND, THIRD] = ['first', 'second', 'third'].map((id) => toId<InitiativeId>(id));
if (!FIRST || !SECOND || !THIRD) throw new Error('Three ids');

let app: AppState;
let root: Root;
let place: HTMLElement;

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  app = createAppState(createTestPorts());
  const made = await app.planList.getState().create('Atlas');
  if (!made.ok) throw new Error(made.problem.message);
  await app.session.getState().openPlan(made.value);
  for (const [index, id] of [FIRST, SECOND, THIRD].entries()) {
    app.session.getState().run(addInitiative, { title: `Initiative ${index}`, themeId: null, id });
  }
  app.session.getState().run(editInitiatives, { ids: [FIRST], patch: { progress: 0.2, tags: ['audit'] } });
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place);
  await act(async () =>
    root.render(
      <AppStateProvider state={app}>
        <MantineProvider>
          <Inspector />
        </MantineProvider>
      </AppStateProvider>,
    ),
  );
});
afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

const select = (...ids: readonly InitiativeId[]) => act(async () => app.view.getState().select(ids));
const progressOf = (id: InitiativeId) => app.session.getState().open?.plan.initiatives.get(id)?.progress;
const latestLabel = () => app.session.getState().open?.history.past.at(-1)?.label;

function field(label: string): HTMLInputElement {
  const named = [...place.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  const found = named === undefined ? null : document.getElementById(named.htmlFor);
  if (!(found instanceof HTMLInputElement)) throw new Error(`There is no field ${label}`);
  return found;
}

function button(name: string): HTMLButtonElement {
  const found = [...place.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
  if (found === undefined) throw new Error(`There is no button ${name}`);
  return found;
}

async function enter(label: string, text: string): Promise<void> {
  const control = field(label);
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
  await act(async () => {
    set?.call(control, text);
    control.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await act(async () => {
    control.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  });
}

describe('the inspector', () => {
  test('follows the selection, and asks for one when there is none', async () => {
    expect(place.textContent).toContain('Select an initiative');
    await select(FIRST);
    expect(place.querySelector('article')?.getAttribute('aria-label')).toBe('ATL-1');
    expect(field('Progress').value).toBe('20 %');
    await select(SECOND);
    expect(place.querySelector('article')?.getAttribute('aria-label')).toBe('ATL-2');
    expect(field('Progress').value).toBe('0 %');
  });

  test('shows what an undo brings back', async () => {
    await select(FIRST);
    await enter('Progress', '60');
    expect(field('Progress').value).toBe('60 %');
    await act(async () => {
      app.session.getState().undo();
    });
    expect(field('Progress').value).toBe('20 %');
  });

  test('takes what was half typed when something else is selected', async () => {
    await select(FIRST);
    const control = field('Progress');
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
    await act(async () => {
      set?.call(control, '45');
      control.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await select(SECOND);
    expect([progressOf(FIRST), progressOf(SECOND)]).toEqual([0.45, 0]);
  });
});

describe('several selected', () => {
  test('are mixed where they differ, and an edit sets all of them as one undo', async () => {
    await select(FIRST, SECOND);
    expect([field('Progress').value, field('Progress').placeholder]).toEqual(['', 'mixed']);
    await enter('Progress', '50');
    expect([progressOf(FIRST), progressOf(SECOND), progressOf(THIRD)]).toEqual([0.5, 0.5, 0]);
    expect(latestLabel()).toBe('Set progress of 2 initiatives');
    expect(field('Progress').value).toBe('50 %');
    await act(async () => {
      app.session.getState().undo();
    });
    expect([progressOf(FIRST), progressOf(SECOND)]).toEqual([0.2, 0]);
  });

  test('get a tag that some have, or lose it', async () => {
    await select(FIRST, SECOND, THIRD);
    expect(place.textContent).toContain('1 of 3');
    await act(async () => button('Add “audit” to all').click());
    const tagsOf = (id: InitiativeId) => app.session.getState().open?.plan.initiatives.get(id)?.tags;
    expect([FIRST, SECOND, THIRD].map(tagsOf)).toEqual([['audit'], ['audit'], ['audit']]);
    await act(async () => button('Remove “audit” from all').click());
    expect([FIRST, SECOND, THIRD].map(tagsOf)).toEqual([[], [], []]);
    expect(latestLabel()).toBe('Remove tag “audit” from 3 initiatives');
  });

  test('offer no field that is one’s own', async () => {
    await select(FIRST, SECOND);
    expect(place.querySelector('[aria-label="Key"], [aria-label="Title"], [aria-label="Summary"]')).toBe(null);
  });
});
