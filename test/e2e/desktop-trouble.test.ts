// What goes wrong around the window, and what comes too fast: a preload that throws, files that are handed over before there is
// a page, and several at once. Only the stand-in can be made to meet these.

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toId } from '../../shared/plan/ids.ts';
import { newPlan } from '../../shared/plan/plan.ts';
import { serializePlanFile } from '../../shared/plan-file/plan-file.ts';
import { type LaunchOptions, launchStandIn, type StandIn, until } from './support/electron-stand-in.ts';
import { addInitiatives, makePlan, whenOpen, whenSaved } from './support/plan-steps.ts';

let folder: string;
let app: StandIn;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quarterdeck-trouble-'));
});

afterEach(async () => {
  await app?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
});

async function launch(options: LaunchOptions = {}): Promise<Page> {
  app = await launchStandIn(options);
  return app.page();
}

const questions = () => app.record.dialogs.filter(({ kind }) => kind === 'message');

async function writePlanFile(name: string): Promise<string> {
  const path = join(folder, `${name}.quarterdeck`);
  await writeFile(path, serializePlanFile(newPlan({ id: toId(name.toLowerCase()), name, keyPrefix: 'QD' })));
  return path;
}

/** Drops files at once, as the user does: the page gets their content, and Electron knows their paths. */
async function dropFiles(page: Page, ...paths: readonly string[]): Promise<void> {
  const dropped = await Promise.all(
    paths.map(async (path) => ({ path, name: basename(path), text: await readFile(path, 'utf8') })),
  );
  await page.evaluate((given) => {
    const data = new DataTransfer();
    const files = given.map(({ path, name, text }) =>
      Object.defineProperty(new File([text], name), 'standInPath', { value: path }),
    );
    for (const file of files) data.items.add(file);
    Object.defineProperty(data, 'files', { value: files });
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  }, dropped);
}

describe('a preload that throws', () => {
  /** A copy of the built app whose preload begins with the given script. */
  async function appWithPreload(script: string): Promise<string> {
    const built = process.env.QUARTERDECK_APP_FOLDER ?? resolve(import.meta.dirname, '../..');
    for (const part of ['main', 'preload', 'renderer']) {
      await cp(join(built, 'dist', part), join(folder, 'dist', part), { recursive: true });
    }
    const preload = join(folder, 'dist', 'preload', 'preload.cjs');
    await writeFile(preload, `${script}\n${await readFile(preload, 'utf8')}`);
    return folder;
  }

  test('is told with its reason; loading again brings the bridge back, and all that was saved', async () => {
    const kept = await launch();
    await makePlan(kept, 'Atlas');
    await addInitiatives(kept, 'Kept');
    app.quit();
    await app.ended;
    await app.close({ keepUserData: true });
    const appFolder = await appWithPreload(
      "if (sessionStorage.length === 0) { sessionStorage.setItem('tried', '1'); throw new Error('no bridge'); }",
    );
    app = await launchStandIn({ appFolder, userData: app.userData });
    app.answers.message.push('Load again');
    const page = await app.page();
    await until(() => questions().length === 1);
    expect(questions()[0]).toMatchObject({
      message: 'Quarterdeck could not reach its files.',
      detail: /“Saved” is safe.*no bridge/,
      buttons: ['Load again', 'Quit'],
    });
    await whenOpen(page, 'Atlas');
    await until(() => app.menu().some(({ label }) => label === '&Go'));
    app.choose('Go', 'Initiatives');
    await page.getByRole('gridcell', { name: 'Kept' }).waitFor();
    expect(questions()).toHaveLength(1);
  });

  test('every time can be left: the app ends', async () => {
    const appFolder = await appWithPreload("throw new Error('no bridge');");
    app = await launchStandIn({ appFolder });
    app.answers.message.push('Load again', 'Quit');
    expect(await app.ended).toBe(1);
    expect(questions()).toHaveLength(2);
    await app.window().webContents.page.waitForLoadState();
  });
});

describe('a file that a Mac hands over', () => {
  test('before the app is ready is opened once the page listens', async () => {
    const page = await launch({ openedEarly: [await writePlanFile('Early')] });
    await whenOpen(page, 'Early');
    expect(app.windows.size).toBe(1);
    expect(app.record.pageProblems).toEqual([]);
  });

  test('while it runs is opened in its window, which comes to the front', async () => {
    const path = await writePlanFile('Later');
    const page = await launch();
    await makePlan(page, 'Atlas');
    await whenSaved(page);
    let isPrevented = false;
    const preventDefault = () => {
      isPrevented = true;
    };
    app.app.emit('open-file', { preventDefault }, path);
    await whenOpen(page, 'Later');
    expect({ isPrevented, windows: app.windows.size, isFocused: app.window().isFocused }).toEqual({
      isPrevented: true,
      windows: 1,
      isFocused: true,
    });
  });
});

describe('several files', () => {
  test('from second launches in quick succession are each opened, in turn', async () => {
    const paths = [await writePlanFile('One'), await writePlanFile('Two'), await writePlanFile('Three')];
    const page = await launch();
    await makePlan(page, 'Atlas');
    await whenSaved(page);
    await Promise.all(paths.map((path) => app.launchAgain(path)));
    await whenOpen(page, 'Three');
    expect(app.windows.size).toBe(1);
    await page.keyboard.press('Control+o');
    for (const name of ['Atlas', 'One', 'Two']) await page.getByRole('row', { name: new RegExp(name) }).waitFor();
  });

  test('from second launches wait while a question about the one before stands', async () => {
    const odd = join(folder, 'Odd.quarterdeck');
    await writeFile(odd, 'hello');
    const fine = await writePlanFile('Fine');
    const page = await launch();
    await makePlan(page, 'Atlas');
    await whenSaved(page);
    await Promise.all([app.launchAgain(odd), app.launchAgain(fine)]);
    const told = page.getByRole('dialog').filter({ hasText: '“Odd.quarterdeck” could not be opened' });
    await told.waitFor();
    await page.waitForTimeout(200);
    await whenOpen(page, 'Atlas');
    await told.getByRole('button', { name: 'Close' }).click();
    await whenOpen(page, 'Fine');
  });

  test('that are dropped are each opened and linked; a spreadsheet among them comes last', async () => {
    const page = await launch();
    await page.getByRole('button', { name: 'New plan' }).waitFor();
    const [one, two] = [await writePlanFile('One'), await writePlanFile('Two')];
    await dropFiles(page, one, two);
    await whenOpen(page, 'Two');
    await page.getByText('Two.quarterdeck').first().waitFor();
    await until(() => app.record.recentDocuments.length === 2);
    expect(app.record.recentDocuments).toEqual([one, two]);

    const sheets = [join(folder, 'backlog.csv'), join(folder, 'other.csv')];
    for (const sheet of sheets) await writeFile(sheet, 'Title\nCells\n');
    await dropFiles(page, ...sheets, one);
    await page.getByText('One file is imported at a time: “other.csv” was left out.').waitFor();
    await page.getByText('backlog.csv').first().waitFor();
    await whenOpen(page, 'One');
    expect(app.record.pageProblems).toEqual([]);
  });
});
