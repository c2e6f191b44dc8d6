import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { APP_ORIGIN } from './app-protocol.ts';
import type { WindowMemoryFile } from './window-memory.ts';
import { LEAST_SIZE, placesAfter, placeToOpen } from './window-places.ts';

// The token "surface" of each theme: the window's colour where the page has not painted yet.
const SURFACE = { light: '#fdfcfa', dark: '#171716' } as const;

/** Opens the window where it was last, on the built page; it shows itself once that has painted. */
export function createMainWindow(memory: WindowMemoryFile, whenShown: () => void): BrowserWindow {
  const place = placeToOpen(displaysMainFirst(), memory.get().places);
  const window = new BrowserWindow({
    ...place.bounds,
    minWidth: Math.min(LEAST_SIZE.width, place.bounds.width),
    minHeight: Math.min(LEAST_SIZE.height, place.bounds.height),
    show: false,
    title: 'Quarterdeck',
    // The systems of the others take it from the program itself.
    ...(process.platform === 'linux' && { icon: join(app.getAppPath(), 'dist', 'main', 'icon.png') }),
    // Said to be false, it would take the button for it from a Mac's window.
    ...(place.isFullScreen && { fullscreen: true }),
    backgroundColor: surface(),
    webPreferences: {
      preload: join(app.getAppPath(), 'dist', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      // Chromium's spelling dictionaries come from the network.
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    if (place.isMaximized) window.maximize();
    window.show();
    whenShown();
  });
  // A page that presents fills the screen for as long as it does, whatever the user chose for the window.
  let fillsForPage = false;
  window.on('enter-html-full-screen', () => {
    fillsForPage = true;
  });
  window.on('leave-html-full-screen', () => {
    fillsForPage = false;
  });
  for (const event of ['close', 'blur'] as const) {
    // Two overloads that take no list of names.
    window.on(event as 'close', () => {
      if (!fillsForPage) notePlace(window, memory);
    });
  }
  // What is uncovered while the window grows must not flash.
  const followTheme = () => window.setBackgroundColor(surface());
  nativeTheme.on('updated', followTheme);
  window.once('closed', () => nativeTheme.off('updated', followTheme));
  return window;
}

function surface(): string {
  return nativeTheme.shouldUseDarkColors ? SURFACE.dark : SURFACE.light;
}

export function loadPage(window: BrowserWindow): void {
  window.loadURL(`${APP_ORIGIN}/`).catch((error: unknown) => {
    console.error(`The window could not load ${APP_ORIGIN}/: ${String(error)}`);
  });
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function notePlace(window: BrowserWindow, memory: WindowMemoryFile): void {
  const bounds = window.getNormalBounds();
  const { id } = screen.getDisplayMatching(window.getBounds());
  const place = { bounds, isMaximized: window.isMaximized(), isFullScreen: window.isFullScreen() };
  memory.note({ places: placesAfter(memory.get().places, id, place) });
}

function displaysMainFirst() {
  const main = screen.getPrimaryDisplay();
  return [main, ...screen.getAllDisplays().filter(({ id }) => id !== main.id)];
}
