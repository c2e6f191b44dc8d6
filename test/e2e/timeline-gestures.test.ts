// Every gesture on the timeline, by mouse and by keyboard, and what it shows while it goes on.

import type { Locator } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { type OpenedApp, openApp } from './support/browser.ts';
import { whenSaved } from './support/plan-steps.ts';

type Page = OpenedApp['page'];

let app: OpenedApp | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});

/** Without the inspector, so that all the sample's bars that are used here are in sight. */
async function openSample(): Promise<Page> {
  app = await openApp({ viewport: { width: 1720, height: 900 } });
  const { page } = app;
  await page.getByRole('button', { name: 'Open the sample plan' }).click();
  await page.getByRole('grid', { name: /^Ranking/ }).waitFor();
  await page.getByRole('navigation').getByRole('button', { name: 'Timeline' }).click();
  await timeline(page).locator('[data-bar]').first().waitFor();
  return page;
}

const timeline = (page: Page) => page.getByRole('grid', { name: /^Timeline/ });
const barOf = (page: Page, key: string) => timeline(page).getByRole('gridcell', { name: new RegExp(`^${key} `) });
const words = (page: Page, key: string) => barOf(page, key).first().getAttribute('aria-label');
const effects = (page: Page) => page.locator('[data-effects]');
const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });
const laneOf = (page: Page, name: string) => timeline(page).getByRole('row', { name: new RegExp(`^${name}`) });

interface Point {
  readonly x: number;
  readonly y: number;
}

async function boxOf(bar: Locator) {
  const box = await bar.boundingBox();
  if (box === null) throw new Error('The bar is not in sight');
  const field = await bar.page().getByRole('grid').boundingBox();
  // A bar may begin beyond the left edge of the field.
  const left = Math.max(box.x, field?.x ?? 0);
  const width = box.x + box.width - left;
  return { ...box, middle: { x: left + Math.min(60, width / 2), y: box.y + box.height / 2 } };
}

/** Presses at one point and goes by some pixels, in steps. */
async function carry(page: Page, from: Point, by: Point) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 3 });
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 3 });
}

async function carryBar(page: Page, key: string, by: Point) {
  const { middle } = await boxOf(barOf(page, key).first());
  await carry(page, middle, by);
}

/** Selects a bar and gives the timeline the focus. */
async function goTo(page: Page, key: string) {
  await barOf(page, key).first().click();
  await timeline(page).focus();
}

async function undoOnce(page: Page) {
  await whenSaved(page);
  await page.keyboard.press('Control+z');
}

/** What was said last to those who do not see the screen. */
const spoken = (page: Page) => page.locator('body > [role="status"]').allInnerTexts();

async function showTeams(page: Page) {
  await page.getByRole('combobox', { name: /^What lanes stand for/ }).click();
  await page.getByRole('option', { name: 'Team' }).click();
  await laneOf(page, 'Data services').waitFor({ state: 'attached' });
}

describe('moving and resizing', () => {
  test('by mouse shows the loads meanwhile, Escape puts it back, and one undo takes it back', async () => {
    const page = await openSample();
    const before = await words(page, 'NS-5');
    await carryBar(page, 'NS-5', { x: 110, y: 0 });
    await effects(page)
      .getByText(/^Data services .+ % → \d+ %/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await effects(page).count()).toBe(0);
    expect(await words(page, 'NS-5')).toBe(before);
    await carryBar(page, 'NS-5', { x: 110, y: 0 });
    await page.mouse.up();
    await expect.poll(() => words(page, 'NS-5')).not.toBe(before);
    for (const end of ['start', 'end'] as const) {
      const last = await words(page, 'NS-5');
      const { x, y, width } = await boxOf(barOf(page, 'NS-5'));
      await carry(page, { x: end === 'start' ? x + 2 : x + width - 2, y: y + 10 }, { x: 40, y: 0 });
      await page.mouse.up();
      await expect.poll(() => words(page, 'NS-5')).not.toBe(last);
      const after = await boxOf(barOf(page, 'NS-5'));
      expect(Math.abs(end === 'start' ? after.x + after.width - x - width : after.x - x)).toBeLessThan(3);
      await undoOnce(page);
      await expect.poll(() => words(page, 'NS-5')).toBe(last);
    }
    await undoOnce(page);
    await expect.poll(() => words(page, 'NS-5')).toBe(before);
    app?.assertClean();
  });

  test('by keys speaks the new dates and what comes to be wrong, one undo a step', async () => {
    const page = await openSample();
    await goTo(page, 'DX-5');
    const seen = [await words(page, 'DX-5')];
    for (const key of ['ArrowRight', 'Shift+ArrowRight', 'Alt+ArrowRight']) {
      await page.keyboard.press(key);
      await expect.poll(() => words(page, 'DX-5')).not.toBe(seen.at(-1));
      seen.push(await words(page, 'DX-5'));
    }
    await expect.poll(async () => (await spoken(page)).join()).toMatch(/Moved DX-5: .+workdays/);
    for (const before of seen.slice(0, -1).reverse()) {
      await undoOnce(page);
      await expect.poll(() => words(page, 'DX-5')).toBe(before);
    }
    for (let step = 0; step < 14; step += 1) await page.keyboard.press('ArrowLeft');
    await effects(page)
      .getByText(/^DX-5 too early for SRE-4 by \d+ d/)
      .waitFor();
    await expect.poll(async () => (await spoken(page)).join()).toContain('DX-5 too early for SRE-4');
    app?.assertClean();
  });

  test('several bars at once is one undo', async () => {
    const page = await openSample();
    const keys = ['NS-4', 'NS-5'] as const;
    const before = await Promise.all(keys.map((key) => words(page, key)));
    await barOf(page, 'NS-4').click();
    await barOf(page, 'NS-5').click({ modifiers: ['Control'] });
    await carryBar(page, 'NS-5', { x: -70, y: 0 });
    await page.mouse.up();
    await messages(page)
      .getByText(/^Moved 2 initiatives/)
      .waitFor();
    for (const [index, key] of keys.entries()) expect(await words(page, key)).not.toBe(before[index]);
    await timeline(page).focus();
    await page.keyboard.press('ArrowRight');
    await undoOnce(page);
    await undoOnce(page);
    await expect.poll(() => Promise.all(keys.map((key) => words(page, key)))).toEqual(before);
    app?.assertClean();
  });

  test('of a pinned bar is refused in words, by mouse and by keys', async () => {
    const page = await openSample();
    const before = await words(page, 'SRE-7');
    await carryBar(page, 'SRE-7', { x: 60, y: 0 });
    await timeline(page).getByText('SRE-7 is pinned: unpin it before it moves.').waitFor();
    await page.mouse.up();
    await messages(page).getByText('SRE-7 is pinned').waitFor();
    await messages(page).getByRole('button', { name: 'Close message' }).click();
    await timeline(page).focus();
    await page.keyboard.press('ArrowRight');
    await messages(page).getByText('SRE-7 is pinned').waitFor();
    expect(await words(page, 'SRE-7')).toBe(before);
    app?.assertClean();
  });
});

describe('while the pointer holds something', () => {
  test('undo puts it back and takes nothing else back, and no other key does anything', async () => {
    const page = await openSample();
    const before = await words(page, 'NS-5');
    await goTo(page, 'NS-5');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => words(page, 'NS-5')).not.toBe(before);
    await whenSaved(page);
    const moved = await words(page, 'NS-5');
    await carryBar(page, 'NS-5', { x: 80, y: 0 });
    await timeline(page)
      .getByText(/workdays$/)
      .waitFor();
    for (const key of ['ArrowRight', 'n', 'Control+k', 'Control+z']) await page.keyboard.press(key);
    await page.mouse.up();
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await words(page, 'NS-5')).toBe(moved);
    await undoOnce(page);
    await expect.poll(() => words(page, 'NS-5')).toBe(before);
    app?.assertClean();
  });

  test('it stays in sight however far the pointer goes', async () => {
    const page = await openSample();
    await carryBar(page, 'NS-5', { x: -40, y: 0 });
    await page.mouse.move(2, 300, { steps: 4 });
    const field = await boxOf(timeline(page));
    await expect
      .poll(async () => (await page.locator('[data-drawn^="Object storage"]').boundingBox())?.x ?? -1)
      .toBeGreaterThan(field.x - 80);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    app?.assertClean();
  });

  test('Escape gives up a frame and selects again what was selected', async () => {
    const page = await openSample();
    const selected = timeline(page).locator('[aria-selected="true"]');
    await barOf(page, 'NS-5').click();
    const field = await boxOf(timeline(page));
    await carry(page, { x: field.x + field.width - 60, y: field.y + field.height - 30 }, { x: -500, y: -420 });
    await expect.poll(() => selected.count()).toBeGreaterThan(1);
    await page.keyboard.press('Escape');
    await page.mouse.move(field.x + 40, field.y + 200, { steps: 3 });
    await page.mouse.up();
    expect(await selected.count()).toBe(1);
    expect(await barOf(page, 'NS-5').getAttribute('aria-selected')).toBe('true');
    app?.assertClean();
  });
});

test('what scrolls to a bar by itself takes the axis and the lanes along', async () => {
  const page = await openSample();
  const apart = () =>
    timeline(page).evaluate((field) => {
      // Such as finding in the page does it.
      [...field.querySelectorAll('[data-bar]')].at(-1)?.scrollIntoView({ block: 'center', inline: 'center' });
      return new Promise<number>((done) => {
        setTimeout(() => done(field.scrollLeft + field.scrollTop), 200);
      });
    });
  expect(await apart()).toBe(0);
  app?.assertClean();
});

describe('a bar that moves into what waits for it', () => {
  test('shows the conflict and what would move along, and one undo takes back both', async () => {
    const page = await openSample();
    const before = [await words(page, 'SRE-4'), await words(page, 'DX-5')];
    await carryBar(page, 'SRE-4', { x: 130, y: 0 });
    await effects(page)
      .getByText(/^DX-5 too early for SRE-4 by \d+ d/)
      .waitFor();
    await effects(page)
      .getByText(/^DX-5 waits for SRE-4: it would go \d+ d later/)
      .waitFor();
    expect(await page.locator('[data-follower]').count()).toBe(1);
    expect(await page.locator('[data-room]').count()).toBe(1);
    await timeline(page)
      .getByText(/^\+\d+ d$/)
      .waitFor();
    await page.mouse.up();
    await messages(page).getByRole('button', { name: 'Move it along' }).click();
    await expect.poll(() => words(page, 'DX-5')).not.toBe(before[1]);
    expect(await words(page, 'SRE-4')).not.toBe(before[0]);
    await undoOnce(page);
    await expect.poll(() => words(page, 'DX-5')).toBe(before[1]);
    expect(await words(page, 'SRE-4')).toBe(before[0]);
    app?.assertClean();
  });
});

describe('another lane', () => {
  test('takes a bar that is dropped on it or sent there by keys, with its days', async () => {
    const page = await openSample();
    const before = await words(page, 'NS-5');
    const from = await boxOf(barOf(page, 'NS-5'));
    const over = await boxOf(barOf(page, 'SRE-5'));
    await carry(page, from.middle, { x: 3, y: over.y - from.y });
    await timeline(page).getByText('to Reliability & performance').waitFor();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await carry(page, from.middle, { x: 3, y: over.y - from.y });
    await page.mouse.up();
    await laneOf(page, 'Reliability')
      .getByRole('gridcell', { name: /^NS-5 / })
      .waitFor();
    expect(await words(page, 'NS-5')).toBe(before);
    await undoOnce(page);
    await laneOf(page, 'New services')
      .getByRole('gridcell', { name: /^NS-5 / })
      .waitFor();
    await timeline(page).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await laneOf(page, 'Reliability')
      .getByRole('gridcell', { name: /^NS-5 / })
      .waitFor();
    await page.keyboard.press('Alt+ArrowUp');
    await laneOf(page, 'New services')
      .getByRole('gridcell', { name: /^NS-5 / })
      .waitFor();
    expect(await words(page, 'NS-5')).toBe(before);
    app?.assertClean();
  });

  test('of a team takes the effort, which shows in the loads of both', async () => {
    const page = await openSample();
    await showTeams(page);
    const from = await boxOf(laneOf(page, 'Data services').getByRole('gridcell', { name: /^NS-5 / }));
    const over = await boxOf(laneOf(page, 'Identity').getByRole('gridcell', { name: /^DX-5 / }));
    await carry(page, from.middle, { x: 0, y: over.y - from.y });
    await effects(page)
      .getByText(/^Identity /)
      .first()
      .waitFor();
    await effects(page)
      .getByText(/^Data services /)
      .first()
      .waitFor();
    await page.mouse.up();
    await laneOf(page, 'Identity')
      .getByRole('gridcell', { name: /^NS-5 / })
      .waitFor();
    expect(await barOf(page, 'NS-5').count()).toBe(1);
    // The team below is asked for nothing by it: no question.
    await timeline(page).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await laneOf(page, 'SRE')
      .getByRole('gridcell', { name: /^NS-5 / })
      .waitFor();
    app?.assertClean();
  });
});

describe('linking', () => {
  test('from the dot shows the arrow, refuses a ring in words, and links on the drop', async () => {
    const page = await openSample();
    const { x, y, width, middle } = await boxOf(barOf(page, 'NS-3'));
    const dotOf = async (key: string) => {
      const box = await boxOf(barOf(page, key));
      await page.mouse.move(box.middle.x, box.middle.y);
      await page.mouse.move(box.middle.x + 4, box.middle.y);
      return boxOf(timeline(page).locator('[data-link-dot]').first());
    };
    const dot = await dotOf('NS-3');
    expect([dot.width, dot.height]).toEqual([24, 24]);
    expect(dot.x).toBeGreaterThanOrEqual(x + width + 3);
    await page.mouse.move(dot.x + 8, y + 11);
    await page.mouse.down();
    const to = await boxOf(barOf(page, 'DX-14'));
    await page.mouse.move(to.middle.x, to.middle.y, { steps: 4 });
    await timeline(page)
      .getByText(/^DX-14 waits for NS-3/)
      .waitFor();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(
      await messages(page)
        .getByText(/waits for/)
        .count(),
    ).toBe(0);
    await dotOf('NS-3');
    await page.mouse.move(dot.x + 8, y + 11);
    await page.mouse.down();
    await page.mouse.move(to.middle.x, to.middle.y, { steps: 4 });
    await page.mouse.up();
    await messages(page).getByText('DX-14 waits for NS-3').waitFor();
    const back = await dotOf('DX-14');
    await page.mouse.move(back.x + 8, back.middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x, middle.y, { steps: 4 });
    await timeline(page)
      .getByText(/DX-14 → .*NS-3|NS-3 → .*DX-14/)
      .waitFor();
    await page.mouse.up();
    await undoOnce(page);
    await expect.poll(async () => (await spoken(page)).join()).toContain('Undone: Let DX-14 wait for NS-3');
    app?.assertClean();
  });

  test('by keys says what it would be of each bar on the way, and Escape goes back', async () => {
    const page = await openSample();
    await goTo(page, 'NS-5');
    await page.keyboard.press('l');
    await timeline(page)
      .getByText(/^What waits for NS-5\?/)
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await timeline(page)
      .getByText(/^NS-15 waits for NS-5 · \d+ d too early: Enter links/)
      .waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => barOf(page, 'NS-5').getAttribute('aria-selected')).toBe('true');
    expect(
      await messages(page)
        .getByText(/waits for/)
        .count(),
    ).toBe(0);
    for (const key of ['l', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await messages(page).getByText('NS-15 waits for NS-5').waitFor();
    app?.assertClean();
  });
});

describe('new bars', () => {
  test('come out of the tray by keys and are moved on, and by mouse Escape puts them back', async () => {
    const page = await openSample();
    const tray = page.getByRole('region', { name: 'Unscheduled' });
    const item = (key: string) => tray.getByRole('button', { name: new RegExp(`^${key} `) });
    const field = await boxOf(timeline(page));
    const { middle } = await boxOf(item('NS-9'));
    await carry(page, middle, { x: field.x + 300 - middle.x, y: 40 });
    await timeline(page)
      .getByText(/^NS-9: .+ workdays$/)
      .waitFor();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await item('NS-9').count()).toBe(1);
    await item('NS-8').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await barOf(page, 'NS-9').waitFor();
    const before = await words(page, 'NS-9');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => words(page, 'NS-9')).not.toBe(before);
    await undoOnce(page);
    await undoOnce(page);
    await item('NS-9').waitFor();
    await item('NS-9').focus();
    await page.keyboard.press('d');
    await barOf(page, 'NS-9').waitFor();
    app?.assertClean();
  });

  test('are drawn by a double-click and by N, each one undo', async () => {
    const page = await openSample();
    const drawn = timeline(page).getByRole('gridcell', { name: /New initiative/ });
    const free = await boxOf(barOf(page, 'NS-15'));
    await page.mouse.dblclick(free.x - 260, free.y + 10);
    await drawn.waitFor();
    await undoOnce(page);
    await expect.poll(() => drawn.count()).toBe(0);
    await timeline(page).focus();
    await page.keyboard.press('n');
    await drawn.waitFor();
    // Its name is what is typed next.
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Title');
    await page.keyboard.type('Chaos day');
    await page.keyboard.press('Tab');
    await timeline(page)
      .getByRole('gridcell', { name: /Chaos day/ })
      .waitFor();
    await timeline(page).focus();
    await undoOnce(page);
    await drawn.waitFor();
    await timeline(page).focus();
    await undoOnce(page);
    await expect.poll(() => drawn.count()).toBe(0);
    app?.assertClean();
  });
});
