// The desktop app in the real Electron, by way of Playwright: what a user does by hand is done inside its main process.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { MenuItem } from 'electron';
import { type BrowserContext, type ElectronApplication, _electron as electron } from 'playwright-core';
import type { DesktopApp, DesktopOptions, MenuFacts } from './desktop-app.ts';

type ToldInMain = readonly [kind: 'dialog' | 'opened-outside' | 'recent', what: unknown];

const REPOSITORY = resolve(import.meta.dirname, '../../..');
const PRELUDE = join(import.meta.dirname, 'electron-prelude.cjs');
const PATIENCE = 15_000;
// A system looks long at a program that it starts for the first time.
const LAUNCH_PATIENCE = 45_000;
// Chromium's sandbox refuses to run as root.
const HAS_SANDBOX = process.platform !== 'linux' || process.getuid?.() !== 0;

export async function driveElectron(program: string, options: DesktopOptions): Promise<DesktopApp> {
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), 'quarterdeck-electron-')));
  await mkdir(join(userData, 'documents'), { recursive: true });
  const toldFile = join(userData, 'told-to-the-test.jsonl');
  await writeFile(toldFile, '');
  const appFolder = process.env.QUARTERDECK_APP_FOLDER ?? REPOSITORY;
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const env = { ...Object.fromEntries(own), QUARTERDECK_TEST_USER_DATA: userData };
  const argsFor = (given: readonly string[]) => ['-r', PRELUDE, appFolder, ...given];
  const application = await electron.launch({
    executablePath: program,
    args: argsFor(options.args ?? []),
    env,
    chromiumSandbox: HAS_SANDBOX,
    timeout: LAUNCH_PATIENCE,
  });
  const child = application.process();
  const ended = new Promise<number>((end) => child.once('exit', (code) => end(code ?? 1)));
  application.context().setDefaultTimeout(PATIENCE);
  const watched = watchRequests(application.context());
  await scriptDialogs(application, toldFile);

  return {
    standIn: null,
    userData,
    databaseFolder: join(userData, 'IndexedDB'),
    ended,
    page: async () => {
      const page = await application.firstWindow();
      await application.evaluate(async ({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        if (window?.isVisible() === false) await new Promise<void>((shown) => window.once('show', () => shown()));
      });
      return page;
    },
    pageText: () =>
      application.evaluate(async ({ BrowserWindow }): Promise<string> => {
        const [window] = BrowserWindow.getAllWindows();
        const text = window?.webContents.executeJavaScript('document.body.innerText').catch(() => '');
        // A page that is gone may never answer.
        return Promise.race([text ?? '', new Promise<string>((give) => setTimeout(give, 1_000, ''))]);
      }),
    menu: () =>
      application.evaluate(({ Menu }) => {
        const factsOf = ({ label, role, submenu }: MenuItem): MenuFacts => ({
          label: label || role || '-',
          items: submenu?.items.map(factsOf) ?? [],
        });
        return Menu.getApplicationMenu()?.items.map(factsOf) ?? [];
      }),
    choose: (...way) =>
      application.evaluate(({ BrowserWindow, Menu }, labels) => {
        let items = Menu.getApplicationMenu()?.items ?? [];
        let item: MenuItem | undefined;
        for (const name of labels) {
          item = items.find(({ label, role, id }) => [label.replaceAll('&', ''), role, id].includes(name));
          if (item === undefined) throw new Error(`No “${name}” among ${items.map(({ label }) => label).join(', ')}`);
          items = item.submenu?.items ?? [];
        }
        if (item?.enabled === false) throw new Error(`${labels.join(' > ')} is grey`);
        const [window] = BrowserWindow.getAllWindows();
        item?.click({}, window, window?.webContents);
      }, way),
    answer: (kind, answer) =>
      application.evaluate(
        (_electron, given) => {
          const answers = Reflect.get(globalThis, 'scriptedAnswers') as Record<string, string[]>;
          answers[given.kind]?.push(given.answer);
        },
        { kind, answer },
      ),
    window: () =>
      application.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        if (window === undefined) throw new Error('The app has no window');
        const { width, height } = window.getBounds();
        const isEdited = process.platform === 'darwin' && window.isDocumentEdited();
        return { title: window.getTitle(), isEdited, isFocused: window.isFocused(), width, height };
      }),
    windowCount: () =>
      application
        .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
        // Nothing answers any more when the app has ended with its last window.
        .catch(() => ended.then(() => 0)),
    closeWindow: () => application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
    sayOfWindow: (event) =>
      application.evaluate(({ BrowserWindow }, said) => void BrowserWindow.getAllWindows()[0]?.emit(said), event),
    crashPage: () =>
      application.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
      ),
    colourScheme: () => application.evaluate(({ nativeTheme }) => nativeTheme.themeSource),
    record: async () => {
      const lines = (await readFile(toldFile, 'utf8')).split('\n').filter((line) => line !== '');
      const told = lines.map((line): ToldInMain => JSON.parse(line));
      const allOf = <Told>(kind: ToldInMain[0]) => told.filter(([one]) => one === kind).map(([, what]) => what as Told);
      return {
        dialogs: allOf<Record<string, unknown>>('dialog'),
        openedOutside: allOf<string>('opened-outside'),
        recentDocuments: allOf<string>('recent'),
        ...watched,
      };
    },
    launchAgain: async (...args) => {
      const switches = HAS_SANDBOX ? [] : ['--no-sandbox'];
      await once(spawn(program, [...switches, ...argsFor(args)], { env, stdio: 'ignore' }), 'exit');
    },
    // It may end before it answers.
    quit: () => application.evaluate(({ app }) => app.quit()).catch(() => {}),
    close: async ({ keepUserData = false } = {}) => {
      const limit = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
      await application.evaluate(({ app }) => app.exit(0)).catch(() => {});
      await ended;
      clearTimeout(limit);
      if (options.userData === undefined && !keepUserData) {
        await rm(userData, { recursive: true, force: true, maxRetries: 10 });
      }
    },
  };
}

/** The system's dialogs, browser and list of documents are replaced; what is asked of them is written down at once. */
async function scriptDialogs(application: ElectronApplication, toldFile: string): Promise<void> {
  await application.evaluate(({ app, dialog, shell }, file) => {
    const { appendFileSync } = process.getBuiltinModule('node:fs');
    const tell = (...told: ToldInMain) => appendFileSync(file, `${JSON.stringify(told)}\n`);
    const answers: Record<'open' | 'save' | 'message', string[]> = { open: [], save: [], message: [] };
    Object.assign(globalThis, { scriptedAnswers: answers });
    dialog.showOpenDialog = async (...given: readonly unknown[]) => {
      tell('dialog', { kind: 'open', ...Object(given.at(-1)) });
      const path = answers.open.shift();
      return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] };
    };
    dialog.showSaveDialog = async (...given: readonly unknown[]) => {
      tell('dialog', { kind: 'save', ...Object(given.at(-1)) });
      const path = answers.save.shift();
      return { canceled: path === undefined, filePath: path ?? '' };
    };
    dialog.showMessageBox = async (...given: readonly unknown[]) => {
      const asked = given.at(-1) as Electron.MessageBoxOptions;
      tell('dialog', { kind: 'message', ...asked });
      const label = answers.message.shift();
      const response = label === undefined ? (asked.cancelId ?? 0) : (asked.buttons ?? []).indexOf(label);
      if (response < 0) throw new Error(`The dialog has no button “${label}”`);
      return { response, checkboxChecked: false };
    };
    shell.openExternal = async (address) => tell('opened-outside', address);
    app.addRecentDocument = (path) => tell('recent', path);
  }, toldFile);
}

/** From when Playwright is connected, which is while the first page loads. */
function watchRequests(context: BrowserContext) {
  const network: string[] = [];
  const refusedRequests: string[] = [];
  const pageProblems: string[] = [];
  const isLocal = (address: string) => /^(app:\/\/quarterdeck\/|blob:|data:|devtools:)/.test(address);
  context.on('requestfinished', (request) => {
    if (!isLocal(request.url())) network.push(request.url());
  });
  context.on('requestfailed', (request) => {
    if (isLocal(request.url())) return;
    // What was neither blocked, by the app or the page's policy, nor given up was sent, and failed there.
    const wasStopped = /ERR_(BLOCKED|ABORTED)|^csp$/.test(request.failure()?.errorText ?? '');
    (wasStopped ? refusedRequests : network).push(request.url());
  });
  context.on('console', (message) => {
    if (message.type() === 'error') pageProblems.push(`console: ${message.text()}`);
  });
  context.on('weberror', (event) => pageProblems.push(`error: ${String(event.error())}`));
  return { network, refusedRequests, pageProblems };
}
