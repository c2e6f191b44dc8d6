// An Electron distribution as electron-builder finds it, with everything it looks for and no program in it: packing can
// be proved where Electron's own binary cannot be fetched.

import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import plist from 'plist';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { FUSE_SENTINEL } from './read-fuses.ts';

export type PackagedSystem = 'linux' | 'windows' | 'mac';

const VERSION = '45.4.1';
const LOCALES = ['de', 'en-GB', 'en-US', 'fr'];
const MAC_LOCALES = ['de', 'en', 'en_GB', 'fr'];
const MAC_CONTENTS = 'Electron.app/Contents';
const MAC_FRAMEWORK = `${MAC_CONTENTS}/Frameworks/Electron Framework.framework`;
const MAC_HELPERS = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'];

/** Writes the distribution for a system into a folder that does not exist yet. */
export async function makeUpElectron(system: PackagedSystem, folder: string): Promise<void> {
  const files = { linux: linuxFiles, windows: windowsFiles, mac: macFiles }[system]();
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content, { mode: 0o755 });
  }
  if (system === 'mac') await linkFramework(join(folder, MAC_FRAMEWORK));
}

type Files = Readonly<Record<string, string | Uint8Array>>;

function linuxFiles(): Files {
  return { electron: programBytes(Buffer.from('\x7fELF made up', 'latin1')), ...plainFiles() };
}

function windowsFiles(): Files {
  return { 'electron.exe': programBytes(emptyWindowsProgram()), ...plainFiles() };
}

function plainFiles(): Files {
  return {
    LICENSE: 'Made up.',
    version: VERSION,
    'resources/made-up.txt': 'Keeps the folder.',
    ...Object.fromEntries(LOCALES.map((locale) => [`locales/${locale}.pak`, ''])),
  };
}

function macFiles(): Files {
  const contents = MAC_CONTENTS;
  const framework = `${MAC_FRAMEWORK}/Versions/A`;
  return {
    [`${contents}/Info.plist`]: infoOf('Electron', {
      CFBundleIconFile: 'electron.icns',
      NSCameraUsageDescription: 'This app needs access to the camera',
      NSMicrophoneUsageDescription: 'This app needs access to the microphone',
    }),
    [`${contents}/MacOS/Electron`]: 'made up',
    [`${contents}/Resources/electron.icns`]: 'made up',
    [`${framework}/Electron Framework`]: programBytes(Buffer.from('made up')),
    ...Object.fromEntries(
      MAC_LOCALES.flatMap((locale) => [
        [`${contents}/Resources/${locale}.lproj/locale.pak`, ''],
        [`${framework}/Resources/${locale}.lproj/locale.pak`, ''],
      ]),
    ),
    ...Object.fromEntries(
      MAC_HELPERS.map((helper) => `Electron Helper${helper}`).flatMap((name) => [
        [`${contents}/Frameworks/${name}.app/Contents/Info.plist`, infoOf(name, {})],
        [`${contents}/Frameworks/${name}.app/Contents/MacOS/${name}`, 'made up'],
      ]),
    ),
  };
}

/** A framework keeps its files by version; what looks for them goes by links. */
async function linkFramework(framework: string): Promise<void> {
  await symlink('A', join(framework, 'Versions/Current'));
  for (const name of ['Electron Framework', 'Resources']) {
    await symlink(join('Versions/Current', name), join(framework, name));
  }
}

function infoOf(name: string, more: Readonly<Record<string, string>>): string {
  return plist.build({
    CFBundleExecutable: name,
    CFBundleName: name,
    CFBundleIdentifier: `com.github.${name}`,
    CFBundlePackageType: 'APPL',
    CFBundleVersion: VERSION,
    ...more,
  });
}

/** A Windows program that does nothing but say what it is: electron-builder rewrites its version, icon and integrity. */
function emptyWindowsProgram(): Uint8Array {
  const english = { lang: 1033, codepage: 1200 };
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program, true);
  const version = Resource.VersionInfo.createEmpty();
  version.setFileVersion(VERSION, english.lang);
  version.setStringValues(english, { FileDescription: 'Electron', ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  return Buffer.from(program.generate());
}

/** A program followed by the fuses as Electron 45 is delivered: version 1, nine of them, some on. */
function programBytes(program: Uint8Array): Uint8Array {
  const gap = Buffer.alloc(64);
  const wire = Buffer.concat([Buffer.from(FUSE_SENTINEL), Buffer.from([1, 9]), Buffer.from('101100011')]);
  return Buffer.concat([program, gap, wire, gap]);
}
