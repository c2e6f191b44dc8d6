import { beforeEach, expect, test } from 'vitest';
import { menuCommands, PALETTE_ITEM } from '../../../renderer/app/desktop-menus.ts';
import { SCREEN_LINKS } from '../../../renderer/app/screen-registry.tsx';
import { readScene } from '../../../renderer/parts/palette/window-command.ts';
import { windowCommands } from '../../../renderer/parts/palette/window-commands.ts';
import { type AppState, createAppState } from '../../../renderer/state/app-state.ts';
import { parseCallArgument } from '../../../shared/ipc-arguments.ts';
import type { MenuCommand } from '../../../shared/ipc-contract.ts';
import { createTestPorts } from '../../support/app-ports.ts';

const COMMANDS = windowCommands(SCREEN_LINKS);
let app: AppState;

beforeEach(() => {
  app = createAppState(createTestPorts());
});

const scene = () => readScene(app, () => {});
const menus = () => menuCommands(COMMANDS, scene(), 'mod+k');
const items = (): readonly MenuCommand[] => Object.values(menus()).flat(2);
const item = (id: string) => items().find((one) => one.id === id);

async function openSample(): Promise<void> {
  const sample = await app.planList.getState().createSample();
  if (!sample.ok) throw new Error(sample.problem.message);
  await app.session.getState().openPlan(sample.value);
}

function selectSome(count: number): void {
  const ids = [...(app.session.getState().open?.plan.initiatives.keys() ?? [])];
  app.view.getState().select(ids.slice(0, count));
}

test('every item is a command of the page, or the palette; one that asks first ends with three dots', async () => {
  await openSample();
  selectSome(2);
  const direct = items().filter(({ id }) => id !== PALETTE_ITEM);
  expect(direct.length).toBeGreaterThan(35);
  for (const { id, label } of direct) {
    const command = COMMANDS.find((one) => one.id === id);
    if (command?.begin(scene()).kind !== 'act') expect(label, id).toMatch(/[^.…]…$/);
  }
});

test('no item is missing, and none stands twice', () => {
  const ids = items().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const left = COMMANDS.map(({ id }) => id).filter((id) => !ids.includes(id));
  // Both have a place of their own in the window: the mark that says so, and Settings.
  expect(left).toEqual(['save-again', 'your-name']);
});

test('the main process takes them as they are', () => {
  expect(parseCallArgument('list-commands', menus())).toMatchObject({ ok: true });
});

test('what needs a plan is grey while none is open, and no bare key is given to a menu', () => {
  expect(item('save-plan-file')).toMatchObject({ enabled: false, keys: 'mod+s' });
  expect(item('open-plan-file')).toMatchObject({ enabled: true });
  expect(item('delete-selected')).toMatchObject({ keys: null });
  for (const { id, enabled } of Object.values(menus().initiative).flat()) expect(enabled, id).toBe(false);
});

test('what is done to the selection is grey without one, and says its size with one', async () => {
  await openSample();
  expect(item('set-owner')).toMatchObject({ label: 'Set owner…', enabled: false });
  expect(item('new-initiative')).toMatchObject({ enabled: true });
  selectSome(3);
  expect(item('set-owner')).toMatchObject({ label: 'Set owner of 3 initiatives…', enabled: true });
});

test('other plans can be opened only where there are any', async () => {
  await openSample();
  expect(item('open-plan')).toMatchObject({ enabled: false });
  await app.planList.getState().create('Borealis');
  expect(item('open-plan')).toMatchObject({ label: 'Open a plan…', enabled: true });
});
