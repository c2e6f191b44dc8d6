import type { Locator } from 'playwright-core';
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

const HORIZONS = 'Now / Next / Later';
const QUARTERS = 'Quarters';
type Part = typeof HORIZONS | typeof QUARTERS;

async function showPart(page: Page, part: Part): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Timeline' }).click();
  await page.getByRole('tab', { name: part }).click();
}

async function openBoard(part: Part, options: OpenAppOptions = {}): Promise<Page> {
  // So high that all cards are in sight, and drawn.
  app = await openApp({ viewport: { width: 1800, height: 2_900 }, ...options });
  const { page } = app;
  await page.getByRole('button', { name: 'Open the sample plan' }).click();
  await page.getByRole('grid', { name: /^Ranking/ }).waitFor();
  await showPart(page, part);
  await board(page).getByRole('option').first().waitFor();
  // One lane: all cards of a column in one cell.
  await page.getByRole('combobox', { name: /^What lanes stand for/ }).click();
  await page.getByRole('option', { name: 'None' }).click();
  return page;
}

const board = (page: Page) => page.getByRole('listbox', { name: /board$/ });
const card = (page: Page, title: string) => board(page).getByRole('option', { name: title });
/** The column in which a card stands, by the name of its group. */
const columnOf = (page: Page, title: string) =>
  card(page, title).evaluate(
    (one) =>
      one
        .closest('[role="group"]')
        ?.getAttribute('aria-label')
        ?.replace(/: \d+$/, '') ?? '',
  );
const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });
const status = (page: Page) => page.getByRole('status').filter({ hasText: /./ });

/** The labels of the columns from the left. */
const columns = (page: Page) =>
  page.locator('[data-column-head]').evaluateAll((all) => all.map((one) => one.getAttribute('data-column-head') ?? ''));
const head = (page: Page, label: string) => page.locator(`[data-column-head="${label}"]`);

async function middleOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It is not in sight');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Takes a card over a column, and holds it there. */
async function hold(page: Page, title: string, column: string): Promise<void> {
  await card(page, title).scrollIntoViewIfNeeded();
  const from = await middleOf(card(page, title));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const to = await middleOf(head(page, column));
  await page.mouse.move((from.x + to.x) / 2, from.y, { steps: 4 });
  await page.mouse.move(to.x, to.y + 160, { steps: 4 });
}

async function drop(page: Page, title: string, column: string): Promise<void> {
  await hold(page, title, column);
  await page.mouse.up();
}

const DATE_OR_QUARTER = /20\d\d|FY\d|\bQ[1-4]\b|\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d/;

describe('now, next and later', () => {
  const SECRETS = 'Secrets store for workloads';
  const EVENTS = 'Event catalogue with owners';

  test('says no date and no quarter anywhere', async () => {
    const page = await openBoard(HORIZONS);
    const said = await page.getByRole('region', { name: HORIZONS }).evaluate((pane) =>
      [pane, ...pane.querySelectorAll('*')]
        .flatMap((one) => [one.getAttribute('title') ?? '', one.getAttribute('aria-label') ?? ''])
        .concat(pane.textContent ?? '')
        .join('\n'),
    );
    expect(said).toContain(SECRETS);
    expect(said).not.toMatch(DATE_OR_QUARTER);
    app?.assertClean();
  });

  test('says no date and no quarter while a card is carried, once it is dropped, and when that is undone', async () => {
    const page = await openBoard(HORIZONS);
    await hold(page, SECRETS, 'Next');
    const beside = await page.getByText('to Next', { exact: true }).locator('..').textContent();
    await page.mouse.up();
    const toast = page.getByText(/^Moved NS-\d+ to Next/).first();
    await toast.waitFor();
    const told = await status(page).allTextContents();
    await whenSaved(page);
    await page.keyboard.press('Control+z');
    await expect.poll(() => status(page).allTextContents()).toContainEqual(expect.stringMatching(/^Undone/));
    const all = [beside ?? '', ...told, ...(await status(page).allTextContents())];
    for (const words of all) expect(words).not.toMatch(DATE_OR_QUARTER);
    app?.assertClean();
  });

  test('a drop sets the horizon by hand, as one undo, and Escape puts a card back', async () => {
    const page = await openBoard(HORIZONS);
    expect(await columnOf(page, SECRETS)).toBe('Now');
    await hold(page, SECRETS, 'Later');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await columnOf(page, SECRETS)).toBe('Now');
    await drop(page, SECRETS, 'Later');
    await expect.poll(() => columnOf(page, SECRETS)).toBe('Later');
    expect(await card(page, SECRETS).textContent()).toMatch(/Set by hand/);
    await inspector(page).getByRole('heading', { name: SECRETS }).waitFor();
    await whenSaved(page);
    await page.keyboard.press('Control+z');
    await expect.poll(() => columnOf(page, SECRETS)).toBe('Now');
    expect(await card(page, SECRETS).textContent()).not.toMatch(/Set by hand/);
    app?.assertClean();
  });

  test('a drop on the column where its dates put it sets it by hand all the same, and Delete takes that back', async () => {
    const page = await openBoard(HORIZONS);
    await drop(page, SECRETS, 'Now');
    await expect.poll(() => card(page, SECRETS).textContent()).toMatch(/Set by hand/);
    await page.keyboard.press('Delete');
    await expect.poll(() => card(page, SECRETS).textContent()).not.toMatch(/Set by hand/);
    app?.assertClean();
  });

  test('walks and moves by keys, and by the menu', async () => {
    const page = await openBoard(HORIZONS);
    await card(page, SECRETS).click();
    await board(page).focus();
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => columnOf(page, SECRETS)).toBe('Next');
    await expect
      .poll(() => status(page).allTextContents())
      .toContainEqual(expect.stringMatching(/^Moved NS-\d+ to Next/));
    const selected = () => board(page).locator('[aria-selected="true"]').textContent();
    const before = await selected();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(selected).not.toBe(before);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await card(page, EVENTS).click();
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    await page.getByRole('menuitem', { name: 'As its dates say' }).click();
    await expect.poll(() => columnOf(page, EVENTS)).toBe('Later');
    app?.assertClean();
  });

  test('carries several cards together', async () => {
    const page = await openBoard(HORIZONS);
    await card(page, SECRETS).click();
    await card(page, EVENTS).click({ modifiers: ['Control'] });
    await drop(page, SECRETS, 'Later');
    await expect.poll(() => columnOf(page, SECRETS)).toBe('Later');
    expect(await columnOf(page, EVENTS)).toBe('Later');
    await page.keyboard.press('Control+z');
    await expect.poll(() => columnOf(page, SECRETS)).toBe('Now');
    expect(await columnOf(page, EVENTS)).toBe('Next');
    app?.assertClean();
  });
});

describe('the quarter board', () => {
  const STORAGE = 'Object storage lifecycle rules';
  const REPLICAS = 'Read replicas for managed Postgres';

  test('has at least four quarters with how full they are, and what has no dates', async () => {
    const page = await openBoard(QUARTERS);
    const labels = await columns(page);
    expect(labels.at(-1)).toBe('No dates');
    expect(labels.filter((label) => /^FY\d\d Q[1-4]$/.test(label)).length).toBeGreaterThanOrEqual(4);
    expect(await head(page, labels.find((label) => label.startsWith('FY')) ?? '').textContent()).toMatch(
      /\d+ %, [\d.]+ of [\d.]+ pw/,
    );
    app?.assertClean();
  });

  test('tells what a drop would do to a quarter before it is done, and moves the dates there', async () => {
    const page = await openBoard(QUARTERS);
    const labels = await columns(page);
    const from = await columnOf(page, STORAGE);
    const to = labels[labels.indexOf(from) + 2] ?? '';
    const before = await card(page, STORAGE).textContent();
    await hold(page, STORAGE, to);
    await expect.poll(() => head(page, to).textContent()).toMatch(/[\d.]+ → [\d.]+ of/);
    await page.mouse.up();
    await expect.poll(() => columnOf(page, STORAGE)).toBe(to);
    await page.keyboard.press('Control+z');
    await expect.poll(() => columnOf(page, STORAGE)).toBe(from);
    expect(await card(page, STORAGE).textContent()).toBe(before);
    app?.assertClean();
  });

  test('moves by keys from where one clicked, and Delete takes the dates away', async () => {
    const page = await openBoard(QUARTERS);
    const labels = await columns(page);
    const from = await columnOf(page, STORAGE);
    await card(page, STORAGE).click();
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => columnOf(page, STORAGE)).toBe(labels[labels.indexOf(from) + 1]);
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(() => columnOf(page, STORAGE)).toBe(labels[labels.indexOf(from) + 2]);
    await page.keyboard.press('Delete');
    await expect.poll(() => columnOf(page, STORAGE)).toBe('No dates');
    for (let undone = 0; undone < 3; undone += 1) await page.keyboard.press('Control+z');
    await expect.poll(() => columnOf(page, STORAGE)).toBe(from);
    app?.assertClean();
  });

  test('has the theme on a card only where no lane says it', async () => {
    const page = await openBoard(QUARTERS);
    expect(await card(page, STORAGE).textContent()).toMatch(/New services/);
    const high = (await card(page, STORAGE).boundingBox())?.height ?? 0;
    await page.getByRole('combobox', { name: /^What lanes stand for/ }).click();
    await page.getByRole('option', { name: 'Theme' }).click();
    await expect.poll(() => card(page, STORAGE).textContent()).not.toMatch(/New services/);
    expect((await card(page, STORAGE).boundingBox())?.height).toBe(high);
    app?.assertClean();
  });

  test('leaves what is pinned, and says so', async () => {
    const page = await openBoard(QUARTERS);
    const pinned = 'Pinned';
    const from = await columnOf(page, pinned);
    await card(page, pinned).click();
    await board(page).focus();
    await page.keyboard.press('Alt+ArrowRight');
    await page
      .getByText(/is pinned: unpin it before it moves/)
      .first()
      .waitFor();
    expect(await columnOf(page, pinned)).toBe(from);
    app?.assertClean();
  });

  test('opens the inspector with Enter, which follows the selection', async () => {
    const page = await openBoard(QUARTERS);
    await card(page, REPLICAS).click();
    await inspector(page).getByRole('heading', { name: REPLICAS }).waitFor();
    await board(page).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => inspector(page).evaluate((pane) => pane.contains(document.activeElement))).toBe(true);
    app?.assertClean();
  });
});

describe('both boards', () => {
  test('say what they are for where there is nothing, with one way on', async () => {
    app = await openApp();
    const { page } = app;
    await makePlan(page, 'Empty');
    for (const part of [HORIZONS, QUARTERS] as const) {
      await showPart(page, part);
      await page.getByText(/^This board shows what/).waitFor();
      expect(await page.getByRole('region', { name: part }).getByRole('button').count()).toBe(1);
    }
    app.assertClean();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`are accessible in the ${colorScheme} window`, async () => {
      const page = await openBoard(HORIZONS, { colorScheme });
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.getByRole('combobox', { name: /^What lanes stand for/ }).click();
      await page.getByRole('option', { name: 'Theme' }).click();
      await page.getByRole('tab', { name: QUARTERS }).click();
      await board(page).getByRole('option').first().waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      app?.assertClean();
    });
  }
});
