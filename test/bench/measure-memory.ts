import type { Page } from 'playwright-core';
import { type Figure, megabytes, round } from './figure.ts';
import { inWindow, SAVED } from './in-window.ts';
import { memoryOf } from './page-memory.ts';

const EDITS = 200;
const WARM_UP = 20;

/** The heap after a full collection: with no plan, with the open one, and before and after edits that were all undone. */
export function measureMemory(): Promise<readonly Figure[]> {
  return inWindow(async ({ page, context, openGrid }) => {
    const session = await context.newCDPSession(page);
    const without = await memoryOf(session);
    await openGrid();
    const opened = await memoryOf(session);
    await editAndUndo(page, WARM_UP);
    const before = await memoryOf(session);
    await editAndUndo(page, EDITS);
    const after = await memoryOf(session);
    const grown = after.heap - before.heap;
    const counts = `${signed(after.nodes - before.nodes)} nodes, ${signed(after.listeners - before.listeners)} listeners`;
    return [
      { what: 'Heap of the open plan', value: megabytes(opened.heap - without.heap) },
      { what: '  of the window without a plan', value: megabytes(without.heap) },
      { what: `Heap before ${EDITS} edits, each undone`, value: megabytes(before.heap) },
      { what: '  after them', value: megabytes(after.heap), aim: 'flat' },
      { what: '  more for each edit', value: `${round(grown / EDITS / 1_000)} kB` },
      { what: '  more in the page', value: counts },
    ];
  });
}

async function editAndUndo(page: Page, edits: number): Promise<void> {
  for (let edit = 0; edit < edits; edit += 1) {
    // Undo goes back to the row that was edited: the next edit is one further down.
    for (const key of ['x', 'Enter', 'Control+z', 'ArrowDown']) await page.keyboard.press(key);
  }
  await page.locator(SAVED.selector).waitFor();
}

export function signed(count: number): string {
  return `${count < 0 ? '−' : '+'}${Math.abs(count)}`;
}
