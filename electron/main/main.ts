// The desktop app: one instance, one guarded window on the built renderer.

import { join } from 'node:path';
import { app, protocol, session } from 'electron';
import { ANNOUNCE_VARIABLE, type Announcement, announcementToLine } from '../../shared/shell/announcement.ts';
import { readSecondLaunch, type SecondLaunch } from '../../shared/shell/desktop-notes.ts';
import { setAboutPanel } from './about-panel.ts';
import { answerCalls } from './answer-calls.ts';
import { APP_ID } from './app-identity.ts';
import { APP_SCHEME, APP_SCHEME_PRIVILEGES, answerAppRequest } from './app-protocol.ts';
import { createChosenFiles } from './chosen-files.ts';
import { cutOffNetwork } from './cut-off-network.ts';
import { createDesktopWindow, type DesktopWindow } from './desktop-window.ts';
import { fileArguments } from './file-arguments.ts';
import { createFileLinks } from './file-links.ts';
import { createFileTokens } from './file-tokens.ts';
import { guardContents } from './guard-contents.ts';
import { guardSession } from './guard-session.ts';
import { pageCalls } from './page-calls.ts';
import { createPagePrinter } from './page-printer.ts';
import { createPrintedPages, type PrintedPages } from './printed-pages.ts';
import { createRecentFiles, type RecentFiles } from './recent-files.ts';
import { createSafetyHome } from './safety-home.ts';
import { endAfterWork } from './unfinished-work.ts';
import { openWindowMemory } from './window-memory.ts';

const wasStartedByScript = process.env[ANNOUNCE_VARIABLE] === '1';
const startFiles = fileArguments(process.argv, { isPackaged: app.isPackaged, folder: process.cwd() });

const launch: SecondLaunch = { files: startFiles };
if (app.requestSingleInstanceLock({ ...launch })) run();
else {
  announce('already-open');
  app.quit();
}

function run(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: APP_SCHEME_PRIVILEGES }]);
  app.enableSandbox();
  cutOffNetwork();
  // What Windows groups windows and pins by; it is the installer's.
  if (process.platform === 'win32') app.setAppUserModelId(APP_ID);
  const printedPages = createPrintedPages();
  const desktop = furnish(printedPages);
  for (const file of startFiles) desktop.handOver(file);
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('second-instance', (_event, _argv, _folder, told) => {
    desktop.show();
    for (const file of readSecondLaunch(told)?.files ?? []) desktop.handOver(file);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    desktop.handOver(path);
    if (app.isReady()) desktop.show();
  });
  app.on('window-all-closed', quitUnlessKeptInDock);
  app
    .whenReady()
    .then(() => showFirstWindow(desktop, printedPages))
    .catch(endWithError);
}

/** What the window and its page work with, in the app's own folder. */
function furnish(printedPages: PrintedPages): DesktopWindow {
  const inFolder = (name: string) => join(app.getPath('userData'), name);
  const tokens = createFileTokens();
  const files = createChosenFiles(tokens);
  const links = createFileLinks(inFolder('file-links.json'));
  const safety = createSafetyHome(inFolder('safety-copies'));
  const memory = openWindowMemory(inFolder('window.json'));
  const recentFiles: RecentFiles = createRecentFiles(inFolder('recent-files.json'), () => desktop.showMenu());
  const desktop: DesktopWindow = createDesktopWindow({
    platform: process.platform,
    memory,
    tokens,
    files,
    recentFiles: () => recentFiles,
    whenShown: () => announce('window-shown'),
  });
  const printer = createPagePrinter(printedPages, files);
  answerCalls({ ...pageCalls({ safety, tokens, files, links, printer, recentFiles }), ...desktop.calls });
  endAfterWork(app);
  // Not before, since the end may still be put off.
  app.on('quit', () => safety.close());
  return desktop;
}

function showFirstWindow(desktop: DesktopWindow, printedPages: PrintedPages): void {
  const rendererFolder = join(app.getAppPath(), 'dist', 'renderer');
  protocol.handle(APP_SCHEME, (request) => printedPages.answer(request) ?? answerAppRequest(request, rendererFolder));
  guardSession(session.defaultSession);
  setAboutPanel();
  desktop.start();
  app.on('activate', desktop.show);
}

function quitUnlessKeptInDock(): void {
  // Whoever ran `npm start` waits for the window to close, on a Mac too.
  if (process.platform !== 'darwin' || wasStartedByScript) app.quit();
}

function announce(announcement: Announcement): void {
  if (wasStartedByScript) process.stdout.write(`${announcementToLine(announcement)}\n`);
}

function endWithError(error: unknown): void {
  console.error(`Quarterdeck could not start: ${String(error)}`);
  app.exit(1);
}
