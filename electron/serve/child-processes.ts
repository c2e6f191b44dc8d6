// Child processes that end together, each with all that it started in turn.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

/** How a child ended: its exit code (null when a signal or a failure to start ended it) and the end of its complaints. */
export interface ChildEnd {
  readonly code: number | null;
  readonly complaints: string;
}

export interface Child {
  readonly ended: Promise<ChildEnd>;
  onLine(listener: (line: string) => void): void;
  stop(): Promise<void>;
}

export interface ChildProcesses {
  start(command: string, args: readonly string[], environment: NodeJS.ProcessEnv): Child;
  stopAll(): Promise<void>;
}

export function createChildProcesses(): ChildProcesses {
  const running = new Set<Child>();
  let isStopped = false;
  return {
    start(command, args, environment) {
      if (isStopped) throw new Error(`${command} was to be started after everything had been stopped`);
      const child = startChild(command, args, environment);
      running.add(child);
      child.ended.then(() => running.delete(child));
      return child;
    },
    async stopAll() {
      isStopped = true;
      await Promise.all([...running].map((child) => child.stop()));
    },
  };
}

const COMPLAINTS_KEPT = 8_000;
const GRACE_MS = 1_000;

function startChild(command: string, args: readonly string[], environment: NodeJS.ProcessEnv): Child {
  const child = spawn(command, args, {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that its helpers can be ended with it.
    detached: process.platform !== 'win32',
  });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints = (complaints + text).slice(-COMPLAINTS_KEPT);
  });
  const lines = createInterface({ input: child.stdout });
  const ended = new Promise<ChildEnd>((resolve) => {
    child.once('error', (error) => resolve({ code: null, complaints: error.message }));
    child.once('close', (code) => resolve({ code, complaints }));
  });
  return { ended, onLine: (listener) => void lines.on('line', listener), stop: () => stop(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<ChildEnd>): Promise<void> {
  signalTree(child, 'SIGTERM');
  await Promise.race([ended, wait(GRACE_MS)]);
  // Also when the child has ended by itself: what it started may have outlived it.
  signalTree(child, 'SIGKILL');
}

function signalTree(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The whole group has ended already.
  }
}
