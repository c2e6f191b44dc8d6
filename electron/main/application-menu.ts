import { Menu, type MenuItemConstructorOptions } from 'electron';

/** The platform's own menus by role, until the product has commands of its own to list. */
export function applicationMenu(platform: NodeJS.Platform): Menu {
  const appMenu: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  return Menu.buildFromTemplate([
    ...appMenu,
    { role: 'fileMenu' },
    { role: 'editMenu' },
    { role: 'viewMenu' },
    { role: 'windowMenu' },
  ]);
}
