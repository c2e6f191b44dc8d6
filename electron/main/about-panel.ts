import { join } from 'node:path';
import { app } from 'electron';

/** What the menu's "About" shows. A Mac takes the icon from the program itself. */
export function setAboutPanel(): void {
  app.setAboutPanelOptions({
    applicationName: app.getName(),
    applicationVersion: app.getVersion(),
    copyright: 'By the Quarterdeck developers, under the MIT licence',
    ...(process.platform !== 'darwin' && { iconPath: join(app.getAppPath(), 'dist', 'main', 'icon.png') }),
    // Said twice otherwise: the build has no number of its own.
    ...(process.platform === 'darwin' && { version: '' }),
  });
}
