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

/** A plan with four initiatives: LAK-1 Alpha to LAK-4 Delta, with none waiting for another. */
async function openLake(options: OpenAppOptions = {}): Promise<Page> {
  app = await openApp(options);
  await makePlan(app.page, 'Lake');
  await addInitiatives(app.page, 'Alpha', 'Beta', 'Gamma', 'Delta');
  await showDependencies(app.page);
  return app.page;
}

async function openSample(options: OpenAppOptions = {}): Promise<Page> {
  app = await openApp(options);
  await app.page.getByRole('button', { name: 'Open the sample plan' }).click();
  await app.page.getByRole('grid', { name: /^Ranking/ }).waitFor();
  await showDependencies(app.page);
  await list(app.page).waitFor();
  return app.page;
}

async function showDependencies(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Dependencies' }).click();
}

async function showView(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
}

const list = (page: Page) => page.getByRole('grid', { name: 'Dependencies' });
const rowOf = (page: Page, ...words: readonly string[]) =>
  words.reduce((rows, word) => rows.filter({ hasText: word }), list(page).locator('tbody tr[data-id]'));
const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });
const newLine = (page: Page) => page.getByRole('combobox', { name: 'New dependency' });

/** Types lines where the list takes new ones, which is open already. */
async function typeLines(page: Page, ...lines: readonly string[]): Promise<void> {
  for (const line of lines) {
    await newLine(page).fill(line);
    await page.keyboard.press('Enter');
    await expect.poll(() => newLine(page).inputValue()).toBe('');
  }
}

async function addFirst(page: Page, ...lines: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Add a dependency' }).click();
  await typeLines(page, ...lines);
}

/** Selects an initiative by the palette. */
async function selectKey(page: Page, key: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(key);
  await page
    .getByRole('option', { name: new RegExp(`^${key}\\b`) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await inspector(page).getByRole('article', { name: key, exact: true }).waitFor();
}

const isFocused = (element: Element) => element === document.activeElement;

async function date(page: Page, key: string, start: string, end: string): Promise<void> {
  await selectKey(page, key);
  for (const [label, day] of [
    ['Start', start],
    ['End', end],
  ] as const) {
    await inspector(page).getByRole('textbox', { name: label, exact: true }).fill(day);
    await page.keyboard.press('Enter');
  }
}

describe('the list of dependencies', () => {
  test('takes a line that is typed, with keys completed, by keyboard alone', async () => {
    const page = await openLake();
    await page.getByRole('button', { name: 'Add a dependency' }).click();
    await page.keyboard.type('alph');
    await page.getByRole('option', { name: 'LAK-1 Alpha' }).waitFor();
    await expect.poll(() => page.locator('[role="option"][data-combobox-selected]').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.keyboard.type(' FS+3d → LAK-2');
    await page.keyboard.press('Enter');
    await rowOf(page, 'LAK-1', 'LAK-2', 'FS +3 d').waitFor();
    await page.keyboard.press('Escape');
    // From the list, N begins the next one.
    await list(page).focus();
    await page.keyboard.press('n');
    await typeLines(page, 'Network vendor: leased line by 2031-03-12 → LAK-3');
    await rowOf(page, 'Network vendor', 'LAK-3').waitFor();
    await whenSaved(page);
    app?.assertClean();
  });

  test('refuses a cycle on the spot and spells it out', async () => {
    const page = await openLake();
    await addFirst(page, 'LAK-1 → LAK-2', 'LAK-2 → LAK-3');
    await newLine(page).fill('LAK-3 → LAK-1');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').innerText()).toContain('LAK-3 → LAK-1 → LAK-2 → LAK-3');
    await newLine(page).fill('LAK-1 → LAK-1');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('can’t wait for itself');
    await newLine(page).fill('LAK-1 FS+10001d → LAK-4');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('10,000 workdays');
    await newLine(page).fill('LAK-9 → LAK-4');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('names no initiative');
    expect(await list(page).locator('tbody tr[data-id]').count()).toBe(2);
    app?.assertClean();
  });

  test('edits in place, sets the status of many at once, and removes with a way back', async () => {
    const page = await openLake();
    await addFirst(page, 'LAK-1 → LAK-2', 'LAK-1 → LAK-3');
    await page.keyboard.press('Escape');
    await list(page).focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('SS+2d');
    await page.keyboard.press('Enter');
    await rowOf(page, 'SS +2 d').waitFor();
    await list(page).focus();
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: 'Set status…' }).click();
    await page.getByRole('menuitem', { name: 'At risk' }).click();
    await expect.poll(() => rowOf(page, 'At risk').count()).toBe(2);
    await page.keyboard.press('Control+z');
    await expect.poll(() => rowOf(page, 'At risk').count()).toBe(0);
    await list(page).focus();
    await page.keyboard.press('Escape');
    // A cell that can be empty is emptied; the dependency goes from any other.
    await page.keyboard.press('End');
    await page.keyboard.type('asked for');
    await page.keyboard.press('Enter');
    await list(page).getByText('asked for').waitFor();
    await list(page).getByText('asked for').click();
    await page.keyboard.press('Delete');
    await expect.poll(() => list(page).getByText('asked for').count()).toBe(0);
    expect(await list(page).locator('tbody tr[data-id]').count()).toBe(2);
    await page.keyboard.press('Home');
    await page.keyboard.press('Delete');
    await expect.poll(() => list(page).locator('tbody tr[data-id]').count()).toBe(1);
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => list(page).locator('tbody tr[data-id]').count()).toBe(2);
    app?.assertClean();
  });

  test('resolves conflicts after showing what would move, and takes it back', async () => {
    const page = await openLake();
    await addFirst(page, 'LAK-1 → LAK-2', 'LAK-2 → LAK-3');
    await date(page, 'LAK-1', '2031-01-06', '2031-01-10');
    await date(page, 'LAK-2', '2031-01-08', '2031-01-14');
    await date(page, 'LAK-3', '2031-01-15', '2031-01-17');
    await rowOf(page, 'LAK-1', 'LAK-2', 'by 3 d').waitFor();
    await page.getByRole('button', { name: 'Resolve 1 conflict…' }).click();
    const panel = page.getByRole('region', { name: 'Resolve conflicts' });
    expect(await panel.innerText()).toContain('2 initiatives would go later');
    expect(await panel.innerText()).toContain('+3 d');
    const move = panel.getByRole('button', { name: 'Move 2 initiatives' });
    await expect.poll(() => move.evaluate(isFocused)).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => list(page).evaluate(isFocused)).toBe(true);
    await rowOf(page, 'LAK-1', 'LAK-2', '0 d').waitFor();
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
    await rowOf(page, 'LAK-1', 'LAK-2', 'by 3 d').waitFor();
    // The dependency itself says why, as a sum.
    await rowOf(page, 'LAK-1', 'LAK-2').click();
    await inspector(page).getByRole('heading', { name: 'Why it conflicts by 3 d' }).waitFor();
    expect(await inspector(page).innerText()).toContain('LAK-2 starts at least 3 workdays too early');
    app?.assertClean();
  });
});

describe('the graph', () => {
  test('is walked along dependencies by keyboard, zoomed, and selects', async () => {
    const page = await openLake();
    await addFirst(page, 'LAK-1 → LAK-2', 'LAK-2 → LAK-3');
    await showView(page, 'Graph');
    const graph = page.locator('[data-graph]');
    await graph.waitFor();
    expect(await graph.getAttribute('aria-label')).toContain('3 initiatives and 2 dependencies');
    await graph.focus();
    for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    await inspector(page).getByRole('article', { name: 'LAK-3' }).waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await inspector(page).getByRole('article', { name: 'LAK-2' }).waitFor();
    const zoomOf = async () => Number(await graph.getAttribute('data-zoom'));
    const before = await zoomOf();
    await page.keyboard.press('-');
    expect(await zoomOf()).toBeLessThan(before);
    await page.mouse.move(500, 300);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -400);
    await page.keyboard.up('Control');
    await expect.poll(zoomOf).toBeGreaterThan(before);
    await page.getByRole('button', { name: 'Fit all' }).click();
    await expect.poll(zoomOf).toBe(1);
    app?.assertClean();
  });
});

describe('proposed dates', () => {
  test('are asked for from the palette, looked at, taken over, and taken back', async () => {
    const page = await openSample();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Propose dates');
    await page.keyboard.press('Enter');
    const table = page.getByRole('grid', { name: 'Proposed dates' });
    await table.waitFor();
    const apply = page.getByRole('button', { name: /^Apply to \d+ initiatives?$/ });
    await apply.waitFor();
    // A change of the plan meanwhile makes what is proposed out of date.
    await table.locator('tbody tr[data-id]').first().click();
    await inspector(page).getByRole('textbox', { name: 'Not before' }).fill('2031-01-06');
    await page.keyboard.press('Enter');
    await page.getByText('they are out of date').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Propose again' }).click();
    await apply.click();
    await page.getByText(/^Took over the proposed dates of \d+ initiatives?$/).waitFor();
    await whenSaved(page);
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Propose dates' }).click();
    await apply.waitFor();
    app?.assertClean();
  });
});

describe('a bar that moves', () => {
  test('asks whether what waits for it moves along, and does so as one change', async () => {
    const page = await openLake();
    await addFirst(page, 'LAK-1 → LAK-2');
    await date(page, 'LAK-1', '2031-01-06', '2031-01-10');
    await date(page, 'LAK-2', '2031-01-13', '2031-01-17');
    await selectKey(page, 'LAK-1');
    await inspector(page).getByRole('textbox', { name: 'End', exact: true }).fill('2031-01-14');
    await page.keyboard.press('Enter');
    const messages = page.getByRole('region', { name: 'Messages' });
    await messages.getByText('LAK-2 waits for LAK-1: it would go 2 d later.').waitFor();
    // By keyboard: the message is a pane of the window, and gives the focus back.
    for (let step = 0; step < 6 && (await messages.locator(':focus').count()) === 0; step += 1) {
      await page.keyboard.press('F6');
    }
    await expect.poll(() => messages.getByRole('button', { name: 'Move it along' }).evaluate(isFocused)).toBe(true);
    await page.keyboard.press('Enter');
    await messages.getByText('LAK-2 moved along, 2 d later').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
    await selectKey(page, 'LAK-2');
    const start = inspector(page).getByRole('textbox', { name: 'Start', exact: true });
    await expect.poll(() => start.inputValue()).toBe('15 Jan 2031');
    await messages.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => start.inputValue()).toBe('13 Jan 2031');
    app?.assertClean();
  });
});

describe('a bar that moves into one that is pinned', () => {
  test('has the new conflict said, and the palette moves along what the message asked about', async () => {
    const page = await openLake();
    await addFirst(page, 'LAK-1 → LAK-2', 'LAK-1 → LAK-3');
    await date(page, 'LAK-1', '2031-01-06', '2031-01-10');
    await date(page, 'LAK-2', '2031-01-13', '2031-01-17');
    await date(page, 'LAK-3', '2031-01-13', '2031-01-17');
    await inspector(page).getByRole('checkbox', { name: 'Pinned' }).check();
    await selectKey(page, 'LAK-1');
    await inspector(page).getByRole('textbox', { name: 'End', exact: true }).fill('2031-01-14');
    await page.keyboard.press('Enter');
    const messages = page.getByRole('region', { name: 'Messages' });
    await messages.getByText('LAK-3 is pinned and stays: in conflict by 2 d').waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('move along');
    await page.getByRole('option', { name: 'Move along what waits for LAK-1' }).waitFor();
    await page.keyboard.press('Enter');
    await messages.getByText('LAK-2 moved along, 2 d later').waitFor();
    app?.assertClean();
  });
});

describe('the inspector of an initiative', () => {
  test('adds, edits and removes what it waits for and what is waited for outside', async () => {
    const page = await openLake();
    await selectKey(page, 'LAK-3');
    const pane = inspector(page);
    await pane.getByRole('combobox', { name: 'Add what it waits for' }).fill('LAK-1 FS+3d');
    await page.keyboard.press('Enter');
    await pane.getByRole('button', { name: 'Edit waiting for LAK-1' }).waitFor();
    await pane.getByRole('combobox', { name: 'Add what it holds up' }).fill('LAK-1');
    await page.keyboard.press('Enter');
    await expect.poll(() => pane.getByRole('alert').innerText()).toContain('LAK-3 → LAK-1 → LAK-3');
    await pane.getByRole('combobox', { name: 'Add what it holds up' }).fill('LAK-4');
    await page.keyboard.press('Enter');
    await pane.getByRole('button', { name: 'Edit holding up LAK-4' }).waitFor();
    await pane.getByRole('combobox', { name: 'Add who outside it waits for' }).fill('Auditors: report by 2031-02-03');
    await page.keyboard.press('Enter');
    await pane.getByText('by Feb 3, 2031').waitFor();
    await pane.getByRole('button', { name: 'Edit waiting for LAK-1' }).click();
    await pane.getByRole('textbox', { name: 'How it is waiting for LAK-1' }).fill('~LAK-1 SS-2d');
    await page.keyboard.press('Enter');
    await pane.getByText('SS −2 d, soft').waitFor();
    await pane.getByRole('button', { name: 'Stop waiting for LAK-1' }).click();
    await expect.poll(() => pane.getByRole('button', { name: 'Edit waiting for LAK-1' }).count()).toBe(0);
    await page.keyboard.press('Control+z');
    await pane.getByRole('button', { name: 'Edit waiting for LAK-1' }).waitFor();
    app?.assertClean();
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test('every view is accessible, and no page scrolls', async () => {
    const page = await openSample({ colorScheme });
    expect(await accessibilityViolations(page)).toEqual([]);
    await rowOf(page).first().click();
    expect(await accessibilityViolations(page)).toEqual([]);
    await showView(page, 'Graph');
    await page.locator('[data-graph]').waitFor();
    await page.getByRole('button', { name: 'Critical path' }).click();
    expect(await accessibilityViolations(page)).toEqual([]);
    await showView(page, 'Teams');
    await page.getByRole('grid', { name: 'Dependencies from team to team' }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await showView(page, 'Dates');
    await page.getByRole('button', { name: 'Propose dates' }).click();
    await page.getByRole('grid', { name: 'Proposed dates' }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    const scrolls = await page.evaluate(() => document.documentElement.scrollHeight > window.innerHeight);
    expect(scrolls).toBe(false);
    app?.assertClean();
  });
});
