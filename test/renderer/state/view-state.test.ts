import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { createViewState, DENSITIES, INSPECTOR_WIDTH, ROW_HEIGHTS } from '../../../renderer/state/view-state.ts';
import { type InitiativeId, toId } from '../../../shared/plan/ids.ts';
import { createMemoryPreferences } from '../../support/app-ports.ts';

describe('view state', () => {
  test('starts on the list of plans with nothing preferred', () => {
    expect(createViewState(createMemoryPreferences()).getState()).toMatchObject({
      screen: { kind: 'plans' },
      selectedIds: [],
      activeId: null,
      colourScheme: 'system',
      density: 'usual',
      locale: 'system',
      railCollapsed: false,
      inspectorOpen: true,
      inspectorWidth: INSPECTOR_WIDTH.usual,
      who: '',
    });
  });

  test('remembers what is preferred, and not what is selected', () => {
    const preferences = createMemoryPreferences();
    const view = createViewState(preferences).getState();
    view.setColourScheme('dark');
    view.setDensity('compact');
    view.setLocale('de-DE');
    view.setRailCollapsed(true);
    view.setInspectorOpen(false);
    view.setInspectorWidth(512.4);
    view.setWho(' Mara ');
    view.select([toId('cells')]);
    expect(createViewState(preferences).getState()).toMatchObject({
      colourScheme: 'dark',
      density: 'compact',
      locale: 'de-DE',
      railCollapsed: true,
      inspectorOpen: false,
      inspectorWidth: 512,
      who: 'Mara',
      selectedIds: [],
    });
  });

  test('takes nonsense in the preferences for nothing preferred', () => {
    const preferences = createMemoryPreferences();
    preferences.write('colour-scheme', 'plaid');
    preferences.write('density', 'airy');
    preferences.write('locale', 'xx');
    preferences.write('inspector-width', 'wide');
    expect(createViewState(preferences).getState()).toMatchObject({
      colourScheme: 'system',
      density: 'usual',
      inspectorWidth: INSPECTOR_WIDTH.usual,
    });
    preferences.write('inspector-width', '99999');
    expect(createViewState(preferences).getState().inspectorWidth).toBe(INSPECTOR_WIDTH.most);
  });

  test('the last one selected is active unless another is named', () => {
    const view = createViewState(createMemoryPreferences());
    const ids = [toId<InitiativeId>('a'), toId<InitiativeId>('b')];
    view.getState().select(ids);
    expect(view.getState().activeId).toBe('b');
    view.getState().select(ids, toId('a'));
    expect(view.getState().activeId).toBe('a');
    view.getState().select([]);
    expect(view.getState().activeId).toBeNull();
  });

  test('the same words twice are two toasts', () => {
    const view = createViewState(createMemoryPreferences());
    view.getState().showToast({ tone: 'info', message: 'Done.' });
    const first = view.getState().toast;
    view.getState().showToast({ tone: 'info', message: 'Done.' });
    expect(view.getState().toast).toMatchObject({ message: 'Done.', action: null });
    expect(view.getState().toast?.id).not.toBe(first?.id);
  });
});

test('rows are as high as the style sheet draws them in each density', async () => {
  const css = await readFile(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8');
  const usual = /--row: (\d+)px/.exec(css)?.[1];
  for (const density of DENSITIES) {
    const own = new RegExp(`\\[data-density='${density}'\\] \\{\\s*--row: (\\d+)px`).exec(css)?.[1];
    expect(Number(own ?? usual), density).toBe(ROW_HEIGHTS[density]);
  }
});
