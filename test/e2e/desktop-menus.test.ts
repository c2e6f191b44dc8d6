import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accessibilityViolations } from './support/accessibility.ts';
import { type DesktopApp, launchDesktop, untilSo } from './support/desktop-app.ts';
import { goToNewRow, initiativesGrid, makePlan, whenOpen, whenSaved } from './support/plan-steps.ts';

let folder: string;
let app: DesktopApp;
let page: Page;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quarterdeck-menus-'));
  app = await launchDesktop();
  page = await app.page();
});

afterEach(async () => {
  await app?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
});

const palette = () => page.getByRole('dialog', { name: 'Commands and initiatives' });
const question = (name: string) => palette().getByRole('combobox', { name, exact: true });
const focusedRole = () => page.evaluate(() => document.activeElement?.getAttribute('role') ?? null);

function whenItemReads(menu: string, label: string): Promise<void> {
  return untilSo(async () => {
    const items = (await app.menu()).find((one) => one.label.replace('&', '') === menu)?.items ?? [];
    return items.some((item) => item.label === label);
  });
}

/** As soon as it is there, and not grey. */
function chooseSoon(...way: readonly string[]): Promise<void> {
  return untilSo(() =>
    app.choose(...way).then(
      () => true,
      () => false,
    ),
  );
}

/** The sample, with so many of its initiatives selected. */
async function selectInSample(count: number): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample plan' }).click();
  await page.getByRole('heading', { name: /^Ranking by/ }).waitFor();
  await expect.poll(focusedRole).toBe('grid');
  for (let more = 1; more < count; more += 1) await page.keyboard.press('Shift+ArrowDown');
  await whenItemReads('Initiative', `Set stage of ${count} initiatives…`);
}

async function savePlanFile(name: string): Promise<string> {
  const file = join(folder, name);
  await app.answer('save', file);
  await app.choose('File', 'Save the plan file as…');
  await page.getByText(`Saved to “${name}”`).waitFor();
  return file;
}

describe('an item that asks first', () => {
  test('opens the palette at its question; what is answered lands, and the Edit menu takes it back', async () => {
    await selectInSample(3);
    await app.choose('Initiative', 'Set stage of 3 initiatives…');
    await question('Set stage of 3 initiatives').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.type('parked');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Waits for the new region');
    await page.keyboard.press('Enter');
    await palette().waitFor({ state: 'detached' });
    expect(await focusedRole()).toBe('grid');
    await whenItemReads('Edit', 'Undo: Move 3 initiatives to parked');
    await app.choose('Edit', 'undo');
    await whenItemReads('Edit', 'Redo: Move 3 initiatives to parked');
    await expect(app.choose('Edit', 'undo')).rejects.toThrow('grey');
    expect((await app.record()).pageProblems).toEqual([]);
  });

  test('is left by Escape at once; Backspace leads to the list of all commands', async () => {
    await selectInSample(2);
    await app.choose('Initiative', 'set-theme');
    await question('Set theme of 2 initiatives').waitFor();
    await page.keyboard.press('Escape');
    await palette().waitFor({ state: 'detached' });
    expect(await focusedRole()).toBe('grid');

    await app.choose('Initiative', 'set-stage');
    await question('Set stage of 2 initiatives').waitFor();
    await page.keyboard.type('declined');
    await page.keyboard.press('Enter');
    await palette().getByRole('textbox', { name: 'Why are they declined?' }).waitFor();
    await page.keyboard.press('Escape');
    await question('Set stage of 2 initiatives').waitFor();
    await page.keyboard.press('Backspace');
    await question('Search or run a command').waitFor();
    await page.keyboard.type('set owner');
    await page.keyboard.press('Enter');
    await question('Set owner of 2 initiatives').waitFor();
    await page.keyboard.press('Escape');
    await question('Search or run a command').waitFor();
    await page.keyboard.press('Escape');
    await palette().waitFor({ state: 'detached' });
    await expect(app.choose('Edit', 'undo')).rejects.toThrow('grey');
  });

  test('takes the place of another question, and an item that acts closes it', async () => {
    await selectInSample(2);
    await app.choose('Initiative', 'set-owner');
    await question('Set owner of 2 initiatives').waitFor();
    await app.choose('Plan', 'New theme…');
    await palette().getByRole('textbox', { name: 'Name of the new theme' }).waitFor();
    expect(await palette().count()).toBe(1);
    await page.keyboard.type('Regions');
    await page.keyboard.press('Enter');
    await whenItemReads('Edit', 'Undo: Add theme “Regions”');
    expect(await focusedRole()).toBe('grid');
    await app.choose('View', 'Density…');
    await question('Density').waitFor();
    await app.choose('Go', 'Initiatives');
    await palette().waitFor({ state: 'detached' });
    await initiativesGrid(page).waitFor();
  });

  test('takes what is being typed into a cell, and gives the focus back to the grid', async () => {
    await makePlan(page, 'Atlas');
    await goToNewRow(page);
    await page.keyboard.type('Half typed');
    await app.choose('Plan', 'New team…');
    await palette().getByRole('textbox', { name: 'Name of the new team' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('gridcell', { name: 'Half typed' }).waitFor();
    expect(await focusedRole()).toBe('grid');
  });

  test('shows what there is to be typed over', async () => {
    await makePlan(page, 'Atlas');
    await app.choose('File', 'Rename this plan…');
    await palette().getByRole('textbox', { name: 'Name of the plan' }).waitFor();
    await page.keyboard.type('Borealis');
    await page.keyboard.press('Enter');
    await whenOpen(page, 'Borealis');
    await untilSo(async () => (await app.window()).title.includes('Borealis'));
  });

  test('is grey while it has nothing to act on', async () => {
    await page.getByRole('button', { name: 'New plan' }).waitFor();
    await whenItemReads('Initiative', 'Set stage…');
    for (const [menu, id] of [
      ['Initiative', 'new-initiative'],
      ['Initiative', 'set-stage'],
      ['Plan', 'new-theme'],
      ['File', 'open-plan'],
    ] as const) {
      await expect(app.choose(menu, id), id).rejects.toThrow('grey');
    }
    await makePlan(page, 'Atlas');
    await whenSaved(page);
    await chooseSoon('Initiative', 'New initiative…');
    await palette()
      .getByRole('textbox', { name: /^Title of / })
      .waitFor();
    await expect(app.choose('Initiative', 'set-stage')).rejects.toThrow('grey');
    await app.choose('File', 'New plan…');
    await palette().getByRole('textbox', { name: 'Name of the new plan' }).waitFor();
    await page.keyboard.type('Borealis');
    await page.keyboard.press('Enter');
    await whenOpen(page, 'Borealis');
    await chooseSoon('File', 'Open a plan…');
    await question('Open a plan').waitFor();
    await page.keyboard.press('Enter');
    await whenOpen(page, 'Atlas');
  });
});

// A Mac lists them itself.
describe.runIf(process.platform !== 'darwin')('the recent files', () => {
  test('each open from the menu; one that has vanished is told, and the plan stays open', async () => {
    await makePlan(page, 'Atlas');
    const vanishing = await savePlanFile('Atlas.quarterdeck');
    await page.keyboard.press('ControlOrMeta+o');
    await makePlan(page, 'Borealis');
    await savePlanFile('Borealis.quarterdeck');
    await chooseSoon('File', 'Open recent', 'Atlas.quarterdeck');
    await whenOpen(page, 'Atlas');

    await rm(vanishing);
    await app.choose('File', 'Open recent', 'Borealis.quarterdeck');
    await whenOpen(page, 'Borealis');
    await app.choose('File', 'Open recent', 'Atlas.quarterdeck');
    const told = page.getByRole('dialog').filter({ hasText: '“Atlas.quarterdeck”' });
    await told.getByText(/not there any more/).waitFor();
    await told.getByRole('button', { name: 'Close' }).click();
    await whenOpen(page, 'Borealis');

    await writeFile(vanishing, 'something else');
    await app.choose('File', 'Open recent', 'Atlas.quarterdeck');
    await told.waitFor();
    await app.choose('File', 'Open recent', 'Clear the list');
    await expect(app.choose('File', 'Open recent', 'Atlas.quarterdeck')).rejects.toThrow();
  });
});
