import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import * as xlsx from 'xlsx';
import { accessibilityViolations } from './support/accessibility.ts';
import { type OpenAppOptions, type OpenedApp, openApp } from './support/browser.ts';

type Page = OpenedApp['page'];

let app: OpenedApp | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});

async function openSample(options: OpenAppOptions = {}): Promise<Page> {
  app = await openApp(options);
  await app.page.getByRole('button', { name: 'Open the sample plan' }).click();
  await gridOf(app.page).waitFor();
  return app.page;
}

async function openEmptyPlan(): Promise<Page> {
  app = await openApp();
  await app.page.getByRole('button', { name: 'New plan' }).click();
  await app.page.getByRole('textbox', { name: 'Name of the new plan' }).fill('Atlas');
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('heading', { name: 'Ranking by RICE' }).waitFor();
  return app.page;
}

const gridOf = (page: Page) => page.getByRole('grid', { name: 'Ranking by RICE' });
const inspectorOf = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });
/** The initiatives of the list that are drawn, the first one 0. */
const rowsOf = (page: Page) => gridOf(page).locator('tbody tr[data-id]');
const rankOf = (row: Locator) => row.getByRole('gridcell').nth(0).innerText();
const keyOf = (row: Locator) => row.getByRole('gridcell').nth(1).innerText();
const keyAt = (page: Page, index: number) => keyOf(rowsOf(page).nth(index));
const selectedOf = (page: Page) => gridOf(page).getByRole('row', { selected: true });

/** The pane that the focus is in. */
function focusedPane(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane') ?? null);
}

describe('the ranking', () => {
  test('is walked by keyboard from the first moment, and the inspector follows', async () => {
    const page = await openSample();
    await expect.poll(() => gridOf(page).evaluate((grid) => grid === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const key = await keyAt(page, 2);
    await expect.poll(() => keyOf(selectedOf(page))).toBe(key);
    await inspectorOf(page).getByRole('article', { name: key }).waitFor();
    await page.keyboard.press('Shift+End');
    const count = Number(await gridOf(page).getAttribute('aria-rowcount')) - 1;
    await inspectorOf(page)
      .getByRole('heading', { name: `${count - 2} initiatives` })
      .waitFor();
    await page.keyboard.type('xyz');
    await page.keyboard.press('Home');
    await expect.poll(() => rankOf(selectedOf(page))).toBe('1');
    app?.assertClean();
  });

  test('keeps an edited row in its place until it is left; undo, redo and a reload bring the order back', async () => {
    const page = await openSample();
    const [key, firstKey] = [await keyAt(page, 4), await keyAt(page, 0)];
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedPane(page)).toBe('inspector');
    const whyBefore = await inspectorOf(page).getByRole('heading', { name: /^Why / }).innerText();
    await inspectorOf(page)
      .getByLabel(/^Reach/)
      .fill('900000');
    await page.keyboard.press('Enter');

    await expect.poll(() => rankOf(rowsOf(page).nth(4))).toMatch(/^1\s*↑4/);
    expect(await keyAt(page, 4)).toBe(key);
    await expect.poll(() => rankOf(rowsOf(page).nth(0))).toMatch(/^2\s*↓1/);
    const why = inspectorOf(page).getByRole('heading', { name: /^Why / });
    await expect.poll(() => why.innerText()).not.toBe(whyBefore);
    await page.getByRole('button', { name: 'Sort again' }).waitFor();

    await page.keyboard.press('Escape');
    await expect.poll(() => focusedPane(page)).toBe('content');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => keyAt(page, 0)).toBe(key);
    expect(await rankOf(rowsOf(page).nth(0))).toBe('1');
    expect(await page.getByRole('button', { name: 'Sort again' }).count()).toBe(0);

    const tinted = page.waitForSelector('tr[data-tinted]');
    await page.keyboard.press('Control+z');
    expect(await (await tinted).getAttribute('data-id')).toBe(await rowsOf(page).nth(4).getAttribute('data-id'));
    expect([await keyAt(page, 0), await keyAt(page, 4)]).toEqual([firstKey, key]);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => keyAt(page, 0)).toBe(key);
    await page.getByRole('banner').getByText('Saved', { exact: true }).waitFor();
    await page.reload();
    await gridOf(page).waitFor();
    expect(await keyAt(page, 0)).toBe(key);
    expect(await rowsOf(page).nth(0).getByRole('gridcell').nth(2).innerText()).toBe('900,000');
    app?.assertClean();
  });

  test('sorts again at once when asked to', async () => {
    const page = await openSample();
    const key = await keyAt(page, 1);
    await rowsOf(page).nth(1).click();
    await inspectorOf(page)
      .getByLabel(/^Reach/)
      .fill('900000');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sort again' }).click();
    await expect.poll(() => keyAt(page, 0)).toBe(key);
  });

  test('says what an incomplete score lacks, in the row and to assistive technology', async () => {
    const page = await openSample();
    await page.keyboard.press('End');
    const row = selectedOf(page);
    await expect.poll(() => rankOf(row)).toContain('–');
    const score = row.getByRole('gridcell').nth(6);
    expect(await score.getAttribute('title')).toMatch(/(is|are) missing\.$/);
    expect(await score.textContent()).toContain(await score.getAttribute('title'));
  });

  test('is narrowed by stage, theme and words; what is new or filtered out is never lost from sight', async () => {
    const page = await openSample();
    // How many rows are drawn hangs on the line among them.
    const counted = async () => Number(await gridOf(page).getAttribute('aria-rowcount'));
    const all = await counted();
    await page.getByRole('button', { name: /^Stage / }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Planned' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(counted).toBeLessThan(all);
    expect(new Set(await rowsOf(page).locator('td:last-child').allInnerTexts())).toEqual(new Set(['Planned']));

    await page.getByRole('textbox', { name: 'Filter by words' }).fill('no such words');
    await page.getByText('No initiative passes this filter.').waitFor();
    await page.getByRole('button', { name: 'Clear the filter' }).click();
    await expect.poll(counted).toBe(all);

    await page.getByRole('textbox', { name: 'Filter by words' }).fill(await keyAt(page, 0));
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('n');
    await page.keyboard.type('Something new');
    await page.keyboard.press('Enter');
    await expect.poll(() => selectedOf(page).getByRole('rowheader').innerText()).toContain('Something new');
  });
});

describe('initiatives', () => {
  test('are written where they will stand, beginning with an empty plan', async () => {
    const page = await openEmptyPlan();
    await page.getByRole('button', { name: 'Import a spreadsheet' }).waitFor();
    await page.keyboard.press('n');
    const title = page.getByRole('textbox', { name: 'Title of the new initiative' });
    await expect.poll(() => title.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type('x'.repeat(1001));
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('it may have 1000').waitFor();
    await title.fill('Managed message queue');
    await page.keyboard.press('Enter');
    await expect.poll(() => selectedOf(page).getByRole('rowheader').innerText()).toContain('Managed message queue');
    await page.keyboard.press('n');
    await page.keyboard.press('Escape');
    await expect.poll(() => title.count()).toBe(0);
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedPane(page)).toBe('inspector');
    app?.assertClean();
  });

  test('are deleted at once, and undo brings them back selected', async () => {
    const page = await openSample();
    const [first, second, third] = [await keyAt(page, 0), await keyAt(page, 1), await keyAt(page, 2)];
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Delete');
    await expect.poll(() => keyAt(page, 0)).toBe(third);
    await expect.poll(() => keyOf(selectedOf(page))).toBe(third);
    await page.getByText('Deleted 2 initiatives').waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => keyAt(page, 1)).toBe(second);
    await expect.poll(() => selectedOf(page).count()).toBe(2);
    expect(await keyAt(page, 0)).toBe(first);
    await expect.poll(() => gridOf(page).evaluate((grid) => grid === document.activeElement)).toBe(true);
  });

  test('an offer to undo a deletion goes when something else was done since', async () => {
    const page = await openSample();
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: 'Undo', exact: true }).waitFor();
    await inspectorOf(page)
      .getByLabel(/^Reach/)
      .fill('7');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('button', { name: 'Undo', exact: true }).count()).toBe(0);
  });
});

describe('the decided order', () => {
  /** What both numbers are, the decided place first. */
  const standingOf = async (row: Locator) => [
    await row.getByRole('gridcell').nth(0).innerText(),
    await row.getByRole('gridcell').nth(1).innerText(),
  ];
  const decidedMenu = (page: Page) => page.getByRole('button', { name: /^\d+ decided$/ });
  const titleOf = (row: Locator) => row.getByRole('rowheader').innerText();
  const titles = (page: Page, count: number) =>
    rowsOf(page)
      .getByRole('rowheader')
      .allInnerTexts()
      .then((all) => all.slice(0, count));

  test('is made by keyboard with a reason, and goes back to score; undo and redo follow', async () => {
    const page = await openSample();
    const [first = '', second = '', third = '', fourth = ''] = await titles(page, 4);
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => titles(page, 4)).toEqual([second, third, first, fourth]);
    const why = page.getByRole('textbox', { name: /^Why .+ stands here$/ });
    await expect.poll(() => why.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type('It waits for the audit');
    await page.keyboard.press('Enter');
    await expect.poll(() => why.count()).toBe(0);
    await expect.poll(() => gridOf(page).evaluate((grid) => grid === document.activeElement)).toBe(true);
    const placed = rowsOf(page).nth(2);
    expect(await standingOf(placed)).toEqual([expect.stringMatching(/^3\b/), '1']);
    expect(await placed.getByRole('gridcell').nth(0).getAttribute('title')).toMatch(
      /^Placed .*: It waits for the audit$/,
    );
    expect(await placed.getByRole('gridcell').nth(0).textContent()).toContain('It waits for the audit');

    await page.keyboard.press('Alt+Backspace');
    await expect.poll(() => titles(page, 4)).toEqual([first, second, third, fourth]);
    await expect.poll(() => decidedMenu(page).count()).toBe(0);
    expect(await rankOf(rowsOf(page).nth(0))).toBe('1');
    await page.keyboard.press('End');
    await page.keyboard.press('Control+z');
    await expect.poll(() => titles(page, 4)).toEqual([second, third, first, fourth]);
    await page.waitForSelector('tr[data-tinted]');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => titles(page, 4)).toEqual([first, second, third, fourth]);
    app?.assertClean();
  });

  test('is left without a reason by Escape, asked again by F2, and taken back at once by undo', async () => {
    const page = await openSample();
    const [first = '', second = ''] = await titles(page, 2);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => titles(page, 2)).toEqual([second, first]);
    await page.keyboard.press('Escape');
    await expect.poll(() => gridOf(page).evaluate((grid) => grid === document.activeElement)).toBe(true);
    expect(await rowsOf(page).nth(0).getByRole('gridcell').nth(0).getAttribute('title')).toContain('no reason given');
    await page.keyboard.press('F2');
    await page.keyboard.type('A promise');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => titleOf(selectedOf(page))).toBe(first);
    expect(await rowsOf(page).nth(0).getByRole('gridcell').nth(0).getAttribute('title')).toContain('A promise');

    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => titles(page, 2)).toEqual([first, second]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => titles(page, 2)).toEqual([second, first]);
  });

  test('is made by dragging rows, which Escape drops nowhere; the bar puts all back to score', async () => {
    const page = await openSample();
    const before = await titles(page, 6);
    const [a = '', b = '', c = '', d = '', e = '', f = ''] = before;
    const drag = async (from: number, to: number) => {
      const [start, end] = [await rowsOf(page).nth(from).boundingBox(), await rowsOf(page).nth(to).boundingBox()];
      if (start === null || end === null) throw new Error('A row is out of sight');
      await page.mouse.move(start.x + 300, start.y + 15);
      await page.mouse.down();
      await page.mouse.move(end.x + 300, end.y + 20, { steps: 3 });
      await page.mouse.move(end.x + 300, end.y + 2, { steps: 3 });
    };
    await drag(4, 1);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    expect(await titles(page, 6)).toEqual(before);
    await drag(4, 1);
    await page.mouse.up();
    await expect.poll(() => titles(page, 6)).toEqual([a, e, b, c, d, f]);
    await page.keyboard.type('Sold already');
    await page.keyboard.press('Enter');
    await decidedMenu(page).click();
    await page.getByRole('menuitem', { name: 'Order everything by score' }).click();
    await expect.poll(() => titles(page, 6)).toEqual(before);
    app?.assertClean();
  });

  test('belongs to the model that decides: another shows its own order and says so', async () => {
    const page = await openSample();
    await page.getByRole('heading', { level: 1 }).getByRole('button').click();
    await page.getByRole('menuitemradio', { name: 'Weighted scoring' }).click();
    const grid = page.getByRole('grid', { name: 'Ranking by Weighted scoring' });
    await grid.getByRole('columnheader', { name: 'Strategic fit' }).waitFor();
    await grid.focus();
    const keys = () => grid.locator('tbody tr[data-id]').getByRole('gridcell').nth(1).allInnerTexts();
    const before = await keys();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByText('Initiatives are placed in the ranking by RICE').waitFor();
    expect(await keys()).toEqual(before);
    app?.assertClean();
  });
});

test('the ranking is handed out as a workbook that reads back in its order', async () => {
  const page = await openSample();
  const keys = await rowsOf(page).getByRole('gridcell').nth(1).allInnerTexts();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export workbook' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^atlas-platform-ranking-\d{4}-\d{2}-\d{2}\.xlsx$/);
  const book = xlsx.read(await readFile(await download.path()));
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error('The workbook has no sheet');
  const cells = xlsx.utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1 }).map((row) => row.map(String));
  const header = cells.findIndex((row) => row.includes('Key'));
  const keyColumn = cells[header]?.indexOf('Key') ?? -1;
  expect(cells.slice(header + 1, header + 1 + keys.length).map((row) => row[keyColumn])).toEqual(keys);
  await page.getByText(`Exported ${download.suggestedFilename()}`).waitFor();
  app?.assertClean();
});

describe('the cut line in the ranking', () => {
  const chip = (page: Page) => page.getByRole('button', { name: /^Cut / });
  const line = (page: Page) => gridOf(page).getByRole('row').filter({ hasText: ' cut ·' });
  const stateOf = (row: Locator) => row.getByRole('gridcell').filter({ hasText: /^(in|out|unknown|elsewhere)/ });
  async function choosePeriod(page: Page, name: string | RegExp): Promise<void> {
    await chip(page).click();
    await page.getByRole('menuitemradio', { name }).click();
  }

  test('stands above the first row that is out, and its period is chosen in the bar', async () => {
    const page = await openSample();
    await line(page).waitFor();
    const now = (await chip(page).innerText()).replace(/^Cut\s*/, '');
    expect(await line(page).innerText()).toMatch(new RegExp(`^${now} cut · .+ (is full at|has .+ left of) .+ pw`));
    await gridOf(page)
      .getByRole('columnheader', { name: new RegExp(`^${now}`) })
      .waitFor();
    const states = await gridOf(page).evaluate((grid) => {
      const rows = [...grid.querySelectorAll('tbody tr:not([aria-hidden])')];
      const at = rows.findIndex((row) => row.textContent?.includes(' cut ·'));
      const isOut = (row: Element) => row.querySelector('[data-state="out"]') !== null;
      return {
        above: rows.slice(0, at).filter(isOut).length,
        below: rows.slice(at + 1, at + 2).some(isOut),
      };
    });
    expect(states).toEqual({ above: 0, below: true });

    await chip(page).click();
    const other = await page.getByRole('menuitemradio').nth(1).innerText();
    await page.getByRole('menuitemradio').nth(1).click();
    await gridOf(page)
      .getByRole('columnheader', { name: new RegExp(`^${other}`) })
      .waitFor();
    await choosePeriod(page, 'No cut line');
    await line(page).waitFor({ state: 'detached' });
    await expect.poll(() => chip(page).innerText()).toMatch(/none$/);
    await page.getByRole('tab', { name: 'Models' }).click();
    await page.getByRole('tab', { name: 'Ranking' }).click();
    await gridOf(page).waitFor();
    await expect.poll(() => chip(page).innerText()).toMatch(/none$/);
    await choosePeriod(page, new RegExp(`^${now}`));
    await line(page).waitFor();
    app?.assertClean();
  });

  test('is passed over by arrows, drawn anew as an effort changes, and said in the inspector', async () => {
    const page = await openSample({ viewport: { width: 1600, height: 1000 } });
    await line(page).waitFor();
    const out = gridOf(page)
      .locator('tr[data-id]')
      .filter({ has: page.locator('[data-state="out"]') })
      .first();
    const key = await keyOf(out);
    const keys = await rowsOf(page).evaluateAll((rows) =>
      rows.map((row) => row.querySelectorAll('td')[1]?.textContent ?? ''),
    );
    await rowsOf(page)
      .nth(keys.indexOf(key) - 1)
      .click();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => keyOf(selectedOf(page))).toBe(key);
    await inspectorOf(page)
      .getByText(/^Out of .+ lacks .+ It would take .+ more of /)
      .waitFor();

    const inspector = inspectorOf(page);
    const [need = ''] = /\S+ lacks/.exec(await inspector.getByText(/^Out of /).innerText()) ?? [];
    const team = need.replace(' lacks', '');
    for (const figure of ['low', 'likely']) {
      await inspector.getByLabel(`${team}, ${figure}`).fill('0.1');
      await page.keyboard.press('Enter');
    }
    // The team has nothing left at its turn: however little it needs, it lacks that.
    await expect.poll(() => stateOf(selectedOf(page)).first().innerText()).toMatch(/^out\s+\S+ −<0\.1 pw$/);
    await inspector.getByText(new RegExp(`^Out of .+: ${team} lacks <0\\.1 person-weeks\\.`)).waitFor();
    app?.assertClean();
  });

  test('keeps its column and loses its line while another model orders the list', async () => {
    const page = await openSample({ viewport: { width: 1600, height: 1000 } });
    await line(page).waitFor();
    const now = (await chip(page).innerText()).replace(/^Cut\s*/, '');
    await page.getByRole('heading', { level: 1 }).getByRole('button').click();
    await page.getByRole('menuitemradio', { name: 'Weighted scoring' }).click();
    const grid = page.getByRole('grid', { name: 'Ranking by Weighted scoring' });
    await grid.getByRole('columnheader', { name: new RegExp(`^${now}`) }).waitFor();
    expect(await grid.getByText(' cut ·').count()).toBe(0);
    app?.assertClean();
  });

  test('parts how sure the order is: in the period in so many of the draws', async () => {
    const page = await openSample();
    const now = (await chip(page).innerText()).replace(/^Cut\s*/, '');
    await page.getByRole('tab', { name: 'How sure' }).click();
    await page.getByLabel(/^Above/).selectOption(now);
    await page.getByRole('columnheader', { name: new RegExp(`^In ${now}`) }).waitFor();
    await page.getByText(new RegExp(`that are in ${now}`)).waitFor();
    expect(await page.getByLabel(/^Top/).count()).toBe(0);
    await page.getByLabel(/^Above/).selectOption({ label: 'The top' });
    await page
      .getByRole('status')
      .getByText(/the top 10/)
      .waitFor();
    app?.assertClean();
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test('the ranking breaks no rule of accessibility, whole, filtered or while one is written', async () => {
    const page = await openSample({ colorScheme });
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('textbox', { name: /^Why / }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('End');
    await page.keyboard.press('n');
    await page.getByRole('button', { name: /^Stage / }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Declined' }).click();
    expect(await accessibilityViolations(page)).toEqual([]);
  });
});
