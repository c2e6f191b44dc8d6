import { BrowserWindow, nativeTheme } from 'electron';
import { APP_ORIGIN } from './app-protocol.ts';

// The token "surface" of each theme: the window's colour until the page has painted.
const SURFACE = { light: '#fdfcfa', dark: '#171716' } as const;

export function openMainWindow({ whenShown }: { readonly whenShown: () => void }): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Quarterdeck',
    backgroundColor: nativeTheme.shouldUseDarkColors ? SURFACE.dark : SURFACE.light,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      // Chromium's spelling dictionaries come from the network.
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    window.show();
    whenShown();
  });
  window.loadURL(`${APP_ORIGIN}/`).catch((error: unknown) => {
    console.error(`The window could not load ${APP_ORIGIN}/: ${String(error)}`);
  });
  return window;
}

export function focusMainWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
