import type { Page } from 'playwright-core';
import { ROWS } from './in-window.ts';
import type { Settled } from './settle-probe.ts';

export const TIMELINE_PANE = '[data-pane="content"][aria-label="Timeline"]';
export const TIMELINE_FIELD = '[role="grid"][aria-label^="Timeline"]';

/** From another screen of the open plan, by the rail: from the click, with no pointer that hovers and shows tooltips. */
export async function showTimeline(page: Page): Promise<Settled> {
  const button = page.getByRole('navigation').getByRole('button', { name: 'Timeline' });
  await button.evaluate((element) => {
    window.settleProbe.watch();
    if (element instanceof HTMLElement) element.click();
  });
  return page.evaluate(() => window.settleProbe.settled());
}

export type PartLabel = 'Timeline' | 'Now / Next / Later' | 'Quarters';

/** Another part of the timeline, from the click on its tab. */
export async function showPart(page: Page, label: PartLabel): Promise<Settled> {
  const tab = page.getByRole('tab', { name: label });
  await tab.evaluate((element) => {
    window.settleProbe.watch();
    if (element instanceof HTMLElement) element.click();
  });
  return page.evaluate(() => window.settleProbe.settled());
}

/** The screen that a plan opens with; nothing goes on in it any more. */
export async function leaveTimeline(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Prioritize' }).click();
  await page.locator(ROWS).filter({ visible: true }).first().waitFor();
  await page.waitForTimeout(400);
}

/** In milliseconds: as long as anybody takes to look up and find the way; what the screen before still does is done then. */
const LOOKING_UP = 1_500;

/**
 * A window that has just come up with the plan, on the screen that it had before: at rest, when the timeline is drawn out of
 * sight already, or at once, when nothing of it is.
 */
export async function comeUpAnew(page: Page, when: 'at-rest' | 'at-once'): Promise<void> {
  await page.reload();
  await page.locator(ROWS).filter({ visible: true }).first().waitFor();
  if (when === 'at-rest') await page.waitForTimeout(LOOKING_UP);
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export async function middleOf(page: Page, selector: string): Promise<Point> {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not in sight`);
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}
