import { afterEach, describe, expect, test } from 'vitest';
import { accessibilityViolations } from './support/accessibility.ts';
import { type OpenAppOptions, type OpenedApp, openApp } from './support/browser.ts';

type Page = OpenedApp['page'];

let app: OpenedApp | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});

async function openSample(options: OpenAppOptions = {}): Promise<Page> {
  app = await openApp(options);
  const { page } = app;
  await page.getByRole('button', { name: 'Open the sample plan' }).click();
  await page.getByRole('heading', { name: /^Ranking by/ }).waitFor();
  await expect.poll(() => focusedRole(page)).toBe('grid');
  return page;
}

const focusedRole = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('role') ?? null);
const palette = (page: Page) => page.getByRole('dialog', { name: 'Commands and initiatives' });
const options = (page: Page) => palette(page).getByRole('option').allInnerTexts();
const chosenOption = (page: Page) => palette(page).locator('[role="option"][aria-selected="true"]').innerText();
const selectedRows = (page: Page) => page.getByRole('grid').locator('[aria-selected="true"]').count();

describe('the palette', () => {
  test('opens and closes by its key, and Escape gives the focus back', async () => {
    const page = await openSample();
    await page.keyboard.press('Control+k');
    await palette(page).waitFor();
    await page.keyboard.press('Control+k');
    await palette(page).waitFor({ state: 'detached' });
    expect(await focusedRole(page)).toBe('grid');
    await page.getByRole('button', { name: /^Search or run a command/ }).click();
    await page.keyboard.type('zzzz');
    await palette(page).getByText('Nothing matches').waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await palette(page).waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Search or run a command');
    app?.assertClean();
  });

  test('finds an initiative by its key or its words, selects it and lists it first the next time', async () => {
    const page = await openSample();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('dx12');
    await expect.poll(() => chosenOption(page)).toMatch(/^DX-12 /);
    await page.keyboard.press('Enter');
    await page.getByRole('article', { name: 'DX-12' }).waitFor();
    await expect.poll(() => focusedRole(page)).toBe('grid');

    await page.keyboard.press('Control+,');
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    await page.keyboard.press('Control+k');
    await expect.poll(() => chosenOption(page)).toMatch(/^DX-12 /);
    await page.keyboard.type('certificate rotation');
    await expect.poll(() => chosenOption(page)).toMatch(/^SRE-12 /);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Initiatives' }).waitFor();
    await page.getByRole('article', { name: 'SRE-12' }).waitFor();
    app?.assertClean();
  });

  test('leads to capacity and dependencies, promises the selected and lets them wait', async () => {
    const page = await openSample();
    const call = async (typed: string) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(typed);
    };
    await call('commit');
    await expect.poll(() => chosenOption(page)).toMatch(/^Commit \S+ for a period…/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('stretch');
    await expect.poll(() => chosenOption(page)).toMatch(/^Take as stretch for /);
    await page.keyboard.press('Enter');
    await page.getByText(/^Took as stretch /).waitFor();

    await call('add dependency');
    await page.keyboard.press('Enter');
    await page.keyboard.type('QQ-1');
    await page.keyboard.press('Enter');
    await palette(page)
      .getByText(/names no initiative of this plan/)
      .waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('~DX-10');
    await page.keyboard.press('Enter');
    await palette(page).waitFor({ state: 'detached' });

    await call('what if a team');
    await page.keyboard.press('Enter');
    await page.keyboard.type('SRE -2');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Team × quarter' }).waitFor();
    await call('capacity: cut line');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Cut line', exact: true }).waitFor();
    await call('dependencies: graph');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Graph', selected: true }).waitFor();
    app?.assertClean();
  });

  test('acts on the selection, says its size, and steps back on Backspace', async () => {
    const page = await openSample();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('set owner');
    await expect.poll(() => chosenOption(page)).toBe('Set owner of 3 initiatives…');
    await page.keyboard.press('Enter');
    expect(await options(page)).toContain('Nobody');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('set stage');
    await expect.poll(() => chosenOption(page)).toBe('Set stage of 3 initiatives…');
    await page.keyboard.press('Enter');
    await page.keyboard.type('parked');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await palette(page).getByRole('alert').waitFor();
    await page.keyboard.type('Waits for the new region');
    await page.keyboard.press('Enter');
    await palette(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo: Move 3 initiatives to parked' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('undo');
    await expect.poll(() => chosenOption(page)).toContain('Undo: Move 3 initiatives to parked');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Nothing to undo' }).waitFor();
    expect(await selectedRows(page)).toBe(3);
    app?.assertClean();
  });

  test('opens screens by digits while nothing is typed, and makes what is asked for', async () => {
    const page = await openSample();
    await page.keyboard.press('Control+o');
    await page.getByRole('heading', { name: 'Plans' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.press('2');
    await page.getByRole('heading', { name: /^Ranking by/ }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('new init');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Pull requests by mail');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Undo: Add / }).waitFor();
    await page.getByRole('textbox', { name: 'Title' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Pull requests by mail');
    app?.assertClean();
  });

  test('keeps its keys from what lies under it', async () => {
    const page = await openSample();
    await page.keyboard.press('Control+k');
    await page.keyboard.press('n');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('textbox', { name: 'Title of the new initiative' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Nothing to undo' }).count()).toBe(1);
    app?.assertClean();
  });
});

describe('the sheet of keys', () => {
  test('shows by its key and by a question mark, but not while a text is typed', async () => {
    const page = await openSample();
    const sheet = page.getByRole('dialog', { name: 'Keys' });
    await page.keyboard.press('Control+/');
    await sheet.getByText('Search or run a command').first().waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    expect(await focusedRole(page)).toBe('grid');
    await page.keyboard.press('Shift+?');
    await sheet.waitFor();
    await page.keyboard.press('Shift+?');
    await sheet.waitFor({ state: 'detached' });
    await page.getByRole('textbox', { name: 'Title' }).focus();
    await page.keyboard.type('?');
    expect(await sheet.count()).toBe(0);
    app?.assertClean();
  });
});

describe('settings', () => {
  test('remember the name and the appearance on this machine', async () => {
    const page = await openSample();
    await page.keyboard.press('Control+,');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.type('Mara');
    // Leaving by a key takes what was typed.
    await page.keyboard.press('Control+o');
    await page.keyboard.press('Control+,');
    await page.getByLabel('Appearance').selectOption('Dark');
    await page.reload();
    await page.getByRole('heading', { name: /^Ranking by/ }).waitFor();
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
    await page.keyboard.press('Control+,');
    expect(await page.getByLabel('Your name').inputValue()).toBe('Mara');
    app?.assertClean();
  });

  test('change the plan as undo can take back, and keep what is refused with its sentence', async () => {
    const page = await openSample();
    await page.keyboard.press('Control+,');
    await page.getByLabel('Add holidays').fill('6 Jan 2027; 31 Feb 2027');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('February 2027 has 28 days').waitFor();
    await page.getByLabel('Add holidays').fill('6 Jan 2027');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove Jan 6, 2027' }).waitFor();
    await page.getByLabel('Key prefix', { exact: true }).fill('nope!');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('can’t begin keys').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('checkbox', { name: 'Saturday' }).check();
    await page.getByRole('checkbox', { name: 'Saturday' }).blur();
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByRole('checkbox', { name: 'Saturday' }).isChecked()).toBe(false);
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Remove Jan 6, 2027' }).waitFor({ state: 'detached' });
    app?.assertClean();
  });

  test('delete a theme and a team only after asking where what hangs on them goes, and bring them back', async () => {
    const page = await openSample();
    await page.keyboard.press('Control+,');
    const themes = page.getByRole('table', { name: 'Themes' });
    await themes.getByRole('button', { name: 'Delete theme “New services”' }).click();
    await themes.getByText('“New services” is the theme of 15 initiatives.').waitFor();
    await page.getByLabel('Move them to').selectOption('Developer experience');
    await page.getByRole('button', { name: 'Delete the theme' }).click();
    await page.getByText('Deleted theme “New services”; 15 initiatives now in “Developer experience”').waitFor();
    await expect.poll(() => themes.getByLabel('Name of theme “New services”').count()).toBe(0);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await themes.getByLabel('Name of theme “New services”').waitFor();

    const teams = page.getByRole('table', { name: 'Teams' });
    await teams.getByRole('button', { name: 'Delete team “SRE”' }).click();
    await teams.getByText(/its 4 members go with it/).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => teams.getByText(/go with it/).count()).toBe(0);
    await teams.getByLabel('Add a team').fill('Edge');
    await page.keyboard.press('Enter');
    await teams.getByLabel('Head count of team “Edge”').fill('3');
    await page.keyboard.press('Enter');
    await teams.getByRole('button', { name: 'Delete team “Edge”' }).click();
    await teams.getByLabel('Name of team “Edge”').waitFor({ state: 'detached' });
    app?.assertClean();
  });
});

test.each(['light', 'dark'] as const)('there is nothing for axe to find in %s', async (colorScheme) => {
  const page = await openSample({ colorScheme });
  await page.keyboard.press('Control+k');
  await palette(page).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.keyboard.type('stage');
  await page.keyboard.press('Enter');
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.keyboard.press('Control+/');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Delete theme “New services”' }).click();
  expect(await accessibilityViolations(page)).toEqual([]);
  app?.assertClean();
});
