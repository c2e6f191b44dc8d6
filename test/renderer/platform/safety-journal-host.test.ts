import { describe, expect, test } from 'vitest';
import {
  createSafetyHost,
  type OpenedCopies,
  type SafetyHost,
} from '../../../renderer/platform/safety-journal-host.ts';
import type { SafetyReply } from '../../../renderer/platform/safety-journal-messages.ts';
import type { SafetyRequest } from '../../../shared/safety/safety-request.ts';
import { historyOf } from '../../shared/safety/plan-history.ts';
import { createSimulatedDisk, openOn, type SimulatedDisk } from '../../shared/safety/simulated-disk.ts';

const HISTORY = historyOf(4);

interface Tab {
  readonly replies: readonly SafetyReply[];
  ask(request: SafetyRequest): number;
  close(): void;
  /** Lets the housekeeping run that waits for a pause. */
  pause(): void;
}

/** Tabs of one browser over one disk: a lock, a channel, and files that only the holder of the lock has open. */
function createBrowser(disk: SimulatedDisk, open: () => Promise<OpenedCopies> = () => openCopiesOn(disk)) {
  const hosts = new Map<string, SafetyHost>();
  const queue: { readonly name: string; readonly run: () => void }[] = [];
  let holder: string | null = null;
  let count = 0;

  function passLock(): void {
    const next = holder === null ? queue.shift() : undefined;
    if (next === undefined) return;
    holder = next.name;
    next.run();
  }

  return {
    holder: () => holder,
    /** Gives the lock that a closed tab had to the next one: a browser takes a moment for it. */
    passLock,
    openTab(): Tab {
      count += 1;
      const name = `tab-${count}`;
      const replies: SafetyReply[] = [];
      let idle: (() => void) | null = null;
      const host = createSafetyHost({
        name,
        whenHolding: (run) => {
          queue.push({ name, run });
          queueMicrotask(passLock);
        },
        openCopies: open,
        reply: (reply) => replies.push(reply),
        broadcast: (message) => {
          if (!hosts.has(name)) return;
          for (const [other, heard] of hosts) if (other !== name) queueMicrotask(() => heard.hear(message));
        },
        whenIdle: (run) => {
          idle = run;
        },
      });
      hosts.set(name, host);
      let asked = 0;
      return {
        replies,
        ask: (request) => {
          asked += 1;
          host.ask({ number: asked, request });
          return asked;
        },
        close: () => {
          hosts.delete(name);
          if (holder === name) holder = null;
        },
        pause: () => idle?.(),
      };
    },
  };
}

async function openCopiesOn(disk: SimulatedDisk): Promise<OpenedCopies> {
  return { ...LASTING, copies: openOn(disk, { bytes: 1_000_000, entries: 2 }), moreFiles: async () => [] };
}

const LASTING = { isGone: async () => false };

async function settle(): Promise<void> {
  for (let round = 0; round < 200; round += 1) await Promise.resolve();
}

function entry(index: number): SafetyRequest {
  const found = HISTORY.journal[index];
  if (found === undefined) throw new Error('The history is too short for this test');
  return { kind: 'append', entry: found };
}

describe('the workers of several tabs', () => {
  test('answer a single tab, in the order in which it asked', async () => {
    const tab = createBrowser(createSimulatedDisk(6)).openTab();
    for (let index = 0; index < 4; index += 1) tab.ask(entry(index));
    tab.ask({ kind: 'load', id: HISTORY.journal[0]?.planId ?? raise() });
    await settle();
    expect(tab.replies.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(tab.replies[4]).toMatchObject({ answer: { ok: true, value: { sequence: 4 } } });
  });

  test('hand questions on to the one that holds the files, and the answers back', async () => {
    const browser = createBrowser(createSimulatedDisk(6));
    const first = browser.openTab();
    const second = browser.openTab();
    await settle();
    expect(browser.holder()).toBe('tab-1');
    first.ask(entry(0));
    await settle();
    second.ask(entry(1));
    second.ask({ kind: 'list' });
    await settle();
    expect(first.replies).toHaveLength(1);
    expect(second.replies).toMatchObject([
      { number: 1, answer: { ok: true, value: { sequence: 2 } } },
      { number: 2, answer: { ok: true, value: [{ sequence: 2 }] } },
    ]);
  });

  test('lose no question when the tab that holds the files is closed', async () => {
    const disk = createSimulatedDisk(6);
    const browser = createBrowser(disk);
    const first = browser.openTab();
    const second = browser.openTab();
    await settle();
    first.ask(entry(0));
    await settle();
    first.close();
    second.ask(entry(1));
    await settle();
    expect(second.replies).toEqual([]);
    browser.passLock();
    second.ask(entry(2));
    await settle();
    expect(browser.holder()).toBe('tab-2');
    expect(second.replies).toMatchObject([{ answer: { ok: true } }, { answer: { ok: true } }]);
    expect(openOn(disk).list()).toMatchObject([{ sequence: 3 }]);
  });

  test('lose no question of a third tab either, and answer each once', async () => {
    const disk = createSimulatedDisk(6);
    const browser = createBrowser(disk);
    const tabs = [browser.openTab(), browser.openTab(), browser.openTab()];
    await settle();
    tabs[0]?.close();
    tabs[2]?.ask(entry(0));
    await settle();
    browser.passLock();
    await settle();
    expect(browser.holder()).toBe('tab-2');
    expect(tabs[2]?.replies).toMatchObject([{ number: 1, answer: { ok: true, value: { sequence: 1 } } }]);
    expect(tabs[1]?.replies).toEqual([]);
  });

  test('pass on one answer to a question, and none that is for another tab', () => {
    const replies: SafetyReply[] = [];
    const host = createSafetyHost({
      name: 'tab-2',
      whenHolding: () => {},
      openCopies: () => openCopiesOn(createSimulatedDisk()),
      reply: (reply) => replies.push(reply),
      broadcast: () => {},
      whenIdle: () => {},
    });
    host.ask({ number: 1, request: { kind: 'list' } });
    const reply: SafetyReply = { number: 1, answer: { ok: true, value: [] } };
    host.hear({ kind: 'reply', to: 'tab-3', reply });
    expect(replies).toEqual([]);
    host.hear({ kind: 'reply', to: 'tab-2', reply });
    host.hear({ kind: 'reply', to: 'tab-2', reply });
    expect(replies).toEqual([reply]);
  });

  test('go on after an answer that could not be sent', async () => {
    const replies: number[] = [];
    const host = createSafetyHost({
      name: 'tab-1',
      whenHolding: (run) => run(),
      openCopies: () => openCopiesOn(createSimulatedDisk()),
      reply: ({ number }) => {
        if (number === 1) throw new DOMException('too large', 'DataCloneError');
        replies.push(number);
      },
      broadcast: () => {},
      whenIdle: () => {},
    });
    for (const number of [1, 2, 3]) host.ask({ number, request: { kind: 'list' } });
    await settle();
    expect(replies).toEqual([2, 3]);
  });

  test('do the housekeeping in a pause', async () => {
    const disk = createSimulatedDisk(6);
    const tab = createBrowser(disk).openTab();
    for (let index = 0; index < 4; index += 1) tab.ask(entry(index));
    await settle();
    const before = disk.flushes;
    tab.pause();
    await settle();
    expect(disk.flushes).toBeGreaterThan(before);
    expect(openOn(disk).list()).toMatchObject([{ sequence: 4, copies: 2 }]);
  });

  test('say that there is no place where the browser denies it, until it no longer does', async () => {
    const disk = createSimulatedDisk(6);
    let isDenied = true;
    const tab = createBrowser(disk, async () => {
      if (isDenied) throw new DOMException('denied', 'SecurityError');
      return { ...LASTING, copies: openOn(disk), moreFiles: async () => [] };
    }).openTab();
    tab.ask(entry(0));
    await settle();
    expect(tab.replies).toMatchObject([{ answer: { ok: false, problem: { kind: 'unavailable' } } }]);
    isDenied = false;
    tab.ask(entry(0));
    await settle();
    expect(tab.replies[1]).toMatchObject({ answer: { ok: true } });
  });

  test('whose files are deleted behind their back can still be read, and take nothing more', async () => {
    const disk = createSimulatedDisk(6);
    let isDeleted = false;
    const tab = createBrowser(disk, async () => ({
      copies: openOn(disk),
      moreFiles: async () => [],
      isGone: async () => isDeleted,
    })).openTab();
    tab.ask(entry(0));
    await settle();
    isDeleted = true;
    tab.ask(entry(1));
    tab.ask({ kind: 'list' });
    await settle();
    expect(tab.replies.slice(1)).toMatchObject([
      { answer: { ok: false, problem: { kind: 'unavailable', message: expect.stringContaining('cleared') } } },
      { answer: { ok: true, value: [{ sequence: 1 }] } },
    ]);
  });

  test('make more files before they run out', async () => {
    const disk = createSimulatedDisk(4);
    const more = createSimulatedDisk(8);
    let grown = 0;
    const tab = createBrowser(disk, async () => ({
      ...LASTING,
      copies: openOn(disk),
      moreFiles: async () => {
        grown += 1;
        return more.names.filter((name) => name.startsWith('slot-')).map((name) => more.file(name));
      },
    })).openTab();
    tab.ask({ kind: 'list' });
    await settle();
    expect(grown).toBe(0);
    tab.ask(entry(0));
    await settle();
    expect(grown).toBe(1);
    tab.ask(entry(1));
    await settle();
    expect(grown).toBe(1);
  });
});

function raise(): never {
  throw new Error('The history is too short for this test');
}
