import type { Page } from 'playwright-core';
import { type Figure, percentile, round } from './figure.ts';
import { busySoFar, turnWheel, withWorkCounted } from './frame-work.ts';
import { GRID, inWindow } from './in-window.ts';
import type { Frame } from './paint-probe.ts';

const SPEEDS = [
  { name: 'at 50 rows a second', pixelsPerSecond: 1_500 },
  { name: 'at 400 rows a second', pixelsPerSecond: 12_000 },
];
const SECONDS = 4;
/** Milliseconds between two frames, beyond which one was left out. */
const LATE = 25;

/**
 * The frames while a wheel turns over the grid, and over a page with nothing in it. They are counted on the main thread,
 * where 60 a second are 16.7 ms apart at best; the compositor may scroll what is drawn already in between.
 */
export function measureScroll(): Promise<readonly Figure[]> {
  return inWindow(async ({ page, context, openGrid }) => {
    await openGrid();
    const figures: Figure[] = [];
    for (const { name, pixelsPerSecond } of SPEEDS) {
      // Once down and up to warm up.
      await wheel(page, pixelsPerSecond, 1);
      await wheel(page, -pixelsPerSecond, 1);
      const { frames, busy } = await framesWhile(page, GRID, () => wheel(page, pixelsPerSecond, SECONDS));
      figures.push(
        { what: `Scroll ${name}: between frames`, value: framesInWords(frames), aim: 'p95 < 16.7 ms' },
        { what: '  main thread at work for each, on average', value: `${round(busy / frames.length)} ms` },
        { what: '  frames with rows missing', value: `${frames.filter(({ isBlank }) => isBlank).length}` },
      );
      await page.keyboard.press('Control+Home');
    }
    const plain = await context.newPage();
    await plain.goto(page.url());
    await plain.setContent('<div style="height: 300000px">Nothing but words</div>');
    for (const { name, pixelsPerSecond } of SPEEDS) {
      const { frames } = await framesWhile(plain, null, () => wheel(plain, pixelsPerSecond, SECONDS / 2));
      figures.push({ what: `  a page with nothing in it ${name}`, value: framesInWords(frames) });
    }
    await plain.close();
    return figures;
  });
}

function framesInWords(frames: readonly Frame[]): string {
  // Without a screen the browser may draw twice for one beat of its clock: that is one frame.
  const between = frames
    .slice(1)
    .map(({ at }, index) => at - (frames[index]?.at ?? at))
    .filter((time) => time > 0);
  const late = between.filter((time) => time > LATE).length;
  const [usual, most] = [percentile(between, 0.5), percentile(between, 0.95)];
  return `${round(usual)} ms, p95 ${round(most)} (${late} of ${between.length} late)`;
}

/** The frames, and for how many milliseconds the main thread was at work meanwhile. */
async function framesWhile(
  page: Page,
  scroller: string | null,
  work: () => Promise<void>,
): Promise<{ readonly frames: readonly Frame[]; readonly busy: number }> {
  return withWorkCounted(page, async (session) => {
    await page.evaluate((selector) => window.paintProbe.recordFrames(selector), scroller);
    const before = await busySoFar(session);
    await work();
    const after = await busySoFar(session);
    const frames = await page.evaluate(() => window.paintProbe.stopFrames());
    return { frames, busy: after - before };
  });
}

/** Downwards above 0. */
async function wheel(page: Page, pixelsPerSecond: number, seconds: number): Promise<void> {
  await withWorkCounted(page, (session) =>
    turnWheel(session, { x: 600, y: 500, down: pixelsPerSecond * seconds, speed: Math.abs(pixelsPerSecond) }),
  );
}
