import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
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

const FIXTURES = resolve(import.meta.dirname, '../fixtures/clipboard');
const fixture = (name: string) => readFileSync(resolve(FIXTURES, name), 'utf8');

/** What a program put on the clipboard, pasted into the focused grid. */
const paste = (page: Page, data: Readonly<Record<string, string>>) =>
  page.evaluate((kinds) => {
    const clipboardData = new DataTransfer();
    for (const [kind, text] of Object.entries(kinds)) clipboardData.setData(kind, text);
    const options = { clipboardData, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', options));
  }, data);
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describe('several ranges', () => {
  const pick = async (page: Page, row: number, head: string) =>
    (await cellAt(page, row, head)).click({ modifiers: ['Control'] });

  test('are filled, copied as one table where they line up, and cleared, each as one step', async () => {
    const page = await openGrid();
    await (await cellAt(page, 0, 'Tags')).click();
    await pick(page, 2, 'Tags');
    await pick(page, 4, 'Tags');
    await page.keyboard.type('chosen');
    await press(page, 'Control+Enter');
    const tags = async () => [
      await textAt(page, 0, 'Tags'),
      await textAt(page, 1, 'Tags'),
      await textAt(page, 2, 'Tags'),
      await textAt(page, 4, 'Tags'),
    ];
    await expect.poll(async () => (await tags()).join('|')).toMatch(/^chosen\|(?!chosen).*\|chosen\|chosen$/);
    await press(page, 'Control+c');
    await expect.poll(() => clipboard(page)).toBe('chosen\nchosen\nchosen');
    await press(page, 'Delete');
    await expect.poll(async () => (await tags()).filter((text) => text === '').length).toBe(3);
    await press(page, 'Control+z');
    await expect.poll(async () => (await tags()).filter((text) => text === 'chosen').length).toBe(3);
    app?.assertClean();
  });

  test('that make no table are not copied, in words, and a second press takes one away', async () => {
    const page = await openGrid();
    await (await cellAt(page, 0, 'Title')).click();
    await pick(page, 1, 'Tags');
    await press(page, 'Control+c');
    await page.getByText(/^These ranges make no table together/).waitFor();
    await pick(page, 1, 'Tags');
    await press(page, 'Control+c');
    await expect.poll(() => clipboard(page)).toBe(await textAt(page, 0, 'Title'));
  });

  test('of whole rows are chosen on their numbers, and the inspector edits all of them', async () => {
    const page = await openGrid();
    const number = (row: number) => gridOf(page).locator(`[aria-rowindex="${row + 2}"] [data-column="-1"]`);
    await number(1).click();
    await number(3).click({ modifiers: ['Shift'] });
    await number(6).click({ modifiers: ['Control'] });
    await page.getByRole('heading', { name: '4 initiatives' }).waitFor();
    await number(2).click({ modifiers: ['Control'] });
    await page.getByRole('heading', { name: '3 initiatives' }).waitFor();
    expect(await gridOf(page).locator('[role="row"][aria-selected="true"]').count()).toBe(3);
    await press(page, 'Control+Delete');
    await page.getByText('Deleted 3 initiatives').waitFor();
    await page.getByText('42 of 42').waitFor();
    app?.assertClean();
  });
});

describe('rows that settle', () => {
  const moving = (page: Page) =>
    page.evaluate(
      () =>
        document.getAnimations().filter(({ effect }) => (effect as KeyframeEffect).target?.matches('[data-row]'))
          .length,
    );

  test('are seen going to their places, and are not where motion is not wanted', async () => {
    const page = await openGrid();
    await page.getByRole('columnheader', { name: 'Title', exact: true }).getByRole('button').click();
    await gridOf(page).focus();
    await press(page, 'Control+Home', 'ArrowRight');
    await page.evaluate(() => {
      const animate = Element.prototype.animate;
      Element.prototype.animate = function (...facts) {
        document.body.dataset.moved = String(Number(document.body.dataset.moved ?? 0) + 1);
        return animate.apply(this, facts);
      };
    });
    const moved = () => page.evaluate(() => Number(document.body.dataset.moved ?? 0));
    await page.keyboard.type('zzz last');
    await press(page, 'Tab');
    expect(await moved()).toBe(0);
    await press(page, 'ArrowDown');
    await expect.poll(moved).toBeGreaterThan(5);
    expect(await moved()).toBeLessThan(70);
    await expect.poll(() => moving(page)).toBe(0);
    const before = await moved();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await press(page, 'Control+Home', 'ArrowRight');
    await page.keyboard.type('zzz really last');
    await press(page, 'Enter');
    expect(await moved()).toBe(before);
  });
});

describe('bad input', () => {
  test('50,000 rows are refused in words, at once', async () => {
    const page = await openGrid();
    await paste(page, { 'text/plain': 'Title\tplanned\n'.repeat(50_000) });
    await page.getByText('That is 50,000 rows; the grid takes 10,000 at once. Import them as a file.').waitFor();
    await page.getByText('45 of 45').waitFor();
    app?.assertClean();
  });

  test('a cell of a million characters stays a draft with its sentence', async () => {
    const page = await openGrid();
    await paste(page, { 'text/plain': 'x'.repeat(1_048_576) });
    await page.getByText('The text has 1,048,576 characters; this cell takes 100,000.').first().waitFor();
    await press(page, 'Escape');
    await expect.poll(() => page.getByRole('button', { name: /not taken/ }).count()).toBe(0);
  });

  test('HTML with scripts is text and nothing more', async () => {
    const page = await openGrid();
    const html = `<table><tr><td><script>document.title = 'run'</script><img src=x onerror="document.title='run'">Harmless</td>
      <td onclick="document.title='run'">planned</td></tr></table>`;
    await paste(page, { 'text/html': html });
    await expect.poll(() => textAt(page, 0, 'Title')).toBe('Harmless');
    expect(await textAt(page, 0, 'Stage')).toBe('Planned');
    expect(await page.title()).not.toBe('run');
    expect(await gridOf(page).locator('img').count()).toBe(0);
    app?.assertClean();
  });

  test('a key that exists already stays a draft that names who has it', async () => {
    const page = await openGrid();
    const holder = await textAt(page, 1, 'Title');
    await press(page, 'ArrowLeft');
    await page.keyboard.type('DX-2');
    await press(page, 'Enter');
    await page.getByText(`DX-2 is the key of “${holder}” already.`).first().waitFor();
    await press(page, 'Escape');
    expect(await textAt(page, 0, 'Key')).toBe('DX-1');
  });
});

describe.each(['excel', 'libreoffice'])('a range that %s copied', (program) => {
  test('is pasted and copied back cell by cell, from its text and from its HTML', async () => {
    const page = await openGrid();
    const kinds = { 'text/plain': fixture(`${program}-text.txt`), 'text/html': fixture(`${program}-html.txt`) };
    const both: readonly Readonly<Record<string, string>>[] = [kinds, { 'text/html': kinds['text/html'] }];
    for (const data of both) {
      await (await cellAt(page, 0, 'Tags')).click();
      await paste(page, data);
      await expect.poll(() => textAt(page, 2, 'Tags')).toBe('5" racks & <cages>');
      await press(page, 'Control+c');
      const rows = (await clipboard(page)).split('\n');
      expect(rows[0]?.split('\t')[0]).toBe('Title');
      await press(page, 'Control+z');
    }
    app?.assertClean();
  });
});
