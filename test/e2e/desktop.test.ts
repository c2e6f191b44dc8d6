import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type DesktopApp,
  type DesktopOptions,
  launchDesktop,
  type MenuFacts,
  standInOf,
  untilSo,
  type WindowFacts,
} from './support/desktop-app.ts';
import { addInitiatives, makePlan, whenOpen, whenSaved } from './support/plan-steps.ts';

let folder: string;
let desktop: DesktopApp | null = null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quarterdeck-desktop-files-'));
});

afterEach(async () => {
  await desktop?.close();
  desktop = null;
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
});

async function launch(options: DesktopOptions = {}): Promise<{ readonly app: DesktopApp; readonly page: Page }> {
  desktop = await launchDesktop(options);
  return { app: desktop, page: await desktop.page() };
}

/** Ends the app as the user does, and starts it again on the same folder. */
async function restart(app: DesktopApp, between: () => Promise<void> = async () => {}) {
  await app.quit();
  expect(await app.ended).toBe(0);
  await app.close({ keepUserData: true });
  await between();
  return launch({ userData: app.userData });
}

async function expectClean(app: DesktopApp): Promise<void> {
  const { network, refusedRequests, pageProblems } = await app.record();
  expect({ network, refusedRequests, pageProblems }).toEqual({ network: [], refusedRequests: [], pageProblems: [] });
}

/** The labels in a menu, a line as `-`. */
function labelsIn(menu: readonly MenuFacts[], name: string): readonly string[] {
  return menu.find(({ label }) => label.replace('&', '') === name)?.items.map(({ label }) => label) ?? [];
}

/** A Mac marks a file that is behind in the window's close button; elsewhere the title does. */
function saysOf({ title, isEdited }: WindowFacts, plan: string): 'behind' | 'level' | null {
  if (process.platform === 'darwin') return title !== plan ? null : isEdited ? 'behind' : 'level';
  if (title === `• ${plan} – Quarterdeck`) return 'behind';
  return title === `${plan} – Quarterdeck` ? 'level' : null;
}

describe('the desktop app', () => {
  test('opens its window on the built page, with the safety policy, and asks the network for nothing', async () => {
    const { app, page } = await launch();
    await page.getByRole('button', { name: 'New plan' }).waitFor();
    await makePlan(page, 'Atlas');
    await addInitiatives(page, 'First', 'Second');
    expect(await page.evaluate(() => 'require' in globalThis || 'process' in globalThis)).toBe(false);
    await expectClean(app);
  });

  test('saves a plan file from the menu into the file that was chosen, and touches nothing else', async () => {
    const { app, page } = await launch();
    await makePlan(page, 'Atlas');
    await addInitiatives(page, 'First');
    const file = join(folder, 'Atlas.quarterdeck');
    await app.answer('save', file);
    await app.choose('File', 'Save the plan file as…');
    await page.getByText('Saved to “Atlas.quarterdeck”').waitFor();
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ format: 'quarterdeck-plan' });
    expect(await readdir(folder)).toEqual(['Atlas.quarterdeck']);
    expect((await app.record()).recentDocuments).toEqual([file]);
    expect(saysOf(await app.window(), 'Atlas')).toBe('level');

    const { ino } = await stat(file);
    await addInitiatives(page, 'Second');
    await untilSo(async () => saysOf(await app.window(), 'Atlas') === 'behind');
    await app.choose('File', 'Save the plan file');
    await untilSo(async () => saysOf(await app.window(), 'Atlas') === 'level');
    expect(await readFile(file, 'utf8')).toContain('Second');
    // Another file in its place: it was never half written.
    expect((await stat(file)).ino).not.toBe(ino);
    expect(await readdir(folder)).toEqual(['Atlas.quarterdeck']);
    await expectClean(app);
  });

  test('opens a plan file, and knows after a restart which file the plan is saved to', async () => {
    const { app, page } = await launch();
    await makePlan(page, 'Atlas');
    const file = join(folder, 'Atlas.quarterdeck');
    await app.answer('save', file);
    await app.choose('File', 'Save the plan file as…');
    await page.getByText('Saved to “Atlas.quarterdeck”').waitFor();
    const again = await restart(app);
    await whenOpen(again.page, 'Atlas');
    await addInitiatives(again.page, 'Later');
    await again.page.keyboard.press('ControlOrMeta+s');
    await again.page.getByText('Saved to “Atlas.quarterdeck”').waitFor();
    expect(await readFile(file, 'utf8')).toContain('Later');
    await expectClean(again.app);
  });

  test('restores a plan from its own folder when the browser has lost its database', async () => {
    const { app, page } = await launch();
    await makePlan(page, 'Survivor');
    await addInitiatives(page, 'Still here');
    const again = await restart(app, async () => {
      await rm(app.databaseFolder, { recursive: true });
    });
    await whenOpen(again.page, 'Survivor');
    await again.app.choose('Go', 'Initiatives');
    await again.page.getByRole('gridcell', { name: 'Still here' }).waitFor();
  });
});

describe('a file that is being written', () => {
  test.for([
    ['plan file', 'Save the plan file as…', 'Atlas.quarterdeck'],
    ['workbook', 'Export the ranking as a workbook…', 'Atlas.xlsx'],
  ] as const)('as a %s is whole when the app ends, and nothing lies beside it', async ([, command, name], context) => {
    const { app, page } = await launch();
    standInOf(app, context, 'its disk can be made slow');
    await makePlan(page, 'Atlas');
    await addInitiatives(page, 'First');
    await whenSaved(page);
    const goOn = holdUpWrites();
    await app.answer('save', join(folder, name));
    await app.choose('File', command);
    await untilSo(async () => (await readdir(folder)).length === 1);
    expect(await readdir(folder)).toEqual([expect.stringMatching(/\.tmp$/)]);
    let hasEnded = false;
    void app.ended.then(() => {
      hasEnded = true;
    });
    await app.quit();
    await new Promise((next) => setTimeout(next, 500));
    expect(hasEnded).toBe(false);
    goOn();
    await app.ended;
    expect(await readdir(folder)).toEqual([name]);
    expect((await readFile(join(folder, name))).length).toBeGreaterThan(1_000);
  });
});

/** From now on what is written into the folder waits before it is put in its place, until it is told to go on. */
function holdUpWrites(): () => void {
  // What the built app asks for is this very object.
  const disk = createRequire(import.meta.url)('node:fs/promises') as typeof import('node:fs/promises');
  const { rename } = disk;
  let goOn: () => void = () => {};
  const allowed = new Promise<void>((allow) => {
    goOn = allow;
  });
  disk.rename = async (from, to) => {
    if (String(to).startsWith(folder)) await allowed;
    return rename(from, to);
  };
  return () => {
    disk.rename = rename;
    goOn();
  };
}

describe('an export', () => {
  test('is written where the user wants it, with the name that they gave it', async () => {
    const { app, page } = await launch();
    await makePlan(page, 'Atlas');
    await addInitiatives(page, 'First');
    await app.answer('save', join(folder, 'For the board.xlsx'));
    await app.choose('File', 'Export the ranking as a workbook…');
    await page.getByText('Exported For the board.xlsx').waitFor();
    expect((await readFile(join(folder, 'For the board.xlsx'))).subarray(0, 2).toString()).toBe('PK');
    await expectClean(app);
  });

  test('to a place that is gone says so, and leaves nothing behind', async () => {
    const { app, page } = await launch();
    await makePlan(page, 'Atlas');
    await addInitiatives(page, 'First');
    await app.answer('save', join(folder, 'gone', 'Ranking.xlsx'));
    await app.choose('File', 'Export the ranking as a workbook…');
    await page.getByText(/“Ranking\.xlsx” can’t be written: its folder is not there any more/).waitFor();
    expect(await readdir(folder)).toEqual([]);
    await expectClean(app);
  });
});

describe('menus', () => {
  test('mirror the commands of the page, say what undo would undo, and do it', async () => {
    const { app, page } = await launch();
    await page.getByRole('button', { name: 'New plan' }).waitFor();
    await untilSo(async () => labelsIn(await app.menu(), 'Edit').includes('Undo'));
    await expect(app.choose('Edit', 'Undo')).rejects.toThrow('grey');
    await makePlan(page, 'R&D');
    await addInitiatives(page, 'First');
    await page.keyboard.press('Escape');
    await untilSo(async () => labelsIn(await app.menu(), 'Edit').some((label) => /^Undo: /.test(label)));
    await app.choose('Edit', 'undo');
    await page.getByRole('gridcell', { name: 'First' }).waitFor({ state: 'detached' });
    await app.choose('Go', 'Prioritize');
    await page.getByRole('heading', { name: /^Ranking by/ }).waitFor();
    await app.choose('Edit', 'Search or run a command…');
    await page.getByRole('dialog', { name: 'Commands and initiatives' }).waitFor();
    await page.keyboard.press('Escape');
    await app.choose('Help', 'Keys');
    await page.getByRole('dialog', { name: /keys/i }).waitFor();
    await expectClean(app);
  });
});

describe('a file that is handed over', () => {
  test('by a second launch is opened in the window that is there', async () => {
    const { app, page } = await launch();
    await makePlan(page, 'Atlas');
    const file = join(folder, 'Atlas.quarterdeck');
    await app.answer('save', file);
    await page.keyboard.press('ControlOrMeta+Shift+s');
    await page.getByText('Saved to “Atlas.quarterdeck”').waitFor();
    await makeOther(page);
    await app.launchAgain(file);
    await whenOpen(page, 'Atlas');
    expect(await app.windowCount()).toBe(1);
    await expectClean(app);
  });

  test('by a second launch without any, the window comes to the front', async (context) => {
    const { app } = await launch();
    const { windows } = standInOf(app, context, 'a screen without a window manager gives no window the focus');
    await app.launchAgain();
    expect(windows.size).toBe(1);
    expect((await app.window()).isFocused).toBe(true);
  });

  test('by dropping it on the window is opened, and saved to from then on', async () => {
    const { app, page } = await launch();
    await makePlan(page, 'Atlas');
    const file = join(folder, 'Atlas.quarterdeck');
    await app.answer('save', file);
    await page.keyboard.press('ControlOrMeta+Shift+s');
    await page.getByText('Saved to “Atlas.quarterdeck”').waitFor();
    const again = await restart(app, () => rm(join(app.userData, 'file-links.json')));
    await whenOpen(again.page, 'Atlas');
    expect(await again.page.getByText('Atlas.quarterdeck').count()).toBe(0);
    await dropFile(again.page, file);
    await again.page.getByText('Atlas.quarterdeck').first().waitFor();
    await addInitiatives(again.page, 'After the drop');
    await again.page.keyboard.press('ControlOrMeta+s');
    await again.page.getByText('Saved to “Atlas.quarterdeck”').waitFor();
    expect(await readFile(file, 'utf8')).toContain('After the drop');
    await expectClean(again.app);
  });

  test.each([
    ['that is not there', async () => {}],
    ['that is a folder', async (path: string) => void (await import('node:fs/promises')).mkdir(path)],
    ['with something else in it', (path: string) => writeFile(path, 'hello')],
  ])('%s is told, and nothing else happens', async (_what, make) => {
    const file = join(folder, 'Odd.quarterdeck');
    await make(file);
    const { app, page } = await launch({ args: ['--disable-gpu', file] });
    await page
      .getByText(/“Odd\.quarterdeck”/)
      .first()
      .waitFor();
    await expectClean(app);
  });
});

async function makeOther(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+o');
  await makePlan(page, 'Other');
  await whenSaved(page);
}

/** Drops a file as the user does: the page gets its content, and Electron knows its path. */
async function dropFile(page: Page, path: string): Promise<void> {
  const chooser = await page.evaluateHandle(() => Object.assign(document.createElement('input'), { type: 'file' }));
  await chooser.setInputFiles(path);
  await chooser.evaluate((input, standInPath) => {
    const [file] = input.files ?? [];
    if (file === undefined) throw new Error('No file');
    // Electron itself knows where a file lies that did not come from a script.
    Object.defineProperty(file, 'standInPath', { value: standInPath });
    const data = new DataTransfer();
    data.items.add(file);
    const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
    Object.defineProperty(data, 'files', { value: [file] });
    document.body.dispatchEvent(event);
  }, path);
}
