import { expect, test } from 'vitest';
import { menuCommands, PALETTE_ITEM } from '../../../renderer/app/desktop-menus.ts';
import { SCREEN_LINKS } from '../../../renderer/app/screen-registry.tsx';
import { readScene } from '../../../renderer/parts/palette/window-command.ts';
import { windowCommands } from '../../../renderer/parts/palette/window-commands.ts';
import { createAppState } from '../../../renderer/state/app-state.ts';
import { parseCallArgument } from '../../../shared/ipc-arguments.ts';
import { createTestPorts } from '../../support/app-ports.ts';

const COMMANDS = windowCommands(SCREEN_LINKS);
const scene = readScene(createAppState(createTestPorts()), () => {});
const menus = menuCommands(COMMANDS, scene, 'mod+k');
const items = Object.values(menus).flat(2);

test('every item is a command of the page that acts at once, or the palette', () => {
  const direct = items.filter(({ id }) => id !== PALETTE_ITEM);
  expect(direct.length).toBeGreaterThan(15);
  for (const { id } of direct) {
    const command = COMMANDS.find((one) => one.id === id);
    expect(command?.begin(scene).kind, id).toBe('act');
  }
});

test('no item is missing, and none stands twice', () => {
  const ids = items.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of [
    'save-plan-file',
    'open-plan-file',
    'undo',
    'redo',
    'inspector',
    'keys',
    'screen-prioritize',
    'screen-settings',
  ]) {
    expect(ids).toContain(id);
  }
});

test('the main process takes them as they are', () => {
  expect(parseCallArgument('list-commands', menus)).toMatchObject({ ok: true });
});

test('what needs a plan is grey while none is open, and no bare key is given to a menu', () => {
  expect(items.find(({ id }) => id === 'save-plan-file')).toMatchObject({ enabled: false, keys: 'mod+s' });
  expect(items.find(({ id }) => id === 'open-plan-file')).toMatchObject({ enabled: true });
  expect(items.find(({ id }) => id === 'delete-selected')).toMatchObject({ keys: null });
});
