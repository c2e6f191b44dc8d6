// The desktop app from the start of its main process on, in the stand-in for Electron: what starting Electron's own program
// takes is left out, and every file of the page goes through the test's browser driver, which costs more than Electron does.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settingsOf } from '../../shared/plan/plan.ts';
import { launchStandIn, type StandIn } from '../e2e/support/electron-stand-in.ts';
import { findBrowser, type TestBrowser } from '../e2e/support/find-browser.ts';
import { bigPlan } from './big-plan.ts';
import { type Figure, spread } from './figure.ts';
import { launchBrowser, ROWS } from './in-window.ts';
import { installPaintProbe } from './paint-probe.ts';
import { type Reference, referenceFigures, sampleReference } from './reference.ts';
import { seedPlan } from './seed-plan.ts';

const RUNS = 7;

/** From the start of the main process: the window shown, and the plan of last time painted in it. */
export async function measureDesktopStart(): Promise<readonly Figure[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'quarterdeck-bench-desktop-'));
  const browser = await findBrowser(process.env);
  const withPlan = join(scratch, 'with-plan');
  try {
    await keepPlan(withPlan, browser);
    const before = await sampleMachine(join(scratch, 'reference'));
    const shown: number[] = [];
    const shownWithPlan: number[] = [];
    const painted: number[] = [];
    const inPage: number[] = [];
    for (let run = 0; run <= RUNS; run += 1) {
      const empty = await inDesktop(join(scratch, `empty-${run}`), browser, async (app) => windowShown(app));
      const { window, rows } = await inDesktop(withPlan, browser, async (app) => ({
        window: await windowShown(app),
        rows: await rowsPainted(app),
      }));
      // The first warms the caches of disk and machine up, and takes the safety copy of a new plan.
      if (run === 0) continue;
      shown.push(empty);
      shownWithPlan.push(window);
      painted.push(rows.sinceStart);
      inPage.push(rows.sinceAsked);
    }
    const after = await sampleMachine(join(scratch, 'reference'));
    return [
      { what: 'Start in the stand-in without a plan: window shown', value: spread(shown) },
      { what: 'Start on the plan of last time: window shown', value: spread(shownWithPlan) },
      { what: '  and its rows painted', value: spread(painted) },
      { what: '    of it since the page was asked for', value: spread(inPage) },
      ...referenceFigures([before, after]),
    ];
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** A folder of the app in which the plan of the measurements was open last. */
async function keepPlan(userData: string, browser: TestBrowser): Promise<void> {
  const plan = bigPlan();
  await inDesktop(userData, browser, async (app) => {
    const page = await app.page();
    await page.getByRole('button', { name: 'Open the sample plan' }).waitFor();
    await seedPlan(page, plan);
    await page.reload();
    await page.getByRole('button', { name: settingsOf(plan).name, exact: true }).click();
    await page.locator(ROWS).filter({ visible: true }).first().waitFor();
  });
}

/** Ends the app as the user does, so that it has written all that it has. */
async function inDesktop<Value>(
  userData: string,
  browser: TestBrowser,
  work: (app: StandIn) => Promise<Value>,
): Promise<Value> {
  const app = await launchStandIn({
    userData,
    browser,
    prepare: (context) => context.addInitScript(installPaintProbe, ROWS),
  });
  try {
    const value = await work(app);
    app.quit();
    await app.ended;
    return value;
  } finally {
    await app.close();
  }
}

async function windowShown(app: StandIn): Promise<number> {
  await app.page();
  const { shownAt } = app.window();
  if (shownAt === null) throw new Error('The window was not shown');
  return shownAt - app.startedAt;
}

/** The page's clock begins when it was asked for; both tell the time of day. */
async function rowsPainted(app: StandIn): Promise<{ readonly sinceStart: number; readonly sinceAsked: number }> {
  const page = await app.page();
  const { askedAt, sinceAsked } = await page.evaluate(async () => {
    const [painted = 0] = await window.paintProbe.seen();
    return { askedAt: performance.timeOrigin, sinceAsked: painted };
  });
  return { sinceStart: askedAt + sinceAsked - (performance.timeOrigin + app.startedAt), sinceAsked };
}

async function sampleMachine(profile: string): Promise<Reference> {
  const context = await launchBrowser(profile);
  try {
    return await sampleReference(context);
  } finally {
    await context.close();
  }
}
