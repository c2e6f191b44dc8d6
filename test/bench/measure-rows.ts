import type { Page } from 'playwright-core';
import { type GridSort, gridRowsOf } from '../../shared/grid/grid-rows.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { type Figure, spread } from './figure.ts';
import { cellSelector, GRID, inWindow, timeUntilSeen } from './in-window.ts';

const ROUNDS = 5;
const WORDS = ['migrate storage', 'observability', 'lead'];

/** Sorting by a press on a head, and filtering with every key that changes what is shown. */
export function measureRows(): Promise<readonly Figure[]> {
  return inWindow(async ({ page, plan, openGrid }) => {
    await openGrid();
    const sorting: number[] = [];
    const filtering: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const times = { sort: await sortRound(page, plan), filter: await filterRound(page, plan) };
      if (round === 0) continue;
      sorting.push(...times.sort);
      filtering.push(...times.filter);
    }
    return [
      { what: 'Sort by a column: painted', value: spread(sorting), aim: '< 50 ms' },
      { what: 'A key in the filter: painted', value: spread(filtering), aim: '< 50 ms' },
    ];
  });
}

/** Title and stage, up and down, and back to the order of keys. */
async function sortRound(page: Page, plan: Plan): Promise<readonly number[]> {
  const presses: readonly { readonly head: string; readonly sort: GridSort | null }[] = [
    { head: 'Title', sort: { columnId: 'title', direction: 'ascending' } },
    { head: 'Title', sort: { columnId: 'title', direction: 'descending' } },
    { head: 'Owner', sort: { columnId: 'owner', direction: 'ascending' } },
    { head: 'Owner', sort: { columnId: 'owner', direction: 'descending' } },
    { head: 'Owner', sort: null },
  ];
  const times: number[] = [];
  let first = firstKey(plan, null);
  for (const { head, sort } of presses) {
    const next = firstKey(plan, sort);
    if (next === first) throw new Error(`Sorting by ${head} leaves ${next} first: nothing to see`);
    const button = page.getByRole('columnheader', { name: head, exact: true }).getByRole('button');
    const [seen = 0] = await timeUntilSeen(page, () => button.click(), [
      { kind: 'text', selector: cellSelector(2, 2), text: next },
    ]);
    times.push(seen);
    first = next;
  }
  return times;
}

async function filterRound(page: Page, plan: Plan): Promise<readonly number[]> {
  const times: number[] = [];
  await page.getByRole('textbox', { name: 'Filter by words' }).focus();
  for (const words of WORDS) {
    let shown = rowCount(plan, '');
    for (let end = 1; end <= words.length; end += 1) {
      const next = rowCount(plan, words.slice(0, end));
      const press = () => page.keyboard.press(words[end - 1] === ' ' ? 'Space' : (words[end - 1] ?? ''));
      if (next === shown) {
        await press();
        continue;
      }
      const [seen = 0] = await timeUntilSeen(page, press, [
        { kind: 'attribute', selector: GRID, name: 'aria-rowcount', value: String(next) },
      ]);
      times.push(seen);
      shown = next;
    }
    const [cleared = 0] = await timeUntilSeen(page, () => page.keyboard.press('Escape'), [
      { kind: 'attribute', selector: GRID, name: 'aria-rowcount', value: String(rowCount(plan, '')) },
    ]);
    times.push(cleared);
  }
  return times;
}

function firstKey(plan: Plan, sort: GridSort | null): string {
  const { rows } = gridRowsOf(
    plan,
    { text: '', conditions: [], sort, groupBy: null, collapsed: new Set() },
    () => null,
  );
  const [first] = rows;
  return first?.kind === 'item' ? (plan.initiatives.get(first.id)?.key ?? '') : '';
}

/** As assistive technology is told: with the head and the row for a new initiative. */
function rowCount(plan: Plan, text: string): number {
  const { rows } = gridRowsOf(
    plan,
    { text, conditions: [], sort: null, groupBy: null, collapsed: new Set() },
    () => null,
  );
  return rows.length + 1;
}
