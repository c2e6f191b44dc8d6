// Packs the built app for a system, as `npm run package` does, over a distribution that is given, without installers.

import { join } from 'node:path';
import { Arch, build, type LinuxPackager, Platform, type WinPackager } from 'electron-builder';
import type { PackagedSystem } from './made-up-electron.ts';

const PLATFORMS = { linux: Platform.LINUX, windows: Platform.WINDOWS, mac: Platform.MAC };

export interface PackedApp {
  readonly system: PackagedSystem;
  /** Where the app's own files lie: beside the program, or in the bundle. */
  readonly folder: string;
  readonly resources: string;
  /** The file that carries the fuses. */
  readonly program: string;
  readonly asar: string;
  /** Says what the installers would be told. */
  readonly packager: LinuxPackager | WinPackager | null;
}

export async function packApp({
  system,
  repository,
  distribution,
  output,
}: {
  readonly system: PackagedSystem;
  readonly repository: string;
  readonly distribution: string;
  readonly output: string;
}): Promise<PackedApp> {
  let packager: unknown = null;
  await build({
    projectDir: repository,
    publish: 'never',
    targets: PLATFORMS[system].createTarget('dir', Arch.x64),
    config: {
      directories: { output },
      electronDist: (options) => {
        packager = options.packager;
        return distribution;
      },
      // There is no program to sign.
      mac: { identity: null },
      electronFuses: { resetAdHocDarwinSignature: false },
    },
  });
  const folder = {
    linux: join(output, 'linux-unpacked'),
    windows: join(output, 'win-unpacked'),
    mac: join(output, 'mac', 'Quarterdeck.app', 'Contents'),
  }[system];
  const resources = join(folder, system === 'mac' ? 'Resources' : 'resources');
  return {
    system,
    folder,
    resources,
    program: join(
      folder,
      {
        linux: 'quarterdeck',
        windows: 'Quarterdeck.exe',
        mac: 'Frameworks/Electron Framework.framework/Electron Framework',
      }[system],
    ),
    asar: join(resources, 'app.asar'),
    // electron-builder hands its packager to hooks as one type for all systems.
    packager: packager as PackedApp['packager'],
  };
}
