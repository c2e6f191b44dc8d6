// Plan files through the built app. Pickers can't be driven: they answer files of the origin private file system, whose
// handles are the same kind that the real ones answer.

import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { accessibilityViolations } from './support/accessibility.ts';
import { type OpenedApp, openApp } from './support/browser.ts';

const FILE = 'Atlas.quarterdeck';

let app: OpenedApp | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});

type Page = OpenedApp['page'];

async function open(options: { readonly pickers: boolean; readonly colorScheme?: 'light' | 'dark' }): Promise<Page> {
  app = await openApp(options.colorScheme === undefined ? {} : { colorScheme: options.colorScheme });
  await app.context.addInitScript(
    ({ name, pickers }) => {
      const pick = async () => (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
      const given = { showSaveFilePicker: pick, showOpenFilePicker: async () => [await pick()] };
      const none = { showSaveFilePicker: undefined, showOpenFilePicker: undefined };
      Object.assign(window, pickers ? given : none);
    },
    { name: FILE, pickers: options.pickers },
  );
  await app.page.reload();
  await app.page.getByRole('heading', { name: 'Plans' }).waitFor();
  return app.page;
}

async function makePlan(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New plan' }).click();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Ranking by/ }).waitFor();
}

async function rename(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Plan / }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'Name of the plan' }).fill(name);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.title()).toBe(`${name} – Quarterdeck`);
}

const mark = (page: Page) => page.getByRole('button', { name: /^File / });

const textOf = (page: Page) =>
  page.evaluate(async (name) => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle(name);
    return (await handle.getFile()).text();
  }, FILE);

const write = (page: Page, text: string) =>
  page.evaluate(
    async ([name, content]) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
      const writable = await handle.createWritable();
      await writable.write(content);
      await writable.close();
    },
    [FILE, text] as const,
  );

/** Drops a file in the middle of the window. */
const drop = (page: Page, name: string, text: string) =>
  page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text] as const,
  );

describe('a linked plan file', () => {
  test('is saved with its history, falls behind, is known after a reload, and catches up', async () => {
    const page = await open({ pickers: true });
    await makePlan(page, 'Atlas');
    expect(await mark(page).count()).toBe(0);
    await page.keyboard.press('Control+s');
    await page.getByText(`Saved to “${FILE}”`).waitFor();
    expect(JSON.parse(await textOf(page)).journal).toHaveLength(1);
    expect(await mark(page).innerText()).not.toContain('behind');

    await rename(page, 'Borealis');
    await mark(page).getByText('behind', { exact: true }).waitFor();
    await page.getByText('Saved', { exact: false }).first().waitFor();
    await page.reload();
    await mark(page).getByText('behind', { exact: true }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await mark(page).click();
    await mark(page).getByText('behind', { exact: true }).waitFor({ state: 'detached' });
    expect(JSON.parse(await textOf(page)).journal).toHaveLength(2);
    app?.assertClean();
  });

  test('that was changed outside is not written over without asking', async () => {
    const page = await open({ pickers: true });
    await makePlan(page, 'Atlas');
    await page.keyboard.press('Control+s');
    await mark(page).waitFor();
    await write(page, 'theirs');
    await page.keyboard.press('Control+s');
    const dialog = page.getByRole('dialog', { name: `“${FILE}” was changed outside` });
    await dialog.waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await textOf(page)).toBe('theirs');

    await page.keyboard.press('Control+s');
    await dialog.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => textOf(page)).toContain('quarterdeck-plan');
    app?.assertClean();
  });
});

describe('opening a plan file', () => {
  test('of a plan that has moved on here asks, and a copy leaves both as they are', async () => {
    const page = await open({ pickers: true });
    await makePlan(page, 'Atlas');
    await page.keyboard.press('Control+s');
    await mark(page).waitFor();
    await rename(page, 'Borealis');
    await page.keyboard.press('Control+o');
    await page.getByRole('button', { name: 'Open a plan file…' }).click();
    await page.getByRole('dialog', { name: '“Borealis” is on this machine already' }).waitFor();
    await page.getByRole('button', { name: /^Open the file as a copy/ }).click();
    await expect.poll(() => page.title()).toBe('Atlas (copy) – Quarterdeck');
    await page.keyboard.press('Control+o');
    await page.getByRole('row', { name: /Borealis/ }).waitFor();
    app?.assertClean();
  });

  test('by dropping it keeps its history: what was done can be undone', async () => {
    const page = await open({ pickers: true });
    await makePlan(page, 'Atlas');
    await rename(page, 'Borealis');
    await page.keyboard.press('Control+s');
    await mark(page).waitFor();
    const text = await textOf(page);
    await app?.close();

    const other = await open({ pickers: true });
    await drop(other, 'from a mail.json', text);
    await expect.poll(() => other.title()).toBe('Borealis – Quarterdeck');
    await other.keyboard.press('Control+z');
    await expect.poll(() => other.title()).toBe('Atlas – Quarterdeck');
    app?.assertClean();
  });

  test('that is none says why, where it happened', async () => {
    const page = await open({ pickers: true });
    await drop(page, 'table.quarterdeck', 'Key,Title');
    await page.getByRole('alert').getByText('This is not a plan file').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await makePlan(page, 'Atlas');
    await drop(page, 'new.quarterdeck', '{"format":"quarterdeck-plan","version":999}');
    await page.getByRole('dialog', { name: '“new.quarterdeck” could not be opened' }).waitFor();
    await page.getByText('written by a newer Quarterdeck').waitFor();
    app?.assertClean();
  });

  test('dropping a spreadsheet still goes to the import', async () => {
    const page = await open({ pickers: true });
    await drop(page, 'roadmap.csv', 'Key,Title\nA-1,Cells');
    await page.getByText('1 row: 1 new', { exact: false }).waitFor();
    app?.assertClean();
  });
});

describe('a browser that lets no file be linked', () => {
  test('downloads the plan file and opens one by its own picker', async () => {
    const page = await open({ pickers: false });
    await makePlan(page, 'Atlas');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
    expect(download.suggestedFilename()).toBe('Atlas.quarterdeck');
    expect(JSON.parse(await readFile(await download.path(), 'utf8')).journal).toHaveLength(1);
    expect(await mark(page).count()).toBe(0);
    await page.keyboard.press('Control+o');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open a plan file…' }).click(),
    ]);
    await chooser.setFiles(await download.path());
    await page.getByRole('heading', { name: /^Ranking by/ }).waitFor();
    app?.assertClean();
  });
});

describe('the list of plans', () => {
  test('makes a plan from a template by keyboard alone', async () => {
    const page = await open({ pickers: true });
    await page.getByRole('button', { name: 'New plan' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('Platform FY27 Q1');
    expect(await page.getByRole('radio', { name: /Platform quarter/ }).isChecked()).toBe(true);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.title()).toBe('Platform FY27 Q1 – Quarterdeck');
    app?.assertClean();
  });

  test.each(['light', 'dark'] as const)('duplicates, removes and brings back plans, in %s', async (colorScheme) => {
    const page = await open({ pickers: true, colorScheme });
    await makePlan(page, 'Atlas');
    await page.keyboard.press('Control+o');
    await page.getByRole('row', { name: /Atlas/ }).focus();
    await page.keyboard.press('Control+d');
    await expect.poll(() => page.locator('tr:focus td').first().innerText()).toContain('Atlas (copy)');
    await page.keyboard.press('Delete');
    await page.getByRole('row', { name: /Atlas \(copy\)/ }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Removed plans 1' }).click();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bring back “Atlas (copy)”' }).click();
    await expect.poll(() => page.locator('tr:focus td').first().innerText()).toContain('Atlas (copy)');
    expect(await page.getByRole('button', { name: /^Removed plans/ }).count()).toBe(0);
    app?.assertClean();
  });
});
