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

async function openTimeline(options: OpenAppOptions = {}): Promise<Page> {
  app = await openApp({ viewport: { width: 1280, height: 800 }, ...options });
  const { page } = app;
  await page.getByRole('button', { name: 'Open the sample plan' }).click();
  await page.getByRole('grid', { name: /^Ranking/ }).waitFor();
  await page.getByRole('navigation').getByRole('button', { name: 'Timeline' }).click();
  await timeline(page).locator('[data-bar]').first().waitFor();
  return page;
}

const timeline = (page: Page) => page.getByRole('grid', { name: /^Timeline/ });
const presentation = (page: Page) => page.getByRole('dialog', { name: /^Presentation/ });
const heading = (page: Page) => presentation(page).getByRole('heading', { level: 2 });
const spoken = (page: Page) => presentation(page).getByRole('status');

async function present(page: Page): Promise<void> {
  await timeline(page).focus();
  await page.keyboard.press('p');
  await presentation(page).getByRole('listitem').first().waitFor();
}

async function chooseCommand(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill(words);
  await page.getByRole('dialog').getByRole('option', { name: words }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** The smallest type that is in sight, and every pair of colours of words that differ by less than 7 : 1. */
function legibility(page: Page) {
  return presentation(page).evaluate((dialog) => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('There is no canvas');
    const over = (colours: readonly string[]) => {
      context.clearRect(0, 0, 1, 1);
      for (const colour of colours) {
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
      }
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const luminance = (rgb: readonly number[]) => {
      const [r = 0, g = 0, b = 0] = rgb.map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    let smallest = Number.POSITIVE_INFINITY;
    const faint: string[] = [];
    const walker = document.createTreeWalker(dialog, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (element === null || words === '' || element.closest('.visually-hidden') !== null) continue;
      const style = getComputedStyle(element);
      smallest = Math.min(smallest, Number.parseFloat(style.fontSize));
      const range = document.createRange();
      range.selectNodeContents(node);
      const [box] = range.getClientRects();
      if (box === undefined) continue;
      // All that lies under the words, from the ground on: bars stand beside their labels, not around them.
      const grounds = document
        .elementsFromPoint(box.x + Math.min(4, box.width / 2), box.y + box.height / 2)
        .map((one) => getComputedStyle(one).backgroundColor)
        .reverse();
      const ground = luminance(over(grounds));
      const ink = luminance(over([...grounds, style.color]));
      const contrast = (Math.max(ground, ink) + 0.05) / (Math.min(ground, ink) + 0.05);
      if (contrast < 7) faint.push(`${words}: ${contrast.toFixed(1)}`);
    }
    return { smallest, faint };
  });
}

describe('presenting the timeline', () => {
  test('begins by a key, steps through the lanes by keys, and Escape gives the focus back', async () => {
    const page = await openTimeline({ colorScheme: 'dark' });
    await present(page);
    // Light by default, whatever the window is.
    expect(await presentation(page).getAttribute('data-projected')).toBe('light');
    expect(await presentation(page).boundingBox()).toEqual({ x: 0, y: 0, width: 1280, height: 800 });
    expect(await heading(page).textContent()).toBe('Atlas Platform');
    for (const name of ['New services', 'Reliability & performance', 'Developer experience']) {
      const row = presentation(page).getByRole('region', { name: new RegExp(`^${name}, \\d+ initiatives`) });
      expect(await row.count()).toBe(1);
    }
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => heading(page).textContent()).toMatch(/^New services/);
    await expect.poll(() => spoken(page).textContent()).toMatch(/^New services.*: \d+ initiatives, 2 of \d+$/);
    await page.keyboard.press('Control+ArrowRight');
    await expect.poll(() => heading(page).textContent()).toMatch(/^Reliability/);
    await page.keyboard.press('PageUp');
    await expect.poll(() => heading(page).textContent()).toMatch(/^New services/);
    await page.keyboard.press('End');
    await expect.poll(() => heading(page).textContent()).toMatch(/^Developer experience/);
    await page.keyboard.press('2');
    await expect.poll(() => heading(page).textContent()).toMatch(/^Reliability/);
    await page.keyboard.press('Home');
    await expect.poll(() => heading(page).textContent()).toBe('Atlas Platform');
    await page.keyboard.press('Escape');
    await expect.poll(() => presentation(page).count()).toBe(0);
    await expect.poll(() => timeline(page).evaluate((field) => document.activeElement === field)).toBe(true);
    expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
    app?.assertClean();
  });

  test('says all of the bar that the arrows walk to, and no key of the window changes the plan', async () => {
    const page = await openTimeline();
    await page.getByRole('gridcell', { name: 'Object storage lifecycle rules' }).click();
    await present(page);
    await page.keyboard.press('1');
    await page.keyboard.press('ArrowDown');
    const chosen = presentation(page).locator('[aria-current="true"]');
    await expect.poll(() => chosen.count()).toBe(1);
    const words = await chosen.getAttribute('aria-label');
    expect(words).toMatch(/^NS-\d+ .+: .*202\d/);
    expect(await spoken(page).textContent()).toBe(words);
    const title = words?.split(':')[0] ?? '';
    expect(
      await presentation(page).getByRole('contentinfo').or(presentation(page).locator('footer')).textContent(),
    ).toContain(title);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => chosen.getAttribute('aria-label')).not.toBe(words);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => chosen.getAttribute('aria-label')).toBe(words);
    for (const key of ['Delete', 'n', 'Control+z']) await page.keyboard.press(key);
    await page.keyboard.press('Escape');
    await page.getByRole('gridcell', { name: 'Object storage lifecycle rules' }).waitFor();
    await whenSaved(page);
    app?.assertClean();
  });

  test('shows fewer and more days, and all again', async () => {
    const page = await openTimeline();
    await present(page);
    await page.keyboard.press('1');
    const bars = presentation(page).locator('[data-bar]');
    const keysOf = () => bars.evaluateAll((all) => all.map((bar) => bar.getAttribute('data-bar')).sort());
    const before = await keysOf();
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('+');
    await expect.poll(async () => (await keysOf()).length).toBeLessThan(before.length);
    await page.keyboard.press('0');
    await expect.poll(keysOf).toEqual(before);
    app?.assertClean();
  });

  test('is read from the back row: 28 px at the least and 7 : 1, in light and dark', async () => {
    const page = await openTimeline();
    await present(page);
    for (const scheme of ['light', 'dark']) {
      expect(await presentation(page).getAttribute('data-projected')).toBe(scheme);
      await page.keyboard.press('Home');
      for (let step = 0; step < 3; step += 1) {
        await page.keyboard.press('ArrowDown');
        const { smallest, faint } = await legibility(page);
        expect(smallest).toBeGreaterThanOrEqual(28);
        expect(faint).toEqual([]);
        expect(await accessibilityViolations(page)).toEqual([]);
        await page.keyboard.press('ArrowRight');
      }
      await page.keyboard.press('d');
    }
    app?.assertClean();
  });

  test('shows nothing until the next key, and leaves by its button', async () => {
    const page = await openTimeline();
    await present(page);
    // Wherever the focus is: what is not shown can't keep it.
    await page.keyboard.press('Tab');
    await page.keyboard.press('b');
    await expect.poll(() => heading(page).isVisible()).toBe(false);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => heading(page).isVisible()).toBe(true);
    expect(await heading(page).textContent()).toBe('Atlas Platform');
    await presentation(page).getByRole('button', { name: 'Next' }).click();
    await expect.poll(() => heading(page).textContent()).toMatch(/^New services/);
    await presentation(page).getByRole('button', { name: 'Leave the presentation' }).click();
    await expect.poll(() => presentation(page).count()).toBe(0);
    app?.assertClean();
  });

  test('shows only what the timeline is narrowed to', async () => {
    const page = await openTimeline();
    await page
      .getByRole('textbox', { name: /filter|find/i })
      .or(page.getByRole('searchbox'))
      .first()
      .fill('Object storage');
    await expect.poll(() => timeline(page).locator('[data-bar]').count()).toBe(1);
    await present(page);
    await expect.poll(() => presentation(page).locator('[data-bar]').count()).toBe(1);
    app?.assertClean();
  });
});

describe('presenting a board', () => {
  test('shows no date of what comes now, next and later, neither to the eye nor to the ear', async () => {
    const page = await openTimeline();
    await page.getByRole('tab', { name: 'Now / Next / Later' }).click();
    await page.getByRole('button', { name: 'Present', exact: true }).click();
    await expect.poll(() => heading(page).textContent()).toBe('Atlas Platform');
    for (const column of ['Now', 'Next', 'Later']) {
      await presentation(page)
        .getByRole('region', { name: new RegExp(`^${column}, \\d+`) })
        .waitFor();
    }
    for (let step = 0; step < 3; step += 1) {
      expect(await presentation(page).textContent()).not.toMatch(/20\d\d|FY\d\d|\bQ[1-4]\b/);
      const { smallest, faint } = await legibility(page);
      expect(smallest).toBeGreaterThanOrEqual(28);
      expect(faint).toEqual([]);
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => presentation(page).locator('[aria-current="true"]').count()).toBe(1);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => presentation(page).count()).toBe(0);
    const button = page.getByRole('button', { name: 'Present', exact: true });
    expect(await button.evaluate((one) => document.activeElement === one)).toBe(true);
    app?.assertClean();
  });

  test('goes from quarter to quarter', async () => {
    const page = await openTimeline();
    await page.getByRole('tab', { name: 'Quarters' }).click();
    await page.getByRole('button', { name: 'Present', exact: true }).click();
    await expect.poll(() => heading(page).textContent()).toMatch(/^Atlas Platform/);
    await page.keyboard.press('1');
    await expect.poll(() => heading(page).textContent()).toMatch(/^(FY\d\d Q\d|Earlier)/);
    await page.keyboard.press('End');
    await expect.poll(() => heading(page).textContent()).toMatch(/^No dates/);
    app?.assertClean();
  });
});

describe('the palette', () => {
  test('presents from another screen, and leaves for one', async () => {
    const page = await openTimeline();
    await page.getByRole('navigation').getByRole('button', { name: 'Initiatives' }).click();
    await chooseCommand(page, 'Present the timeline');
    await presentation(page).waitFor();
    await chooseCommand(page, 'Capacity: teams');
    await expect.poll(() => presentation(page).count()).toBe(0);
    await page.getByRole('navigation').getByRole('button', { name: 'Timeline' }).click();
    await timeline(page).waitFor();
    expect(await presentation(page).count()).toBe(0);
    app?.assertClean();
  });

  test('arranges the lanes and fits all', async () => {
    const page = await openTimeline();
    await chooseCommand(page, 'Timeline: lanes by');
    await page.getByRole('dialog').getByRole('option', { name: 'Team' }).waitFor();
    await page.keyboard.type('Team');
    await page.keyboard.press('Enter');
    await page.getByRole('grid', { name: /^Timeline.* lanes by team$/ }).waitFor();
    const width = async () => (await timeline(page).locator('[data-bar]').first().boundingBox())?.width ?? 0;
    await chooseCommand(page, 'Timeline: zoom in');
    const before = await width();
    await chooseCommand(page, 'Timeline: fit all');
    await expect.poll(width).toBeLessThan(before);
    app?.assertClean();
  });
});
