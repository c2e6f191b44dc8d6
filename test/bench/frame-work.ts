// How long the main thread of a page is at work for what is done in it: everything, from the events to the painting.

import type { CDPSession, Page } from 'playwright-core';

export interface FrameWork {
  /** For how many milliseconds the main thread was at work. */
  readonly busy: number;
  readonly frames: number;
}

/** Chromium's own count of all tasks of the main thread, in milliseconds since the page began. */
export async function busySoFar(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
}

export async function withWorkCounted<Answer>(page: Page, use: (session: CDPSession) => Promise<Answer>) {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Performance.enable');
    return await use(session);
  } finally {
    await session.detach();
  }
}

/** The work of the main thread, and the frames that it drew meanwhile, while something goes on. */
export async function workWhile(page: Page, session: CDPSession, act: () => Promise<unknown>): Promise<FrameWork> {
  await page.evaluate(() => window.paintProbe.recordFrames(null));
  const before = await busySoFar(session);
  await act();
  const after = await busySoFar(session);
  const frames = await page.evaluate(() => window.paintProbe.stopFrames());
  // Without a screen the browser may draw twice for one beat of its clock: that is one frame.
  return { busy: after - before, frames: new Set(frames.map(({ at }) => at)).size };
}

/**
 * Turns the wheel at an even speed, a bit every frame; downwards and to the right above 0. The browser does so by itself,
 * so that no message from outside is part of the work.
 */
export async function turnWheel(
  session: CDPSession,
  {
    x,
    y,
    right = 0,
    down = 0,
    speed,
  }: {
    readonly x: number;
    readonly y: number;
    /** Pixels to go. */
    readonly right?: number;
    readonly down?: number;
    /** Pixels a second. */
    readonly speed: number;
  },
): Promise<void> {
  await session.send('Input.synthesizeScrollGesture', {
    x,
    y,
    xDistance: -right,
    yDistance: -down,
    speed,
    gestureSourceType: 'mouse',
    preventFling: true,
  });
}
