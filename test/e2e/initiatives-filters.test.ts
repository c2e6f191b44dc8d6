import { afterEach, describe, expect, test } from 'vitest';
import { accessibilityViolations } from './support/accessibility.ts';
import { type OpenedApp, openApp } from './support/browser.ts';

type Page = OpenedApp['page'];

let app: OpenedApp | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});

const gridOf = (page: Page) => page.getByRole('grid', { name: 'Initiatives' });

async function openGrid(): Promise<Page> {
  app = await openApp({ viewport: { width: 1600, height: 900 } });
  const { page } = app;
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Open the sample plan' }).click();
  await showGrid(page);
  return page;
}

async function showGrid(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Initiatives' }).click();
  await gridOf(page).focus();
  await press(page, 'Control+Home', 'ArrowRight');
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** By row from 0 and the column's head. */
const cellAt = async (page: Page, row: number, head: string) => {
  const place = await page.getByRole('columnheader', { name: head, exact: true }).getAttribute('aria-colindex');
  return gridOf(page).locator(`[aria-rowindex="${row + 2}"] [aria-colindex="${place}"]`);
};

const textAt = async (page: Page, row: number, head: string) => (await cellAt(page, row, head)).innerText();

const filterOf = (page: Page, name: string) => page.getByRole('dialog', { name: `Filter by ${name}` });
const chips = (page: Page) => page.getByRole('list', { name: 'Filters' });

/** From the title of the first row. */
async function narrowToPlanned(page: Page): Promise<void> {
  await press(page, 'ArrowRight', 'Alt+ArrowDown');
  await filterOf(page, 'Stage')
    .getByRole('checkbox', { name: /^Planned/ })
    .press('Space');
  await press(page, 'Escape');
  await page.getByText('12 of 45').waitFor();
}

describe('the filter of a column', () => {
  test('is set by keyboard alone, narrows at once, and gives the keys back to the grid', async () => {
    const page = await openGrid();
    await narrowToPlanned(page);
    expect(await chips(page).innerText()).toContain('Stage: planned');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.reload();
    await showGrid(page);
    await page.getByText('12 of 45').waitFor();
    app?.assertClean();
  });

  test('of a column that is not shown is set from the list of columns', async () => {
    const page = await openGrid();
    await page.getByRole('button', { name: 'Columns' }).press('Enter');
    await page.getByRole('checkbox', { name: 'Theme', exact: true }).uncheck();
    await page.getByRole('button', { name: 'Filter by Theme', exact: true }).press('Enter');
    const filter = filterOf(page, 'Theme');
    await filter.getByRole('checkbox', { name: /^New services/ }).press('Space');
    await press(page, 'Escape');
    await filter.waitFor({ state: 'detached' });
    expect(await chips(page).innerText()).toContain('Theme: New services');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Columns');
    app?.assertClean();
  });

  test('is set by mouse from its head, and taken away by its chip', async () => {
    const page = await openGrid();
    await page.getByRole('columnheader', { name: 'Theme', exact: true }).hover();
    await page.locator('[data-filter="theme"]').click();
    await filterOf(page, 'Theme')
      .getByRole('checkbox', { name: /^New services/ })
      .click();
    expect(await accessibilityViolations(page)).toEqual([]);
    await press(page, 'Escape');
    await page.getByText('15 of 45').waitFor();
    await page.getByRole('button', { name: 'Remove the filter on Theme' }).click();
    await page.getByText('45 of 45').waitFor();
    expect(await chips(page).count()).toBe(0);
    app?.assertClean();
  });

  test('keeps a row that no longer passes until it is left, and says so at its edge', async () => {
    const page = await openGrid();
    await narrowToPlanned(page);
    const title = await textAt(page, 0, 'Title');
    await press(page, 'Control+Home', 'ArrowRight', 'ArrowRight');
    await page.keyboard.type('shipped');
    await press(page, 'Tab');
    expect(await textAt(page, 0, 'Title')).toBe(title);
    expect(await gridOf(page).locator('[data-leaving]').count()).toBe(1);
    await page.getByText('11 of 45').waitFor();
    await press(page, 'ArrowDown');
    await expect.poll(() => gridOf(page).locator('[data-leaving]').count()).toBe(0);
    expect(await textAt(page, 0, 'Title')).not.toBe(title);
  });

  test('gives its value to what is begun under it, and an empty result offers a way out', async () => {
    const page = await openGrid();
    await narrowToPlanned(page);
    await press(page, 'Control+End', 'Home', 'ArrowRight');
    await page.keyboard.type('Begun among the planned');
    await press(page, 'Tab');
    await page.getByText('13 of 46').waitFor();
    await page.getByRole('textbox', { name: 'Filter by words' }).fill('nothing has these words');
    await page.getByText('Nothing passes these filters.').waitFor();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await page.getByText('46 of 46').waitFor();
    app?.assertClean();
  });

  test('does not hide what is begun before it is left, whatever it is called', async () => {
    const page = await openGrid();
    await page.getByRole('textbox', { name: 'Filter by words' }).fill('storage');
    await gridOf(page).focus();
    await press(page, 'Control+End', 'Home', 'ArrowRight');
    await page.keyboard.type('Without that word');
    await press(page, 'Tab');
    await gridOf(page).getByText('Without that word').waitFor();
    expect(await gridOf(page).locator('[data-leaving]').count()).toBe(1);
    await press(page, 'Control+Home');
    await expect.poll(() => gridOf(page).getByText('Without that word').count()).toBe(0);
  });
});

describe('a saved view', () => {
  test('is saved, says when it is changed, comes back as it was, and is deleted with a way back', async () => {
    const page = await openGrid();
    await narrowToPlanned(page);
    await page.getByRole('button', { name: /^View:/ }).click();
    await page.getByRole('button', { name: 'Save view…' }).click();
    await page.keyboard.type('Planned work');
    await press(page, 'Enter');
    await page.getByRole('button', { name: 'View: Planned work', exact: true }).waitFor();
    await page.getByRole('columnheader', { name: 'Title', exact: true }).getByRole('button').click();
    await page.getByRole('button', { name: /View: Planned work.*changed/ }).click();
    await page.getByRole('button', { name: 'All initiatives' }).last().click();
    await page.getByText('45 of 45').waitFor();
    await page.reload();
    await showGrid(page);
    await page.getByRole('button', { name: /^View:/ }).click();
    await page.getByRole('button', { name: 'Planned work', exact: true }).click();
    await page.getByText('12 of 45').waitFor();
    await page.getByRole('button', { name: 'View: Planned work', exact: true }).click();
    // Open, and with the focus on the view that is shown.
    await page.locator('[data-entry]:focus').waitFor();
    await press(page, 'Delete');
    await page.getByText('Deleted the view “Planned work”').waitFor();
    await press(page, 'Escape');
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await page.getByRole('button', { name: 'View: Planned work', exact: true }).waitFor();
    app?.assertClean();
  });
});

describe('the effort of a cell', () => {
  test('opens by team on Enter, takes figures with the keys of the grid, and closes to the cell', async () => {
    const page = await openGrid();
    for (let step = 0; step < 4; step += 1) await press(page, 'ArrowRight');
    await press(page, 'Enter');
    const table = page.getByRole('grid', { name: /^Effort of DX-1 by team/ });
    await table.waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.type('14');
    await press(page, 'Enter');
    await press(page, 'Escape');
    await expect.poll(() => table.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Initiatives');
    expect(await textAt(page, 0, 'Effort of all teams, person-weeks')).toBe('14.0');
    await page.keyboard.type('4');
    await press(page, 'Enter');
    expect(await textAt(page, 0, 'Effort of all teams, person-weeks')).toBe('4.0');
    app?.assertClean();
  });
});
