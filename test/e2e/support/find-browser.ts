// The browser that the end-to-end tests drive: the first that is there of a named, an installed and a packaged one.

import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { unpackChromium } from './unpack-chromium.ts';

export interface TestBrowser {
  readonly program: string;
  /** Variables that the program needs beside the ordinary ones. */
  readonly environment: Readonly<Record<string, string>>;
}

/** What every browser of the tests and benches is started with. */
export const BROWSER_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function findBrowser(environment: NodeJS.ProcessEnv): Promise<TestBrowser> {
  const named = environment.QUARTERDECK_BROWSER;
  if (named !== undefined && named !== '') {
    if (isProgram(named)) return { program: named, environment: {} };
    throw new Error(`QUARTERDECK_BROWSER names ${named}, which is not a program that can be run.`);
  }
  const installed = usualPlaces(process.platform, environment).find(isProgram);
  if (installed !== undefined) return { program: installed, environment: {} };
  const packaged = await unpackChromium();
  if (packaged !== null) return packaged;
  throw new Error(
    'No browser for the end-to-end tests: install Chrome, Chromium or Edge, or set QUARTERDECK_BROWSER to the path of one.',
  );
}

/** Where Chrome, Chromium and Edge usually are, the likeliest first. */
export function usualPlaces(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): readonly string[] {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    const folders = ['/Applications', join(environment.HOME ?? '', 'Applications')];
    return folders.flatMap((folder) => apps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)));
  }
  if (platform === 'win32') {
    const folders = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
    const programs = [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ];
    return programs.flatMap((parts) =>
      folders.filter((folder) => folder !== undefined).map((folder) => join(folder, ...parts)),
    );
  }
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...new Set([...folders, '/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/snap/bin'])].flatMap((folder) =>
    names.map((name) => join(folder, name)),
  );
}

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
