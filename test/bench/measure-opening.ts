import type { Page } from 'playwright-core';
import { settingsOf } from '../../shared/plan/plan.ts';
import { type Figure, spread } from './figure.ts';
import { type BenchWindow, GRID, inWindow, ROWS, timeUntilSeen } from './in-window.ts';

const RUNS = 7;

/** From the store to the first screen: when the window opens on the plan of last time, and from the list of plans. */
export function measureOpening(): Promise<readonly Figure[]> {
  return inWindow(async (window) => {
    const { page } = window;
    await window.openPlan();
    const starting: number[] = [];
    const choosing: number[] = [];
    const showing: number[] = [];
    for (let run = 0; run <= RUNS; run += 1) {
      const times = [await startOnPlan(page), await chooseFromList(window), await showGrid(page)];
      // The first warms the browser's caches up.
      if (run === 0) continue;
      const [started = 0, chosen = 0, shown = 0] = times;
      starting.push(started);
      choosing.push(chosen);
      showing.push(shown);
    }
    return [
      { what: 'Open the plan with the window: its rows painted', value: spread(starting), aim: '< 1 s' },
      { what: 'Open the plan from the list of plans', value: spread(choosing), aim: '< 1 s' },
      { what: '  its grid of initiatives, when it is open', value: spread(showing) },
    ];
  });
}

/** From when the page was asked for: fetching and running the script is part of it. */
async function startOnPlan(page: Page): Promise<number> {
  await page.reload({ waitUntil: 'commit' });
  const [started = 0] = await page.evaluate(() => window.paintProbe.seen());
  return started;
}

async function chooseFromList({ page, plan }: BenchWindow): Promise<number> {
  await page.keyboard.press('Control+o');
  const choose = page.locator('table').getByRole('button', { name: settingsOf(plan).name, exact: true });
  await choose.waitFor();
  const [chosen = 0] = await timeUntilSeen(page, () => choose.click(), [{ kind: 'there', selector: ROWS }]);
  return chosen;
}

async function showGrid(page: Page): Promise<number> {
  const open = page.getByRole('navigation').getByRole('button', { name: 'Initiatives' });
  const [shown = 0] = await timeUntilSeen(page, () => open.click(), [
    { kind: 'there', selector: `${GRID} [role="rowheader"]` },
  ]);
  return shown;
}
