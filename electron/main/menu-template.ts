// The menus of each platform: its own items by role, and the page's commands where people look for them.

import { basename } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { MENU_NAMES, type MenuCommand, type MenuCommands, type MenuName } from '../../shared/ipc-contract.ts';
import { keysToAccelerator } from '../../shared/shell/accelerator.ts';

export interface MenuParts {
  readonly platform: NodeJS.Platform;
  /** Of the page; without any while it does not listen. */
  readonly commands: MenuCommands;
  /** Paths, the latest first. */
  readonly recentFiles: readonly string[];
  run(id: string): void;
  openRecent(path: string): void;
  clearRecent(): void;
  showWindow(): void;
}

type Item = MenuItemConstructorOptions;

export const NO_COMMANDS: MenuCommands = {
  app: [],
  file: [],
  edit: [],
  view: [],
  initiative: [],
  plan: [],
  go: [],
  help: [],
};

const LINE: Item = { type: 'separator' };

/** The role's own key is a plus, which takes Shift on most keyboards. */
const OTHER_ZOOM_KEYS: readonly Item[] = ['CmdOrCtrl+=', 'CmdOrCtrl+numadd'].map((accelerator) => ({
  role: 'zoomIn',
  accelerator,
  visible: false,
}));

export function menuTemplate(parts: MenuParts): Item[] {
  const isMac = parts.platform === 'darwin';
  const own = Object.fromEntries(
    MENU_NAMES.map((name) => [name, sections(parts.commands[name], parts.run)]),
  ) as Readonly<Record<MenuName, Item[][]>>;
  const [making = [], opening = [], ...filing] = own.file;
  const [undoing = [], ...editing] = own.edit;
  const about: Item = { role: 'about' };
  return [
    ...(isMac ? [macAppMenu(own.app)] : []),
    menu('&File', [
      making,
      [...opening, isMac ? macRecentMenu() : recentMenu(parts)],
      ...filing,
      ...(isMac ? [[{ role: 'close' }] satisfies Item[]] : [...own.app, [{ role: 'quit' }] satisfies Item[]]),
    ]),
    menu('&Edit', [
      undoing,
      [
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        ...(isMac ? [{ role: 'pasteAndMatchStyle' } satisfies Item] : []),
        { role: 'selectAll' },
      ],
      ...editing,
    ]),
    menu('&View', [
      ...own.view,
      [{ role: 'resetZoom' }, { role: 'zoomIn' }, ...OTHER_ZOOM_KEYS, { role: 'zoomOut' }],
      [{ role: 'togglefullscreen' }],
    ]),
    ...ownMenu('&Initiative', own.initiative),
    ...ownMenu('&Plan', own.plan),
    ...ownMenu('&Go', own.go),
    ...(isMac ? [macWindowMenu(parts)] : []),
    { ...menu('&Help', [...own.help, ...(isMac ? [] : [[about]])]), role: 'help' },
  ];
}

function macAppMenu(settings: Item[][]): Item {
  return {
    role: 'appMenu',
    submenu: joined([
      [{ role: 'about' }],
      ...settings,
      [{ role: 'services' }],
      [{ role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }],
      [{ role: 'quit' }],
    ]),
  };
}

function macWindowMenu({ showWindow }: MenuParts): Item {
  return {
    role: 'windowMenu',
    submenu: joined([
      [{ role: 'minimize' }, { role: 'zoom' }],
      // The app stays without its window once that was closed.
      [{ label: 'Quarterdeck', click: showWindow }],
      [{ role: 'front' }],
    ]),
  };
}

function macRecentMenu(): Item {
  return { label: 'Open Recent', role: 'recentDocuments', submenu: [{ role: 'clearRecentDocuments' }] };
}

function recentMenu({ recentFiles, openRecent, clearRecent }: MenuParts): Item {
  return {
    label: 'Open &recent',
    enabled: recentFiles.length > 0,
    submenu: joined([
      recentFiles.map((path) => ({ label: plain(basename(path)), toolTip: path, click: () => openRecent(path) })),
      [{ label: 'Clear the list', enabled: recentFiles.length > 0, click: clearRecent }],
    ]),
  };
}

function sections(commands: readonly (readonly MenuCommand[])[], run: (id: string) => void): Item[][] {
  return commands.map((section) => section.map((command) => itemOf(command, run)));
}

function itemOf({ id, label, enabled, keys }: MenuCommand, run: (id: string) => void): Item {
  return {
    id,
    label: plain(label),
    enabled,
    click: () => run(id),
    // The page hears its keys itself, and knows what is being typed into; a Mac asks the page first and the menu after it.
    ...(keys !== null && { accelerator: keysToAccelerator(keys), registerAccelerator: false }),
  };
}

/** A menu with nothing of the system's in it; none while the page lists nothing for it. */
function ownMenu(label: string, parts: readonly (readonly Item[])[]): Item[] {
  return parts.length === 0 ? [] : [menu(label, parts)];
}

function menu(label: string, parts: readonly (readonly Item[])[]): Item {
  return { label, submenu: joined(parts) };
}

/** Sections with a line between them; one without items leaves none. */
function joined(parts: readonly (readonly Item[])[]): Item[] {
  return parts.filter((items) => items.length > 0).flatMap((items, index) => (index === 0 ? items : [LINE, ...items]));
}

/** An ampersand marks the letter that a menu is opened by; one that was written is doubled. */
function plain(label: string): string {
  return label.replaceAll('&', '&&');
}
