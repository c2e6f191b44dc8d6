import type { Page } from 'playwright-core';
import { type Figure, spread } from './figure.ts';
import { inWindow, timeUntilSeen } from './in-window.ts';

const ROUNDS = 4;
const LIST = 'dialog [role="listbox"]';
const WORDS = ['sre42', 'node pools', 'set stage', 'token issuing'];

/** Opening the palette, and every key typed into it, over the grid. */
export function measurePalette(): Promise<readonly Figure[]> {
  return inWindow(async ({ page, openGrid }) => {
    await openGrid();
    const opening: number[] = [];
    const typing: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const words of WORDS) {
        const [opened = 0] = await timeUntilSeen(page, () => page.keyboard.press('Control+k'), [
          { kind: 'there', selector: LIST },
        ]);
        const typed = await typeInto(page, words);
        await page.keyboard.press('Escape');
        await page.locator(LIST).waitFor({ state: 'detached' });
        if (round === 0) continue;
        opening.push(opened);
        typing.push(...typed);
      }
    }
    return [
      { what: 'Open the palette: painted', value: spread(opening) },
      { what: 'A key in the palette: painted', value: spread(typing), aim: '< 30 ms' },
    ];
  });
}

/** Every letter changes what is listed, or at least what of it is marked; a space may change neither. */
async function typeInto(page: Page, words: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (const letter of words) {
    if (letter === ' ') {
      await page.keyboard.press('Space');
      continue;
    }
    const [seen = 0] = await timeUntilSeen(page, () => page.keyboard.press(letter), [
      { kind: 'differs', selector: LIST },
    ]);
    times.push(seen);
  }
  return times;
}
