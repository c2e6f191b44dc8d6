import type { Locator } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { accessibilityViolations } from './support/accessibility.ts';
import { type OpenAppOptions, type OpenedApp, openApp } from './support/browser.ts';

type Page = OpenedApp['page'];

let app: OpenedApp | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});

async function openSettings(options: OpenAppOptions = {}): Promise<Page> {
  app = await openApp(options);
  const { page } = app;
  await page.getByRole('button', { name: 'Open the sample plan' }).click();
  await page.getByRole('heading', { name: /^Ranking by/ }).waitFor();
  await page.keyboard.press('Control+,');
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  return page;
}

const table = (page: Page, name: string) => page.getByRole('table', { name, exact: true });
const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
const rowHeight = (page: Page) =>
  page
    .getByRole('grid')
    .locator('tbody tr[data-id]')
    .first()
    .evaluate((row) => row.getBoundingClientRect().height);

function namesIn(rows: Locator): Promise<string[]> {
  return rows
    .locator('input[aria-label^="Name of"]')
    .evaluateAll((inputs) => inputs.map((input) => (input instanceof HTMLInputElement ? input.value : '')));
}

async function middleOf(element: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('It is not in sight');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

describe('density', () => {
  test('sets how close rows stand, from the settings and from the palette, and is remembered', async () => {
    const page = await openSettings();
    await page.getByLabel('Density').selectOption('Compact');
    await page.keyboard.press('Control+2');
    await page.getByRole('heading', { name: /^Ranking by/ }).waitFor();
    expect(await rowHeight(page)).toBe(26);
    await page.keyboard.press('End');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('density');
    await page.keyboard.press('Enter');
    await page.keyboard.type('comf');
    await page.keyboard.press('Enter');
    await expect.poll(() => rowHeight(page)).toBe(36);
    // The row that keys start from stays in sight, though it lies elsewhere now.
    const active = await page.getByRole('grid').locator('tr[aria-selected="true"]').boundingBox();
    expect((active?.y ?? 0) + (active?.height ?? 0)).toBeLessThanOrEqual(800);
    await page.reload();
    await page.getByRole('heading', { name: /^Ranking by/ }).waitFor();
    await expect.poll(() => rowHeight(page)).toBe(36);
    app?.assertClean();
  });
});

describe('the order of themes and teams', () => {
  test('changes by keys, the focus going with the row, and each move is one undo', async () => {
    const page = await openSettings();
    const themes = table(page, 'Themes');
    await themes.getByLabel('Name of theme “New services”').focus();
    await page.keyboard.press('Alt+ArrowDown');
    const moved = ['Reliability & performance', 'New services', 'Developer experience'];
    await expect.poll(() => namesIn(themes)).toEqual(moved);
    await expect.poll(() => focusedName(page)).toBe('Name of theme “New services”');
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => namesIn(themes)).toEqual([moved[0], moved[2], moved[1]]);
    await page.getByRole('button', { name: /^Undo: Move theme “New services” to the end/ }).click();
    await expect.poll(() => namesIn(themes)).toEqual(moved);
    app?.assertClean();
  });

  test('changes by dragging a handle and by its menu, and Escape drops the row nowhere', async () => {
    const page = await openSettings();
    const teams = table(page, 'Teams');
    const handleOf = (name: string) => teams.getByRole('button', { name: `Move team “${name}”`, exact: true });
    const before = await namesIn(teams);
    await handleOf('SRE').scrollIntoViewIfNeeded();
    const drag = async (name: string, to: { readonly x: number; readonly y: number }) => {
      const from = await middleOf(handleOf(name));
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 8 });
    };
    const first = await middleOf(handleOf(before[0] ?? ''));
    await drag('SRE', { x: first.x, y: first.y - 10 });
    await page.mouse.up();
    const dragged = ['SRE', ...before.filter((name) => name !== 'SRE')];
    await expect.poll(() => namesIn(teams)).toEqual(dragged);
    expect(await page.getByRole('menu').count()).toBe(0);

    await drag('SRE', { x: first.x, y: first.y + 70 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await namesIn(teams)).toEqual(dragged);

    await handleOf('SRE').click();
    await page.getByRole('menuitem', { name: /^Move down/ }).click();
    await expect.poll(async () => (await namesIn(teams))[1]).toBe('SRE');
    app?.assertClean();
  });
});

describe('the members of a team', () => {
  test('are added, dated and given days off by keys alone, and a refusal stays with its sentence', async () => {
    const page = await openSettings();
    await table(page, 'Teams').getByRole('button', { name: 'Members of team “Compute”: 0' }).press('Enter');
    const members = table(page, 'Members of team “Compute”');
    await members.getByLabel('Add a member to team “Compute”').fill('Engineer, storage');
    await page.keyboard.press('Enter');
    await members.getByLabel('FTE of “Engineer, storage”').fill('0.5');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1 Dec 2026');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1 Nov 2026');
    await page.keyboard.press('Tab');
    await members.getByRole('alert').getByText('before coming on 2026-12-01').waitFor();
    await page.keyboard.type('24 Dec 2026; 31 Dec 2026 to 4 Jan 2027');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Undo: Change team member “Engineer, storage”' }).waitFor();
    expect(await members.getByLabel('First day of “Engineer, storage”').inputValue()).toBe('1 Dec 2026');
    await page.getByText('not counted').waitFor();
    await members.getByRole('button', { name: 'Delete member “Engineer, storage”' }).click();
    await page.getByText('Took “Engineer, storage” out of team “Compute”').waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect
      .poll(() => members.getByLabel('Days off of “Engineer, storage”').inputValue())
      .toBe('24 Dec 2026; 31 Dec 2026 to 4 Jan 2027');
    app?.assertClean();
  });
});

describe('people', () => {
  test('are made one by deleting one and handing over to the other, as one undo', async () => {
    const page = await openSettings();
    const people = table(page, 'People');
    await people.getByLabel('Name of person “Lead, SRE”').fill('lead, identity');
    await page.keyboard.press('Enter');
    await people.getByRole('alert').getByText('hand everything to “Lead, Identity”').waitFor();
    await page.keyboard.press('Escape');
    await people.getByRole('button', { name: 'Delete person “Lead, SRE”' }).click();
    await people.getByText(/^“Lead, SRE” owns .* and is a member of SRE\.$/).waitFor();
    await page.getByLabel('Hand it over to').selectOption('Lead, Identity');
    await page.getByRole('button', { name: 'Delete the person' }).click();
    await page.getByText('Deleted “Lead, SRE”; everything is with “Lead, Identity” now').waitFor();
    await people.getByText('in Identity and SRE').waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await people.getByLabel('Name of person “Lead, SRE”').waitFor();
    app?.assertClean();
  });

  test('keep their place and the focus while they are renamed', async () => {
    const page = await openSettings();
    const people = table(page, 'People');
    const before = await namesIn(people);
    await people.getByLabel('Name of person “Director, Platform”').fill('Zone lead');
    await page.keyboard.press('Tab');
    await expect.poll(() => focusedName(page)).toBe('Delete person “Zone lead”');
    expect(await namesIn(people)).toEqual(['Zone lead', ...before.slice(1)]);
    await page.getByLabel('Your name').focus();
    await expect.poll(async () => (await namesIn(people)).at(-1)).toBe('Zone lead');
    app?.assertClean();
  });
});

describe('what reach counts', () => {
  test('is said wherever reach is shown, and is undone', async () => {
    const page = await openSettings();
    await page.getByLabel('Whom reach counts').fill('customers');
    await page.keyboard.press('Enter');
    await page.getByLabel('Period of reach').selectOption('year');
    await page.getByRole('button', { name: 'Undo: Count reach in customers a year' }).waitFor();
    await page.keyboard.press('Control+2');
    await page.getByRole('columnheader', { name: 'Reach, customers a year' }).waitFor();
    app?.assertClean();
  });
});

test.each(['light', 'dark'] as const)('axe finds nothing in the settings in %s', async (colorScheme) => {
  const page = await openSettings({ colorScheme });
  await page.getByRole('button', { name: 'Members of team “SRE”: 4' }).click();
  await page.getByLabel('FTE of “Lead, SRE”').fill('many');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Delete person “Lead, SRE”' }).click();
  expect(await accessibilityViolations(page)).toEqual([]);
  app?.assertClean();
});
