import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { type DesktopApp, type DesktopOptions, launchDesktop, standInOf, untilSo } from './support/desktop-app.ts';
import type { Display } from './support/electron-stand-in.ts';
import { addInitiatives, makePlan, whenOpen } from './support/plan-steps.ts';

let desktop: DesktopApp | null = null;

afterEach(async () => {
  await desktop?.close();
  desktop = null;
});

async function launch(options: DesktopOptions = {}): Promise<{ readonly app: DesktopApp; readonly page: Page }> {
  desktop = await launchDesktop(options);
  return { app: desktop, page: await desktop.page() };
}

async function questionsOf(app: DesktopApp): Promise<readonly unknown[]> {
  const { dialogs } = await app.record();
  return dialogs.filter(({ kind }) => kind === 'message').map(({ message }) => message);
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

async function typeUnsaved(page: Page, app: DesktopApp): Promise<void> {
  await makePlan(page, 'Atlas');
  await addInitiatives(page, 'Kept');
  await breakStore(page);
  await app.choose('Go', 'Initiatives');
  await page.getByRole('grid', { name: 'Initiatives' }).focus();
  for (const key of ['ControlOrMeta+End', 'Home', 'ArrowRight']) await page.keyboard.press(key);
  await page.keyboard.type('Lost');
  await page.keyboard.press('Enter');
  await page.locator('[data-saving="not-saved"]').waitFor();
}

test('what is typed but not taken yet is saved before the window closes, and nothing is asked', async () => {
  const { app, page } = await launch();
  await makePlan(page, 'Atlas');
  await app.choose('Go', 'Initiatives');
  await page.getByRole('grid', { name: 'Initiatives' }).focus();
  for (const key of ['ControlOrMeta+End', 'Home', 'ArrowRight']) await page.keyboard.press(key);
  await page.keyboard.type('Typed last');
  await app.quit();
  expect(await app.ended).toBe(0);
  expect(await questionsOf(app)).toEqual([]);
  await app.close({ keepUserData: true });
  const again = await launch({ userData: app.userData });
  await whenOpen(again.page, 'Atlas');
  await again.app.choose('Go', 'Initiatives');
  await again.page.getByRole('gridcell', { name: 'Typed last' }).waitFor();
});

test('while something can’t be saved, quitting asks; the window stays until the loss is accepted', async () => {
  const { app, page } = await launch();
  await typeUnsaved(page, app);
  await app.answer('message', 'Keep open');
  await app.quit();
  await untilSo(async () => (await questionsOf(app)).length === 1);
  expect(await questionsOf(app)).toEqual(['Quit anyway?']);
  await page.waitForTimeout(200);
  expect(await app.windowCount()).toBe(1);
  await app.answer('message', 'Quit anyway');
  await app.quit();
  expect(await app.ended).toBe(0);
});

test('a page that does not answer is told, and closed only when the user wants it', async () => {
  const { app, page } = await launch();
  await makePlan(page, 'Atlas');
  await page.evaluate(() => {
    setTimeout(() => {
      for (const end = performance.now() + 9_000; performance.now() < end; );
    }, 0);
  });
  await app.answer('message', 'Close anyway');
  await app.closeWindow();
  await untilSo(async () => (await app.windowCount()) === 0);
  const [question] = (await app.record()).dialogs;
  expect(question).toMatchObject({ message: 'Close anyway?', detail: expect.stringMatching(/does not answer/) });
  // On a Mac the app stays without a window.
  await app.quit();
  expect(await app.ended).toBe(0);
});

test('a page that says that nothing is lost, and then never lets go, is closed when the user wants it', async () => {
  const { app, page } = await launch();
  await makePlan(page, 'Atlas');
  await page.evaluate(() => window.addEventListener('beforeunload', (event) => event.preventDefault()));
  await app.closeWindow();
  await untilSo(async () => (await questionsOf(app)).length === 1);
  expect((await app.record()).dialogs).toMatchObject([{ message: 'Close anyway?', detail: /does not let go/ }]);
  expect(await app.windowCount()).toBe(1);
  await app.answer('message', 'Close anyway');
  await app.closeWindow();
  await untilSo(async () => (await app.windowCount()) === 0);
  expect(await questionsOf(app)).toEqual(['Close anyway?', 'Close anyway?']);
});

test('a page that crashes is told, and loading it again shows what was saved', async () => {
  const { app, page } = await launch();
  await makePlan(page, 'Atlas');
  await addInitiatives(page, 'Before the crash');
  await app.answer('message', 'Load again');
  await app.crashPage();
  await untilSo(async () => (await questionsOf(app)).length === 1);
  expect(await questionsOf(app)).toEqual(['Quarterdeck’s page stopped working.']);
  // A test's driver never gets a page back that has crashed: it is asked through the main process.
  await untilSo(async () => (await app.pageText()).includes('Atlas'));
  await untilSo(async () => (await app.menu()).some(({ label }) => label === '&Go'));
  await app.choose('Go', 'Initiatives');
  await untilSo(async () => (await app.pageText()).includes('Before the crash'));
});

test('a page that hangs can be waited for; the question goes by itself when it answers again', async () => {
  const { app, page } = await launch();
  await makePlan(page, 'Atlas');
  await app.sayOfWindow('unresponsive');
  await untilSo(async () => (await questionsOf(app)).length === 1);
  expect(await questionsOf(app)).toEqual(['Quarterdeck does not answer.']);
  await app.sayOfWindow('responsive');
  await whenOpen(page, 'Atlas');
  expect(await app.windowCount()).toBe(1);
});

test('the window opens where it was, on the display that it was on, and in sight when that display is gone', async (context) => {
  const laptop: Display = { id: 1, workArea: { x: 0, y: 0, width: 1440, height: 860 } };
  const desk: Display = { id: 2, workArea: { x: 1440, y: 0, width: 2560, height: 1400 } };
  const windowOf = ({ app }: { readonly app: DesktopApp }) =>
    standInOf(app, context, 'the displays are made up').window();
  const first = await launch({ displays: [laptop, desk] });
  expect(windowOf(first).getBounds()).toEqual({
    x: 80,
    y: 30,
    width: 1280,
    height: 800,
  });
  const moved = { x: 2000, y: 100, width: 1800, height: 1200 };
  windowOf(first).setBounds(moved);
  await first.app.quit();
  await first.app.ended;
  await first.app.close({ keepUserData: true });
  const second = await launch({ displays: [laptop, desk], userData: first.app.userData });
  expect(windowOf(second).getBounds()).toEqual(moved);
  await second.app.quit();
  await second.app.ended;
  await second.app.close({ keepUserData: true });
  const third = await launch({ displays: [laptop], userData: first.app.userData });
  expect(windowOf(third).getBounds()).toEqual({
    x: 80,
    y: 30,
    width: 1280,
    height: 800,
  });
});

test('the colours that are chosen are the system’s own for the app, from the start on', async () => {
  const { app, page } = await launch();
  await makePlan(page, 'Atlas');
  expect(await app.colourScheme()).toBe('system');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('Appearance');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Dark' }).click();
  await untilSo(async () => (await app.colourScheme()) === 'dark');
  if (app.standIn !== null) expect(app.standIn.window().backgroundColor).toBe('#171716');
  expect(JSON.parse(await readFile(join(app.userData, 'window.json'), 'utf8'))).toMatchObject({ colourScheme: 'dark' });
});

test('the app’s own folder being full of nonsense keeps nothing from starting', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'quarterdeck-nonsense-'));
  for (const name of ['window.json', 'file-links.json', 'recent-files.json']) {
    await writeFile(join(userData, name), '{"places":{"lastDisplay":"x"}');
  }
  const { app, page } = await launch({ userData });
  await makePlan(page, 'Atlas');
  expect((await app.window()).width).toBeGreaterThanOrEqual(960);
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
