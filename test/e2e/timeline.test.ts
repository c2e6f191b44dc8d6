import { afterEach, describe, expect, test } from 'vitest';
import { accessibilityViolations } from './support/accessibility.ts';
import { type OpenAppOptions, type OpenedApp, openApp } from './support/browser.ts';
import { addInitiatives, makePlan, whenSaved } from './support/plan-steps.ts';

type Page = OpenedApp['page'];

let app: OpenedApp | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});

async function openSample(options: OpenAppOptions = {}): Promise<Page> {
  app = await openApp({ viewport: { width: 1440, height: 900 }, ...options });
  await app.page.getByRole('button', { name: 'Open the sample plan' }).click();
  await app.page.getByRole('grid', { name: /^Ranking/ }).waitFor();
  await showTimeline(app.page);
  await bars(app.page).first().waitFor();
  return app.page;
}

async function showTimeline(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Timeline' }).click();
}

const timeline = (page: Page) => page.getByRole('grid', { name: /^Timeline/ });
const bars = (page: Page) => timeline(page).locator('[data-bar]');
/** The bar of a title of the sample plan. */
const barOf = (page: Page, title: string) => timeline(page).getByRole('gridcell', { name: title });
const STORAGE = 'Object storage lifecycle rules';

async function boxOf(page: Page, title: string) {
  const box = await barOf(page, title).boundingBox();
  if (box === null) throw new Error(`${title} is not in sight`);
  return box;
}

const words = (page: Page, title: string) => barOf(page, title).getAttribute('aria-label');

/** Presses at one point, goes by some pixels in steps, and lets go. */
async function drag(
  page: Page,
  from: { readonly x: number; readonly y: number },
  by: { readonly x: number; readonly y: number },
) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 3 });
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 3 });
  await page.mouse.up();
}

describe('the timeline', () => {
  test('shows dated work by lanes, says its dates, and the inspector follows', async () => {
    const page = await openSample();
    expect(await words(page, STORAGE)).toMatch(/^NS-\d+ Object storage lifecycle rules: .*2027, Planned/);
    await barOf(page, STORAGE).click();
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    await inspector.getByRole('heading', { name: STORAGE }).waitFor();
    await timeline(page).focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => timeline(page).locator('[aria-selected="true"]').count()).toBe(1);
    expect(await barOf(page, STORAGE).getAttribute('aria-selected')).toBe('false');
    await page.getByRole('combobox', { name: /^What lanes stand for/ }).click();
    await page.getByRole('option', { name: 'Team' }).click();
    await timeline(page).getByRole('rowheader', { name: /^SRE/ }).waitFor({ state: 'attached' });
    app?.assertClean();
  });

  test('zooms by keys and about the pointer, and fits all', async () => {
    const page = await openSample();
    const width = async () => (await boxOf(page, STORAGE)).width;
    const before = await width();
    await barOf(page, STORAGE).click();
    await timeline(page).focus();
    await page.keyboard.press('-');
    await expect.poll(width).toBeLessThan(before * 0.9);
    const { x, y, width: narrow } = await boxOf(page, STORAGE);
    await page.mouse.move(x + 4, y + 8);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -60);
    await page.keyboard.up('Control');
    await expect.poll(width).toBeGreaterThan(narrow * 1.1);
    // What lies under the pointer stays there.
    expect(Math.abs((await boxOf(page, STORAGE)).x - x)).toBeLessThan(4);
    await page.keyboard.press('0');
    await expect.poll(async () => (await bars(page).count()) > 20).toBe(true);
    app?.assertClean();
  });

  test('moves a bar with the mouse as one undo, and Escape puts it back', async () => {
    const page = await openSample();
    const before = await words(page, STORAGE);
    const { x, y } = await boxOf(page, STORAGE);
    await page.mouse.move(x + 60, y + 10);
    await page.mouse.down();
    await page.mouse.move(x + 120, y + 10, { steps: 4 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await words(page, STORAGE)).toBe(before);
    await drag(page, { x: x + 60, y: y + 10 }, { x: 80, y: 0 });
    await expect.poll(() => words(page, STORAGE)).not.toBe(before);
    await whenSaved(page);
    await page.keyboard.press('Control+z');
    await expect.poll(() => words(page, STORAGE)).toBe(before);
    app?.assertClean();
  });

  test('moves and resizes by keys, and back', async () => {
    const page = await openSample();
    const before = await words(page, STORAGE);
    await barOf(page, STORAGE).click();
    await timeline(page).focus();
    for (const key of ['ArrowRight', 'Shift+ArrowRight', 'Alt+ArrowLeft']) {
      const last = await words(page, STORAGE);
      await page.keyboard.press(key);
      await expect.poll(() => words(page, STORAGE)).not.toBe(last);
    }
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
    await expect.poll(() => words(page, STORAGE)).toBe(before);
    app?.assertClean();
  });

  test('resizes at its end, and moves to the lane that it is dropped on', async () => {
    const page = await openSample();
    const { x, y, width } = await boxOf(page, STORAGE);
    await drag(page, { x: x + width - 2, y: y + 10 }, { x: 50, y: 0 });
    await expect.poll(async () => (await boxOf(page, STORAGE)).width).toBeGreaterThan(width + 30);
    const target = await timeline(page)
      .getByRole('row', { name: /^Reliability/ })
      .boundingBox();
    await drag(page, { x: x + 60, y: y + 10 }, { x: 0, y: (target?.y ?? 0) + 60 - y });
    await timeline(page)
      .getByRole('row', { name: /^Reliability/ })
      .getByRole('gridcell', { name: STORAGE })
      .waitFor();
    await whenSaved(page);
    app?.assertClean();
  });

  test('dates what is dragged out of the tray', async () => {
    const page = await openSample();
    const item = page.getByRole('region', { name: 'Unscheduled' }).getByRole('button', { name: /^NS-9/ });
    const from = await item.boundingBox();
    const field = await timeline(page).boundingBox();
    if (from === null || field === null) throw new Error('The tray is not in sight');
    await drag(page, { x: from.x + 20, y: from.y + 10 }, { x: field.x + 200 - from.x, y: 0 });
    await expect.poll(() => item.count()).toBe(0);
    await timeline(page).getByRole('gridcell', { name: /^NS-9/ }).first().waitFor();
    app?.assertClean();
  });

  test('draws a bar by N, and lets one wait for another by L, which refuses a ring in words', async () => {
    app = await openApp({ viewport: { width: 1440, height: 900 } });
    const { page } = app;
    await makePlan(page, 'Lake');
    await addInitiatives(page, 'Alpha');
    await showTimeline(page);
    await timeline(page).focus();
    await page.keyboard.press('n');
    await barOf(page, 'New initiative').waitFor();
    await timeline(page).focus();
    await page.keyboard.press('n');
    await expect.poll(() => bars(page).count()).toBe(2);
    const link = async () => {
      await timeline(page).focus();
      await page.keyboard.press('l');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowDown');
    };
    await timeline(page).focus();
    await page.keyboard.press('l');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    const messages = page.getByRole('region', { name: 'Messages' });
    await messages.getByText(/waits for/).waitFor();
    await link();
    await page.keyboard.press('Enter');
    await messages.getByText(/ → .+ → /).waitFor();
    app.assertClean();
  });

  test('has nothing that axe finds wrong, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await openSample({ colorScheme });
      await barOf(page, STORAGE).click();
      expect(await accessibilityViolations(page)).toEqual([]);
      await app?.close();
      app = null;
    }
  });
});
