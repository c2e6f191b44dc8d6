// Opens the built app in a real browser, with the plan of the measurements in its store.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { serveRenderer } from '../../electron/serve/serve-renderer.ts';
import { type Plan, settingsOf } from '../../shared/plan/plan.ts';
import { BROWSER_FLAGS, findBrowser } from '../e2e/support/find-browser.ts';
import { bigPlan } from './big-plan.ts';
import type { Figure } from './figure.ts';
import { installPaintProbe, type Sight } from './paint-probe.ts';
import { referenceFigures, sampleReference } from './reference.ts';
import { seedPlan } from './seed-plan.ts';
import { installSettleProbe } from './settle-probe.ts';

export interface BenchWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly plan: Plan;
  /** The plan, from the list of plans. */
  openPlan(): Promise<void>;
  /** The plan and then its grid, with the title of the first initiative active. */
  openGrid(): Promise<void>;
}

/** Rows of an open plan, wherever it opens. */
export const ROWS = '[role="grid"] [aria-rowindex="2"]';
export const GRID = '[role="grid"][aria-label="Initiatives"]';

// Away from the ports of `npm start` and of the end-to-end tests.
const FIRST_PORT = 47_373;
/** Does the work in a browser of its own, and says after its figures what the machine gave before and after it. */
export async function inWindow(
  work: (window: BenchWindow) => Promise<readonly Figure[]>,
  plan: Plan = bigPlan(),
): Promise<readonly Figure[]> {
  const rendererFolder = join(dirname(fileURLToPath(import.meta.url)), '../renderer');
  const served = await serveRenderer({ rendererFolder, port: { kind: 'from', port: FIRST_PORT } });
  if (!served.ok) throw new Error(served.problem.message);
  const userDataFolder = await mkdtemp(join(tmpdir(), 'quarterdeck-bench-'));
  const context = await launchBrowser(userDataFolder);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await context.addInitScript(installPaintProbe, ROWS);
    await context.addInitScript(installSettleProbe);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(served.value.address);
    await page.getByRole('button', { name: 'Open the sample plan' }).waitFor();
    await seedPlan(page, plan);
    // The start that finds a new plan takes a safety copy of it; what is measured begins with the next one.
    await page.reload();
    await page.getByRole('button', { name: settingsOf(plan).name, exact: true }).waitFor();
    const before = await sampleReference(context);
    await page.bringToFront();
    await page.reload();
    await page.getByRole('button', { name: settingsOf(plan).name, exact: true }).waitFor();
    const figures = await work({ page, context, plan, ...openings(page, plan) });
    const after = await sampleReference(context);
    return [...figures, ...referenceFigures([before, after])];
  } finally {
    await context.close();
    await served.value.close();
    await rm(userDataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Milliseconds from what `act` did last until each of the sights was painted. */
export async function timeUntilSeen(
  page: Page,
  act: () => Promise<unknown>,
  sights: readonly Sight[],
): Promise<readonly number[]> {
  await page.evaluate((watched) => window.paintProbe.watch(watched), sights);
  await act();
  return page.evaluate(() => window.paintProbe.seen());
}

/** That all changes are stored, once more. */
export const SAVED: Sight = { kind: 'there', selector: '[data-saving="saved"]' };

/** Rows and columns count from 1, as assistive technology counts them; the head is row 1, the row's number column 1. */
export function cellSelector(row: number, column: number): string {
  return `${GRID} [aria-rowindex="${row}"] [aria-colindex="${column}"]`;
}

/** A browser of its own on a profile. */
export async function launchBrowser(userDataFolder: string): Promise<BrowserContext> {
  const browser = await findBrowser(process.env);
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return chromium.launchPersistentContext(userDataFolder, {
    executablePath: browser.program,
    env: { ...Object.fromEntries(own), ...browser.environment },
    headless: true,
    args: [...BROWSER_FLAGS],
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
  });
}

function openings(page: Page, plan: Plan): Pick<BenchWindow, 'openPlan' | 'openGrid'> {
  const openPlan = async () => {
    await page.getByRole('button', { name: settingsOf(plan).name, exact: true }).click();
    await page.locator(ROWS).filter({ visible: true }).first().waitFor();
  };
  return {
    openPlan,
    openGrid: async () => {
      await openPlan();
      await page.getByRole('navigation').getByRole('button', { name: 'Initiatives' }).click();
      // It opens on the initiative that the first screen had selected.
      await page.locator(`${GRID} [role="rowheader"]`).first().click();
      await page.keyboard.press('Control+Home');
      await page.locator(cellSelector(2, 3)).click();
    },
  };
}
