// What the browser takes from a running app, or never gives it: room, the database, the private file system.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
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
import { halfEdits, readStoredRows, titlesOf } from './support/stored-rows.ts';

let app: OpenedApp | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});

async function openPlan(): Promise<Page> {
  app = await openApp();
  await makePlan(app.page, 'Atlas');
  await addInitiatives(app.page, 'First', 'Second');
  return app.page;
}

async function rename(page: Page, title: string): Promise<void> {
  await typeOverTitle(page, 0, title);
  await page.keyboard.press('Enter');
}

const cell = (page: Page, title: string) => initiativesGrid(page).getByText(title, { exact: true });
const notSaved = (page: Page, words: string) =>
  page.locator('[data-saving="not-saved"] [title]').filter({ hasText: words });

async function expectStored(page: Page, ...titles: readonly string[]): Promise<void> {
  const rows = await readStoredRows(page);
  expect([...titlesOf(rows)].sort()).toEqual([...titles].sort());
  expect(halfEdits(rows)).toEqual([]);
}

/** What the browser's own settings do for an address: nothing but these kinds of data, as a list of words. */
async function clearData(page: Page, storageTypes: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes });
  await session.detach();
}

function deleteDatabase(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('quarterdeck');
        request.addEventListener('success', () => resolve(null));
        request.addEventListener('error', () => reject(request.error));
      }),
  );
}

describe('without room', () => {
  test('a change stays in sight and is not called saved; once there is room it is stored by itself', async () => {
    // Chromium asks for the room that is left once in a while only: a browser that has just started has not asked yet.
    const folder = await mkdtemp(join(tmpdir(), 'quarterdeck-quota-'));
    try {
      const first = await openApp({ userDataFolder: folder });
      await makePlan(first.page, 'Atlas');
      await addInitiatives(first.page, 'First', 'Second');
      await first.close();
      app = await openApp({ userDataFolder: folder });
      const { page } = app;
      await whenOpen(page, 'Atlas');
      const session = await page.context().newCDPSession(page);
      const { origin } = new URL(page.url());
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
      await rename(page, 'No room');
      await notSaved(page, 'There is no room left').waitFor();
      await cell(page, 'No room').waitFor();
      await session.send('Storage.overrideQuotaForOrigin', { origin });
      await whenSaved(page);
      await expectStored(page, 'No room', 'Second');
      expect(await savedWords(page)).toContain('with a safety copy');
      await page.reload();
      await whenOpen(page, 'Atlas');
      await expectStored(page, 'No room', 'Second');
      await app.close();
      app = null;
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
  });
});

describe('the database deleted under a running app', () => {
  const ways: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
    ['by a script', deleteDatabase],
    ['by the browser', (page) => clearData(page, 'indexeddb')],
  ];

  test.each(ways)('%s comes back with the next change, and the user is told', async (_way, lose) => {
    const page = await openPlan();
    await lose(page);
    await rename(page, 'After');
    await page.getByText('It was restored: 2 initiatives').waitFor();
    await whenSaved(page);
    await expectStored(page, 'After', 'Second');
    expect(await savedWords(page)).toContain('with a safety copy');
    await page.keyboard.press('Control+z');
    await cell(page, 'First').waitFor();
    await whenSaved(page);
    await page.reload();
    await whenOpen(page, 'Atlas');
    await expectStored(page, 'First', 'Second');
  });

  test('with everything else comes back from what the app still holds', async () => {
    const page = await openPlan();
    await clearData(page, 'all');
    await cell(page, 'First').waitFor();
    await rename(page, 'After');
    await page.getByText('It was restored: 2 initiatives').waitFor();
    await whenSaved(page);
    expect(await savedWords(page)).toContain('in one place only');
    await page.reload();
    await page.getByRole('row', { name: /Atlas/ }).press('Enter');
    await whenOpen(page, 'Atlas');
    await expectStored(page, 'After', 'Second');
    expect(await savedWords(page)).toContain('with a safety copy');
  });
});

describe('a browser that lets nothing be stored', () => {
  const denials: readonly (readonly [string, () => void])[] = [
    [
      'refuses the database',
      () => {
        Object.defineProperty(window, 'indexedDB', {
          get: () => {
            throw new DOMException('The request was denied.', 'SecurityError');
          },
        });
      },
    ],
    [
      'fails to open the database',
      () => {
        IDBFactory.prototype.databases = () => Promise.reject(new DOMException('No.', 'InvalidStateError'));
        IDBFactory.prototype.open = () => {
          throw new DOMException('No.', 'InvalidStateError');
        };
      },
    ],
  ];

  test.each(denials)('that %s is told so in plain words', async (_way, deny) => {
    app = await openApp();
    const { page } = app;
    await page.addInitScript(deny);
    await page.reload();
    const words = 'This browser lets Quarterdeck store nothing here. Allow it to keep data for this address';
    await page.getByText(words).first().waitFor();
    await page.getByRole('button', { name: 'New plan' }).click();
    await page.getByRole('textbox', { name: 'Name of the new plan' }).fill('Atlas');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText(words).first().waitFor();
    app.assertClean();
  });

  test('has no place for safety copies works on, and says what that means', async () => {
    app = await openApp();
    const { page } = app;
    const denial =
      "StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException('No.', 'SecurityError'));";
    await page.context().route(/safety-journal.*\.js$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${denial}\n${await response.text()}` });
    });
    await page.reload();
    await makePlan(page, 'Atlas');
    await addInitiatives(page, 'First');
    await page.getByText('Saved, without a safety copy').waitFor();
    expect(await savedWords(page)).toMatch(/in one place only\. This browser has no place for a safety copy/);
    await page.reload();
    await whenOpen(page, 'Atlas');
    await page.getByText('Saved, without a safety copy').waitFor();
    await expectStored(page, 'First');
    app.assertClean();

    await deleteDatabase(page);
    await rename(page, 'After');
    await notSaved(page, 'What you see is still whole: save it as a plan file before you go.').waitFor();
    await cell(page, 'After').waitFor();
  });
});
