// The browser killed in the middle of its writes, again and again on the same profile, as often as QUARTERDECK_KILLS says.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { Random } from '../../shared/ports/random.ts';
import { seededRandom } from '../../shared/sample/seeded-random.ts';
import { type KillableBrowser, startKillableBrowser } from './support/killable-browser.ts';
import {
  addInitiatives,
  goToNewRow,
  makePlan,
  savedWords,
  typeTitles,
  whenOpen,
  whenSaved,
} from './support/plan-steps.ts';
import { halfEdits, readStoredRows, titlesOf } from './support/stored-rows.ts';

const KILLS = Number(process.env.QUARTERDECK_KILLS || 20);
const SEED = process.env.QUARTERDECK_SEED || '2026';
const PLAN = 'Atlas';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quarterdeck-kills-'));
});
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

interface Tally {
  /** Every title that was ever begun, whether it got as far as the store or not. */
  readonly typed: Set<string>;
  /** Those that were in sight while the strip said “Saved”, before a kill or after it. */
  readonly acknowledged: Set<string>;
  /** How many of them before it. */
  promises: number;
  /** How often a loss was repaired at a start. */
  repairs: number;
}

test(`${KILLS} kills in the middle of writes lose nothing that was called saved (seed ${SEED})`, {
  timeout: 120_000 + KILLS * 20_000,
}, async () => {
  const random = seededRandom(SEED);
  const tally: Tally = { typed: new Set(['Edit 0']), acknowledged: new Set(['Edit 0']), promises: 1, repairs: 0 };
  await begin();
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const browser = await startKillableBrowser(folder);
    try {
      // Now and then while it starts, which is when a loss is repaired.
      if (random.next() < 0.2) await killWhileStarting(browser, random);
      else await killWhileEditing(browser, { random, tally, kill });
    } finally {
      await browser.kill();
    }
  }
  const browser = await startKillableBrowser(folder);
  await browser.page.goto(inject('address'));
  await checkPlan(browser.page, tally);
  await browser.close();
  const { typed, acknowledged, promises, repairs } = tally;
  console.info(
    `${KILLS} kills: ${typed.size} edits begun, ${promises} called saved before a kill, ${acknowledged.size} stored, ${repairs} repairs`,
  );
  expect(promises).toBeGreaterThan(KILLS / 2);
});

/** Makes the plan and lets everything come to rest once: which plan was open last is not written with the plan. */
async function begin(): Promise<void> {
  const browser = await startKillableBrowser(folder);
  await browser.page.goto(inject('address'));
  await makePlan(browser.page, PLAN);
  await addInitiatives(browser.page, 'Edit 0');
  await browser.close();
}

async function killWhileStarting({ page, kill }: KillableBrowser, random: Random): Promise<void> {
  const killed = pause(random.next() * 1_500).then(kill);
  await page.goto(inject('address')).catch(() => {});
  await killed;
}

async function killWhileEditing(
  browser: KillableBrowser,
  { random, tally, kill }: { readonly random: Random; readonly tally: Tally; readonly kill: number },
): Promise<void> {
  const { page } = browser;
  await page.goto(inject('address'));
  const before = await checkPlan(page, tally);
  const titles: string[] = [];
  let tellSaved = () => {};
  await goToNewRow(page);
  await reportSavedRows(page, (count) => {
    const saved = titles.slice(0, count - OTHER_ROWS - before);
    tally.promises += saved.filter((title) => !tally.acknowledged.has(title)).length;
    for (const title of saved) tally.acknowledged.add(title);
    tellSaved();
  });
  let isKilled = false;
  const killed = pause(100 + random.next() * 1_400).then(async () => {
    // Every other time at the very moment at which it promises something.
    if (random.next() < 0.5)
      await Promise.race([
        pause(1_000),
        new Promise<void>((resolve) => {
          tellSaved = resolve;
        }),
      ]);
    isKilled = true;
    await browser.kill();
  });
  try {
    for (;;) {
      const title = `Edit ${kill}.${titles.length}`;
      titles.push(title);
      tally.typed.add(title);
      await typeTitles(page, [title]);
      // Keys that come without a pause keep the page from writing at all.
      await pause(random.next() * 80);
    }
  } catch (error) {
    if (!isKilled) throw error;
  }
  await killed;
}

/** What the user finds after a kill; answers how many initiatives there are. */
async function checkPlan(page: Page, tally: Tally): Promise<number> {
  await whenOpen(page, PLAN);
  await whenSaved(page);
  const told = page.locator('[data-tone="info"]', { hasText: 'It was restored' });
  if (await told.isVisible()) {
    tally.repairs += 1;
    await told.getByRole('button', { name: 'OK' }).click();
  }
  const rows = await readStoredRows(page);
  expect(halfEdits(rows)).toEqual([]);
  const titles = titlesOf(rows);
  expect(titles.filter((title) => !tally.typed.has(title))).toEqual([]);
  const stored = new Set(titles);
  expect([...tally.acknowledged].filter((title) => !stored.has(title))).toEqual([]);
  for (const title of stored) tally.acknowledged.add(title);
  await checkUndo(page, titles.length);
  expect(await savedWords(page)).toContain('with a safety copy');
  return titles.length;
}

/** That of the heads, and the one in which an initiative begins. */
const OTHER_ROWS = 2;

async function checkUndo(page: Page, count: number): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Initiatives' }).click();
  const grid = (shown: number) => page.locator(`[role="grid"][aria-rowcount="${shown + OTHER_ROWS}"]`);
  await grid(count).waitFor();
  await page.keyboard.press('Control+z');
  await grid(count - 1).waitFor();
  await page.keyboard.press('Control+Shift+z');
  await grid(count).waitFor();
  await whenSaved(page);
}

/** From now on tells of every frame that calls another number of the grid’s rows saved. */
async function reportSavedRows(page: Page, report: (count: number) => void): Promise<void> {
  await page.exposeFunction('reportSavedRows', report);
  await page.evaluate(() => {
    const { reportSavedRows } = window as unknown as { readonly reportSavedRows: (count: number) => void };
    let last = -1;
    const look = () => {
      requestAnimationFrame(look);
      if (document.querySelector('[data-saving="saved"]') === null) return;
      const count = Number(
        [...document.querySelectorAll('[role="grid"]')]
          .find((one) => one.checkVisibility())
          ?.getAttribute('aria-rowcount'),
      );
      if (count === last) return;
      last = count;
      reportSavedRows(count);
    };
    look();
  });
}
