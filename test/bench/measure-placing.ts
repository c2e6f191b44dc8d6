import { type Figure, spread } from './figure.ts';
import { inWindow, SAVED, timeUntilSeen } from './in-window.ts';

const WARM_UP = 4;
const RUNS = 40;
const RANKING = '[role="grid"][aria-label^="Ranking by"]';

/** A row that is placed one further down by key, again and again: the order, and the field that asks why. */
export function measurePlacing(): Promise<readonly Figure[]> {
  return inWindow(async ({ page, openPlan }) => {
    await openPlan();
    await page.locator(`${RANKING} tbody tr[data-id]`).nth(3).click();
    const placed: number[] = [];
    const saved: number[] = [];
    for (let run = 0; run < WARM_UP + RUNS; run += 1) {
      // Down and up, so that the list stays where it is.
      const key = run % 8 < 4 ? 'Alt+ArrowDown' : 'Alt+ArrowUp';
      const [seen = 0, stored = 0] = await timeUntilSeen(page, () => page.keyboard.press(key), [
        { kind: 'differs', selector: `${RANKING} tbody` },
        SAVED,
      ]);
      if (run < WARM_UP) continue;
      placed.push(seen);
      saved.push(stored);
    }
    return [
      { what: 'Place a row by key: painted', value: spread(placed), aim: 'p95 < 50 ms' },
      { what: '  and Saved', value: spread(saved), aim: 'p95 < 100 ms' },
    ];
  });
}
