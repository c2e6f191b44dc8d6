// What the machine itself gave while something was measured: a figure means little without it, on a machine that others use.

import type { BrowserContext } from 'playwright-core';
import { type Figure, milliseconds, percentile, round, summary } from './figure.ts';

export interface Reference {
  /** Between the frames of a page that does nothing, in milliseconds. */
  readonly frames: readonly number[];
  /** Of a loop that always does the same. */
  readonly loops: readonly number[];
}

export async function sampleReference(context: BrowserContext): Promise<Reference> {
  const page = await context.newPage();
  try {
    await page.goto('about:blank');
    await page.bringToFront();
    return await page.evaluate(async () => {
      const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const frames: number[] = [];
      let last = await nextFrame();
      for (let count = 0; count < 60; count += 1) {
        const now = await nextFrame();
        frames.push(now - last);
        last = now;
      }
      const loops: number[] = [];
      for (let run = 0; run < 7; run += 1) {
        const begin = performance.now();
        let sum = run;
        for (let index = 0; index < 20_000_000; index += 1) sum = (sum * 31 + index) | 0;
        // The first two warm it up; that the sum is looked at keeps it from being left out.
        if (run > 1 && Number.isFinite(sum)) loops.push(performance.now() - begin);
      }
      return { frames, loops };
    });
  } finally {
    await page.close();
  }
}

export function referenceFigures(samples: readonly Reference[]): readonly Figure[] {
  const frames = samples.flatMap((sample) => sample.frames);
  const loops = samples.flatMap((sample) => sample.loops);
  return [
    { what: '  meanwhile, the frame of an empty page', value: `p95 ${round(percentile(frames, 0.95))} ms` },
    { what: '  meanwhile, a loop of always the same work', value: milliseconds(summary(loops)) },
  ];
}
