import type { Page } from 'playwright-core';

/** Goes from wherever the plan opened to a view of the Prioritize screen, of another model where one is named. */
export async function showPriorities(
  page: Page,
  { view, model }: { readonly view: string; readonly model?: string },
): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Prioritize' }).click();
  if (model !== undefined) {
    await page.getByRole('heading', { level: 1 }).getByRole('button').click();
    await page.getByRole('menuitemradio', { name: model }).click();
  }
  await page.getByRole('tab', { name: view, exact: true }).click();
}
