// What a user does in a plan, as steps of a journey.

import type { Page } from 'playwright-core';

/** Makes a plan from the list, which is in sight, and leaves it open. */
export async function makePlan(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New plan' }).click();
  await page.getByRole('textbox', { name: 'Name of the new plan' }).fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Ranking by/ }).waitFor();
}

export async function whenOpen(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Plan ${name}` }).waitFor();
}

export async function whenSaved(page: Page): Promise<void> {
  await page.locator('[data-saving="saved"]').waitFor();
}

/** What the strip says of the two copies when it is pointed at. */
export function savedWords(page: Page): Promise<string | null> {
  return page.locator('[data-saving="saved"] [title]').getAttribute('title');
}

/** Goes to the row of the Initiatives grid in which a new one begins. */
export async function goToNewRow(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Initiatives' }).click();
  await page.getByRole('grid', { name: 'Initiatives' }).focus();
  for (const key of ['Control+End', 'Home', 'ArrowRight']) await page.keyboard.press(key);
}

/** Types titles, one after the other, where `goToNewRow` leads. */
export async function typeTitles(page: Page, titles: readonly string[]): Promise<void> {
  for (const title of titles) {
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
  }
}

export async function addInitiatives(page: Page, ...titles: readonly string[]): Promise<void> {
  await goToNewRow(page);
  await typeTitles(page, titles);
  await whenSaved(page);
}

export const initiativesGrid = (page: Page) => page.getByRole('grid', { name: 'Initiatives' });

/** Types over the title of a row of the Initiatives grid, the first one 0, and leaves the cell open. */
export async function typeOverTitle(page: Page, row: number, title: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Initiatives' }).click();
  await initiativesGrid(page).focus();
  for (const key of ['Control+Home', 'ArrowRight', ...Array(row).fill('ArrowDown')]) await page.keyboard.press(key);
  await page.keyboard.type(title);
}
