import { Menu } from 'electron';
import { type MenuParts, menuTemplate } from './menu-template.ts';

/** Puts up the menus; called again whenever something in them has changed. */
export function showApplicationMenu(parts: MenuParts): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(parts)));
}
