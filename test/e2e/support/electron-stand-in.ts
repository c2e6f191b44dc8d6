// A stand-in for the module `electron`: the real built main process runs here, in Node, with pages of a real browser as its
// windows. What it uses and the stand-in does not have throws. Not modelled: accelerators, native menus, ASAR, fuses, processes.

import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { standBetween, watchPages } from './electron-stand-in-network.ts';
import { StandInTheme } from './electron-stand-in-theme.ts';
import { type IpcHandler, Preventable, StandInWindow, type WindowWorld } from './electron-stand-in-window.ts';
import { BROWSER_FLAGS, type TestBrowser } from './find-browser.ts';

export interface MenuNode {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly enabled?: boolean;
  readonly accelerator?: string;
  readonly submenu?: readonly MenuNode[];
  click?(): void;
}

export interface Display {
  readonly id: number;
  readonly workArea: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export interface LaunchOptions {
  /** The folder that holds `dist`; without it that of this repository. */
  readonly appFolder?: string;
  /** The main process's script in that folder. */
  readonly main?: string;
  /** The app's own folder, to go on with; without it a fresh one. */
  readonly userData?: string;
  /** What stands after the program on the command line. */
  readonly args?: readonly string[];
  readonly displays?: readonly Display[];
  /** Files that a Mac hands over before the app is ready. */
  readonly openedEarly?: readonly string[];
  /** Without it the one that the end-to-end tests have found. */
  readonly browser?: TestBrowser;
  /** Once the pages' browser is there, before the app starts. */
  prepare?(context: BrowserContext): Promise<unknown>;
}

/** What the user answers to the system's dialogs, in turn; without an answer they cancel. */
export interface ScriptedAnswers {
  readonly open: string[];
  readonly save: string[];
  /** The labels of buttons. */
  readonly message: string[];
}

export interface StandInRecord {
  readonly dialogs: Readonly<Record<string, unknown>>[];
  /** Addresses that were given to the system's browser. */
  readonly openedOutside: string[];
  /** Requests that came through to the network. */
  readonly network: string[];
  readonly refusedRequests: string[];
  readonly insecure: string[];
  readonly recentDocuments: string[];
  /** What Chromium was started with. */
  readonly switches: string[];
  readonly removedSwitches: string[];
  /** What must not happen in a page: errors, breaches of the security policy. */
  readonly pageProblems: string[];
}

export interface StandIn {
  readonly userData: string;
  readonly answers: ScriptedAnswers;
  readonly record: StandInRecord;
  readonly app: EventEmitter;
  readonly windows: ReadonlySet<StandInWindow>;
  readonly ended: Promise<number>;
  /** When the main process was started, in milliseconds of `performance.now()`. */
  readonly startedAt: number;
  readonly nativeTheme: { readonly themeSource: string };
  /** What a page is answered that asks for a permission. */
  isPermitted(permission: string): Promise<boolean>;
  window(): StandInWindow;
  page(): Promise<Page>;
  menu(): readonly MenuNode[];
  /** Chooses an item by the labels on the way to it. */
  choose(...labels: readonly string[]): void;
  /** Calls a channel as a frame of any kind would; the main process answers. */
  callAs(frame: object | null, channel: string, argument: unknown): Promise<unknown>;
  /** Starts the app a second time while this one runs; answers once that one has ended. */
  launchAgain(...args: readonly string[]): Promise<void>;
  quit(): void;
  /** Ends everything, and removes the app's folder when it was made here. */
  close(options?: { readonly keepUserData?: boolean }): Promise<void>;
}

const ONE_DISPLAY: Display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
const PAGES_AHEAD = 3;
const PATIENCE = 15_000;
const require = createRequire(import.meta.url);
const REPOSITORY = resolve(import.meta.dirname, '../../..');

export async function launchStandIn(options: LaunchOptions = {}): Promise<StandIn> {
  const appFolder = options.appFolder ?? process.env.QUARTERDECK_APP_FOLDER ?? REPOSITORY;
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), 'quarterdeck-desktop-')));
  const documents = join(userData, 'documents');
  await mkdir(documents, { recursive: true });
  const context = await openBrowser(join(userData, 'chromium'), options.browser ?? (await browserOfTests()));
  context.setDefaultTimeout(PATIENCE);
  const answers: ScriptedAnswers = { open: [], save: [], message: [] };
  const record: StandInRecord = {
    dialogs: [],
    openedOutside: [],
    network: [],
    refusedRequests: [],
    insecure: [],
    recentDocuments: [],
    switches: [],
    removedSwitches: [],
    pageProblems: [],
  };
  let menu: readonly MenuNode[] = [];
  let isQuitting = false;
  let isReady = false;
  let end: (code: number) => void = () => {};
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });

  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    getPath: (name: string) => ({ userData, documents })[name] ?? missing(`app.getPath('${name}')`),
    getAppPath: () => appFolder,
    enableSandbox: () => {},
    commandLine: strict('commandLine', {
      appendSwitch: (name: string, value: string) => record.switches.push(`${name}=${value}`),
      removeSwitch: (name: string) => record.removedSwitches.push(name),
    }),
    getName: () => 'Quarterdeck',
    getVersion: () => '0.0.0',
    setAboutPanelOptions: () => {},
    clearRecentDocuments: () => record.recentDocuments.splice(0),
    isReady: () => isReady,
    whenReady: () => Promise.resolve(),
    requestSingleInstanceLock: () => true,
    addRecentDocument: (path: string) => record.recentDocuments.push(path),
    quit: () => void quit(),
    exit,
  });
  const handlers = new Map<string, IpcHandler>();
  const world: WindowWorld = {
    context,
    pages: [...context.pages()],
    handlers,
    windows: new Set(),
    insecure: record.insecure,
    onCreated: (contents) => void app.emit('web-contents-created', {}, contents),
    onClosed: () => {
      if (world.windows.size === 0 && !isQuitting) app.emit('window-all-closed');
    },
  };
  while (world.pages.length < PAGES_AHEAD) world.pages.push(await context.newPage());

  async function quit(): Promise<void> {
    if (isQuitting) return;
    isQuitting = true;
    // Every window is told to close, whatever the others do.
    isQuitting =
      !isPrevented('before-quit') &&
      (await Promise.all([...world.windows].map((window) => window.close()))).every((isClosed) => isClosed) &&
      !isPrevented('will-quit');
    if (isQuitting) exit(0);
  }

  function isPrevented(name: 'before-quit' | 'will-quit'): boolean {
    const event = new Preventable();
    app.emit(name, event);
    return event.defaultPrevented;
  }

  function exit(code: number): void {
    app.emit('quit', {}, code);
    end(code);
  }

  const displays = options.displays ?? [ONE_DISPLAY];
  const [mainDisplay = ONE_DISPLAY] = displays;
  const permissions: { ask?: (contents: null, permission: string, answer: (granted: boolean) => void) => void } = {};
  const requests: { check?: (details: object, answer: (outcome: { cancel: boolean }) => void) => void } = {};
  const nativeTheme = strict('nativeTheme', new StandInTheme());
  const protocols = new Map<string, (request: Request) => Promise<Response>>();
  const electron = strict('electron', {
    app: strict('app', app),
    BrowserWindow: Object.assign(
      function BrowserWindow(given: ConstructorParameters<typeof StandInWindow>[1]) {
        return strictWindow(new StandInWindow(world, given));
      },
      {
        fromWebContents: (contents: unknown) =>
          [...world.windows].find(({ webContents }) => webContents === contents) ?? null,
      },
    ),
    ipcMain: strict('ipcMain', {
      handle: (channel: string, handler: IpcHandler) => {
        if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
        handlers.set(channel, handler);
      },
    }),
    Menu: strict('Menu', {
      buildFromTemplate: (template: readonly MenuNode[]) => template,
      setApplicationMenu: (template: readonly MenuNode[]) => {
        menu = template;
      },
    }),
    dialog: strict('dialog', {
      showOpenDialog: async (_window: unknown, asked: Record<string, unknown>) => {
        record.dialogs.push({ kind: 'open', ...asked });
        const path = answers.open.shift();
        return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] };
      },
      showSaveDialog: async (_window: unknown, asked: Record<string, unknown>) => {
        record.dialogs.push({ kind: 'save', ...asked });
        const path = answers.save.shift();
        return { canceled: path === undefined, filePath: path ?? '' };
      },
      showMessageBox: async (_window: unknown, asked: { readonly buttons: readonly string[]; cancelId: number }) => {
        record.dialogs.push({ kind: 'message', ...asked });
        const label = answers.message.shift();
        const response = label === undefined ? asked.cancelId : asked.buttons.indexOf(label);
        if (response < 0) throw new Error(`The dialog has no button “${label}”`);
        return { response, checkboxChecked: false };
      },
    }),
    nativeTheme,
    protocol: strict('protocol', {
      registerSchemesAsPrivileged: () => {},
      handle: (scheme: string, answer: (request: Request) => Promise<Response>) => protocols.set(scheme, answer),
    }),
    screen: strict('screen', {
      getPrimaryDisplay: () => mainDisplay,
      getAllDisplays: () => displays,
      getDisplayMatching: ({ x }: { readonly x: number }) =>
        displays.find(({ workArea }) => x >= workArea.x && x < workArea.x + workArea.width) ?? mainDisplay,
    }),
    session: strict('session', {
      defaultSession: strict('defaultSession', {
        setPermissionRequestHandler: (ask: NonNullable<typeof permissions.ask>) => {
          permissions.ask = ask;
        },
        setPermissionCheckHandler: () => {},
        setDevicePermissionHandler: () => {},
        setSpellCheckerEnabled: () => {},
        webRequest: {
          onBeforeRequest: (check: NonNullable<typeof requests.check>) => {
            requests.check = check;
          },
        },
      }),
    }),
    shell: strict('shell', {
      openExternal: async (address: string) => {
        record.openedOutside.push(address);
      },
    }),
  });

  await watchPages(context, record.pageProblems);
  await standBetween(world, {
    record,
    isCancelled: (url) =>
      new Promise((answer) => {
        if (requests.check === undefined) answer(false);
        requests.check?.({ url }, ({ cancel }) => answer(cancel));
      }),
    answerApp: (request) => protocols.get('app')?.(request) ?? null,
  });

  await options.prepare?.(context);
  const program = join(appFolder, options.main ?? 'dist/main/main.cjs');
  const startedAt = performance.now();
  runMain(program, electron, options.args ?? []);
  for (const path of options.openedEarly ?? []) app.emit('open-file', { preventDefault: () => {} }, path);
  isReady = true;
  await Promise.resolve();
  return {
    userData,
    answers,
    record,
    app,
    windows: world.windows,
    ended,
    startedAt,
    nativeTheme,
    isPermitted: (permission) =>
      new Promise((answer) => {
        if (permissions.ask === undefined) answer(true);
        permissions.ask?.(null, permission, answer);
      }),
    window: theWindow,
    page: async () => {
      await until(() => world.windows.size > 0 && theWindow().isShown);
      return theWindow().webContents.page;
    },
    menu: () => menu,
    choose: (...labels) => {
      const item = labels.reduce<{ readonly submenu?: readonly MenuNode[] }>(
        ({ submenu }, label) => find(submenu ?? [], label),
        { submenu: menu },
      ) as MenuNode;
      if (item.enabled === false) throw new Error(`${labels.join(' > ')} is grey`);
      if (item.role === 'quit') app.quit();
      else item.click?.();
    },
    callAs: async (frame, channel, argument) => {
      const handler = handlers.get(channel);
      if (handler === undefined) throw new Error(`No handler for ${channel}`);
      return handler({ sender: theWindow().webContents, senderFrame: frame }, argument);
    },
    launchAgain: (...args) =>
      new Promise((resolve) => {
        const second = Object.assign(new EventEmitter(), {
          isPackaged: true,
          requestSingleInstanceLock: (told: unknown) => {
            app.emit('second-instance', {}, [], '', structuredClone(told));
            return false;
          },
          quit: resolve,
        });
        runMain(program, strict('electron', { ...electron, app: strict('app', second) }), args);
      }),
    quit: () => app.quit(),
    close: async ({ keepUserData = false } = {}) => {
      app.emit('quit', {}, 0);
      await context.close();
      if (options.userData === undefined && !keepUserData) {
        await rm(userData, { recursive: true, force: true, maxRetries: 10 });
      }
    },
  };

  function theWindow(): StandInWindow {
    const [window] = world.windows;
    if (window === undefined) throw new Error('The app has no window');
    return window;
  }
}

/** Asked only in a test: the benches have no test runner. */
async function browserOfTests(): Promise<TestBrowser> {
  const { inject } = await import('vitest');
  return inject('browser');
}

async function openBrowser(profile: string, { program, environment }: TestBrowser): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: program,
    env: { ...process.env, ...environment } as Record<string, string>,
    headless: true,
    args: [...BROWSER_FLAGS],
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
  });
}

interface ModuleLoader {
  _load(request: string, ...rest: unknown[]): unknown;
}

/** Runs the built main process anew, with the stand-in where it asks for Electron. */
function runMain(program: string, electron: object, args: readonly string[]): void {
  if (!existsSync(program)) throw new Error(`The app is not built: ${program} is missing.`);
  const loader = require('node:module') as ModuleLoader;
  const load = loader._load;
  const { argv } = process;
  loader._load = (request, ...rest) => (request === 'electron' ? electron : load.call(loader, request, ...rest));
  process.argv = ['quarterdeck', ...args];
  delete require.cache[program];
  try {
    require(program);
  } finally {
    loader._load = load;
    process.argv = argv;
  }
}

/** What is not there is an error, never undefined. */
function strict<Value extends object>(name: string, value: Value): Value {
  return new Proxy(value, {
    get: (target, key, receiver) => {
      if (key in target || typeof key === 'symbol' || key === 'then') return Reflect.get(target, key, receiver);
      return missing(`${name}.${key}`);
    },
  });
}

/** Its methods know the window itself, whatever stands before it. */
function strictWindow(window: StandInWindow): StandInWindow {
  return new Proxy(window, {
    get: (target, key) => {
      const value: unknown = key in target ? Reflect.get(target, key) : missing(`window.${String(key)}`);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

function missing(name: string): never {
  throw new Error(`The stand-in for Electron has no ${name}`);
}

function find(items: readonly MenuNode[], label: string): MenuNode {
  const item = items.find((one) => one.label?.replaceAll('&', '') === label || one.role === label || one.id === label);
  if (item === undefined) {
    throw new Error(`No “${label}” among ${items.map((one) => one.label ?? one.role ?? one.id).join(', ')}`);
  }
  return item;
}

export async function until(isSo: () => boolean, limitMs = PATIENCE): Promise<void> {
  for (let waited = 0; !isSo(); waited += 20) {
    if (waited > limitMs) throw new Error(`Not so after ${limitMs} ms: ${isSo.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
