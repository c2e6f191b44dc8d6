import { afterEach, describe, expect, test } from 'vitest';
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
  await app.page.getByRole('grid', { name: 'Ranking by RICE' }).waitFor();
  return app.page;
}

async function lookAt(page: Page, model: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).getByRole('button').click();
  await page.getByRole('menuitemradio', { name: model }).click();
}

async function showView(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
}

/** Types a row of values a line, from the first criterion on, into the first rows of the scores. */
async function typeScores(page: Page, rows: readonly (readonly number[])[]): Promise<void> {
  const grid = page.getByRole('grid', { name: /^Scores of/ });
  await grid.focus();
  await page.keyboard.press('Control+Home');
  // Key, title, rank and score stand before the first of them.
  for (let column = 0; column < 4; column += 1) await page.keyboard.press('ArrowRight');
  for (const row of rows) {
    for (const [index, value] of row.entries()) {
      await page.keyboard.type(String(value));
      await page.keyboard.press(index === row.length - 1 ? 'Enter' : 'Tab');
    }
  }
}

const WEIGHTED = [
  [5, 5, 4, 3, 1],
  [4, 2, 5, 2, 2],
  [1, 3, 2, 4, 5],
] as const;

describe('another model', () => {
  test('is scored in its own grid, ranked by it, and its sum stands in the inspector', async () => {
    const page = await openSample();
    await lookAt(page, 'Weighted scoring');
    await page.getByRole('grid', { name: 'Ranking by Weighted scoring' }).waitFor();
    await showView(page, 'Scores');
    await typeScores(page, WEIGHTED);
    await showView(page, 'Ranking');
    const first = page.getByRole('grid', { name: 'Ranking by Weighted scoring' }).locator('tbody tr[data-id]').first();
    // 100 × (3×1 + 3×1 + 2×0.75 + 2×0.5 + 2×1) ÷ 12
    await expect.poll(() => first.innerText()).toContain('87.5');
    await first.click();
    await page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { name: 'Why 87.5' }).waitFor();
    await page.getByText('Saved').first().waitFor();
    app?.assertClean();
  });

  test('says how sure its order is, with figures that are the same for the same seed', async () => {
    const page = await openSample();
    await showView(page, 'How sure');
    const table = page.getByRole('grid', { name: /How sure/ });
    await table.waitFor();
    await expect.poll(() => page.locator('body').innerText()).toMatch(/Of the top 10, \d+ (is|are) sure/);
    const before = await table.innerText();
    const seed = page.getByLabel('Seed');
    await seed.fill('2');
    await page.keyboard.press('Enter');
    await expect.poll(() => table.innerText()).not.toBe(before);
    await seed.fill('1');
    await page.keyboard.press('Enter');
    await expect.poll(() => table.innerText(), { timeout: 20_000 }).toBe(before);
    app?.assertClean();
  });

  test('is changed with the effect in sight, and kept as one change that can be undone', async () => {
    const page = await openSample();
    await lookAt(page, 'Weighted scoring');
    await showView(page, 'Scores');
    await typeScores(page, WEIGHTED);
    await showView(page, 'Ranking');
    await page.getByRole('button', { name: 'Edit the model' }).click();
    const panel = page.getByRole('region', { name: 'Edit model' });
    const weight = panel.getByLabel('Weight of “Cost”');
    await weight.fill('40');
    await page.keyboard.press('Enter');
    const ranking = page.getByRole('grid', { name: 'Ranking by Weighted scoring' });
    // 100 × (3×1 + 3×1 + 2×0.75 + 2×0.5 + 40×1) ÷ 50
    await expect.poll(() => ranking.locator('tbody tr[data-id]').first().innerText()).toContain('97');
    expect(await panel.innerText()).toMatch(/change/);
    await page.keyboard.press('Control+Enter');
    await panel.waitFor({ state: 'detached' });
    await expect.poll(() => ranking.locator('tbody tr[data-id]').first().innerText()).toContain('97');
    await page.keyboard.press('Control+z');
    await expect.poll(() => ranking.locator('tbody tr[data-id]').first().innerText()).toContain('87.5');
    app?.assertClean();
  });

  test('stands beside the deciding one, with how far they agree', async () => {
    const page = await openSample();
    await lookAt(page, 'Weighted scoring');
    await showView(page, 'Scores');
    await typeScores(page, WEIGHTED);
    await showView(page, 'Models');
    await expect.poll(() => page.locator('body').innerText()).toMatch(/agrees [−]?\d\.\d\d/);
    app?.assertClean();
  });
});

describe('the board', () => {
  test('moves a card by key, tells the balance by effort, and takes it back', async () => {
    const page = await openSample();
    await showView(page, 'MoSCoW');
    const column = (label: string) => page.locator('[data-column]').filter({ hasText: label });
    await page.locator('[data-column]').getByText('Quarantine for flaky tests').click();
    for (const label of ['Won’t', 'Could', 'Should', 'Must']) {
      await page.keyboard.press('Alt+ArrowLeft');
      await expect.poll(() => column(label).innerText()).toContain('DX-9');
    }
    await expect.poll(() => column('Must').innerText()).toMatch(/^Must\s*10\s*120\.25 pw/);
    await page.keyboard.press('Control+z');
    await expect.poll(() => column('Must').innerText()).toMatch(/^Must\s*9\s*117\.0 pw/);
    expect(await column('Should').innerText()).toContain('DX-9');
    app?.assertClean();
  });
});

describe('the matrix', () => {
  /** The bubble that keys lead to, by what assistive technology reads. */
  const activeBubble = (page: Page) => page.getByRole('listbox', { name: /^Matrix by/ }).getByRole('option');

  async function openMatrix(): Promise<Page> {
    const page = await openSample();
    await lookAt(page, 'Value vs effort');
    await showView(page, 'Scores');
    await typeScores(page, [
      [4, 8],
      [8, 3],
      [6, 6],
    ]);
    await showView(page, 'Matrix');
    const plot = page.getByRole('listbox', { name: /^Matrix by/ });
    await plot.focus();
    await page.keyboard.press('Home');
    return page;
  }

  test('re-scores a bubble that is dragged, as one step; Escape drops it nowhere', async () => {
    const page = await openMatrix();
    const words = () => activeBubble(page).getAttribute('aria-label');
    await expect.poll(words).toMatch(/Value 8.*Effort 3|Effort 3.*Value 8/);
    const before = await words();
    const box = await activeBubble(page).boundingBox();
    if (box === null) throw new Error('The bubble is not drawn');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const dragTo = async (dx: number, dy: number) => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      for (const share of [0.25, 0.5, 0.75, 1]) await page.mouse.move(x + dx * share, y + dy * share);
    };
    await dragTo(-220, 160);
    await expect.poll(words).not.toBe(before);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect.poll(words).toBe(before);
    await dragTo(-220, 160);
    await page.mouse.up();
    await expect.poll(words).not.toBe(before);
    await page.getByText('Saved').first().waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(words).toBe(before);
    app?.assertClean();
  });

  test('re-scores a bubble by keys in steps of its scale, and says where it went', async () => {
    const page = await openMatrix();
    const words = () => activeBubble(page).getAttribute('aria-label');
    await expect.poll(words).toMatch(/Value 8,/);
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(words).toMatch(/Value 8\.5,/);
    // A cost runs backwards: to the right is less of it.
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(words).toMatch(/Effort 2\.5,/);
    await page.keyboard.press('Control+z');
    await expect.poll(words).toMatch(/Effort 3,/);
    await page.keyboard.press('Control+z');
    await expect.poll(words).toMatch(/Value 8,/);
    app?.assertClean();
  });

  test('says what to do while nothing has a place in it', async () => {
    app = await openApp();
    const { page } = app;
    await page.getByRole('button', { name: 'New plan' }).click();
    await page.getByRole('textbox', { name: 'Name of the new plan' }).fill('Atlas');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'New initiative' }).last().click();
    await page.keyboard.type('Rate limits at the edge');
    await page.keyboard.press('Enter');
    await page.getByRole('grid', { name: 'Ranking by RICE' }).waitFor();
    await lookAt(page, 'Value vs effort');
    await showView(page, 'Matrix');
    await page.getByRole('button', { name: 'Score by Value vs effort' }).click();
    await page.getByRole('grid', { name: 'Scores of Value vs effort' }).waitFor();
    app?.assertClean();
  });
});

describe('a model that is edited', () => {
  test('is left by Escape one step at a time: the field first, then the model', async () => {
    const page = await openSample();
    await page.getByRole('heading', { level: 1 }).getByRole('button').click();
    await page.getByRole('menuitem', { name: 'New formula…' }).click();
    const panel = page.getByRole('region', { name: 'Edit model' });
    await panel.getByRole('textbox', { name: 'Formula', exact: true }).focus();
    await page.keyboard.press('Escape');
    expect(await panel.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    app?.assertClean();
  });
});

describe('the tools of the bar', () => {
  test('have a name and a tip where they have no words', async () => {
    const page = await openSample();
    await page.setViewportSize({ width: 1280, height: 800 });
    for (const name of ['New initiative', 'Export workbook', 'Edit the model']) {
      const tool = page.getByRole('button', { name, exact: true });
      await tool.hover();
      await page.getByRole('tooltip', { name }).waitFor();
    }
    app?.assertClean();
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test('no view of the priorities breaks a rule of accessibility', async () => {
    const page = await openSample({ colorScheme });
    for (const view of ['Scores', 'Matrix', 'Models', 'MoSCoW', 'How sure']) {
      await showView(page, view);
      await page.waitForTimeout(300);
      expect(await accessibilityViolations(page), view).toEqual([]);
    }
    await showView(page, 'Ranking');
    await page.getByRole('button', { name: 'Edit the model' }).click();
    expect(await accessibilityViolations(page), 'Edit model').toEqual([]);
    app?.assertClean();
  });
});
