import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { type MenuParts, menuTemplate, NO_COMMANDS } from '../../../electron/main/menu-template.ts';
import type { MenuCommand, MenuCommands } from '../../../shared/ipc-contract.ts';

const command = (id: string, rest: Partial<MenuCommand> = {}): MenuCommand => ({
  id,
  label: id,
  enabled: true,
  keys: null,
  ...rest,
});

const COMMANDS: MenuCommands = {
  app: [[command('settings', { keys: 'mod+,' })]],
  file: [[command('new')], [command('open')], [command('save', { keys: 'mod+s' })]],
  edit: [[command('undo', { label: 'Undo: Rename to R&D', keys: 'mod+z' })], [command('delete', { enabled: false })]],
  view: [[command('inspector')]],
  initiative: [[command('set-stage', { label: 'Set stage of PAY-3…' })]],
  plan: [[command('new-theme')]],
  go: [[command('plans')]],
  help: [[command('keys')]],
};

function menus(platform: NodeJS.Platform, rest: Partial<MenuParts> = {}) {
  return menuTemplate({
    platform,
    commands: COMMANDS,
    recentFiles: [],
    run: () => {},
    openRecent: () => {},
    clearRecent: () => {},
    showWindow: () => {},
    ...rest,
  });
}

function itemsOf(menu: MenuItemConstructorOptions | undefined): readonly MenuItemConstructorOptions[] {
  return Array.isArray(menu?.submenu) ? menu.submenu : [];
}

const inWords = (items: readonly MenuItemConstructorOptions[]) =>
  items.map(({ id, role, label, type }) => id ?? role ?? label ?? type);

describe('the menus', () => {
  test('of a Mac begin with the app’s own, which holds the settings and the way out', () => {
    const [app, file, , , , , , window] = menus('darwin');
    expect(app?.role).toBe('appMenu');
    expect(inWords(itemsOf(app))).toEqual(
      'about separator settings separator services separator hide hideOthers unhide separator quit'.split(' '),
    );
    expect(inWords(itemsOf(file))).toEqual([
      'new',
      'separator',
      'open',
      'recentDocuments',
      'separator',
      'save',
      'separator',
      'close',
    ]);
    expect(window?.role).toBe('windowMenu');
  });

  test('of a Mac bring the window back when it was closed', () => {
    let shown = 0;
    const template = menus('darwin', {
      showWindow: () => {
        shown += 1;
      },
    });
    const items = itemsOf(template.find(({ role }) => role === 'windowMenu'));
    expect(inWords(items)).toEqual('minimize zoom separator Quarterdeck separator front'.split(' '));
    items.find(({ label }) => label === 'Quarterdeck')?.click?.({} as never, undefined, {} as never);
    expect(shown).toBe(1);
  });

  test.each(['win32', 'linux'] as const)(
    'of %s have the settings and the way out under File, and no window menu',
    (platform) => {
      const template = menus(platform);
      expect(template.map(({ label }) => label)).toEqual([
        '&File',
        '&Edit',
        '&View',
        '&Initiative',
        '&Plan',
        '&Go',
        '&Help',
      ]);
      expect(inWords(itemsOf(template[0]))).toEqual([
        'new',
        'separator',
        'open',
        'Open &recent',
        'separator',
        'save',
        'separator',
        'settings',
        'separator',
        'quit',
      ]);
      expect(inWords(itemsOf(template.at(-1)))).toEqual(['keys', 'separator', 'about']);
    },
  );

  test('show the keys of a command, which the page hears itself', () => {
    const [, edit] = menus('linux');
    expect(itemsOf(edit)[0]).toMatchObject({ accelerator: 'CmdOrCtrl+Z', registerAccelerator: false });
  });

  test('write an ampersand of a name as one, not as the sign of a letter', () => {
    const [, edit] = menus('linux');
    expect(itemsOf(edit)[0]?.label).toBe('Undo: Rename to R&&D');
  });

  test('run the command that was chosen, and leave grey what has nothing to do', () => {
    const ran: string[] = [];
    const [file, edit] = menus('win32', { run: (id) => ran.push(id) });
    for (const item of itemsOf(file)) item.click?.({} as never, undefined, {} as never);
    expect(ran).toEqual(['new', 'open', 'save', 'settings']);
    expect(itemsOf(edit).find(({ id }) => id === 'delete')?.enabled).toBe(false);
  });

  test('name the recent files by their names, and open each by its path', () => {
    const opened: string[] = [];
    const recentFiles = ['/plans/Atlas.quarterdeck', '/other/R&D.quarterdeck'];
    const [file] = menus('linux', { recentFiles, openRecent: (path) => opened.push(path) });
    const recent = itemsOf(itemsOf(file).find(({ label }) => label === 'Open &recent'));
    expect(inWords(recent)).toEqual(['Atlas.quarterdeck', 'R&&D.quarterdeck', 'separator', 'Clear the list']);
    recent[1]?.click?.({} as never, undefined, {} as never);
    expect(opened).toEqual(['/other/R&D.quarterdeck']);
  });

  test('without a page that listens have what the system does alone, and no line at an end', () => {
    for (const platform of ['darwin', 'win32', 'linux'] as const) {
      for (const menu of menus(platform, { commands: NO_COMMANDS })) {
        const kinds = itemsOf(menu).map(({ type }) => type);
        expect(kinds[0], menu.label ?? menu.role).not.toBe('separator');
        expect(kinds.at(-1), menu.label ?? menu.role).not.toBe('separator');
      }
    }
  });
});
