import { type Plan, settingsOf } from '../../shared/plan/plan.ts';
import { type Figure, spread } from './figure.ts';
import { cellSelector, inWindow, SAVED, timeUntilSeen } from './in-window.ts';

const RUNS = 7;
const ROWS_PASTED = 1_000;
const FIRST_TITLE = cellSelector(2, 3);

/** A table from a spreadsheet over the first 1,000 initiatives, from title to tags, and its undo. */
export function measurePaste(): Promise<readonly Figure[]> {
  return inWindow(async ({ page, plan, openGrid }) => {
    await openGrid();
    const painted: number[] = [];
    const saved: number[] = [];
    const undone: number[] = [];
    const before = (await page.locator(FIRST_TITLE).textContent()) ?? '';
    for (let run = 0; run <= RUNS; run += 1) {
      await page.evaluate((text) => navigator.clipboard.writeText(text), tableOf(plan, run));
      await page.locator(FIRST_TITLE).click();
      const [seen = 0, stored = 0] = await timeUntilSeen(page, () => page.keyboard.press('Control+v'), [
        { kind: 'begins', selector: FIRST_TITLE, text: `Pasted ${run}, row 0` },
        SAVED,
      ]);
      if ((await page.getByRole('button', { name: /not taken/ }).count()) > 0) throw new Error('Cells were not taken');
      const [back = 0] = await timeUntilSeen(page, () => page.keyboard.press('Control+z'), [
        { kind: 'begins', selector: FIRST_TITLE, text: before },
        SAVED,
      ]);
      if (run === 0) continue;
      painted.push(seen);
      saved.push(stored);
      undone.push(back);
    }
    return [
      { what: 'Paste 1,000 × 8 cells: painted', value: spread(painted), aim: '< 500 ms' },
      { what: '  and Saved', value: spread(saved) },
      { what: '  its undo: painted', value: spread(undone) },
    ];
  });
}

/** Title, stage, theme, owner, effort, start, end and tags, with the separators of a spreadsheet's clipboard. */
function tableOf(plan: Plan, run: number): string {
  const themes = [...plan.themes.values()];
  const teams = [...plan.teams.values()];
  const people = [...plan.people.values()];
  if (settingsOf(plan).effortUnit !== 'person-weeks') throw new Error('The efforts are meant as person-weeks');
  return Array.from({ length: ROWS_PASTED }, (_, row) =>
    [
      `Pasted ${run}, row ${row}`,
      // Every stage may go back to it: nothing is refused.
      'Candidate',
      themes[(row + run) % themes.length]?.name ?? '',
      people[(row + run) % people.length]?.name ?? '',
      `${teams[(row + run) % teams.length]?.name ?? ''} ${1 + ((row + run) % 9)}`,
      `2026-12-${String(1 + ((row + run) % 28)).padStart(2, '0')}`,
      `2027-03-${String(1 + ((row + run) % 28)).padStart(2, '0')}`,
      `pasted, run ${run}`,
    ].join('\t'),
  ).join('\n');
}
