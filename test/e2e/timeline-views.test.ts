import { afterEach, describe, expect, test } from 'vitest';
import { accessibilityViolations } from './support/accessibility.ts';
import { type OpenAppOptions, type OpenedApp, openApp } from './support/browser.ts';
import { makePlan, whenSaved } from './support/plan-steps.ts';

type Page = OpenedApp['page'];

let app: OpenedApp | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});

async function openSample(options: OpenAppOptions = {}): Promise<Page> {
  app = await openApp({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', ...options });
  await app.page.getByRole('button', { name: 'Open the sample plan' }).click();
  await app.page.getByRole('grid', { name: /^Ranking/ }).waitFor();
  await showTimeline(app.page);
  return app.page;
}

async function showTimeline(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Timeline' }).click();
  await barOf(page, STORAGE).waitFor();
}

const STORAGE = 'Object storage lifecycle rules';
const grid = (page: Page) => page.getByRole('grid', { name: /^Timeline/ });
const barOf = (page: Page, title: string) => grid(page).getByRole('gridcell', { name: title });
const viewMenu = (page: Page) => page.getByRole('button', { name: /^View:/ });
const lanes = (page: Page) => page.getByRole('combobox', { name: /^What lanes stand for/ });
const spoken = (page: Page, words: string | RegExp) =>
  page.getByRole('status').filter({ hasText: words }).waitFor({ state: 'attached' });

async function setLanes(page: Page, field: string): Promise<void> {
  await lanes(page).click();
  await page.getByRole('option', { name: field, exact: true }).click();
}

async function saveView(page: Page, name: string): Promise<void> {
  await viewMenu(page).click();
  await page.getByRole('button', { name: 'Save view…' }).click();
  await page.getByRole('textbox', { name: 'Name of the new view' }).fill(name);
  await page.keyboard.press('Enter');
  await whenSaved(page);
}

/** Narrows by a stage, by keyboard alone. */
async function onlyPlanned(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: /^Add a filter/ }).press('Enter');
  await page.getByRole('combobox', { name: 'Which column?' }).fill('stage');
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog', { name: 'Filter by Stage' })
    .getByRole('checkbox', { name: /^Planned/ })
    .press('Space');
  await page.keyboard.press('Escape');
}

/** Left and right edge of a bar: a look at the same days has it at the same place. */
async function edgesOf(page: Page, title: string): Promise<readonly [left: number, right: number]> {
  const box = await barOf(page, title).boundingBox();
  if (box === null) throw new Error(`${title} is not in sight`);
  return [box.x, box.x + box.width];
}

/** Days are kept whole: what stood at an edge of the screen in the middle of a day is off by parts of one. */
async function expectToStandAt(page: Page, title: string, [left, right]: readonly [number, number]): Promise<void> {
  await expect
    .poll(async () => {
      const [x, end] = await edgesOf(page, title);
      return Math.max(Math.abs(x - left), Math.abs(end - right));
    })
    .toBeLessThan(8);
}

describe('a saved view of the timeline', () => {
  test('brings back lanes, filter and days, from one start to the next, and is not changed by looking elsewhere', async () => {
    const page = await openSample();
    await setLanes(page, 'Team');
    await onlyPlanned(page);
    await grid(page).focus();
    await page.keyboard.press('+');
    await barOf(page, STORAGE).click();
    await page.waitForTimeout(300);
    await saveView(page, 'Planned by team');
    const saved = await edgesOf(page, STORAGE);

    await grid(page).focus();
    await page.keyboard.press('0');
    await expect.poll(async () => Math.abs((await edgesOf(page, STORAGE))[0] - saved[0])).toBeGreaterThan(20);
    expect(await viewMenu(page).innerText()).not.toContain('changed');
    await setLanes(page, 'Stage');
    await expect.poll(() => viewMenu(page).innerText()).toContain('changed');

    await page.reload();
    await showTimeline(page);
    await expect.poll(() => viewMenu(page).innerText()).toContain('Planned by team');
    expect(await lanes(page).innerText()).toBe('Lanes stage');
    await viewMenu(page).click();
    await page.getByRole('button', { name: 'Planned by team', exact: true }).click();
    await expect.poll(() => lanes(page).innerText()).toBe('Lanes team');
    await page.getByRole('list', { name: 'Filters' }).getByRole('button', { name: 'Stage: planned' }).waitFor();
    await expectToStandAt(page, STORAGE, saved);
    expect(await viewMenu(page).innerText()).not.toContain('changed');

    await viewMenu(page).click();
    await page.getByRole('button', { name: 'As usual' }).click();
    await expect.poll(() => lanes(page).innerText()).toBe('Lanes theme');
    app?.assertClean();
  });

  test('takes changes, another name, and comes back after it was deleted', async () => {
    const page = await openSample();
    await saveView(page, 'Mine');
    await setLanes(page, 'Owner');
    await viewMenu(page).click();
    await page.getByRole('button', { name: 'Save changes to “Mine”' }).click();
    await expect.poll(() => viewMenu(page).innerText()).not.toContain('changed');
    await viewMenu(page).click();
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: 'Name of the view “Mine”' }).fill('By owner');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'By owner', exact: true }).focus();
    await page.keyboard.press('Delete');
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
    await viewMenu(page).click();
    await page.getByRole('button', { name: 'By owner', exact: true }).waitFor();
    app?.assertClean();
  });

  test('leads to another part, and back to its days', async () => {
    const page = await openSample();
    await saveView(page, 'The bars');
    const saved = await edgesOf(page, STORAGE);
    await grid(page).focus();
    await page.keyboard.press('0');
    await page.getByRole('tab', { name: 'Now / Next / Later' }).click();
    await grid(page).waitFor({ state: 'detached' });
    await viewMenu(page).click();
    await page.getByRole('button', { name: 'The bars', exact: true }).click();
    await barOf(page, STORAGE).waitFor();
    await expectToStandAt(page, STORAGE, saved);
    app?.assertClean();
  });
});

describe('the filter of the timeline', () => {
  test('narrows bars and boards alike, says how far, and Escape gives it up', async () => {
    const page = await openSample();
    const field = page.getByRole('textbox', { name: 'Filter by words' });
    await field.fill('object storage');
    await expect.poll(() => page.locator('[data-bar]').count()).toBe(1);
    await spoken(page, /1 of \d+ initiatives shown/);
    await page.getByRole('tab', { name: 'Now / Next / Later' }).click();
    await page.getByText(STORAGE).filter({ visible: true }).waitFor();
    expect(await page.getByText('Shared cache service').filter({ visible: true }).count()).toBe(0);
    await page.keyboard.press('ArrowLeft');
    await field.fill('nothing of the kind');
    await page.getByText('Nothing passes this filter.').waitFor();
    await field.focus();
    await page.keyboard.press('Escape');
    await barOf(page, 'Shared cache service').waitFor();
    app?.assertClean();
  });

  test('takes a condition on any column, which its chip says and gives up', async () => {
    const page = await openSample();
    await onlyPlanned(page);
    await barOf(page, 'Read replicas for managed Postgres').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Stage: planned' }).focus();
    await page.keyboard.press('Delete');
    await barOf(page, 'Read replicas for managed Postgres').waitFor({ state: 'attached' });
    expect(await accessibilityViolations(page)).toEqual([]);
    app?.assertClean();
  });
});

describe('a comparison with an earlier moment', () => {
  test('shows where bars stood, says what came of them, and goes from one to the next', async () => {
    const page = await openSample();
    await barOf(page, STORAGE).click();
    for (let moves = 0; moves < 3; moves += 1) await page.keyboard.press('ArrowRight');
    await whenSaved(page);
    const compare = page.getByRole('combobox', { name: 'Compare' });
    await compare.focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('option', { name: /^Move NS-/ })
      .first()
      .waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('combobox', { name: /^Compare with the plan before/ }).fill('move');
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    const row = page.getByRole('group', { name: 'Comparison' });
    await row.getByText(/^Compared with today \d\d:\d\d, before “Move NS-\d+”: 1 moved$/).waitFor();
    await spoken(page, /^Compared with today/);
    await page.locator('[data-ghost]').first().waitFor({ state: 'attached' });

    await page.keyboard.press('Escape');
    await barOf(page, 'Shared cache service').click();
    await page.keyboard.press('ArrowRight');
    await row.getByText(/: 2 moved$/).waitFor();
    await page.keyboard.press('F8');
    await spoken(page, /: moved .* later, \d of 2$/);
    expect(await accessibilityViolations(page)).toEqual([]);
    await row.getByRole('button', { name: 'Stop comparing' }).click();
    await row.waitFor({ state: 'detached' });
    expect(await page.locator('[data-ghost]').count()).toBe(0);
    app?.assertClean();
  });

  test('is chosen from the palette, on whatever screen one is', async () => {
    const page = await openSample();
    await page.getByRole('navigation').getByRole('button', { name: 'Capacity' }).click();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('compare with');
    await page.getByRole('option', { name: /^Timeline: compare with/ }).waitFor();
    await page.keyboard.press('Enter');
    const field = page.getByRole('combobox', { name: /^Compare with the plan before/ });
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByText('Nothing was done to this plan yet.').waitFor();
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Quarters' }).click();
    await page.getByRole('tab', { name: 'Timeline' }).click();
    await barOf(page, STORAGE).waitFor();
    expect(await field.count()).toBe(0);
    app?.assertClean();
  });

  test('is let go with the plan, and is no part of another', async () => {
    const page = await openSample();
    await barOf(page, STORAGE).click();
    await page.keyboard.press('ArrowRight');
    await whenSaved(page);
    await page.getByRole('combobox', { name: 'Compare' }).click();
    await page.getByRole('option', { name: /^Move NS-/ }).click();
    await page.getByRole('group', { name: 'Comparison' }).waitFor();
    await page.getByRole('navigation').getByRole('button', { name: 'Plans' }).click();
    await makePlan(page, 'Another');
    await page.getByRole('navigation').getByRole('button', { name: 'Timeline' }).click();
    await page.getByRole('combobox', { name: 'Compare' }).waitFor();
    expect(await page.getByRole('group', { name: 'Comparison' }).count()).toBe(0);
    app?.assertClean();
  });
});

test('the bar over the timeline holds all that it has to at 1280 pixels, with a long name and a filter', async () => {
  const page = await openSample();
  await saveView(page, 'Everything that was planned for the next quarters');
  await page.getByRole('textbox', { name: 'Filter by words' }).fill('object storage');
  await setLanes(page, 'Objective');
  const header = page.locator('header').filter({ has: page.getByRole('tablist', { name: 'Parts of the timeline' }) });
  const [needed, has] = await header.evaluate((element) => [element.scrollWidth, element.clientWidth] as const);
  expect(needed).toBe(has);
});
