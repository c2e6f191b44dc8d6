import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LaunchOptions, launchStandIn, type MenuNode, type StandIn, until } from './support/electron-stand-in.ts';
import { addInitiatives, makePlan, whenOpen, whenSaved } from './support/plan-steps.ts';

let folder: string;
let desktop: StandIn | null = null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quarterdeck-desktop-files-'));
});

afterEach(async () => {
  await desktop?.close();
  desktop = null;
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
});

async function launch(options: LaunchOptions = {}): Promise<{ readonly app: StandIn; readonly page: Page }> {
  desktop = await launchStandIn(options);
  return { app: desktop, page: await desktop.page() };
}

/** Ends the app as the user does, and starts it again on the same folder. */
async function restart(app: StandIn, between: () => Promise<void> = async () => {}) {
  app.quit();
  expect(await app.ended).toBe(0);
  await app.close({ keepUserData: true });
  await between();
  return launch({ userData: app.userData });
}

function expectClean({ record }: StandIn): void {
  const { network, refusedRequests, insecure, pageProblems } = record;
  expect({ network, refusedRequests, insecure, pageProblems }).toEqual({
    network: [],
    refusedRequests: [],
    insecure: [],
    pageProblems: [],
  });
}

/** The labels in a menu, a line as `-`. */
function labelsIn(menu: readonly MenuNode[], name: string): readonly string[] {
  const items = menu.find(({ label }) => label?.replace('&', '') === name)?.submenu ?? [];
  return items.map(({ label, role }) => label ?? role ?? '-');
}

describe('the desktop app', () => {
  test('opens its window on the built page, with the safety policy, and asks the network for nothing', async () => {
    const { app, page } = await launch();
    await page.getByRole('button', { name: 'New plan' }).waitFor();
    await makePlan(page, 'Atlas');
    await addInitiatives(page, 'First', 'Second');
    expect(await page.evaluate(() => 'require' in globalThis || 'process' in globalThis)).toBe(false);
    expectClean(app);
  });

  test('saves a plan file from the menu into the file that was chosen, and touches nothing else', async () => {
    const { app, page } = await launch();
    await makePlan(page, 'Atlas');
    await addInitiatives(page, 'First');
    const file = join(folder, 'Atlas.quarterdeck');
    app.answers.save.push(file);
    app.choose('File', 'Save the plan file as…');
    await page.getByText('Saved to “Atlas.quarterdeck”').waitFor();
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ format: 'quarterdeck-plan' });
    expect(await readdir(folder)).toEqual(['Atlas.quarterdeck']);
    expect(app.record.recentDocuments).toEqual([file]);
    expect(app.window().title).toBe('Atlas – Quarterdeck');

    const { ino } = await stat(file);
    await addInitiatives(page, 'Second');
    await until(() => app.window().title === '• Atlas – Quarterdeck');
    app.choose('File', 'Save the plan file');
    await until(() => app.window().title === 'Atlas – Quarterdeck');
    expect(await readFile(file, 'utf8')).toContain('Second');
    // Another file in its place: it was never half written.
    expect((await stat(file)).ino).not.toBe(ino);
    expect(await readdir(folder)).toEqual(['Atlas.quarterdeck']);
    expectClean(app);
  });

  test('opens a plan file, and knows after a restart which file the plan is saved to', async () => {
    const { app, page } = await launch();
    await makePlan(page, 'Atlas');
    const file = join(folder, 'Atlas.quarterdeck');
    app.answers.save.push(file);
    app.choose('File', 'Save the plan file as…');
    await page.getByText('Saved to “Atlas.quarterdeck”').waitFor();
    const again = await restart(app);
    await whenOpen(again.page, 'Atlas');
    await addInitiatives(again.page, 'Later');
    await again.page.keyboard.press('Control+s');
    await again.page.getByText('Saved to “Atlas.quarterdeck”').waitFor();
    expect(await readFile(file, 'utf8')).toContain('Later');
    expectClean(again.app);
  });

  test('restores a plan from its own folder when the browser has lost its database', async () => {
    const { app, page } = await launch();
    await makePlan(page, 'Survivor');
    await addInitiatives(page, 'Still here');
    const again = await restart(app, async () => {
      await rm(join(app.userData, 'chromium', 'Default', 'IndexedDB'), { recursive: true });
    });
    await whenOpen(again.page, 'Survivor');
    again.app.choose('Go', 'Initiatives');
    await again.page.getByRole('gridcell', { name: 'Still here' }).waitFor();
  });
});

describe('an export', () => {
  test('is written where the user wants it, with the name that they gave it', async () => {
    const { app, page } = await launch();
    await makePlan(page, 'Atlas');
    await addInitiatives(page, 'First');
    app.answers.save.push(join(folder, 'For the board.xlsx'));
    app.choose('File', 'Export the ranking as a workbook');
    await page.getByText('Exported For the board.xlsx').waitFor();
    expect((await readFile(join(folder, 'For the board.xlsx'))).subarray(0, 2).toString()).toBe('PK');
    expectClean(app);
  });

  test('to a place that is gone says so, and leaves nothing behind', async () => {
    const { app, page } = await launch();
    await makePlan(page, 'Atlas');
    await addInitiatives(page, 'First');
    app.answers.save.push(join(folder, 'gone', 'Ranking.xlsx'));
    app.choose('File', 'Export the ranking as a workbook');
    await page.getByText(/“Ranking\.xlsx” can’t be written: its folder is not there any more/).waitFor();
    expect(await readdir(folder)).toEqual([]);
    expectClean(app);
  });
});

describe('menus', () => {
  test('mirror the commands of the page, say what undo would undo, and do it', async () => {
    const { app, page } = await launch();
    await page.getByRole('button', { name: 'New plan' }).waitFor();
    await until(() => labelsIn(app.menu(), 'Edit').includes('Undo'));
    expect(() => app.choose('Edit', 'Undo')).toThrow('grey');
    await makePlan(page, 'R&D');
    await addInitiatives(page, 'First');
    await page.keyboard.press('Escape');
    await until(() => labelsIn(app.menu(), 'Edit').some((label) => /^Undo: /.test(label)));
    app.choose('Edit', 'undo');
    await page.getByRole('gridcell', { name: 'First' }).waitFor({ state: 'detached' });
    app.choose('Go', 'Prioritize');
    await page.getByRole('heading', { name: /^Ranking by/ }).waitFor();
    app.choose('Edit', 'Search or run a command…');
    await page.getByRole('dialog', { name: 'Commands and initiatives' }).waitFor();
    await page.keyboard.press('Escape');
    app.choose('Help', 'Keys');
    await page.getByRole('dialog', { name: /keys/i }).waitFor();
    expectClean(app);
  });
});

describe('a file that is handed over', () => {
  test('by a second launch is opened in the window that is there', async () => {
    const { app, page } = await launch();
    await makePlan(page, 'Atlas');
    const file = join(folder, 'Atlas.quarterdeck');
    app.answers.save.push(file);
    await page.keyboard.press('Control+Shift+s');
    await page.getByText('Saved to “Atlas.quarterdeck”').waitFor();
    await makeOther(page);
    await app.launchAgain(file);
    await whenOpen(page, 'Atlas');
    expect(app.windows.size).toBe(1);
    expect(app.window().isFocused).toBe(true);
    expectClean(app);
  });

  test('by dropping it on the window is opened, and saved to from then on', async () => {
    const { app, page } = await launch();
    await makePlan(page, 'Atlas');
    const file = join(folder, 'Atlas.quarterdeck');
    app.answers.save.push(file);
    await page.keyboard.press('Control+Shift+s');
    await page.getByText('Saved to “Atlas.quarterdeck”').waitFor();
    const again = await restart(app, () => rm(join(app.userData, 'file-links.json')));
    await whenOpen(again.page, 'Atlas');
    expect(await again.page.getByText('Atlas.quarterdeck').count()).toBe(0);
    await dropFile(again.page, file);
    await again.page.getByText('Atlas.quarterdeck').first().waitFor();
    await addInitiatives(again.page, 'After the drop');
    await again.page.keyboard.press('Control+s');
    await again.page.getByText('Saved to “Atlas.quarterdeck”').waitFor();
    expect(await readFile(file, 'utf8')).toContain('After the drop');
    expectClean(again.app);
  });

  test.each([
    ['that is not there', async () => {}],
    ['that is a folder', async (path: string) => void (await import('node:fs/promises')).mkdir(path)],
    ['with something else in it', (path: string) => writeFile(path, 'hello')],
  ])('%s is told, and nothing else happens', async (_what, make) => {
    const file = join(folder, 'Odd.quarterdeck');
    await make(file);
    const { app, page } = await launch({ args: ['--no-sandbox', file] });
    await page
      .getByText(/“Odd\.quarterdeck”/)
      .first()
      .waitFor();
    expectClean(app);
  });
});

async function makeOther(page: Page): Promise<void> {
  await page.keyboard.press('Control+o');
  await makePlan(page, 'Other');
  await whenSaved(page);
}

/** Drops a file as the user does: the page gets its content, and Electron knows its path. */
async function dropFile(page: Page, path: string): Promise<void> {
  const content = await readFile(path, 'utf8');
  await page.evaluate(
    ([name, text, standInPath]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], name));
      const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
      const [file] = data.files;
      if (file === undefined) throw new Error('No file');
      Object.defineProperty(file, 'standInPath', { value: standInPath });
      Object.defineProperty(data, 'files', { value: [file] });
      document.body.dispatchEvent(event);
    },
    [basename(path), content, path] as const,
  );
}
