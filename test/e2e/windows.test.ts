// Two tabs on one plan: what is done in one shows in the other, and neither takes anything from the other.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type OpenedApp, openApp } from './support/browser.ts';
import {
  addInitiatives,
  initiativesGrid,
  makePlan,
  savedWords,
  typeOverTitle,
  whenOpen,
  whenSaved,
} from './support/plan-steps.ts';
import { profileFolders } from './support/profile-files.ts';
import { halfEdits, readStoredRows, titlesOf } from './support/stored-rows.ts';

const REMOVAL = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };
const TITLES = ['First', 'Second'];

let folder = '';
let app: OpenedApp;
let page: Page;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quarterdeck-windows-'));
  await start();
  await makePlan(page, 'Atlas');
  await addInitiatives(page, ...TITLES);
});
afterEach(async () => {
  await app.close();
  await rm(folder, REMOVAL);
});

async function start(): Promise<void> {
  app = await openApp({ userDataFolder: folder });
  page = app.page;
}

/** Another tab, in which the plan opens by itself. */
async function openTab({ first = () => {} }: { readonly first?: () => void } = {}): Promise<Page> {
  const tab = await app.context.newPage();
  await tab.addInitScript(first);
  await tab.goto(app.address);
  await whenOpen(tab, 'Atlas');
  await tab.getByRole('navigation').getByRole('button', { name: 'Initiatives' }).click();
  return tab;
}

/** It hears of nothing that other tabs do, as if each message came a moment too late. */
function deafen(): void {
  BroadcastChannel.prototype.addEventListener = () => {};
}

/** What it writes to the safety copy comes two seconds late. */
function delayCopies(): void {
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, message: { readonly request?: { readonly kind: string } }) {
    setTimeout(() => post.call(this, message), message.request?.kind === 'append' ? 2_000 : 0);
  };
}

async function rename(tab: Page, row: number, title: string): Promise<void> {
  await typeOverTitle(tab, row, title);
  await tab.keyboard.press('Enter');
}

const cell = (tab: Page, title: string) => initiativesGrid(tab).getByText(title, { exact: true });

async function expectStored(...titles: readonly string[]): Promise<void> {
  const rows = await readStoredRows(page);
  expect(halfEdits(rows)).toEqual([]);
  expect([...titlesOf(rows)].sort()).toEqual([...titles].sort());
}

describe('two tabs on one plan', () => {
  test('show each other’s changes, and undo them', async () => {
    const other = await openTab();
    await rename(page, 0, 'Changed');
    await cell(other, 'Changed').waitFor();
    const label = await page.getByRole('button', { name: /^Undo: / }).getAttribute('aria-label');
    await other.getByRole('button', { name: label ?? '', exact: true }).waitFor();
    await other.keyboard.press('Control+z');
    await cell(page, 'First').waitFor();
    await page.getByRole('button', { name: 'Plan Atlas' }).click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: 'Name of the plan' }).fill('Borealis');
    await page.keyboard.press('Enter');
    await expect.poll(() => other.title()).toBe('Borealis – Quarterdeck');
    await expectStored('First', 'Second');
    app.assertClean();
  });

  test('keep both of two changes that are made at the same moment', async () => {
    const other = await openTab();
    for (let round = 1; round <= 5; round += 1) {
      await typeOverTitle(page, 0, `Here ${round}`);
      await typeOverTitle(other, 1, `There ${round}`);
      await Promise.all([page.keyboard.press('Enter'), other.keyboard.press('Enter')]);
      for (const tab of [page, other]) {
        await cell(tab, `Here ${round}`).waitFor();
        await cell(tab, `There ${round}`).waitFor();
        await whenSaved(tab);
      }
    }
    await expectStored('Here 5', 'There 5');
    app.assertClean();
  });

  test('put a change after one that was not heard of yet', async () => {
    const late = await openTab({ first: deafen });
    await rename(page, 0, 'Here');
    await whenSaved(page);
    await rename(late, 1, 'There');
    await cell(late, 'Here').waitFor();
    await whenSaved(late);
    await cell(page, 'There').waitFor();
    await expectStored('Here', 'There');
    app.assertClean();
  });

  test('keep both of two changes that bear the same instant', async () => {
    const late = await openTab({ first: deafen });
    const instant = new Date('2026-11-21T12:00:00Z');
    for (const tab of [page, late]) await tab.clock.setFixedTime(instant);
    await rename(page, 0, 'Here');
    await whenSaved(page);
    await rename(late, 1, 'There');
    await cell(page, 'There').waitFor();
    await expectStored('Here', 'There');
  });

  test('may write their safety copies in another order than their changes', async () => {
    const slow = await openTab({ first: delayCopies });
    await rename(slow, 0, 'Here');
    await expect.poll(async () => titlesOf(await readStoredRows(page))).toContain('Here');
    await rename(page, 1, 'There');
    await whenSaved(page);
    await cell(slow, 'There').waitFor();
    await whenSaved(slow);
    await cell(page, 'Here').waitFor();
    await expectStored('Here', 'There');
    app.assertClean();
  });

  test('refuse two changes to the same thing in words, and let the later one be given up', async () => {
    const late = await openTab({ first: deafen });
    await rename(page, 0, 'Here');
    await whenSaved(page);
    await rename(late, 0, 'There');
    await late.getByText('Not saved', { exact: true }).waitFor();
    await late.locator('[data-saving]').getByText('Another window changed “Atlas” in the meantime').first().waitFor();
    await cell(late, 'There').waitFor();
    await late.getByRole('button', { name: 'Discard mine and open again' }).click();
    await cell(late, 'Here').waitFor();
    await rename(late, 0, 'There after all');
    await cell(page, 'There after all').waitFor();
    await expectStored('There after all', 'Second');
    app.assertClean();
  });

  test('lose nothing when one is closed right after a change', async () => {
    for (let round = 1; round <= 4; round += 1) {
      const other = await openTab();
      // It asks only while something is not saved; the answer is to stay.
      other.on('dialog', (dialog) => dialog.dismiss());
      await rename(other, 0, `Left ${round}`);
      while (!other.isClosed()) {
        await other.close({ runBeforeUnload: true }).catch(() => {});
        await page.waitForTimeout(20);
      }
      await cell(page, `Left ${round}`).waitFor();
    }
    await expectStored('Left 4', 'Second');
    app.assertClean();
  });

  test('go on with safety copies when the one that wrote them is closed', async () => {
    const other = await openTab();
    await page.close();
    page = other;
    await rename(page, 0, 'Alone');
    await whenSaved(page);
    await expect.poll(() => savedWords(page)).toContain('with a safety copy');
    await app.close();
    await rm(profileFolders(folder, app.address).database, REMOVAL);
    await start();
    await page.getByText('It was restored: 2 initiatives').waitFor();
    await expectStored('Alone', 'Second');
  });

  test('tell each other of a plan that is removed', async () => {
    const other = await openTab();
    await page.keyboard.press('Control+o');
    await page.getByRole('row', { name: /Atlas/ }).focus();
    await page.keyboard.press('Delete');
    await other.getByText('The plan was removed in another window.').waitFor();
    await other.getByRole('heading', { name: 'Plans' }).waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await other.getByRole('row', { name: /Atlas/ }).waitFor();
    app.assertClean();
  });
});

describe('a newer build in another tab', () => {
  test('waits until what was done here is stored, then this one asks to be reloaded and stores no more', async () => {
    const newer = await app.context.newPage();
    await newer.goto(new URL('no-such-page', app.address).href);
    await typeOverTitle(page, 0, 'In time');
    await Promise.all([page.keyboard.press('Enter'), newer.evaluate(upgrade)]);
    const notice = page
      .getByRole('alert')
      .filter({ hasText: 'A newer version of Quarterdeck is open in another window' });
    await notice.waitFor();
    const rows = await readStoredRows(newer);
    expect(titlesOf(rows)).toContain('In time');
    expect(halfEdits(rows)).toEqual([]);

    await rename(page, 1, 'Too late');
    await page.getByText('Not saved', { exact: true }).waitFor();
    page.on('dialog', (dialog) => dialog.accept());
    await notice.getByRole('button', { name: 'Reload' }).click();
    await page.getByText('The plans on this machine were written by a newer version of Quarterdeck.').first().waitFor();
    expect(titlesOf(await readStoredRows(newer))).not.toContain('Too late');
  });
});

/** Opens the database as a build would that has another shape of it. */
function upgrade(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('quarterdeck', 990);
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
    request.addEventListener('error', () => reject(request.error));
  });
}
