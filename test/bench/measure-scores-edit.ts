import { type Figure, spread } from './figure.ts';
import { inWindow, SAVED, timeUntilSeen } from './in-window.ts';
import { showPriorities } from './show-priorities.ts';

const WARM_UP = 3;
const RUNS = 40;
const SCORES = '[role="grid"][aria-label="Scores of RICE"]';

/** What typing a value into the Scores view takes from the Enter that ends it: the value itself, and the rank that follows. */
export function measureScoresEdit(): Promise<readonly Figure[]> {
  return inWindow(async ({ page, openPlan }) => {
    await openPlan();
    await showPriorities(page, { view: 'Scores' });
    await page.locator(`${SCORES} [role="rowheader"]`).first().click();
    await page.keyboard.press('Control+Home');
    // Number, key, title, rank and score stand before the reach.
    const cellAt = (row: number) => `${SCORES} [aria-rowindex="${row}"] [aria-colindex="6"]`;
    const painted: number[] = [];
    const saved: number[] = [];
    const undone: number[] = [];
    for (let run = 0; run < WARM_UP + RUNS; run += 1) {
      const selector = cellAt(4 + (run % 10));
      await page.locator(selector).click();
      const reach = 101 + run * 37;
      await page.keyboard.type(String(reach));
      const [seen = 0, stored = 0] = await timeUntilSeen(page, () => page.keyboard.press('Enter'), [
        { kind: 'begins', selector, text: reach.toLocaleString('en-US') },
        SAVED,
      ]);
      const [back = 0] = await timeUntilSeen(page, () => page.keyboard.press('Control+z'), [
        { kind: 'differs', selector },
        SAVED,
      ]);
      if (run < WARM_UP) continue;
      painted.push(seen);
      saved.push(stored);
      undone.push(back);
    }
    return [
      { what: 'Edit a score in its view: painted', value: spread(painted), aim: 'p95 < 50 ms' },
      { what: '  and Saved', value: spread(saved), aim: 'p95 < 100 ms' },
      { what: '  its undo: painted', value: spread(undone), aim: '< 50 ms' },
    ];
  });
}
