import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { expect, test } from 'vitest';
import { endAfterWork, finishBeforeEnd } from '../../../electron/main/unfinished-work.ts';

/** An app that ends when nobody prevents it, as Electron's does. */
class EndingApp extends EventEmitter {
  readonly endings: string[] = [];

  quit(): void {
    for (const name of ['before-quit', 'will-quit']) {
      let isPrevented = false;
      const preventDefault = () => {
        isPrevented = true;
      };
      this.emit(name, { preventDefault });
      this.endings.push(isPrevented ? `${name} put off` : name);
      if (isPrevented) return;
    }
  }
}

function guarded(): EndingApp {
  const app = new EndingApp();
  // No more of it is asked for.
  endAfterWork(app as unknown as App);
  return app;
}

function pending() {
  let resolve: (value: string) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<string>((onDone, onFailed) => {
    resolve = onDone;
    reject = onFailed;
  });
  return { promise, resolve, reject };
}

const settled = () => new Promise((next) => setTimeout(next, 0));

test('an app without work ends at once', () => {
  const app = guarded();
  app.quit();
  expect(app.endings).toEqual(['before-quit', 'will-quit']);
});

test.each(['done', 'failed'] as const)('an app with work ends once that is %s, and not before', async (outcome) => {
  const app = guarded();
  const work = pending();
  const given = finishBeforeEnd(work.promise);
  app.quit();
  await settled();
  expect(app.endings).toEqual(['before-quit put off']);
  if (outcome === 'done') work.resolve('kept');
  else work.reject(new Error('The disk is full'));
  await (outcome === 'done' ? expect(given).resolves.toBe('kept') : expect(given).rejects.toThrow('full'));
  await settled();
  expect(app.endings).toEqual(['before-quit put off', 'before-quit', 'will-quit']);
});

test('work that begins while the windows close is waited for as well', async () => {
  const app = guarded();
  const work = pending();
  app.once('before-quit', () => void finishBeforeEnd(work.promise));
  app.quit();
  expect(app.endings).toEqual(['before-quit', 'will-quit put off']);
  work.resolve('kept');
  await settled();
  expect(app.endings.slice(2)).toEqual(['before-quit', 'will-quit']);
});
