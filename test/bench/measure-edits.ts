import type { Page } from 'playwright-core';
import { type Figure, spread } from './figure.ts';
import { cellSelector, inWindow, SAVED, timeUntilSeen } from './in-window.ts';

const WARM_UP = 3;
const RUNS = 30;

interface EditTimes {
  readonly painted: readonly number[];
  readonly saved: readonly number[];
  readonly undone: readonly number[];
}

/** What an edit in the grid takes from the Enter that ends it, and its undo, with the inspector closed and open. */
export function measureEdits(): Promise<readonly Figure[]> {
  return inWindow(async ({ page, openGrid }) => {
    await openGrid();
    const figures: Figure[] = [];
    for (const inspector of ['closed', 'open'] as const) {
      await setInspector(page, inspector);
      const titles = await editDown(page, 3, (run) => ({ typed: `Retitled ${run}`, shown: `Retitled ${run}` }));
      const efforts = await editDown(page, 7, (run) => ({ typed: `SRE ${run + 20}`, shown: `${run + 20}.0` }));
      figures.push(...figuresOf(`a title, inspector ${inspector}`, titles));
      figures.push(...figuresOf(`an effort, inspector ${inspector}`, efforts));
    }
    return figures;
  });
}

function figuresOf(what: string, { painted, saved, undone }: EditTimes): readonly Figure[] {
  return [
    { what: `Edit ${what}: painted`, value: spread(painted), aim: 'p95 < 50 ms' },
    { what: '  and Saved', value: spread(saved), aim: 'p95 < 100 ms' },
    { what: '  its undo: painted', value: spread(undone), aim: '< 50 ms' },
  ];
}

/** Edits a cell of one row after the other and takes each edit back, so that the plan stays what it was. */
async function editDown(
  page: Page,
  column: number,
  edit: (run: number) => { readonly typed: string; readonly shown: string },
): Promise<EditTimes> {
  const painted: number[] = [];
  const saved: number[] = [];
  const undone: number[] = [];
  for (let run = 0; run < WARM_UP + RUNS; run += 1) {
    // From the third row on, well within sight.
    const selector = cellSelector(4 + (run % 10), column);
    const cell = page.locator(selector);
    await cell.click();
    const before = (await cell.textContent()) ?? '';
    const { typed, shown } = edit(run);
    await page.keyboard.type(typed);
    const [seen = 0, stored = 0] = await timeUntilSeen(page, () => page.keyboard.press('Enter'), [
      { kind: 'begins', selector, text: shown },
      SAVED,
    ]);
    const [back = 0] = await timeUntilSeen(page, () => page.keyboard.press('Control+z'), [
      { kind: 'begins', selector, text: before },
      SAVED,
    ]);
    if (run < WARM_UP) continue;
    painted.push(seen);
    saved.push(stored);
    undone.push(back);
  }
  return { painted, saved, undone };
}

async function setInspector(page: Page, wanted: 'open' | 'closed'): Promise<void> {
  const toggle = page.getByRole('button', { name: wanted === 'open' ? 'Show the inspector' : 'Hide the inspector' });
  if ((await toggle.count()) > 0) await toggle.click();
}
