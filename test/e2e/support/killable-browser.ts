// A browser that can be killed like a machine that loses its power: all of its processes at once, in the middle of anything.

import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { BROWSER_FLAGS } from './find-browser.ts';

export interface KillableBrowser {
  /** Blank. */
  readonly page: Page;
  /** Returns when no process of it is left. */
  kill(): Promise<void>;
  /** Lets it end by itself. */
  close(): Promise<void>;
}

/** Starts a browser on the profile, in a process group of its own. */
export async function startKillableBrowser(userDataFolder: string): Promise<KillableBrowser> {
  const { program, environment } = inject('browser');
  const portFile = join(userDataFolder, 'DevToolsActivePort');
  // Left behind by one that was killed.
  for (const name of [portFile, join(userDataFolder, 'SingletonLock')]) await rm(name, { force: true });
  const child = spawn(
    program,
    [...BROWSER_FLAGS, '--headless', '--remote-debugging-port=0', `--user-data-dir=${userDataFolder}`, 'about:blank'],
    { detached: true, stdio: 'ignore', env: { ...process.env, ...environment } },
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  try {
    const browser = await chromium.connectOverCDP(await addressOf(child, portFile));
    const page = browser.contexts()[0]?.pages()[0];
    if (page === undefined) throw new Error('The browser has no page');
    return {
      page,
      kill: async () => {
        await killGroup(child, ended);
        // It has nobody to say goodbye to.
        await browser.close().catch(() => {});
      },
      close: () => closeWhole(browser, ended),
    };
  } catch (error) {
    await killGroup(child, ended);
    throw error;
  }
}

const PATIENCE = 30_000;

async function addressOf(child: ChildProcess, portFile: string): Promise<string> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end && child.exitCode === null) {
    const [port, path] = (await readFile(portFile, 'utf8').catch(() => '')).split('\n');
    if (port && path) return `ws://127.0.0.1:${port}${path}`;
    await pause(20);
  }
  throw new Error('The browser did not say where it listens');
}

async function killGroup({ pid }: ChildProcess, ended: Promise<void>): Promise<void> {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
  await ended;
  // Dead ones that nobody has buried still count: in some containers nobody does.
  for (let tries = 0; tries < 100 && hasGroup(pid); tries += 1) await pause(5);
}

function hasGroup(pid: number): boolean {
  try {
    process.kill(-pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function closeWhole(browser: Browser, ended: Promise<void>): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  await session.send('Browser.close').catch(() => {});
  await ended;
}
