import type { Page } from 'playwright-core';
import { type Figure, spread } from './figure.ts';
import { inWindow, timeUntilSeen } from './in-window.ts';
import { BENCH_FORMULA, scoredPlan } from './scored-plan.ts';
import { showPriorities } from './show-priorities.ts';

const WARM_UP = 4;
const RUNS = 40;
const RANKING = '[role="grid"][aria-label^="Ranking by"] tbody';

/** What a change that is tried out on a model takes from the key to the ranking that it would make. */
export function measureModelPreview(): Promise<readonly Figure[]> {
  return inWindow(async ({ page, openPlan }) => {
    await openPlan();
    await showPriorities(page, { view: 'Ranking', model: 'Weighted scoring' });
    await page.getByRole('button', { name: 'Edit the model' }).click();
    const panel = page.getByRole('region', { name: 'Edit model' });
    await panel.getByLabel('Weight of “Cost”').focus();
    // Ten up and ten down, so that the weights stay about what they are.
    const weights = await timeKeys(page, (run) => (run % 20 < 10 ? 'ArrowUp' : 'ArrowDown'));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await showPriorities(page, { view: 'Ranking', model: BENCH_FORMULA.name });
    await page.getByRole('button', { name: 'Edit the model' }).click();
    await panel.getByRole('textbox', { name: 'Formula', exact: true }).focus();
    await page.keyboard.press('End');
    const letters = await timeKeys(
      page,
      (run) => (run % 2 === 0 ? '2' : 'Backspace'),
      async () => {
        await page.keyboard.type(' - reach * 1');
      },
    );
    return [
      { what: 'Step a weight: ranking painted', value: spread(weights), aim: 'p95 < 50 ms' },
      { what: 'A key in a formula: painted', value: spread(letters), aim: 'p95 < 50 ms' },
    ];
  }, scoredPlan());
}

async function timeKeys(
  page: Page,
  keyAt: (run: number) => string,
  begin: () => Promise<void> = async () => {},
): Promise<readonly number[]> {
  await begin();
  const times: number[] = [];
  for (let run = 0; run < WARM_UP + RUNS; run += 1) {
    const [seen = 0] = await timeUntilSeen(page, () => page.keyboard.press(keyAt(run)), [
      { kind: 'differs', selector: RANKING },
    ]);
    if (run >= WARM_UP) times.push(seen);
  }
  return times;
}
