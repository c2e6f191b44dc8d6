// The one window and its page: what is told to it, what it says of itself, and what follows from that for title and menus.

import { app, type BrowserWindow, nativeTheme } from 'electron';
import {
  channelOf,
  type DesktopEvents,
  type EventName,
  type MenuCommands,
  type WindowDescription,
} from '../../shared/ipc-contract.ts';
import { succeed } from '../../shared/result.ts';
import type { CallHandlers } from './answer-calls.ts';
import { showApplicationMenu } from './application-menu.ts';
import type { ChosenFiles } from './chosen-files.ts';
import type { FileTokens } from './file-tokens.ts';
import { bringToFront, createMainWindow, loadPage } from './main-window.ts';
import { NO_COMMANDS } from './menu-template.ts';
import type { RecentFiles } from './recent-files.ts';
import { offerTextMenu } from './text-menu.ts';
import { guardClosing, type WindowClosing } from './window-closing.ts';
import type { WindowMemoryFile } from './window-memory.ts';
import { windowTitle } from './window-title.ts';
import { watchForTrouble } from './window-trouble.ts';

export interface DesktopWindowParts {
  readonly platform: NodeJS.Platform;
  readonly memory: WindowMemoryFile;
  readonly tokens: FileTokens;
  readonly files: ChosenFiles;
  readonly recentFiles: () => RecentFiles;
  readonly whenShown: () => void;
}

type WindowCall = 'describe-window' | 'list-commands' | 'page-ready' | 'answer-closing' | 'set-colour-scheme';

export interface DesktopWindow {
  /** Once the app is ready: puts up menus and window as they were. */
  start(): void;
  /** Opens it, or brings it to the front. */
  show(): void;
  /** Hands a file to the page, as soon as that listens. */
  handOver(path: string): void;
  showMenu(): void;
  readonly calls: Pick<CallHandlers, WindowCall>;
}

interface Opened {
  readonly window: BrowserWindow;
  readonly closing: WindowClosing;
  isListening: boolean;
}

export function createDesktopWindow(parts: DesktopWindowParts): DesktopWindow {
  const { platform, memory, tokens, files } = parts;
  let opened: Opened | null = null;
  let commands: MenuCommands = NO_COMMANDS;
  let handedOver: string[] = [];

  return {
    start: () => {
      nativeTheme.themeSource = memory.get().colourScheme;
      showMenu();
      open();
    },
    show,
    handOver: (path) => {
      handedOver.push(path);
      void deliver();
    },
    showMenu,
    calls: {
      'describe-window': (description) => {
        if (opened !== null) describe(opened.window, description);
        return succeed(null);
      },
      'list-commands': (listed) => {
        commands = listed;
        showMenu();
        return succeed(null);
      },
      'page-ready': async () => {
        if (opened !== null) opened.isListening = true;
        await deliver();
        return succeed(null);
      },
      'answer-closing': (unsaved) => {
        opened?.closing.answer(unsaved);
        return succeed(null);
      },
      'set-colour-scheme': (scheme) => {
        nativeTheme.themeSource = scheme;
        if (memory.get().colourScheme !== scheme) memory.note({ colourScheme: scheme });
        return succeed(null);
      },
    },
  };

  function show(): void {
    opened === null ? open() : bringToFront(opened.window);
  }

  function open(): void {
    const window = createMainWindow(memory, parts.whenShown);
    const closing = guardClosing({ window, askPage: () => tell('about-to-close', null) });
    const one: Opened = { window, closing, isListening: false };
    opened = one;
    watchForTrouble(window);
    offerTextMenu(window);
    window.on('page-title-updated', (event) => event.preventDefault());
    window.on('closed', () => {
      opened = null;
      forgetPage(one);
    });
    // Once another page is there; one that was only asked for may still be refused.
    window.webContents.on('did-navigate', () => forgetPage(one));
    window.webContents.on('render-process-gone', () => forgetPage(one));
    loadPage(window);
  }

  /** What it said of itself holds no longer. */
  function forgetPage(one: Opened): void {
    one.isListening = false;
    commands = NO_COMMANDS;
    showMenu();
  }

  async function deliver(): Promise<void> {
    if (!opened?.isListening) return;
    const paths = handedOver;
    handedOver = [];
    for (const path of paths) {
      // A page that went away meanwhile is told again when it is back.
      if (!tell('open-file', await files.admit(path))) handedOver.push(path);
    }
  }

  function tell<Name extends EventName>(name: Name, message: DesktopEvents[Name]): boolean {
    if (!opened?.isListening || opened.window.isDestroyed()) return false;
    opened.window.webContents.send(channelOf(name), message);
    return true;
  }

  function describe(window: BrowserWindow, description: WindowDescription): void {
    window.setTitle(windowTitle(description, platform));
    if (platform !== 'darwin') return;
    const path = description.file === null ? null : tokens.pathOf(description.file);
    window.setRepresentedFilename(path ?? '');
    window.setDocumentEdited(description.isBehind);
  }

  function showMenu(): void {
    const recentFiles = parts.recentFiles();
    showApplicationMenu({
      platform,
      commands,
      recentFiles: recentFiles.list(),
      run: (id) => tell('run-command', { id }),
      openRecent: (path) => {
        handedOver.push(path);
        void deliver();
      },
      clearRecent: () => {
        // The list of the task bar is Windows' own.
        app.clearRecentDocuments();
        recentFiles.clear();
      },
      showWindow: show,
    });
  }
}
