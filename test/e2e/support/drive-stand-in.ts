import { join } from 'node:path';
import type { DesktopApp, DesktopOptions, MenuFacts } from './desktop-app.ts';
import { launchStandIn, type MenuNode } from './electron-stand-in.ts';

export async function driveStandIn(options: DesktopOptions): Promise<DesktopApp> {
  const standIn = await launchStandIn(options);
  const { userData, ended, page, close } = standIn;
  return {
    standIn,
    userData,
    databaseFolder: join(userData, 'chromium', 'Default', 'IndexedDB'),
    ended,
    page,
    pageText: () =>
      standIn
        .window()
        .webContents.page.innerText('body')
        .catch(() => ''),
    menu: async () => standIn.menu().map(menuFacts),
    choose: async (...way) => standIn.choose(...way),
    answer: async (kind, answer) => void standIn.answers[kind].push(answer),
    window: async () => {
      const window = standIn.window();
      const { width, height } = window.getBounds();
      return { title: window.title, isEdited: window.edited, isFocused: window.isFocused, width, height };
    },
    windowCount: async () => standIn.windows.size,
    closeWindow: async () => void standIn.window().close(),
    sayOfWindow: async (event) => void standIn.window().emit(event),
    crashPage: async () => standIn.window().webContents.forcefullyCrashRenderer(),
    colourScheme: async () => standIn.nativeTheme.themeSource,
    record: async () => standIn.record,
    launchAgain: standIn.launchAgain,
    quit: async () => standIn.quit(),
    close,
  };
}

function menuFacts({ label, role, submenu }: MenuNode): MenuFacts {
  return { label: label ?? role ?? '-', items: submenu?.map(menuFacts) ?? [] };
}
