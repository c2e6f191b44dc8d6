// The last touch on a packed app before it is signed.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import plist from 'plist';

/**
 * Takes back what electron-builder grants every app on macOS for the sake of its updater: plain, unproven connections to
 * any host. Quarterdeck makes no connection at all.
 */
export async function afterPack({ electronPlatformName, appOutDir, packager }) {
  if (electronPlatformName !== 'darwin') return;
  const file = join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents', 'Info.plist');
  const { NSAppTransportSecurity: _, ...rest } = plist.parse(await readFile(file, 'utf8'));
  await writeFile(file, `${plist.build(rest)}\n`);
}
