import { afterEach, describe, expect, test } from 'vitest';
import { accessibilityViolations } from './support/accessibility.ts';
import { type OpenAppOptions, type OpenedApp, openApp } from './support/browser.ts';

let app: OpenedApp | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});

async function open(options: OpenAppOptions = {}): Promise<OpenedApp['page']> {
  app = await openApp(options);
  await app.page.getByRole('heading', { name: 'Plans' }).waitFor();
  return app.page;
}

/** Makes a plan from the list and comes back to the list. */
async function makePlan(page: OpenedApp['page'], name: string): Promise<void> {
  await page.getByRole('button', { name: 'New plan' }).click();
  await page.getByRole('textbox', { name: 'Name of the new plan' }).fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Ranking by/ }).waitFor();
  await page.keyboard.press('Control+o');
  await page.getByRole('row', { name: new RegExp(name) }).waitFor();
}

/** From now on every write is refused as on a full disk; the answer ends that. */
async function fillDisk(page: OpenedApp['page']): Promise<() => Promise<void>> {
  const put = await page.evaluateHandle(() => {
    const original = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    return original;
  });
  return () =>
    page.evaluate((original) => {
      IDBObjectStore.prototype.put = original;
    }, put);
}

const focusedRow = (page: OpenedApp['page']) => page.locator('tr:focus td').first().innerText();

describe('the first launch', () => {
  test('offers an empty plan and the sample, and refuses a plan without a name in words', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Open the sample plan' }).waitFor();
    await page.getByRole('button', { name: 'New plan' }).click();
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('A plan needs a name.').waitFor();
    await page.keyboard.type('Atlas Platform');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Ranking by/ }).waitFor();
    await expect.poll(() => page.title()).toBe('Atlas Platform – Quarterdeck');
    app?.assertClean();
  });

  test('opens the sample ready to be read', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Open the sample plan' }).click();
    await page.getByRole('heading', { name: /^Ranking by/ }).waitFor();
    await page.keyboard.press('Control+o');
    const row = page.getByRole('row').nth(1);
    expect(Number(await row.getByRole('gridcell').nth(1).innerText())).toBeGreaterThan(30);
    app?.assertClean();
  });
});

describe('the list of plans', () => {
  test('is walked, opened, renamed and cleared by keyboard, and what was removed comes back', async () => {
    const page = await open();
    for (const name of ['First', 'Second', 'Third']) await makePlan(page, name);
    await page.getByRole('row', { name: /Third/ }).focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focusedRow(page)).toContain('Second');
    await page.keyboard.press('End');
    await expect.poll(() => focusedRow(page)).toContain('First');

    await page.keyboard.press('F2');
    await page.keyboard.type('Renamed');
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedRow(page)).toContain('Renamed');

    await page.keyboard.press('Delete');
    await page.getByRole('row', { name: /Renamed/ }).waitFor({ state: 'detached' });
    expect(await page.getByRole('row').count()).toBe(3);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('row', { name: /Renamed/ }).waitFor();

    await expect.poll(() => focusedRow(page)).toContain('Renamed');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.title()).toBe('Renamed – Quarterdeck');
    app?.assertClean();
  });

  test('keeps a name that is refused in its field, and gives it up on Escape', async () => {
    const page = await open();
    await makePlan(page, 'Kept');
    await page.getByRole('row', { name: /Kept/ }).focus();
    await page.keyboard.press('F2');
    await page.keyboard.type('   ');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('A plan needs a name.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('row', { name: /Kept/ }).waitFor();
    app?.assertClean();
  });
});

describe('the open plan', () => {
  test('is there again after a reload, with what can be undone', async () => {
    const page = await open();
    await makePlan(page, 'Before');
    await page.getByRole('button', { name: 'Plan Before' }).click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: 'Name of the plan' }).fill('After');
    // While a text is typed, its own undo is meant.
    await page.keyboard.press('Control+z');
    expect(await page.getByRole('button', { name: 'Nothing to undo' }).count()).toBe(1);
    await page.getByRole('textbox', { name: 'Name of the plan' }).fill('After');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Undo: Rename plan to “After”' }).waitFor();
    await page.getByText('Saved', { exact: true }).waitFor();

    await page.reload();
    await expect.poll(() => page.title()).toBe('After – Quarterdeck');
    await page.getByRole('heading', { name: /^Ranking by/ }).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.title()).toBe('Before – Quarterdeck');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => page.title()).toBe('After – Quarterdeck');
    app?.assertClean();
  });

  test('says that it is not saved when the disk is full, keeps the change, and saves it when there is room', async () => {
    const page = await open();
    await makePlan(page, 'Before');
    const giveRoom = await fillDisk(page);
    await page.getByRole('button', { name: 'Plan Before' }).click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: 'Name of the plan' }).fill('After');
    await page.keyboard.press('Enter');
    await page.getByText('Not saved', { exact: true }).waitFor();
    expect(await page.title()).toBe('After – Quarterdeck');
    await giveRoom();
    await page.getByRole('button', { name: 'Retry' }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.reload();
    await expect.poll(() => page.title()).toBe('After – Quarterdeck');
  });
});

describe('the window', () => {
  test('goes from pane to pane with F6', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Plans' }).focus();
    await page.keyboard.press('F6');
    await expect.poll(() => page.locator('[data-pane="content"]:focus-within').count()).toBe(1);
    await page.keyboard.press('Shift+F6');
    await expect.poll(() => page.locator('[data-pane="rail"]:focus-within').count()).toBe(1);
    app?.assertClean();
  });

  test.each(['light', 'dark'] as const)('has nothing for axe to find on Plans in %s', async (colorScheme) => {
    const page = await open({ colorScheme });
    expect(await accessibilityViolations(page)).toEqual([]);
    await makePlan(page, 'Atlas Platform');
    expect(await accessibilityViolations(page)).toEqual([]);
    // With what the kit draws over the window: a menu, then the hint at its button.
    await page.getByRole('button', { name: /^Plan / }).click();
    await page.getByRole('menu').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Plans', exact: true }).hover();
    await page.getByRole('tooltip').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    app?.assertClean();
  });

  test('has the focus on the way to begin where there is nothing yet', async () => {
    const page = await open();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('New plan');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Atlas');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('New initiative');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Title of the new initiative' }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('New initiative');
    app?.assertClean();
  });
});
