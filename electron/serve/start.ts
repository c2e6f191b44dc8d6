// What `npm start` does once the app is built: the desktop window, or the same renderer in a browser.

import { join } from 'node:path';
import { type ChildEnd, type ChildProcesses, createChildProcesses } from './child-processes.ts';
import { failureReason } from './failure-reason.ts';
import { openBrowser } from './open-browser.ts';
import { openDesktop } from './open-desktop.ts';
import { DEFAULT_PORT, serveRenderer } from './serve-renderer.ts';
import { parseStartOptions, START_HELP, type StartOptions } from './start-options.ts';

export interface StartSetting {
  readonly repository: string;
  /** How long the desktop window may take to come up. */
  readonly windowLimitMs: number;
  build(): Promise<void>;
}

/** Runs until the window is closed or the process is told to end; the answer is the exit status. */
export async function start(argv: readonly string[], setting: StartSetting): Promise<number> {
  const options = parseStartOptions(argv);
  if (!options.ok) return complain(options.problem.message);
  if (options.value.help) {
    process.stdout.write(START_HELP);
    return 0;
  }
  const children = createChildProcesses();
  const ended = toldToEnd();
  try {
    return await Promise.race([ended, run(options.value, { ...setting, children, ended })]);
  } finally {
    await children.stopAll();
  }
}

interface RunSetting extends StartSetting {
  readonly children: ChildProcesses;
  readonly ended: Promise<number>;
}

async function run(options: StartOptions, setting: RunSetting): Promise<number> {
  await setting.build();
  if (!options.browser) {
    const outcome = await openDesktop({
      repository: setting.repository,
      children: setting.children,
      environment: process.env,
      limitMs: setting.windowLimitMs,
    });
    if (outcome.kind === 'opened') return statusOf(await outcome.closed);
    if (outcome.kind === 'already-open') {
      say('Quarterdeck is open already; its window is in front now.');
      return 0;
    }
    say(`The desktop window could not be opened (${outcome.reason}), so Quarterdeck runs in the browser.`);
  }
  return serve(options, setting);
}

async function serve(options: StartOptions, { repository, ended }: RunSetting): Promise<number> {
  const served = await serveRenderer({
    rendererFolder: join(repository, 'dist', 'renderer'),
    port: options.port === null ? { kind: 'from', port: DEFAULT_PORT } : { kind: 'exactly', port: options.port },
  });
  if (!served.ok) return complain(served.problem.message);
  const { address, port } = served.value;
  say(`Quarterdeck is at ${address} (Ctrl+C ends it).`);
  if (port !== DEFAULT_PORT) {
    const why = options.port === null ? `Port ${DEFAULT_PORT} is taken, so this is port ${port}. ` : '';
    say(`${why}The browser keeps plans per address: those made at port ${DEFAULT_PORT} do not show here.`);
  }
  if (options.open) openBrowser(address, process.env);
  return ended;
}

function statusOf(end: ChildEnd): number {
  if (end.code === 0) return 0;
  complain(`The desktop app ended unexpectedly (${failureReason(end)}).`);
  return 1;
}

/** Ctrl+C, a request to end, or the loss of the npm that runs this: npm passes a signal to its shell only. */
function toldToEnd(): Promise<number> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(0));
    if (process.env.npm_lifecycle_event === undefined) return;
    const parent = process.ppid;
    const watch = () => {
      if (process.ppid !== parent) resolve(0);
    };
    setInterval(watch, PARENT_WATCH_MS).unref();
  });
}

const PARENT_WATCH_MS = 250;

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

function complain(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}
