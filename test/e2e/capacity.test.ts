import type { Locator } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { accessibilityViolations } from './support/accessibility.ts';
import { type OpenAppOptions, type OpenedApp, openApp } from './support/browser.ts';
import { makePlan } from './support/plan-steps.ts';

type Page = OpenedApp['page'];

let app: OpenedApp | null = null;
afterEach(async () => {
  await app?.close();
  app = null;
});

async function openSample(options: OpenAppOptions = {}): Promise<Page> {
  app = await openApp(options);
  const { page } = app;
  await page.getByRole('button', { name: 'Open the sample plan' }).click();
  await page.getByRole('navigation').getByRole('button', { name: 'Capacity' }).click();
  await mapOf(page).waitFor();
  return page;
}

async function openEmptyPlan(options: OpenAppOptions = {}): Promise<Page> {
  app = await openApp(options);
  await makePlan(app.page, 'Atlas');
  await app.page.getByRole('navigation').getByRole('button', { name: 'Capacity' }).click();
  await app.page.getByRole('heading', { name: 'Does it fit?' }).waitFor();
  return app.page;
}

const mapOf = (page: Page) => page.getByRole('grid', { name: 'Load of teams by period' });
const inspectorOf = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });
const selectedIn = (page: Page) => mapOf(page).getByRole('gridcell', { selected: true });
/** A cell is named by words that are out of sight, other controls by a label. */
const nameOf = (named: Locator) =>
  named.evaluate(
    (element) => element.getAttribute('aria-label') ?? element.querySelector('.visually-hidden')?.textContent ?? '',
  );
const undo = (page: Page) => page.keyboard.press('Control+z');

/** `SRE, FY27 Q1` of a cell's name. */
const placeIn = (name: string) => name.split(', ').slice(0, 2).join(', ');
const cellAt = (page: Page, place: string) => mapOf(page).getByRole('gridcell', { name: `${place},` });

/** Looks into the first cell that is over, and answers where it is once the inspector shows it. */
async function lookIntoOver(page: Page): Promise<string> {
  const over = mapOf(page)
    .getByRole('gridcell', { name: /over by/ })
    .first();
  const place = placeIn(await nameOf(over));
  await over.click();
  await inspectorOf(page).getByRole('article', { name: place }).waitFor();
  return place;
}

describe('the heat map', () => {
  test('says all of a cell in its name and is walked by keyboard, on into later periods', async () => {
    const page = await openSample();
    await mapOf(page).getByRole('gridcell').first().click();
    const first = await nameOf(selectedIn(page));
    expect(first).toMatch(/^Compute, .+, \d+ %, [\d.]+ of [\d.]+ person-weeks/);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => nameOf(selectedIn(page))).toMatch(/^Data services, /);
    await page.keyboard.press('Control+Home');
    await expect.poll(() => nameOf(selectedIn(page))).toBe(first);
    await page.keyboard.press('End');
    await expect.poll(() => nameOf(selectedIn(page))).toMatch(/^Compute, /);
    const last = await nameOf(selectedIn(page));
    expect(placeIn(last)).not.toBe(placeIn(first));
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => nameOf(selectedIn(page))).not.toBe(last);
    expect(await cellAt(page, placeIn(first)).count()).toBe(0);
    await page.getByRole('button', { name: 'Now' }).click();
    await cellAt(page, placeIn(first)).waitFor();
    app?.assertClean();
  });

  test('shows what is behind a cell; Enter goes there, Escape comes back', async () => {
    const page = await openSample();
    const place = await lookIntoOver(page);
    await inspectorOf(page)
      .getByText(/Firm demand is .+ over/)
      .waitFor();
    await inspectorOf(page).getByRole('heading', { name: 'What would fit it' }).waitFor();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane')))
      .toBe('inspector');
    await page.keyboard.press('Escape');
    await expect.poll(async () => placeIn(await nameOf(page.locator(':focus')))).toBe(place);
  });

  test('a figure is typed over a cell, keeps what was worked out beside it, and is cleared', async () => {
    const page = await openSample();
    await mapOf(page)
      .getByRole('gridcell', { name: /^Compute, / })
      .nth(2)
      .click();
    const before = await nameOf(selectedIn(page));
    const place = placeIn(before);
    await page.keyboard.type('12.5');
    await page.keyboard.press('Enter');
    await expect.poll(() => nameOf(cellAt(page, place))).toMatch(/of 12\.5 person-weeks.*available set by hand$/);
    await expect.poll(() => nameOf(page.locator(':focus'))).toMatch(/^Data services, /);
    await page.keyboard.press('ArrowUp');
    await inspectorOf(page)
      .getByRole('row', { name: /^Worked out/ })
      .waitFor();
    await page.keyboard.press('Delete');
    await expect.poll(() => nameOf(cellAt(page, place))).toBe(before);
    await undo(page);
    await expect.poll(() => nameOf(cellAt(page, place))).toMatch(/available set by hand$/);
    await undo(page);
    await expect.poll(() => nameOf(cellAt(page, place))).toBe(before);
    app?.assertClean();
  });

  test('what is no figure is refused on the spot and nothing is lost', async () => {
    const page = await openSample();
    await mapOf(page)
      .getByRole('gridcell', { name: /^Compute, / })
      .nth(2)
      .click();
    const before = await nameOf(selectedIn(page));
    await page.keyboard.press('F2');
    await page.keyboard.type('many');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('“many” is no figure').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => nameOf(page.locator(':focus'))).toBe(before);
  });

  test('shows candidates apart when all demand is asked for', async () => {
    const page = await openSample();
    await page.getByRole('combobox', { name: /^Demand that is shown/ }).click();
    await page.getByRole('option', { name: /Demand if all/ }).click();
    await mapOf(page)
      .getByRole('gridcell', { name: /of candidates/ })
      .first()
      .waitFor();
  });
});

describe('an initiative is moved out of a cell that is over', () => {
  test('by dragging it onto a later period, with both cells’ figures in sight, and undo', async () => {
    const page = await openSample();
    const place = await lookIntoOver(page);
    const before = await nameOf(cellAt(page, place));
    const way = await inspectorOf(page)
      .getByText(/^Move \S+ to /)
      .first()
      .innerText();
    const key = /^Move (\S+) to /.exec(way)?.[1] ?? '';
    const item = inspectorOf(page)
      .locator('[data-contribution]')
      .filter({ hasText: new RegExp(`^${key} `) });
    await item.scrollIntoViewIfNeeded();
    const row = await item.boundingBox();
    const [team] = place.split(', ');
    const cells = mapOf(page).getByRole('gridcell', { name: new RegExp(`^${team}, `) });
    const target = await cells.nth(2).boundingBox();
    if (row === null || target === null) throw new Error('Nothing to drag, or nowhere to drag it');
    await page.mouse.move(row.x + 30, row.y + 10);
    await page.mouse.down();
    await page.mouse.move(row.x, row.y, { steps: 3 });
    await page.mouse.move(target.x + 40, target.y + 20, { steps: 6 });
    await page.getByText(new RegExp(`^${key} to `)).waitFor();
    await expect.poll(() => nameOf(cellAt(page, place))).not.toBe(before);
    await page.mouse.up();
    await page.getByText(new RegExp(`^Moved ${key} to `)).waitFor();
    await expect.poll(() => nameOf(cellAt(page, place))).not.toBe(before);
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect.poll(() => nameOf(cellAt(page, place))).toBe(before);
    app?.assertClean();
  });

  test('not at all when Escape ends the drag', async () => {
    const page = await openSample();
    const place = await lookIntoOver(page);
    const before = await nameOf(cellAt(page, place));
    const item = inspectorOf(page).locator('[data-contribution]').first();
    await item.scrollIntoViewIfNeeded();
    const row = await item.boundingBox();
    const target = await mapOf(page).getByRole('gridcell').nth(3).boundingBox();
    if (row === null || target === null) throw new Error('Nothing to drag, or nowhere to drag it');
    await page.mouse.move(row.x + 30, row.y + 10);
    await page.mouse.down();
    await page.mouse.move(target.x + 40, target.y + 20, { steps: 6 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect.poll(() => nameOf(cellAt(page, place))).toBe(before);
    expect(await page.getByText(/^Moved /).count()).toBe(0);
  });

  test('by keyboard, from its row and from its menu', async () => {
    const page = await openSample();
    const place = await lookIntoOver(page);
    const before = await nameOf(cellAt(page, place));
    const button = inspectorOf(page)
      .getByRole('button', { name: /^Move \S+$/ })
      .last();
    const key = (await nameOf(button)).replace('Move ', '');
    await inspectorOf(page)
      .getByRole('button', { name: new RegExp(`^${key} `) })
      .first()
      .focus();
    await page.keyboard.press('Alt+ArrowRight');
    await page.getByText(new RegExp(`^Moved ${key} to `)).waitFor();
    await expect.poll(() => nameOf(cellAt(page, place))).not.toBe(before);
    await undo(page);
    await expect.poll(() => nameOf(cellAt(page, place))).toBe(before);
    await button.click();
    await page
      .getByRole('menuitem', { name: /^Move to / })
      .nth(1)
      .click();
    await page.getByText(new RegExp(`^Moved ${key} to `)).waitFor();
    await undo(page);
    await expect.poll(() => nameOf(cellAt(page, place))).toBe(before);
  });

  test('as it is proposed, with one button and one undo', async () => {
    const page = await openSample();
    const place = await lookIntoOver(page);
    const before = await nameOf(cellAt(page, place));
    await inspectorOf(page)
      .getByRole('button', { name: /^Move (these \d+|\S+ to .+)$/ })
      .first()
      .click();
    await expect.poll(() => nameOf(cellAt(page, place))).not.toMatch(/over by/);
    await undo(page);
    await expect.poll(() => nameOf(cellAt(page, place))).toBe(before);
  });

  test('its initiatives are looked at, with a way back to the cell', async () => {
    const page = await openSample();
    const place = await lookIntoOver(page);
    const row = inspectorOf(page)
      .getByRole('button', { name: /^[A-Z]+-\d+ / })
      .first();
    const key = /^\S+/.exec(await row.innerText())?.[0] ?? '';
    await row.click();
    await inspectorOf(page).getByRole('article', { name: key }).waitFor();
    await inspectorOf(page)
      .getByRole('button', { name: /^Back to / })
      .click();
    await inspectorOf(page).getByRole('article', { name: place }).waitFor();
  });
});

describe('the keyboard is never left without a place', () => {
  const focusedIn = (page: Page) =>
    page.evaluate(() => document.activeElement?.getAttribute('data-heat-cell') ?? document.activeElement?.tagName);

  test('after what is proposed is done it is in the cell, which stays the one that is looked into', async () => {
    const page = await openSample();
    const article = inspectorOf(page).getByRole('article').first();
    await inspectorOf(page).getByRole('heading', { name: 'What would fit it' }).waitFor();
    const place = await nameOf(article);
    await inspectorOf(page)
      .getByRole('button', { name: /^Move (these \d+|\S+ to .+)$/ })
      .first()
      .press('Enter');
    await expect.poll(() => focusedIn(page)).toBe('true');
    expect(placeIn(await nameOf(page.locator(':focus')))).toBe(place);
    expect(await nameOf(article)).toBe(place);
  });

  test('after a row is moved away it is in the next one', async () => {
    const page = await openSample();
    await lookIntoOver(page);
    const rows = inspectorOf(page).locator('[data-contribution]');
    const key = /^\S+/.exec(await rows.last().innerText())?.[0] ?? '';
    await rows.last().focus();
    await page.keyboard.press('Alt+ArrowRight');
    await page.getByText(new RegExp(`^Moved ${key} to `)).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-contribution') ?? false))
      .toBe(true);
  });

  test('Alt and an arrow in a cell that is over open the menu of what would best be moved', async () => {
    const page = await openSample();
    await lookIntoOver(page);
    await page.keyboard.press('Alt+ArrowRight');
    await page.getByRole('menuitem', { name: /^Move to .+ Alt →$/ }).waitFor();
  });

  test('without teams it is on the button that adds some', async () => {
    const page = await openEmptyPlan();
    await page.keyboard.press('Control+1');
    await page.getByRole('heading', { name: 'Does it fit?' }).waitFor({ state: 'detached' });
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await page.keyboard.press('Control+3');
    await page.getByRole('heading', { name: 'Does it fit?' }).waitFor();
    await expect.poll(() => page.locator(':focus').innerText()).toBe('Add teams');
  });
});

test('an open list begins at what is chosen, and Tab shuts it', async () => {
  const page = await openSample();
  const chip = page.getByRole('combobox', { name: /^Unit of effort/ });
  await chip.press('Enter');
  await page.getByRole('option', { name: 'Unit person-weeks' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => nameOf(chip)).toMatch(/person-months$/);
  await lookIntoOver(page);
  await inspectorOf(page).getByText('÷ 4.333 weeks a month').waitFor();
  await chip.press('Enter');
  await page.getByRole('option', { name: 'Unit person-weeks' }).waitFor();
  await page.keyboard.press('Tab');
  await page.getByRole('option', { name: 'Unit person-weeks' }).waitFor({ state: 'hidden' });
  expect(await nameOf(page.locator(':focus'))).not.toMatch(/^Unit of effort/);
});

describe('what breaks if a team loses people', () => {
  test('is answered by keyboard, written only when it is kept, and undone', async () => {
    const page = await openSample();
    await mapOf(page)
      .getByRole('gridcell', { name: /^SRE, / })
      .nth(1)
      .click();
    const before = await nameOf(selectedIn(page));
    const place = placeIn(before);
    await page.getByRole('button', { name: 'What if…' }).press('Enter');
    await expect.poll(() => nameOf(page.locator(':focus'))).toBe('How many more or fewer');
    await page.keyboard.type('-3');
    await expect.poll(() => nameOf(cellAt(page, place))).toMatch(/over by/);
    const answer = inspectorOf(page).getByRole('article', { name: 'What would break' });
    await answer.getByRole('heading', { name: 'Goes over by more' }).waitFor();
    await answer.getByText(/^Falls out/).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => nameOf(cellAt(page, place))).toBe(before);

    await page.getByRole('button', { name: 'What if…' }).click();
    await page.keyboard.type('-3');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => nameOf(cellAt(page, place))).toMatch(/over by .*available set by hand$/);
    await undo(page);
    await expect.poll(() => nameOf(cellAt(page, place))).toBe(before);
    app?.assertClean();
  });

  test('more than there is can’t be taken away, and the sentence says so', async () => {
    const page = await openSample();
    await mapOf(page)
      .getByRole('gridcell', { name: /^SRE, / })
      .nth(2)
      .click();
    await page.getByRole('button', { name: 'What if…' }).click();
    await page.keyboard.type('-40');
    await page.getByRole('alert').getByText('SRE has less than that').waitFor();
    expect(await page.getByRole('button', { name: 'Keep' }).isDisabled()).toBe(true);
  });
});

describe('the cut line', () => {
  const cutOf = (page: Page) => page.getByRole('grid', { name: /^Cut line of / });
  const openCut = async (): Promise<Page> => {
    const page = await openSample();
    await page.getByRole('tab', { name: 'Cut line' }).click();
    await cutOf(page).waitFor();
    return page;
  };

  test('tells each row in or out, draws the line with its reason, and says what an item would take', async () => {
    const page = await openCut();
    await cutOf(page)
      .getByText(/cut · .+ (is full at|left of)/)
      .waitFor();
    const out = cutOf(page).locator('tr[data-state="out"]').first();
    await out.click();
    await inspectorOf(page)
      .getByRole('heading', { name: /^Out of / })
      .waitFor();
    await inspectorOf(page).getByText('What it would take').waitFor();
    await page.getByRole('list', { name: 'Room of the teams' }).waitFor();
    app?.assertClean();
  });

  test('goes on into the next period with what was left out', async () => {
    const page = await openCut();
    const out = cutOf(page).locator('tr[data-state="out"]').first();
    const key = await out.getByRole('gridcell').nth(1).innerText();
    const first = await cutOf(page).getAttribute('aria-label');
    await page.getByRole('button', { name: /^Continue into / }).click();
    await expect.poll(() => cutOf(page).getAttribute('aria-label')).not.toBe(first);
    const row = cutOf(page)
      .locator('tr[data-id]')
      .filter({ has: page.getByText(key, { exact: true }) });
    await expect.poll(() => row.getAttribute('data-state')).not.toBe('out');
    await page.getByText(/^continues from /).waitFor();
  });

  test('commits what is selected, and takes it back', async () => {
    const page = await openCut();
    await cutOf(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByRole('button', { name: 'Promise 2…' }).click();
    await page.getByRole('menuitem', { name: /^Take as stretch/ }).click();
    const promised = (index: number) =>
      cutOf(page).locator('tr[data-id]').nth(index).getByRole('gridcell').last().innerText();
    await expect.poll(async () => [await promised(0), await promised(1)]).toEqual(['stretch', 'stretch']);
    await undo(page);
    await expect.poll(() => promised(0)).not.toBe('stretch');
  });
});

test('a theme’s target is typed in the mix, and one above 100 % is refused there', async () => {
  const page = await openSample();
  await page.getByRole('tab', { name: 'Mix' }).click();
  const target = page.getByRole('textbox', { name: 'Target of theme “New services”' });
  await target.fill('140 %');
  await target.press('Enter');
  await page.getByRole('alert').getByText('A target is from 0 to 100 %.').waitFor();
  await target.fill('1');
  await target.press('Enter');
  await expect.poll(() => target.inputValue()).toBe('100 %');
  await page.getByText(/^Targets of themes add up to/).waitFor();
  await page.getByRole('combobox', { name: /^What the mix is counted of/ }).click();
  await page.getByRole('option', { name: /Of the cut/ }).click();
  await inspectorOf(page).getByText('of the cut').waitFor();
  app?.assertClean();
});

describe('teams', () => {
  test('are there in a minute: names and head counts, members, and sentences on bad figures', async () => {
    const page = await openEmptyPlan();
    await page.getByRole('button', { name: 'Add teams' }).click();
    await expect.poll(() => nameOf(page.locator(':focus'))).toBe('Name of a new team');
    for (const [name, count] of [
      ['SRE', '4'],
      ['Identity', '3.5'],
    ]) {
      await page.keyboard.type(name ?? '');
      await page.keyboard.press('Tab');
      await page.keyboard.type(count ?? '');
      await page.keyboard.press('Enter');
    }
    const reserve = page.getByRole('textbox', { name: 'Reserve of team “SRE”' });
    await reserve.fill('140');
    await reserve.press('Enter');
    await page.getByRole('alert').getByText('A team’s reserve is from 0 to 100 %.').waitFor();
    await reserve.press('Escape');
    await page.getByRole('button', { name: /^Members and error budgets of team “SRE”/ }).click();
    const adder = page.getByRole('textbox', { name: 'Add a member to team “SRE”' });
    await adder.fill('Lead, SRE');
    await adder.press('Enter');
    const fte = page.getByRole('textbox', { name: 'FTE of “Lead, SRE”' });
    for (const bad of ['-1', '400']) {
      await fte.fill(bad);
      await fte.press('Enter');
      await page.getByRole('alert').getByText('An FTE is from 0 to 100').waitFor();
    }
    await fte.fill('0.5');
    await fte.press('Enter');
    await page.getByRole('tab', { name: 'Heat map' }).click();
    await expect.poll(() => mapOf(page).getByRole('row').count()).toBe(4);
    app?.assertClean();
  });

  test('a typed team is added by Tab behind its people, and by leaving the row', async () => {
    const page = await openEmptyPlan();
    await page.getByRole('button', { name: 'Add teams' }).click();
    await expect.poll(() => nameOf(page.locator(':focus'))).toBe('Name of a new team');
    await page.keyboard.type('Compute');
    await page.keyboard.press('Tab');
    await page.keyboard.type('6');
    await page.keyboard.press('Tab');
    await page.getByRole('textbox', { name: 'Name of team “Compute”' }).waitFor();
    await expect.poll(() => nameOf(page.locator(':focus'))).toBe('Name of a new team');
    await page.keyboard.type('SRE');
    await page.getByRole('tab', { name: 'Heat map' }).click();
    await mapOf(page).getByRole('rowheader', { name: /^SRE/ }).waitFor();
    app?.assertClean();
  });

  test('Tab behind a new member goes to its FTE, and behind a new service to its period', async () => {
    const page = await openSample();
    await page.getByRole('tab', { name: 'Teams' }).click();
    await page.getByRole('button', { name: /^Members and error budgets of team “SRE”/ }).click();
    await page.getByRole('textbox', { name: 'Add a member to team “SRE”' }).focus();
    await page.keyboard.type('Apprentice, SRE');
    await page.keyboard.press('Tab');
    await expect.poll(() => nameOf(page.locator(':focus'))).toBe('FTE of “Apprentice, SRE”');
    await page.getByRole('textbox', { name: 'Add a service of team “SRE”' }).focus();
    await page.keyboard.type('Alerting');
    await page.keyboard.press('Tab');
    await expect.poll(() => nameOf(page.locator(':focus'))).toMatch(/^Period of “Alerting”/);
  });

  test('are walked by Enter and arrows, and opened with the focus in their members', async () => {
    const page = await openSample();
    await page.getByRole('tab', { name: 'Teams' }).click();
    const focused = () => nameOf(page.locator(':focus'));
    await page.getByRole('textbox', { name: 'Reserve of team “Compute”' }).focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(focused).toBe('Reserve of team “Data services”');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Reserve of team “Identity”');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await expect.poll(focused).toMatch(/^Available of Data services in /);
    await page.getByRole('button', { name: /^Members and error budgets of team “SRE”/ }).press('Enter');
    await expect.poll(focused).toMatch(/^Name of member /);
  });

  test('Ctrl+Z in a field that was just taken undoes it in the plan', async () => {
    const page = await openSample();
    await page.getByRole('tab', { name: 'Teams' }).click();
    const reserve = page.getByRole('textbox', { name: 'Reserve of team “Compute”' });
    const before = await reserve.inputValue();
    await reserve.fill('45 %');
    await reserve.press('Enter');
    await expect.poll(() => reserve.inputValue()).toBe('45 %');
    await reserve.press('Control+z');
    await expect.poll(() => reserve.inputValue()).toBe(before);
    await reserve.press('Tab');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => reserve.inputValue()).toBe('45 %');
    app?.assertClean();
  });

  test('a burned error budget proposes a reserve with its arithmetic, and one press takes it over', async () => {
    const page = await openSample();
    await page.getByRole('tab', { name: 'Teams' }).click();
    await page.getByRole('button', { name: /^Members and error budgets of team “SRE”/ }).click();
    const service = page.getByRole('textbox', { name: 'Add a service of team “SRE”' });
    await service.fill('Paging gateway');
    await service.press('Enter');
    const total = page.getByRole('textbox', { name: /^Total of “Paging gateway”/ });
    await total.fill('100000');
    await total.press('Enter');
    const bad = page.getByRole('textbox', { name: /^Bad of “Paging gateway”/ });
    await bad.fill('900');
    await bad.press('Enter');
    await page.getByText('900 %', { exact: true }).waitFor();
    await page.getByText(/: keep \d+ % back \(25 % now\), since “Paging gateway” burned 900 %$/).waitFor();
    await page.getByRole('tab', { name: 'Heat map' }).click();
    await mapOf(page)
      .getByRole('gridcell', { name: /^SRE, .+, a reserve of \d+ % is proposed$/ })
      .click();
    await inspectorOf(page)
      .getByText(/^“Paging gateway” burned 900 % of its error budget/)
      .waitFor();
    await inspectorOf(page)
      .getByRole('button', { name: /^Use \d+ %$/ })
      .click();
    await inspectorOf(page)
      .getByText(/is kept back already/)
      .waitFor();
  });

  test('one that is in use says where its effort goes before it is deleted', async () => {
    const page = await openSample();
    await page.getByRole('tab', { name: 'Teams' }).click();
    await page.getByRole('button', { name: 'Delete team “SRE”' }).click();
    const question = page.getByRole('group', { name: 'Delete the team' });
    await question.getByText(/^“SRE” is asked for/).waitFor();
    await question.getByLabel('Its effort goes to').selectOption({ label: 'Compute' });
    await question.getByRole('button', { name: 'Delete the team' }).click();
    await page.getByText('Deleted team “SRE”; its effort is now with “Compute”').waitFor();
    await undo(page);
    await page.getByRole('textbox', { name: 'Name of team “SRE”' }).waitFor();
  });
});

describe.each(['light', 'dark'] as const)('nothing stands in the way of assistive technology, %s', (colorScheme) => {
  test('in any view', async () => {
    const page = await openSample({ colorScheme });
    await lookIntoOver(page);
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByText('Over time').click();
    await page.getByRole('button', { name: 'What if…' }).click();
    await page.keyboard.type('-3');
    expect(await accessibilityViolations(page)).toEqual([]);
    for (const view of ['Cut line', 'Mix', 'Teams']) {
      await page.getByRole('tab', { name: view }).click();
      await page.getByRole('tabpanel', { name: view }).waitFor();
      if (view === 'Cut line') await page.locator('tr[data-state="out"]').first().click();
      if (view === 'Teams')
        await page.getByRole('button', { name: /^Members and error budgets of team “SRE”/ }).click();
      expect([view, await accessibilityViolations(page)]).toEqual([view, []]);
    }
  });

  test('while there are no teams', async () => {
    const page = await openEmptyPlan({ colorScheme });
    for (const view of ['Heat map', 'Cut line', 'Mix', 'Teams']) {
      await page.getByRole('tab', { name: view }).click();
      expect([view, await accessibilityViolations(page)]).toEqual([view, []]);
    }
  });
});
