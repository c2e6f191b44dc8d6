import { afterEach, describe, expect, test } from 'vitest';
import { accessibilityViolations } from './support/accessibility.ts';
import { type OpenAppOptions, type OpenedApp, openApp } from './support/browser.ts';

type Page = OpenedApp['page'];

let app: OpenedApp | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});

/** The sample plan on the ranking, its first initiative selected. */
async function openSample(options: OpenAppOptions = {}): Promise<Page> {
  app = await openApp(options);
  await app.page.getByRole('button', { name: 'Open the sample plan' }).click();
  await gridOf(app.page).waitFor();
  await inspectorOf(app.page).getByRole('article').waitFor();
  return app.page;
}

const gridOf = (page: Page) => page.getByRole('grid', { name: 'Ranking by RICE' });
const inspectorOf = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });
const undoOf = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Undo/ });
const undoLabel = (page: Page) => undoOf(page).getAttribute('aria-label');
const fold = (page: Page, title: string) => inspectorOf(page).getByRole('button', { name: new RegExp(`^${title}`) });

async function selectSeven(page: Page): Promise<void> {
  await gridOf(page).focus();
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('Shift+ArrowDown');
  await inspectorOf(page).getByRole('article', { name: '7 initiatives' }).waitFor();
}

const SUMMARY = [
  '# Why now',
  'See the [review](https://atlas.example/r), not [this](javascript:alert(1)).',
  '- [x] both regions',
  '| Region | p99 |\n|---|--:|\n| eu-central | 120 |',
  '![A chart](https://atlas.example/chart.png) <img src="https://atlas.example/x.png">',
].join('\n\n');

describe('one initiative', () => {
  test('is written as Markdown and read as it is meant, by keyboard alone', async () => {
    const page = await openSample();
    await fold(page, 'About').press('Enter');
    await inspectorOf(page).getByRole('button', { name: 'Edit summary' }).press('F2');
    const editor = inspectorOf(page).getByRole('textbox', { name: 'Summary' });
    await expect.poll(() => editor.evaluate((field) => field === document.activeElement)).toBe(true);
    await editor.fill(SUMMARY);
    await page.keyboard.press('Escape');
    await inspectorOf(page).getByRole('heading', { name: 'Why now', level: 4 }).waitFor();
    expect(await undoLabel(page)).toMatch(/^Undo: Change summary of /);
    const links = inspectorOf(page).locator('a');
    expect(await links.evaluateAll((found) => found.map((link) => link.getAttribute('href')))).toEqual([
      'https://atlas.example/r',
      'https://atlas.example/chart.png',
    ]);
    expect(await inspectorOf(page).locator('img').count()).toBe(0);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Edit summary');
    // The first shuts the hint at the button, the second leaves the inspector.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => gridOf(page).evaluate((grid) => grid === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+z');
    await expect.poll(() => inspectorOf(page).getByRole('heading', { name: 'Why now' }).count()).toBe(0);
    app?.assertClean();
  });

  test('gets a milestone, which is refused until it has a day', async () => {
    const page = await openSample();
    await fold(page, 'Milestones').press('Enter');
    const add = inspectorOf(page).getByRole('button', { name: 'Add a milestone' });
    await add.press('Enter');
    await page.keyboard.type('Live in two regions');
    await page.keyboard.press('Enter');
    await inspectorOf(page).getByText('Say on which day it is.').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('12 Mar 2031');
    await page.keyboard.press('Enter');
    await expect.poll(() => undoLabel(page)).toMatch(/^Undo: Add milestone “Live in two regions” to /);
    expect(await inspectorOf(page).getByLabel('Day of Live in two regions').inputValue()).toBe('12 Mar 2031');
    await page.keyboard.press('Escape');
    await expect.poll(() => add.evaluate((button) => button === document.activeElement)).toBe(true);
  });
});

test('a field that is entered right after a step of the selection is that of the one selected then', async () => {
  const page = await openSample();
  const second = gridOf(page).locator('tbody tr[data-id]').nth(1).getByRole('gridcell').nth(1);
  const key = await second.innerText();
  await gridOf(page).focus();
  // In one breath, before the inspector has followed by itself.
  await page.evaluate(async () => {
    const press = async (key: string) => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    };
    await press('ArrowDown');
    await press('Enter');
    document.execCommand('selectAll');
    document.execCommand('insertText', false, '7');
    await press('Enter');
  });
  await expect.poll(() => undoLabel(page)).toBe(`Undo: Set reach of ${key}`);
});

describe('several initiatives', () => {
  test('are edited together, each edit one undo', async () => {
    const page = await openSample();
    await selectSeven(page);
    const inspector = inspectorOf(page);
    expect(await inspector.getByLabel('Progress').getAttribute('placeholder')).toBe('mixed');
    await inspector.getByLabel('Progress').fill('40');
    await page.keyboard.press('Enter');
    await expect.poll(() => undoLabel(page)).toBe('Undo: Set progress of 7 initiatives');

    await inspector.getByLabel('Tags: add to all').fill('quarter goal');
    await page.keyboard.press('Enter');
    await expect.poll(() => undoLabel(page)).toBe('Undo: Add tag “quarter goal” to 7 initiatives');

    await inspector.getByLabel('Stage', { exact: true }).selectOption('Parked');
    await page.keyboard.type('Waits for the audit');
    await page.keyboard.press('Enter');
    await expect.poll(() => undoLabel(page)).toBe('Undo: Move 7 initiatives to parked');
    expect(await inspector.getByLabel('Reason').inputValue()).toBe('Waits for the audit');

    for (let step = 0; step < 3; step += 1) await undoOf(page).click();
    await expect.poll(() => undoOf(page).count()).toBe(0);
    app?.assertClean();
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test('the inspector breaks no rule of accessibility, of one or of several, and the window never scrolls', async () => {
    const page = await openSample({ colorScheme });
    for (const title of ['Ranges', 'About', 'Milestones', 'Success measure', 'Request', 'Links', 'More']) {
      await fold(page, title).click();
    }
    await inspectorOf(page).getByRole('button', { name: 'Edit summary' }).click();
    await inspectorOf(page).getByRole('textbox', { name: 'Summary' }).fill(SUMMARY);
    await gridOf(page).focus();
    await inspectorOf(page).getByRole('heading', { name: 'Why now' }).waitFor();
    await page.mouse.move(0, 0);
    await expect.poll(() => page.getByRole('tooltip').count()).toBe(0);
    expect(await accessibilityViolations(page)).toEqual([]);
    await fold(page, 'More').evaluate((button) => button.scrollIntoView({ block: 'start' }));
    expect(await page.evaluate(() => document.documentElement.scrollTop)).toBe(0);
    await selectSeven(page);
    expect(await accessibilityViolations(page)).toEqual([]);
    await inspectorOf(page).getByRole('combobox', { name: 'Owner' }).click();
    await page.getByRole('option', { name: 'Nobody' }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
  });
});
