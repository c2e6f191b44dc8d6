import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { makeRepository, REPOSITORY, type StartProcess, startBuilt, watchProcess } from './support/start-process.ts';

const ADDRESS = /http:\/\/127\.0\.0\.1:(\d+)\//;
const SIGNALS_ARE_REAL = process.platform !== 'win32';

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

describe('in the browser', () => {
  test('it serves the built app on the port that is asked for and prints the address', async () => {
    const port = await freePort();
    const started = keep(startBuilt(['--browser', '--no-open', '--port', String(port)]));
    const [address] = await started.saysMatch(ADDRESS);
    expect(address).toBe(`http://127.0.0.1:${port}/`);
    expect(await (await fetch(address)).text()).toContain('<title>Quarterdeck</title>');
  });

  test('a port that is asked for and taken is an error, and no other port is used', async () => {
    const port = await freePort();
    await occupy(port);
    const started = keep(startBuilt(['--browser', '--no-open', `--port=${port}`]));
    expect(await started.ended).toBe(2);
    expect(started.complaints()).toBe(`Port ${port} is already taken; name another with --port.\n`);
    expect(started.output()).toBe('');
  });

  test('a default port that is taken gives way to the next free one, and says that plans are kept per address', async () => {
    await occupy(4173).catch(() => 'taken by somebody else: as good');
    const started = keep(startBuilt(['--browser', '--no-open']));
    const [address, port] = await started.saysMatch(ADDRESS);
    expect(Number(port)).toBeGreaterThan(4173);
    await started.saysMatch(/plans per address/);
    expect((await fetch(address)).status).toBe(200);
  });

  test('an option that it does not know is told in one sentence', async () => {
    const started = keep(startBuilt(['--brwoser']));
    expect(await started.ended).toBe(2);
    expect(started.complaints()).toMatch(/^npm start knows no option "--brwoser"[^\n]*\n$/);
  });
});

describe('on the desktop', () => {
  test('it ends with status 0 when the window is closed, and serves nothing', async () => {
    const started = await startDesktop("console.log('quarterdeck: window-shown')");
    expect(await started.ended).toBe(0);
    expect(started.output() + started.complaints()).toBe('');
  });

  test('an app that was open already is brought to the front', async () => {
    const started = await startDesktop("console.log('quarterdeck: already-open')");
    expect(await started.ended).toBe(0);
    expect(started.output()).toBe('Quarterdeck is open already; its window is in front now.\n');
  });

  test('where Electron cannot run it says why in one line and serves the browser', async () => {
    const started = await startDesktop(
      "console.error('electron: error while loading shared libraries: libgtk-3.so.0: cannot open'); process.exit(127)",
    );
    const [address] = await started.saysMatch(ADDRESS);
    expect(started.output().split('\n')[0]).toBe(
      'The desktop window could not be opened (the system library libgtk-3.so.0 is missing), so Quarterdeck runs in the browser.',
    );
    expect((await fetch(address)).status).toBe(200);
  });

  test('a window that does not come up in time is given up, and its process ended', async () => {
    const port = await freePort();
    const started = await startDesktop(`require('node:net').createServer().listen(${port}, '127.0.0.1')`, 1_500);
    await expect.poll(() => isListening(port)).toBe(true);
    await started.saysMatch(ADDRESS);
    expect(started.output()).toContain('(its window was not up within 1.5 s)');
    await expect.poll(() => isListening(port)).toBe(false);
  });

  test('an app that ends badly after its window was up is told', async () => {
    const started = await startDesktop("console.log('quarterdeck: window-shown'); process.exitCode = 3");
    expect(await started.ended).toBe(1);
    expect(started.complaints()).toBe('The desktop app ended unexpectedly (Electron ended with code 3).\n');
  });
});

describe.runIf(SIGNALS_ARE_REAL)('told to end', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('%s ends the server', async (signal) => {
    const port = await freePort();
    const started = keep(startBuilt(['--browser', '--no-open', '--port', String(port)]));
    const [address] = await started.saysMatch(ADDRESS);
    // A connection that a browser keeps open must not hold it up.
    await fetch(address);
    started.process.kill(signal);
    expect(await within2Seconds(started)).toBe(0);
    await expect(fetch(address)).rejects.toThrow();
  });

  test('it ends the desktop app with all that the app has started, even what ignores the signal', async () => {
    const port = await freePort();
    const started = await startDesktop(`
      const { spawn } = require('node:child_process');
      const stubborn = "process.on('SIGTERM', () => {}); require('node:net').createServer().listen(${port}, '127.0.0.1')";
      spawn(process.execPath, ['-e', stubborn], { stdio: 'ignore' });
      process.on('SIGTERM', () => {});
      const { connect } = require('node:net');
      const knock = () =>
        connect(${port}, '127.0.0.1')
          .on('connect', () => console.log('quarterdeck: window-shown'))
          .on('error', () => setTimeout(knock, 20));
      knock();
      setInterval(() => {}, 1000);`);
    await expect.poll(() => isListening(port)).toBe(true);
    started.process.kill('SIGTERM');
    expect(await within2Seconds(started)).toBe(0);
    await expect.poll(() => isListening(port)).toBe(false);
  });

  test('npm start builds and serves, and ends with the npm that runs it', async () => {
    const port = await freePort();
    const npm = spawn('npm', ['start', '--', '--browser', '--no-open', '--port', String(port)], {
      cwd: REPOSITORY,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const started = keep(watchProcess(npm));
    const [address] = await started.saysMatch(ADDRESS);
    expect((await fetch(address)).status).toBe(200);
    npm.kill('SIGTERM');
    await started.ended;
    await expect.poll(() => isListening(port), { timeout: 2_000 }).toBe(false);
  });
});

function keep(started: StartProcess): StartProcess {
  cleanUps.push(() => started.kill());
  return started;
}

/** Starts with a desktop app that is one script, run by Node in Electron's place. */
async function startDesktop(desktopApp: string, windowLimitMs = 20_000): Promise<StartProcess> {
  const repository = await makeRepository(desktopApp);
  cleanUps.push(() => rm(repository, { recursive: true, force: true, maxRetries: 10 }));
  const args = ['--no-open', '--port', String(await freePort())];
  return keep(startBuilt(args, { repository, windowLimitMs, electron: process.execPath }));
}

function within2Seconds(started: StartProcess): Promise<number | null | 'still running'> {
  return Promise.race([started.ended, wait(2_000, 'still running' as const)]);
}

async function freePort(): Promise<number> {
  const server = await listen(0);
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('A server without a port.');
  return address.port;
}

async function occupy(port: number): Promise<void> {
  const server = await listen(port);
  cleanUps.push(() => new Promise((resolve) => server.close(resolve)));
}

function listen(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

/** Asks by knocking: taking the port would get in the way of who is about to listen there. */
function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
