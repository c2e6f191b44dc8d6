// The Timeline screen in a real browser. "Work" is the main thread's, by Chromium's own count of its tasks: events, layout,
// script and painting alike. That of frames is the average over a second or so; the spread is that of such seconds.

import type { CDPSession, Page } from 'playwright-core';
import { BENCH_TODAY } from './big-plan.ts';
import { type Figure, megabytes, round, spread } from './figure.ts';
import { busySoFar, turnWheel, withWorkCounted, workWhile } from './frame-work.ts';
import { inWindow } from './in-window.ts';
import { signed } from './measure-memory.ts';
import { memoryOf } from './page-memory.ts';
import {
  comeUpAnew,
  leaveTimeline,
  middleOf,
  type Point,
  showPart,
  showTimeline,
  TIMELINE_FIELD,
  TIMELINE_PANE,
} from './show-timeline.ts';
import { timelinePlan } from './timeline-plan.ts';

const OPENINGS = 7;
const BOARD_RUNS = 3;
const WARM_UP = 2;
/** With those that warm it up an even number, so that they end where they began. */
const SPANS = 8;
const STEPS = 40;
const DROPS = 6;
/** In pixels, in so many steps. */
const DRAG = 70;
const DRAG_STEPS = 10;
const PANS = 1_000;
/** Pixels a second. */
const SPEED = 1_500;
const FAST = 6_000;
/** Milliseconds after which nothing more comes of what was done. */
const REST = 400;
const CTRL = 2;

/** From the open plan to the timeline, and what one does in it, on a plan of so many bars. */
export function measureTimelineWindow(size: number): Promise<readonly Figure[]> {
  const aim = size === 5_000 ? { aim: '< 73 ms' } : size === 10_000 ? { aim: '< 105 ms' } : {};
  return inWindow(
    async ({ page, openPlan }) => {
      await openPlan();
      const openings = await measureOpenings(page);
      const boards = await measureBoards(page);
      return withWorkCounted(page, async (session) => {
        const at = await middleOf(page, TIMELINE_FIELD);
        const wheels = await measureWheels(page, session, at);
        const moves = await measureMoves(page, session, at);
        const nodes = await mostNodes(page, session, at);
        const pans = await measurePans(session, at);
        return [
          {
            what: `${round(size)} bars: the timeline for the first time, settled`,
            value: spread(openings.first),
            ...aim,
          },
          { what: '  its first frame', value: spread(openings.firstFrame) },
          { what: '  as soon as the window is there, nothing drawn ahead', value: spread(openings.atOnce) },
          { what: '  a moment after an edit elsewhere', value: spread(openings.afterEdit) },
          { what: '  once more, from another screen', value: spread(openings.again) },
          ...boards,
          ...wheels,
          ...moves,
          {
            what: '  most nodes in the pane',
            value: `${round(nodes.nodes)}, of them ${round(nodes.elements)} elements`,
            aim: '< 1,500',
          },
          ...pans,
        ];
      });
    },
    timelinePlan(size, BENCH_TODAY),
  );
}

/** Each first time in a window that has just come up. */
async function measureOpenings(page: Page) {
  const first: number[] = [];
  const firstFrame: number[] = [];
  const again: number[] = [];
  const atOnce: number[] = [];
  const afterEdit: number[] = [];
  for (let run = 0; run < OPENINGS; run += 1) {
    await comeUpAnew(page, 'at-once');
    atOnce.push((await showTimeline(page)).time);
    await leaveTimeline(page);
    await comeUpAnew(page, 'at-rest');
    const opened = await showTimeline(page);
    first.push(opened.time);
    firstFrame.push(opened.first);
    for (let time = 0; time < 2; time += 1) {
      await leaveTimeline(page);
      again.push((await showTimeline(page)).time);
    }
    await leaveTimeline(page);
    await editElsewhere(page);
    afterEdit.push((await showTimeline(page)).time);
    await leaveTimeline(page);
  }
  await showTimeline(page);
  return { first, firstFrame, again, atOnce, afterEdit };
}

/** From the bars to a board in a window that has just come up, and back and there again. */
async function measureBoards(page: Page): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  await leaveTimeline(page);
  for (const label of ['Now / Next / Later', 'Quarters'] as const) {
    const first: number[] = [];
    const again: number[] = [];
    for (let run = 0; run < BOARD_RUNS; run += 1) {
      await comeUpAnew(page, 'at-rest');
      await showTimeline(page);
      await page.waitForTimeout(REST);
      first.push((await showPart(page, label)).time);
      await showPart(page, 'Timeline');
      again.push((await showPart(page, label)).time);
      await showPart(page, 'Timeline');
      await leaveTimeline(page);
    }
    figures.push({ what: `  ${label} for the first time, settled`, value: spread(first), aim: '< 100 ms' });
    figures.push({ what: '    once more', value: spread(again), aim: '< 100 ms' });
  }
  await showTimeline(page);
  return figures;
}

/** Another title for the selected initiative, and as long as it takes to go on to the timeline. */
async function editElsewhere(page: Page): Promise<void> {
  const title = page.locator('[data-pane="inspector"] :is(input, textarea)[aria-label="Title"]');
  await title.fill(`${await title.inputValue()} again`);
  await title.press('Tab');
  await page.waitForTimeout(REST);
}

async function measureWheels(page: Page, session: CDPSession, at: Point): Promise<readonly Figure[]> {
  const scroll = (speed: number) => (to: number) => turnWheel(session, { ...at, down: to * speed, speed });
  const pan = (speed: number) => (to: number) => turnWheel(session, { ...at, right: (to * speed) / 2, speed });
  const aim = { aim: '< 8 ms' };
  const zooms: number[] = [];
  for (let span = 0; span < WARM_UP + SPANS; span += 1) {
    const { busy } = await workWhile(page, session, async () => {
      for (let notch = 0; notch < STEPS; notch += 1) await notchOfZoom(session, at, notch % 20 < 10 ? 1 : -1);
    });
    // A notch at a time is answered in a frame of its own, so that there are as many frames with work as notches.
    if (span >= WARM_UP) zooms.push(busy / STEPS);
  }
  await page.waitForTimeout(REST);
  return [
    {
      what: '  work a frame: through lanes, 1,500 px/s',
      value: spread(await spans(page, session, scroll(SPEED))),
      ...aim,
    },
    { what: '    6,000 px/s', value: spread(await spans(page, session, scroll(FAST))), ...aim },
    { what: '  through time, 1,500 px/s', value: spread(await spans(page, session, pan(SPEED))), ...aim },
    { what: '    6,000 px/s', value: spread(await spans(page, session, pan(FAST))), ...aim },
    { what: '  a notch of zoom, out and in by 3 ×', value: spread(zooms), ...aim },
  ];
}

/** The work a frame in each of the spans, to and fro. */
async function spans(
  page: Page,
  session: CDPSession,
  turn: (direction: number) => Promise<void>,
): Promise<readonly number[]> {
  const works: number[] = [];
  for (let span = 0; span < WARM_UP + SPANS; span += 1) {
    const { busy, frames } = await workWhile(page, session, () => turn(span % 2 === 0 ? 1 : -1));
    if (span >= WARM_UP) works.push(busy / frames);
  }
  return works;
}

async function notchOfZoom(session: CDPSession, { x, y }: Point, outwards: number): Promise<void> {
  const wheel = { type: 'mouseWheel', x, y, deltaX: 0, deltaY: outwards * 27.5, modifiers: CTRL } as const;
  await session.send('Input.dispatchMouseEvent', wheel);
}

/** A bar in the middle of the field, dragged to and fro, dropped, and moved by keys. */
async function measureMoves(page: Page, session: CDPSession, at: Point): Promise<readonly Figure[]> {
  const workOf = async (act: () => Promise<unknown>, wait: number): Promise<number> => {
    const before = await busySoFar(session);
    await act();
    await page.waitForTimeout(wait);
    return (await busySoFar(session)) - before;
  };
  // All of the plan in sight, and then its middle, where there are bars in every lane.
  await page.locator(TIMELINE_FIELD).focus();
  await page.keyboard.press('0');
  await page.waitForTimeout(REST);
  for (let notch = 0; notch < 10; notch += 1) await notchOfZoom(session, at, -1);
  await page.waitForTimeout(REST);
  const { x, y } = await barInSight(page);
  await page.mouse.click(x, y);
  await page.waitForTimeout(REST);
  const idle: number[] = [];
  for (let step = 0; step < STEPS; step += 1) idle.push(await workOf(async () => {}, 50));
  const dragged: number[] = [];
  const dropped: number[] = [];
  for (let drop = 0; drop < DROPS; drop += 1) {
    // The bar lies under the pointer, wherever it was dropped.
    const [from, way] = drop % 2 === 0 ? [x, 1] : [x + DRAG, -1];
    await page.mouse.move(from, y);
    await page.mouse.down();
    // The first two begin the drag.
    for (let step = 1; step <= DRAG_STEPS; step += 1) {
      const to = from + (way * DRAG * step) / DRAG_STEPS;
      const work = await workOf(() => page.mouse.move(to, y), 50);
      if (step > 2) dragged.push(work);
    }
    dropped.push(await workOf(() => page.mouse.up(), 600));
    await page.waitForTimeout(REST);
  }
  await page.locator(TIMELINE_FIELD).focus();
  const nudged: number[] = [];
  const nudgedFrames: number[] = [];
  for (let step = 0; step < STEPS / 2; step += 1) {
    const key = step % 4 < 2 ? 'ArrowRight' : 'ArrowLeft';
    const work = await workOf(() => page.keyboard.press(key), 600);
    // Apart from the work: to watch is work, too.
    await page.evaluate(() => window.settleProbe.watchFromKey());
    await page.keyboard.press(key);
    const { first } = await page.evaluate(() => window.settleProbe.settled());
    if (step < 4) continue;
    nudged.push(work);
    nudgedFrames.push(first);
  }
  return [
    { what: '  a bar moved: work of a step of the drag', value: spread(dragged), aim: '< 10 ms' },
    { what: '    of the drop, stored and told', value: spread(dropped), aim: '< 10 ms' },
    { what: '    of an arrow key, stored and told', value: spread(nudged), aim: '< 10 ms' },
    { what: '    from the key to its frame', value: spread(nudgedFrames) },
    { what: '    of 50 ms without any', value: spread(idle) },
  ];
}

async function barInSight(page: Page): Promise<Point> {
  const found = await page.evaluate((selector) => {
    const field = document.querySelector(selector)?.getBoundingClientRect();
    if (field === undefined) return null;
    for (const bar of document.querySelectorAll(`${selector} [data-bar]`)) {
      const { left, right, top, bottom } = bar.getBoundingClientRect();
      const isInside = left > field.left + 150 && right < field.right - 150 && top > field.top && bottom < field.bottom;
      const at = { x: (left + right) / 2, y: (top + bottom) / 2 };
      if (isInside && right - left > 60 && document.elementFromPoint(at.x, at.y)?.closest('[data-bar]') === bar)
        return at;
    }
    return null;
  }, TIMELINE_FIELD);
  if (found === null) throw new Error('No bar is in sight');
  return found;
}

/** Through the lanes, through time, and all the way out and in. */
async function mostNodes(page: Page, session: CDPSession, at: Point) {
  await page.evaluate((selector) => window.settleProbe.countNodes(selector), TIMELINE_PANE);
  await turnWheel(session, { ...at, down: FAST, speed: FAST });
  await turnWheel(session, { ...at, right: FAST, speed: FAST });
  await page.locator(TIMELINE_FIELD).focus();
  await page.keyboard.press('0');
  await page.waitForTimeout(REST);
  await turnWheel(session, { ...at, down: -FAST, speed: FAST });
  for (const outwards of [1, -1, 1]) {
    for (let notch = 0; notch < STEPS; notch += 1) await notchOfZoom(session, at, outwards);
    await page.waitForTimeout(REST);
  }
  await page.keyboard.press('0');
  return page.evaluate(() => window.settleProbe.mostNodes());
}

/** Each so far that new bars are drawn. */
async function measurePans(session: CDPSession, { x, y }: Point): Promise<readonly Figure[]> {
  const pan = async (pans: number) => {
    for (let count = 0; count < pans; count += 1) {
      const to = count % 20 < 10 ? 1 : -1;
      const wheel = { type: 'mouseWheel', x, y, deltaX: 310 * to, deltaY: 210 * to } as const;
      await session.send('Input.dispatchMouseEvent', wheel);
    }
  };
  await pan(100);
  const before = await memoryOf(session);
  await pan(PANS);
  const after = await memoryOf(session);
  const counts = `${signed(after.nodes - before.nodes)} nodes, ${signed(after.listeners - before.listeners)} listeners`;
  return [
    { what: `  heap before ${round(PANS)} pans`, value: megabytes(before.heap) },
    { what: '    after them', value: megabytes(after.heap), aim: 'flat' },
    { what: '    more in the page', value: counts },
  ];
}
