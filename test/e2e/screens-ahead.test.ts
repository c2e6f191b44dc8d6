import { afterEach, describe, expect, test } from 'vitest';
import { accessibilityViolations } from './support/accessibility.ts';
import { type OpenAppOptions, type OpenedApp, openApp } from './support/browser.ts';
import { whenSaved } from './support/plan-steps.ts';

type Page = OpenedApp['page'];

let app: OpenedApp | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});

const DRAWING = '[data-timeline]';
const BARS = `${DRAWING} [data-bar]`;

async function openSample(options: OpenAppOptions = {}): Promise<Page> {
  app = await openApp(options);
  await app.page.getByRole('button', { name: 'Open the sample plan' }).click();
  await app.page.getByRole('grid', { name: /^Ranking/ }).waitFor();
  return app.page;
}

/** Until the timeline is there, out of sight. */
async function drawnAhead(page: Page): Promise<void> {
  await page.locator(BARS).first().waitFor({ state: 'attached' });
  expect(await page.locator(DRAWING).isVisible()).toBe(false);
}

async function show(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name }).click();
}

const timeline = (page: Page) => page.getByRole('grid', { name: /^Timeline/ });

interface Noted {
  readonly noted: { added: number };
}

/** Counts what is added to the drawing from now on. */
function noteAdditions(page: Page): Promise<void> {
  return page.locator(DRAWING).evaluate((drawing) => {
    const noted = { added: 0 };
    Object.assign(window, { noted });
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) noted.added += addedNodes.length;
    }).observe(drawing, { childList: true, subtree: true });
  });
}

const additions = (page: Page) => page.evaluate(() => (window as unknown as Noted).noted.added);

/** Comes to the timeline that was drawn ahead: nothing of it is drawn anew. */
async function showWhatIsDrawn(page: Page): Promise<void> {
  await drawnAhead(page);
  await page.waitForTimeout(200);
  await noteAdditions(page);
  await show(page, 'Timeline');
  await timeline(page).waitFor();
  await page.waitForTimeout(400);
  expect(await additions(page)).toBe(0);
}

describe('the timeline is drawn ahead, and what was drawn is what is shown', () => {
  test.each([
    ['in a small window', { width: 1280, height: 800 }, null],
    ['in a large window', { width: 1920, height: 1080 }, null],
    ['where the inspector lies over it', { width: 1000, height: 700 }, null],
    ['beside no inspector', { width: 1440, height: 900 }, 'Hide the inspector'],
  ] as const)('%s', async (_where, viewport, before) => {
    const page = await openSample({ viewport });
    if (before !== null) {
      await page.getByRole('button', { name: before }).click();
      // It goes on as it is left, and is drawn for the room that it then has.
      await page.reload();
      await page.getByRole('grid', { name: /^Ranking/ }).waitFor();
    }
    await showWhatIsDrawn(page);
    expect(await page.locator(BARS).count()).toBeGreaterThan(10);
    app?.assertClean();
  });

  test('with the tray folded, and where one looked last', async () => {
    const page = await openSample({ viewport: { width: 1440, height: 900 } });
    await show(page, 'Timeline');
    await page.getByRole('button', { name: 'Fold the tray' }).click();
    await timeline(page).focus();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await page.waitForTimeout(400);
    const bar = page.locator(BARS).nth(3);
    const words = await bar.getAttribute('aria-label');
    const placed = await bar.boundingBox();
    await show(page, 'Initiatives');
    await page.getByRole('grid', { name: 'Initiatives' }).waitFor();
    await expect.poll(() => page.locator(DRAWING).count(), { timeout: 5_000 }).toBe(1);
    await showWhatIsDrawn(page);
    expect(
      await timeline(page)
        .getByRole('gridcell', { name: words ?? '', exact: true })
        .first()
        .boundingBox(),
    ).toEqual(placed);
    app?.assertClean();
  });
});

describe('what is out of sight', () => {
  test('neither acts nor listens, and takes no focus', async () => {
    const page = await openSample();
    await drawnAhead(page);
    await page.keyboard.press('p');
    await page.waitForTimeout(200);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    for (let pane = 0; pane < 8; pane += 1) {
      await page.keyboard.press('F6');
      expect(await page.evaluate((drawing) => document.activeElement?.closest(drawing) === null, DRAWING)).toBe(true);
    }
    expect(await accessibilityViolations(page)).toEqual([]);
    app?.assertClean();
  });

  test('shows what was changed meanwhile once one comes to it', async () => {
    const page = await openSample({ viewport: { width: 1440, height: 900 } });
    await drawnAhead(page);
    await show(page, 'Timeline');
    const [, key = ''] = /^(\S+)/.exec((await page.locator(BARS).first().getAttribute('aria-label')) ?? '') ?? [];
    await show(page, 'Initiatives');
    await drawnAhead(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type(key);
    await page.keyboard.press('Enter');
    const title = page.getByRole('complementary', { name: 'Inspector' }).getByRole('textbox', { name: 'Title' });
    await title.fill('Changed meanwhile');
    await title.press('Tab');
    // At once, and not before it could be drawn ahead anew.
    await show(page, 'Timeline');
    await timeline(page)
      .getByRole('gridcell', { name: new RegExp(`^${key} Changed meanwhile`) })
      .first()
      .waitFor();
    await whenSaved(page);
    app?.assertClean();
  });

  test('does not move where one looks to what is selected elsewhere', async () => {
    const page = await openSample({ viewport: { width: 1440, height: 900 } });
    await drawnAhead(page);
    const axis = () => page.locator(`${DRAWING} [aria-hidden]`).first().innerText();
    await show(page, 'Timeline');
    const before = await axis();
    await show(page, 'Prioritize');
    await page.getByRole('grid', { name: /^Ranking/ }).waitFor();
    await drawnAhead(page);
    for (const _step of Array(6)) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await show(page, 'Timeline');
    await timeline(page).waitFor();
    await page.waitForTimeout(400);
    expect(await axis()).toBe(before);
  });

  test('a screen that was left is gone a moment later, and the one that comes has the keyboard', async () => {
    const page = await openSample();
    for (const [name, grid] of [
      ['Initiatives', 'Initiatives'],
      ['Prioritize', /^Ranking/],
    ] as const) {
      await show(page, name);
      await page.getByRole('grid', { name: grid }).waitFor();
    }
    await expect.poll(() => page.locator('[data-pane="content"]').count(), { timeout: 5_000 }).toBe(2);
    expect(await page.locator('[data-pane="content"]').filter({ visible: true }).count()).toBe(1);
    await page.keyboard.press('F6');
    await page.keyboard.press('F6');
    app?.assertClean();
  });
});
