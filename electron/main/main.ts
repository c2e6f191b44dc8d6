// The desktop app: one instance, one guarded window on the built renderer.

import { join } from 'node:path';
import { app, BrowserWindow, Menu, protocol, session } from 'electron';
import { ANNOUNCE_VARIABLE, type Announcement, announcementToLine } from '../../shared/shell/announcement.ts';
import { APP_SCHEME, APP_SCHEME_PRIVILEGES, answerAppRequest } from './app-protocol.ts';
import { applicationMenu } from './application-menu.ts';
import { guardContents } from './guard-contents.ts';
import { guardSession } from './guard-session.ts';
import { focusMainWindow, openMainWindow } from './main-window.ts';

const wasStartedByScript = process.env[ANNOUNCE_VARIABLE] === '1';

if (app.requestSingleInstanceLock()) run();
else {
  announce('already-open');
  app.quit();
}

function run(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: APP_SCHEME_PRIVILEGES }]);
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('second-instance', focusMainWindow);
  app.on('window-all-closed', quitUnlessKeptInDock);
  app.whenReady().then(showFirstWindow).catch(endWithError);
}

function showFirstWindow(): void {
  const rendererFolder = join(app.getAppPath(), 'dist', 'renderer');
  protocol.handle(APP_SCHEME, (request) => answerAppRequest(request, rendererFolder));
  guardSession(session.defaultSession);
  Menu.setApplicationMenu(applicationMenu(process.platform));
  openMainWindow({ whenShown: () => announce('window-shown') });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openMainWindow({ whenShown: () => undefined });
  });
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
