// Runs what `npm start` runs, without building first, and lets a test watch it.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export const REPOSITORY = resolve(import.meta.dirname, '../../..');

export interface StartProcess {
  readonly process: ChildProcess;
  output(): string;
  complaints(): string;
  /** Waits until the output matches; fails with all that was said when the process ends first. */
  saysMatch(pattern: RegExp): Promise<RegExpExecArray>;
  readonly ended: Promise<number | null>;
  /** Ends it by force, if it has not ended. */
  kill(): Promise<void>;
}

export function watchProcess(child: ChildProcess): StartProcess {
  let output = '';
  let complaints = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaints += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    process: child,
    output: () => output,
    complaints: () => complaints,
    async saysMatch(pattern) {
      for (;;) {
        const match = pattern.exec(output);
        if (match !== null) return match;
        const news = new Promise((resolve) => child.stdout?.once('data', resolve));
        const isOver = await Promise.race([news.then(() => false), ended.then(() => true)]);
        if (isOver && !pattern.test(output)) throw new Error(`It ended and said: ${output}${complaints}`);
      }
    },
    ended,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Starts the built `start` on a repository; `windowLimitMs` is how long a desktop window may take. */
export function startBuilt(
  args: readonly string[],
  setting: { readonly repository?: string; readonly windowLimitMs?: number; readonly electron?: string } = {},
): StartProcess {
  const module = pathToFileURL(join(REPOSITORY, 'dist', 'serve', 'start.js')).href;
  const { repository = REPOSITORY, windowLimitMs = 20_000, electron = '' } = setting;
  const program = `
    const { start } = await import(${JSON.stringify(module)});
    const setting = { repository: ${JSON.stringify(repository)}, windowLimitMs: ${windowLimitMs}, build: async () => {} };
    process.exit(await start(process.argv.slice(1), setting));`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program, '--', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, QUARTERDECK_ELECTRON: electron, npm_lifecycle_event: undefined },
  });
  return watchProcess(child);
}

/**
 * A folder that stands for the repository, with a page and a desktop app of one script. Node itself, given as
 * Electron's program, runs that script as Electron would run the app.
 */
export async function makeRepository(desktopApp: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'quarterdeck-start-'));
  await mkdir(join(folder, 'dist', 'renderer'), { recursive: true });
  await writeFile(join(folder, 'dist', 'renderer', 'index.html'), '<!doctype html><title>Quarterdeck</title>');
  await writeFile(join(folder, 'package.json'), JSON.stringify({ main: 'desktop-app.cjs' }));
  await writeFile(join(folder, 'desktop-app.cjs'), desktopApp);
  return folder;
}
