import { afterEach, describe, expect, test } from 'vitest';
import { accessibilityViolations } from './support/accessibility.ts';
import { type OpenAppOptions, type OpenedApp, openApp } from './support/browser.ts';

type Page = OpenedApp['page'];

let app: OpenedApp | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});

const gridOf = (page: Page) => page.getByRole('grid', { name: 'Initiatives' });

async function openGrid(options: OpenAppOptions = {}): Promise<Page> {
  app = await openApp(options);
  const { page } = app;
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Open the sample plan' }).click();
  await page.getByRole('navigation').getByRole('button', { name: 'Initiatives' }).click();
  await gridOf(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => activeOf(page)).toMatchObject({ row: 0, column: 'Title' });
  return page;
}

interface ActiveCell {
  readonly row: number;
  readonly column: string;
  readonly text: string;
  readonly isDraft: boolean;
}

/** The active cell as assistive technology finds it. */
function activeOf(page: Page): Promise<ActiveCell | null> {
  return page.evaluate(() => {
    const grid = [...document.querySelectorAll('[role="grid"]')].find((one) => one.checkVisibility());
    const cell = document.getElementById(grid?.getAttribute('aria-activedescendant') ?? '');
    if (grid === undefined || cell === null) return null;
    const place = cell.getAttribute('aria-colindex');
    const head = grid.querySelector(`[role="columnheader"][aria-colindex="${place}"] button`);
    return {
      row: Number(cell.closest('[role="row"]')?.getAttribute('aria-rowindex')) - 2,
      column: head?.textContent ?? '',
      text: cell.textContent ?? '',
      isDraft: cell.getAttribute('aria-invalid') === 'true',
    };
  });
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

async function typeInto(page: Page, text: string, end: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press(end);
}

const copyText = (page: Page, text: string) => page.evaluate((value) => navigator.clipboard.writeText(value), text);
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describe('typing into the grid', () => {
  test('replaces a cell, goes down on Enter and back to where a run of Tabs began', async () => {
    const page = await openGrid();
    await typeInto(page, 'Renamed', 'Tab');
    expect(await activeOf(page)).toMatchObject({ row: 0, column: 'Stage' });
    await typeInto(page, 'pl', 'Tab');
    await press(page, 'Tab');
    await typeInto(page, 'Ann Other', 'Tab');
    await typeInto(page, 'SRE 3, Identity 2-4-8', 'Enter');
    expect(await activeOf(page)).toMatchObject({ row: 1, column: 'Title' });
    await press(page, 'ArrowUp');
    const texts: string[] = [];
    for (let step = 0; step < 5; step += 1) {
      texts.push((await activeOf(page))?.text ?? '');
      await press(page, 'ArrowRight');
    }
    expect(texts).toEqual(['Renamed', 'Planned', 'Developer experience', 'Ann Other', '7.0']);
    app?.assertClean();
  });

  test('goes on at the caret with F2, gives up on Escape, and keeps what is typed when another cell is pressed', async () => {
    const page = await openGrid();
    const before = (await activeOf(page))?.text ?? '';
    await press(page, 'F2');
    await typeInto(page, ' more', 'Escape');
    expect((await activeOf(page))?.text).toBe(before);
    await press(page, 'F2');
    await page.keyboard.type(' more');
    await gridOf(page).getByRole('row').nth(3).getByRole('gridcell').nth(1).click();
    await press(page, 'Control+Home', 'ArrowRight');
    expect((await activeOf(page))?.text).toBe(`${before} more`);
  });

  test('keeps a refused text in its cell with a sentence, over a reload too, and Escape drops it', async () => {
    const page = await openGrid();
    for (let step = 0; step < 5; step += 1) await press(page, 'ArrowRight');
    const before = await activeOf(page);
    expect(before?.column).toBe('Start');
    await typeInto(page, '31/02/2026', 'Enter');
    const refused = await activeOf(page);
    expect(refused).toMatchObject({ row: 0, column: 'Start', isDraft: true });
    expect(refused?.text).toContain('February 2026 has 28 days');
    await page.reload();
    await page.getByRole('navigation').getByRole('button', { name: 'Initiatives' }).click();
    await page.getByRole('button', { name: '1 not taken' }).click();
    await expect.poll(() => activeOf(page)).toMatchObject({ column: 'Start', isDraft: true });
    await press(page, 'Escape');
    await expect.poll(() => activeOf(page)).toMatchObject({ text: before?.text, isDraft: false });
    app?.assertClean();
  });

  test('begins initiatives at the end, one after the other, and keeps them there until they are left', async () => {
    const page = await openGrid();
    await press(page, 'Control+End', 'Home', 'ArrowRight');
    const end = (await activeOf(page))?.row ?? 0;
    await typeInto(page, 'First of two', 'Enter');
    expect(await activeOf(page)).toMatchObject({ row: end + 1, column: 'Title' });
    await typeInto(page, 'Second of two', 'Tab');
    await typeInto(page, 'cand', 'Enter');
    expect(await activeOf(page)).toMatchObject({ row: end + 2, column: 'Title' });
    await page.getByText(`${end + 2} of ${end + 2}`).waitFor();
    await page.getByRole('textbox', { name: 'Filter by words' }).fill('of two');
    await page.getByText(`2 of ${end + 2}`).waitFor();
    app?.assertClean();
  });
});

describe('ranges', () => {
  test('are copied and pasted as spreadsheets do, one undo each', async () => {
    const page = await openGrid();
    const first = (await activeOf(page))?.text ?? '';
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowRight', 'Control+c');
    const copied = (await clipboard(page)).split('\n').map((line) => line.split('\t'));
    expect(copied).toHaveLength(2);
    expect(copied[0]?.[0]).toBe(first);
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown');
    const target = (await activeOf(page))?.text ?? '';
    await press(page, 'Control+v');
    await expect.poll(async () => (await activeOf(page))?.text).toBe(first);
    await press(page, 'Control+z');
    await expect.poll(async () => (await activeOf(page))?.text).toBe(target);
    app?.assertClean();
  });

  test('are filled down, filled with what is typed, and cleared', async () => {
    const page = await openGrid();
    for (let step = 0; step < 7; step += 1) await press(page, 'ArrowRight');
    expect((await activeOf(page))?.column).toBe('Tags');
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown');
    await typeInto(page, 'one, two', 'Control+Enter');
    const tags = async () => (await activeOf(page))?.text;
    expect(await tags()).toBe('one, two');
    await press(page, 'ArrowDown', 'ArrowDown');
    expect(await tags()).toBe('one, two');
    await press(page, 'ArrowDown', 'Control+d');
    await expect.poll(tags).toBe('one, two');
    await press(page, 'Delete');
    await expect.poll(tags).toBe('');
    await press(page, 'Control+z');
    await expect.poll(tags).toBe('one, two');
  });

  test('that are pasted beyond the end ask first; what is refused stays as drafts that F8 goes to', async () => {
    const page = await openGrid();
    await press(page, 'Control+End');
    const total = (await activeOf(page))?.row ?? 0;
    await press(page, 'Home', 'ArrowRight');
    await copyText(page, 'Alpha\tcandidate\nBeta\tnonsense\n"Gam\nma"\tplanned');
    await press(page, 'Control+v');
    await page.getByRole('alertdialog', { name: 'Add 3 initiatives?' }).waitFor();
    await press(page, 'Enter');
    await page.getByText(`${total + 3} of ${total + 3}`).waitFor();
    await page.getByRole('button', { name: '1 not taken' }).waitFor();
    await press(page, 'F8');
    expect(await activeOf(page)).toMatchObject({ column: 'Stage', isDraft: true });
    await typeInto(page, 'planned', 'Enter');
    await expect.poll(() => page.getByRole('button', { name: /not taken/ }).count()).toBe(0);
    await press(page, 'Control+z', 'Control+z');
    await page.getByText(`${total} of ${total}`).waitFor();
    app?.assertClean();
  });
});

describe('the rows', () => {
  test('keep their places while one is edited, and sort again when it is left', async () => {
    const page = await openGrid();
    await page.getByRole('columnheader', { name: 'Title' }).getByRole('button').click();
    await gridOf(page).focus();
    await press(page, 'Control+Home', 'ArrowRight');
    await typeInto(page, 'zzz last', 'Enter');
    await press(page, 'ArrowUp');
    // Enter left the row: it went to the end.
    expect((await activeOf(page))?.text).not.toBe('zzz last');
    const name = (await activeOf(page))?.text ?? '';
    await press(page, 'F2');
    await typeInto(page, ' zzz', 'Tab');
    expect(await activeOf(page)).toMatchObject({ row: 0, column: 'Stage' });
    await press(page, 'Shift+Tab');
    expect(await activeOf(page)).toMatchObject({ row: 0, text: `${name} zzz` });
  });

  test('stand in groups with counts, fold away, and give a new one the group’s value', async () => {
    const page = await openGrid({ viewport: { width: 1920, height: 1080 } });
    await page.getByRole('button', { name: /^Group/ }).click();
    await page.getByRole('menuitemradio', { name: 'Theme' }).click();
    const head = gridOf(page).getByRole('gridcell', { expanded: true }).first();
    await head.getByText('New services').waitFor();
    await gridOf(page).focus();
    await press(page, 'Control+Home');
    await press(page, 'Enter');
    await expect.poll(() => gridOf(page).getByRole('gridcell', { expanded: false }).count()).toBe(1);
    await press(page, 'Enter');
    await page.getByRole('textbox', { name: 'Filter by words' }).fill('NS-15');
    await gridOf(page).focus();
    await press(page, 'Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowRight');
    await typeInto(page, 'Begun here NS-15', 'Tab');
    await press(page, 'Tab');
    expect(await activeOf(page)).toMatchObject({ column: 'Theme', text: 'New services' });
    app?.assertClean();
  });

  test('are duplicated and deleted, with a way back', async () => {
    const page = await openGrid();
    const title = (await activeOf(page))?.text ?? '';
    await press(page, 'Control+Shift+D');
    await expect.poll(async () => (await activeOf(page))?.text).toBe(`${title} (copy)`);
    await press(page, 'Control+Delete');
    await page.getByText(/^Deleted .*\(copy\)/).waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect.poll(async () => (await activeOf(page))?.text).toBe(`${title} (copy)`);
    app?.assertClean();
  });
});

describe('the columns', () => {
  test('are chosen, moved and widened by keyboard, and stay so', async () => {
    const page = await openGrid({ viewport: { width: 1920, height: 1080 } });
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Owner' }).uncheck();
    await page.getByRole('button', { name: 'Move Theme forward' }).click();
    await page.getByRole('button', { name: 'Make Stage wider' }).click();
    await press(page, 'Escape');
    await page.reload();
    await page.getByRole('navigation').getByRole('button', { name: 'Initiatives' }).click();
    const heads = gridOf(page).getByRole('columnheader');
    await expect.poll(() => heads.allInnerTexts()).toEqual(expect.arrayContaining(['Stage']));
    const names = (await heads.allInnerTexts()).map((text) => text.trim());
    expect(names.slice(1, 5)).toEqual(['Key', 'Title', 'Theme', 'Stage']);
    expect(names).not.toContain('Owner');
  });
});

describe('for everyone', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`nothing is wrong for assistive technology, ${colorScheme}`, async () => {
      const page = await openGrid({ colorScheme });
      expect(await accessibilityViolations(page)).toEqual([]);
      for (let step = 0; step < 5; step += 1) await press(page, 'ArrowRight');
      await typeInto(page, '31/02/2026', 'Enter');
      expect(await accessibilityViolations(page)).toEqual([]);
      await press(page, 'Escape', 'ArrowLeft', 'ArrowLeft', 'F2');
      expect(await accessibilityViolations(page)).toEqual([]);
      await press(page, 'Escape');
      await page.getByRole('button', { name: /^Group/ }).click();
      await page.getByRole('menuitemradio', { name: 'Team' }).click();
      expect(await accessibilityViolations(page)).toEqual([]);
      app?.assertClean();
    });
  }
});
