// What installers are told about the app: computed by electron-builder itself, whose own tools for the installers are
// fetched only when one is really made.

import { readFile } from 'node:fs/promises';
import { LinuxTargetHelper } from 'app-builder-lib/out/targets/LinuxTargetHelper.js';
import { NsisTarget } from 'app-builder-lib/out/targets/nsis/NsisTarget.js';
import { AppPackageHelper, CopyElevateHelper } from 'app-builder-lib/out/targets/nsis/nsisUtil.js';
import { LinuxPackager, WinPackager } from 'electron-builder';
import type { PackedApp } from './pack-app.ts';

export interface LinuxEntry {
  readonly desktopEntry: string;
  /** The description of media types that is installed beside it. */
  readonly mediaTypes: string;
  readonly icons: readonly { readonly file: string; readonly size: number }[];
}

export async function linuxEntryOf({ packager }: PackedApp): Promise<LinuxEntry> {
  if (!(packager instanceof LinuxPackager)) throw new Error('This app is not packed for Linux.');
  const helper = new LinuxTargetHelper(packager);
  const mediaTypes = await helper.mimeTypeFiles;
  return {
    desktopEntry: await helper.computeDesktopEntry(packager.platformSpecificBuildOptions),
    mediaTypes: mediaTypes === null ? '' : await readFile(mediaTypes, 'utf8'),
    icons: await helper.icons,
  };
}

/** The part of the installer's script that is made from the settings. */
export async function windowsInstallerScriptOf({ packager, folder }: PackedApp): Promise<string> {
  if (!(packager instanceof WinPackager)) throw new Error('This app is not packed for Windows.');
  const target = new NsisTarget(packager, folder, 'nsis', new AppPackageHelper(new CopyElevateHelper()));
  const script: unknown = await Reflect.apply(Reflect.get(target, 'computeFinalScript'), target, ['', true, new Map()]);
  return String(script);
}
