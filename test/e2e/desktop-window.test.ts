import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { type Display, type LaunchOptions, launchStandIn, type StandIn, until } from './support/electron-stand-in.ts';
import { addInitiatives, makePlan, whenOpen } from './support/plan-steps.ts';

let desktop: StandIn | null = null;

afterEach(async () => {
  await desktop?.close();
  desktop = null;
});

async function launch(options: LaunchOptions = {}): Promise<{ readonly app: StandIn; readonly page: Page }> {
  desktop = await launchStandIn(options);
  return { app: desktop, page: await desktop.page() };
}

function questionsOf({ record }: StandIn): readonly unknown[] {
  return record.dialogs.filter(({ kind }) => kind === 'message').map(({ message }) => message);
}

/** From now on nothing can be stored. */
function breakStore(page: Page): Promise<void> {
  return page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('There is no room', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.add = IDBObjectStore.prototype.put;
  });
}

async function typeUnsaved(page: Page, app: StandIn): Promise<void> {
  await makePlan(page, 'Atlas');
  await addInitiatives(page, 'Kept');
  await breakStore(page);
  app.choose('Go', 'Initiatives');
  await page.getByRole('grid', { name: 'Initiatives' }).focus();
  for (const key of ['Control+End', 'Home', 'ArrowRight']) await page.keyboard.press(key);
  await page.keyboard.type('Lost');
  await page.keyboard.press('Enter');
  await page.locator('[data-saving="not-saved"]').waitFor();
}

test('what is typed but not taken yet is saved before the window closes, and nothing is asked', async () => {
  const { app, page } = await launch();
  await makePlan(page, 'Atlas');
  app.choose('Go', 'Initiatives');
  await page.getByRole('grid', { name: 'Initiatives' }).focus();
  for (const key of ['Control+End', 'Home', 'ArrowRight']) await page.keyboard.press(key);
  await page.keyboard.type('Typed last');
  app.quit();
  expect(await app.ended).toBe(0);
  expect(questionsOf(app)).toEqual([]);
  await app.close({ keepUserData: true });
  const again = await launch({ userData: app.userData });
  await whenOpen(again.page, 'Atlas');
  again.app.choose('Go', 'Initiatives');
  await again.page.getByRole('gridcell', { name: 'Typed last' }).waitFor();
});

test('while something can’t be saved, quitting asks; the window stays until the loss is accepted', async () => {
  const { app, page } = await launch();
  await typeUnsaved(page, app);
  app.answers.message.push('Keep open');
  app.quit();
  await until(() => questionsOf(app).length === 1);
  expect(questionsOf(app)).toEqual(['Quit anyway?']);
  await page.waitForTimeout(200);
  expect(app.windows.size).toBe(1);
  app.answers.message.push('Quit anyway');
  app.quit();
  expect(await app.ended).toBe(0);
  expect(app.windows.size).toBe(0);
});

test('a page that does not answer is told, and closed only when the user wants it', async () => {
  const { app, page } = await launch();
  await makePlan(page, 'Atlas');
  await page.evaluate(() => {
    setTimeout(() => {
      for (const end = performance.now() + 9_000; performance.now() < end; );
    }, 0);
  });
  app.answers.message.push('Close anyway');
  void app.window().close();
  await until(() => app.windows.size === 0);
  expect(app.record.dialogs.at(-1)).toMatchObject({ message: 'Close anyway?' });
  expect(app.record.dialogs.at(-1)?.detail).toMatch(/does not answer/);
  expect(await app.ended).toBe(0);
});

test('a page that crashes is told, and loading it again shows what was saved', async () => {
  const { app, page } = await launch();
  await makePlan(page, 'Atlas');
  await addInitiatives(page, 'Before the crash');
  app.answers.message.push('Load again');
  app.window().webContents.forcefullyCrashRenderer();
  await until(() => questionsOf(app).length === 1);
  expect(questionsOf(app)).toEqual(['Quarterdeck’s page stopped working.']);
  await until(() => app.window().webContents.page !== page);
  const loaded = await app.page();
  await whenOpen(loaded, 'Atlas');
  await until(() => app.menu().some(({ label }) => label === '&Go'));
  app.choose('Go', 'Initiatives');
  await loaded.getByRole('gridcell', { name: 'Before the crash' }).waitFor();
});

test('a page that hangs can be waited for; the question goes by itself when it answers again', async () => {
  const { app, page } = await launch();
  await makePlan(page, 'Atlas');
  app.window().emit('unresponsive');
  await until(() => questionsOf(app).length === 1);
  expect(questionsOf(app)).toEqual(['Quarterdeck does not answer.']);
  app.window().emit('responsive');
  await whenOpen(page, 'Atlas');
  expect(app.windows.size).toBe(1);
});

test('the window opens where it was, on the display that it was on, and in sight when that display is gone', async () => {
  const laptop: Display = { id: 1, workArea: { x: 0, y: 0, width: 1440, height: 860 } };
  const desk: Display = { id: 2, workArea: { x: 1440, y: 0, width: 2560, height: 1400 } };
  const first = await launch({ displays: [laptop, desk] });
  expect(first.app.window().getBounds()).toEqual({ x: 80, y: 30, width: 1280, height: 800 });
  const moved = { x: 2000, y: 100, width: 1800, height: 1200 };
  first.app.window().setBounds(moved);
  first.app.quit();
  await first.app.ended;
  await first.app.close({ keepUserData: true });
  const second = await launch({ displays: [laptop, desk], userData: first.app.userData });
  expect(second.app.window().getBounds()).toEqual(moved);
  second.app.quit();
  await second.app.ended;
  await second.app.close({ keepUserData: true });
  const third = await launch({ displays: [laptop], userData: first.app.userData });
  expect(third.app.window().getBounds()).toEqual({ x: 80, y: 30, width: 1280, height: 800 });
});

test('the colours that are chosen are the system’s own for the app, from the start on', async () => {
  const { app, page } = await launch();
  await makePlan(page, 'Atlas');
  expect(app.nativeTheme.themeSource).toBe('system');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Appearance');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Dark' }).click();
  await until(() => app.nativeTheme.themeSource === 'dark');
  expect(JSON.parse(await readFile(join(app.userData, 'window.json'), 'utf8'))).toMatchObject({ colourScheme: 'dark' });
});

test('the app’s own folder being full of nonsense keeps nothing from starting', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'quarterdeck-nonsense-'));
  for (const name of ['window.json', 'file-links.json', 'recent-files.json']) {
    await writeFile(join(userData, name), '{"places":{"lastDisplay":"x"}');
  }
  const { app, page } = await launch({ userData });
  await makePlan(page, 'Atlas');
  expect(app.window().getBounds()).toMatchObject({ width: 1280, height: 800 });
  await app.close();
  await rm(userData, { recursive: true, force: true });
});

test('where the safety copies can’t be written the page says so, and plans are stored all the same', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'quarterdeck-locked-'));
  // A file in the place of the folder: root is refused nothing else.
  await writeFile(join(userData, 'safety-copies'), 'in the way');
  const { app, page } = await launch({ userData });
  await makePlan(page, 'Atlas');
  await page
    .getByText(/safety copy/i)
    .first()
    .waitFor();
  await app.close();
  await rm(userData, { recursive: true, force: true });
});
