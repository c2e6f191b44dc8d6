// What is lost or damaged on the disk while the app is closed comes back when it starts, or is told in plain words.

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { type OpenedApp, openApp } from './support/browser.ts';
import { addInitiatives, makePlan, savedWords, whenOpen, whenSaved } from './support/plan-steps.ts';
import { cutLog, type DamagedPlace, damage, profileFolders, safetyFiles } from './support/profile-files.ts';
import { halfEdits, readStoredRows, titlesOf } from './support/stored-rows.ts';

const REMOVAL = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };
/** Longer than it takes until the app puts its files in order. */
const PAUSE = { timeout: 20_000, interval: 100 };
const TITLES = ['Rotate certificates', 'Queue in two regions', 'Golden path'];

/** A profile with a plan in it, closed. */
let original = '';
let folder = '';
let app: OpenedApp | null = null;

beforeAll(async () => {
  original = await mkdtemp(join(tmpdir(), 'quarterdeck-safety-'));
  const { page, close } = await openApp({ userDataFolder: original });
  await makePlan(page, 'Atlas');
  await addInitiatives(page, ...TITLES);
  // The list of the copies is written in a pause.
  const files = () => safetyFiles(profileFolders(original, inject('address')));
  await vi.waitFor(async () => expect((await files()).manifests).toHaveLength(2), PAUSE);
  await close();
});
afterAll(() => rm(original, REMOVAL));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quarterdeck-safety-'));
  await cp(original, folder, { recursive: true, filter: (path) => !path.includes('Singleton') });
});
afterEach(async () => {
  await close();
  await rm(folder, REMOVAL);
});

const folders = () => profileFolders(folder, inject('address'));

async function open(): Promise<Page> {
  app = await openApp({ userDataFolder: folder });
  return app.page;
}

async function close(): Promise<void> {
  await app?.close();
  app = null;
}

async function expectWhole(page: Page): Promise<void> {
  await whenOpen(page, 'Atlas');
  await whenSaved(page);
  const rows = await readStoredRows(page);
  expect([...titlesOf(rows)].sort()).toEqual([...TITLES].sort());
  expect(halfEdits(rows)).toEqual([]);
  expect(await savedWords(page)).toContain('with a safety copy');
}

/** The latest change is undone and done again. */
async function expectUndo(page: Page): Promise<void> {
  await page.keyboard.press('Control+z');
  await expect.poll(async () => titlesOf(await readStoredRows(page)).length).toBe(TITLES.length - 1);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(async () => titlesOf(await readStoredRows(page)).length).toBe(TITLES.length);
  await whenSaved(page);
}

/** Both copies are there again, undamaged, as the app leaves them when nothing is asked of it. */
async function expectCopies(): Promise<void> {
  await expect.poll(async () => (await safetyFiles(folders())).copies.length, PAUSE).toBe(2);
}

const restoredNotice = (page: Page) =>
  page.locator('[data-tone="info"]', { hasText: 'It was restored: 3 initiatives' });

async function expectRestored(page: Page): Promise<void> {
  await restoredNotice(page).waitFor();
  await expectWhole(page);
  await restoredNotice(page).getByRole('button', { name: 'OK' }).click();
  await restoredNotice(page).waitFor({ state: 'detached' });
  await expectUndo(page);
}

describe('the database', () => {
  test('that a crash has made the browser wipe comes back whole, and the user is told', async () => {
    await cutLog(folders().database);
    // Chromium mends its log at one start, goes on after the torn place, and deletes everything when it comes upon it later.
    let page = await open();
    await expectWhole(page);
    await close();
    page = await open();
    await restoredNotice(page).getByText('“Atlas” is missing from the store').waitFor();
    await expectRestored(page);
    app?.assertClean();
    await close();
    page = await open();
    await expectWhole(page);
    expect(await page.locator('[data-tone]').count()).toBe(0);
  });

  test('that is gone comes back whole, and the user is told', async () => {
    await rm(folders().database, REMOVAL);
    const page = await open();
    await restoredNotice(page).getByText('“Atlas” is missing from the store').waitFor();
    await expectRestored(page);
    app?.assertClean();
  });
});

describe('the safety copies', () => {
  test('that are gone, with the database, leave a plan to be let go of, once', async () => {
    await rm(folders().database, REMOVAL);
    await rm(folders().fileSystem, REMOVAL);
    let page = await open();
    await page.getByRole('heading', { name: 'Recovery' }).waitFor();
    await page.getByText('“Atlas” (3 initiatives) was on this machine').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Let it go' }).click();
    await page.getByRole('heading', { name: 'Plans' }).waitFor();
    await close();
    page = await open();
    await page.getByRole('button', { name: 'Open the sample plan' }).waitFor();
    expect(await page.getByText('Atlas').count()).toBe(0);
    app?.assertClean();
  });

  test('that are gone alone are made again without a question, and bring the plan back the next time', async () => {
    await rm(folders().fileSystem, REMOVAL);
    let page = await open();
    await expectWhole(page);
    expect(await page.locator('[data-tone]').count()).toBe(0);
    await expectCopies();
    await close();
    await rm(folders().database, REMOVAL);
    page = await open();
    await expectRestored(page);
    app?.assertClean();
  });

  test('whose names the browser has lost lose no plan', async () => {
    await cutLog(folders().fileNames);
    let page = await open();
    await expectWhole(page);
    await close();
    await rm(folders().database, REMOVAL);
    page = await open();
    await expectRestored(page);
  });

  interface Damage {
    readonly lists: readonly [newest: DamagedPlace | null, older: DamagedPlace | null];
    readonly copy: 'first' | 'second';
    readonly place: DamagedPlace;
  }
  const damages: readonly (readonly [string, Damage])[] = [
    ['the head of a copy and of the newest list', { lists: ['head', null], copy: 'first', place: 'head' }],
    ['the middle of a copy and of the newest list', { lists: ['middle', null], copy: 'second', place: 'middle' }],
    ['the end of a copy and of the older list', { lists: [null, 'end'], copy: 'first', place: 'end' }],
    ['the head of a copy and both lists', { lists: ['end', 'head'], copy: 'second', place: 'head' }],
    ['all of a copy and of both lists', { lists: ['all', 'all'], copy: 'first', place: 'all' }],
  ];

  async function damageLists(places: Damage['lists']): Promise<void> {
    const { manifests } = await safetyFiles(folders());
    expect(manifests).toHaveLength(2);
    for (const [index, place] of places.entries()) if (place !== null) await damage(manifests[index] ?? '', place);
  }

  async function damageCopy({ copy, place }: Damage): Promise<void> {
    const [first = '', second = ''] = (await safetyFiles(folders())).copies;
    await damage(copy === 'first' ? first : second, place);
  }

  test.each(damages)(
    'are mended in silence when %s cannot be read, and give the plan back all the same',
    async (_what, damaged) => {
      await damageLists(damaged.lists);
      await damageCopy(damaged);
      let page = await open();
      await expectWhole(page);
      expect(await page.locator('[data-tone]').count()).toBe(0);
      await expectCopies();
      app?.assertClean();
      await close();

      await rm(folders().database, REMOVAL);
      await damageCopy(damaged);
      page = await open();
      await expectRestored(page);
      app?.assertClean();
    },
  );
});
