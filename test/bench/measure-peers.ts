// npm run bench:peers: other timelines and a bare culled DOM beside ours, on the same plans, in one browser and in turns.
// From data in memory, in the shape that each wants, to the first settled frame in a page that has just come up; for ours
// that is from the click on Timeline in a window with the plan open: once it is at rest, so that the timeline is drawn ahead,
// and as soon as it came up, when nothing is. All get the room that our pane has. They are packages of their own under
// `peers`, all MIT (vis-timeline: Apache-2.0 or MIT); nothing of them is shipped or copied.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { serveRenderer } from '../../electron/serve/serve-renderer.ts';
import { addPeriods, periodBounds, periodOf } from '../../shared/calendar/fiscal-period.ts';
import { plainDateToDay } from '../../shared/calendar/plain-date.ts';
import { type Plan, settingsOf } from '../../shared/plan/plan.ts';
import { BENCH_TODAY } from './big-plan.ts';
import { type Figure, percentile, round, spread, times } from './figure.ts';
import { turnWheel, withWorkCounted, workWhile } from './frame-work.ts';
import { inWindow } from './in-window.ts';
import { PEER_NAMES, type PeerData, type PeerName } from './peer-data.ts';
import { comeUpAnew, leaveTimeline, middleOf, showTimeline, TIMELINE_FIELD, TIMELINE_PANE } from './show-timeline.ts';
import { timelinePlan } from './timeline-plan.ts';

const SIZE_SCROLLED = 5_000;
const RUNS = 5;
/** Runs of what takes so many milliseconds or more. */
const FEW_RUNS = 2;
const SLOW = 2_000;
const SPANS = 8;
const WARM_UP = 2;
/** Pixels a second. */
const SPEED = 1_500;
const FIRST_PORT = 47_573;
const ROOM = '#room';
/** Of lanes, or of titles in a list. */
const HEADS = 180;
const OURS = 'Quarterdeck';
const BARE: PeerName = 'bare DOM';

const OURS_AT_ONCE = 'Quarterdeck, nothing drawn ahead';

type Name = PeerName | typeof OURS | typeof OURS_AT_ONCE;
const NAMES: readonly Name[] = [OURS, OURS_AT_ONCE, ...PEER_NAMES];

interface Measured {
  readonly settled: number[];
  nodes: number;
  readonly works: number[];
}

/** On a plan of so many bars. */
export async function measurePeers(size: number): Promise<readonly Figure[]> {
  const rendererFolder = join(dirname(fileURLToPath(import.meta.url)), '../bench-peers');
  const served = await serveRenderer({ rendererFolder, port: { kind: 'from', port: FIRST_PORT } });
  if (!served.ok) throw new Error(served.problem.message);
  try {
    return await measureAt(served.value.address, size);
  } finally {
    await served.value.close();
  }
}

function measureAt(address: string, size: number): Promise<readonly Figure[]> {
  const plan = timelinePlan(size, BENCH_TODAY);
  return inWindow(async ({ page, context, openPlan }) => {
    await openPlan();
    await showTimeline(page);
    const room = await page.locator(TIMELINE_PANE).boundingBox();
    if (room === null) throw new Error('The timeline has no room');
    const data = peerData(plan, room);
    const measured = new Map(NAMES.map((name): [Name, Measured] => [name, { settled: [], nodes: 0, works: [] }]));
    // The first of all warms the browser's caches up. They take turns, so that the machine is the same to all of them.
    for (let run = 0; run <= RUNS; run += 1) {
      for (const [name, { settled }] of measured) {
        if (settled.length >= FEW_RUNS && percentile(settled, 0.5) > SLOW) continue;
        const time = isOurs(name)
          ? await settleOurs(page, name === OURS ? 'at-rest' : 'at-once')
          : await withPeer(context, address, { name, data }, drawn);
        if (run > 0 || time > SLOW) settled.push(time);
      }
    }
    for (const [name, into] of measured) {
      const look = (seen: Page, selector: string) => lookAround(seen, selector, size === SIZE_SCROLLED);
      if (name === OURS_AT_ONCE) continue;
      const seen =
        name === OURS
          ? await lookAroundOurs(page, (seenPage) => look(seenPage, TIMELINE_FIELD))
          : await withPeer(context, address, { name, data }, async (peerPage) => {
              await drawn(peerPage);
              return look(peerPage, ROOM);
            });
      into.nodes = seen.nodes;
      into.works.push(...seen.works);
    }
    return figuresOf(size, measured);
  }, plan);
}

function isOurs(name: Name): name is typeof OURS | typeof OURS_AT_ONCE {
  return name === OURS || name === OURS_AT_ONCE;
}

async function settleOurs(page: Page, when: 'at-rest' | 'at-once'): Promise<number> {
  await page.bringToFront();
  await leaveTimeline(page);
  // It comes up with the screen of last time.
  await comeUpAnew(page, when);
  return (await showTimeline(page)).time;
}

/** A page of its own, with the product loaded and the data given to it. */
async function withPeer<Answer>(
  context: BrowserContext,
  address: string,
  { name, data }: { readonly name: PeerName; readonly data: PeerData },
  use: (page: Page) => Promise<Answer>,
): Promise<Answer> {
  const page = await context.newPage();
  try {
    await page.goto(address);
    await page.bringToFront();
    // The look-out for the app's first screen would be part of the work.
    await page.evaluate(() => window.paintProbe.watch([]));
    await page.evaluate(([peer, given]) => window.peers.prepare(peer, given), [name, data] as const);
    await page.waitForTimeout(400);
    return await use(page);
  } finally {
    await page.close();
  }
}

async function drawn(page: Page): Promise<number> {
  await page.evaluate(() => {
    window.settleProbe.watch();
    window.peers.show();
  });
  return (await page.evaluate(() => window.settleProbe.settled())).time;
}

interface Seen {
  readonly nodes: number;
  readonly works: readonly number[];
}

async function lookAroundOurs(page: Page, look: (page: Page) => Promise<Seen>): Promise<Seen> {
  await page.bringToFront();
  await leaveTimeline(page);
  await showTimeline(page);
  return look(page);
}

/** The most nodes while it scrolls, and then, where that is asked for, the work a frame while it scrolls on. */
async function lookAround(page: Page, selector: string, isWorkAsked: boolean): Promise<Seen> {
  const at = await middleOf(page, selector);
  return withWorkCounted(page, async (session) => {
    const scroll = (direction: number) => turnWheel(session, { ...at, down: direction * SPEED, speed: SPEED });
    await page.evaluate((pane) => window.settleProbe.countNodes(pane), selector === ROOM ? ROOM : TIMELINE_PANE);
    await scroll(1);
    await scroll(-1);
    const { nodes } = await page.evaluate(() => window.settleProbe.mostNodes());
    const works: number[] = [];
    for (let span = 0; isWorkAsked && span < WARM_UP + SPANS; span += 1) {
      const { busy, frames } = await workWhile(page, session, () => scroll(span % 2 === 0 ? 1 : -1));
      if (span >= WARM_UP) works.push(busy / frames);
    }
    return { nodes, works };
  });
}

function peerData(plan: Plan, room: { readonly width: number; readonly height: number }): PeerData {
  const { fiscalYearStartMonth } = settingsOf(plan);
  const quarter = periodOf(BENCH_TODAY, fiscalYearStartMonth);
  const firstDay = periodBounds(quarter, fiscalYearStartMonth).first;
  const lastDay = periodBounds(addPeriods(quarter, 1), fiscalYearStartMonth).last;
  const themes = [...plan.themes.values()].sort((a, b) => a.position - b.position);
  const bars = [...plan.initiatives.values()].flatMap(({ id, title, themeId, schedule: { start, end } }) => {
    if (start === null || end === null) return [];
    return [{ id, title, lane: themes.findIndex((theme) => theme.id === themeId), start, end }];
  });
  const shown = new Set<string>(bars.map(({ id }) => id));
  const links = [...plan.dependencies.values()].flatMap(({ id, predecessorId: from, successorId: to }) =>
    shown.has(from) && shown.has(to) ? [{ id, from, to }] : [],
  );
  return {
    lanes: themes.map(({ name }) => name),
    bars,
    links,
    room: { width: Math.floor(room.width), height: Math.floor(room.height) },
    firstDay,
    pixelsPerDay: (room.width - HEADS) / (plainDateToDay(lastDay) - plainDateToDay(firstDay) + 1),
  };
}

function figuresOf(size: number, measured: ReadonlyMap<Name, Measured>): readonly Figure[] {
  const ours = measured.get(OURS);
  const atOnce = measured.get(OURS_AT_ONCE);
  const figures: Figure[] = [];
  for (const [name, { settled, nodes, works }] of measured) {
    figures.push({ what: `${round(size)} bars, ${name}: settled`, value: spread(settled) });
    if (name === OURS_AT_ONCE) continue;
    const isPeer = name !== OURS && ours !== undefined && atOnce !== undefined;
    if (isPeer) {
      const aim = name === BARE ? '≤ × 1.5' : '< × 1';
      figures.push({ what: '  ours to it', value: ratios(ours.settled, settled), aim });
      figures.push({ what: '  ours to it, nothing drawn ahead', value: ratios(atOnce.settled, settled) });
    }
    if (works.length > 0) {
      figures.push({
        what: '  work a frame while it scrolls',
        value: spread(works),
        ...(isPeer ? {} : { aim: '≤ 8 ms' }),
      });
      if (isPeer) figures.push({ what: '    ours to it', value: ratios(ours.works, works) });
    }
    figures.push({ what: '  most nodes', value: round(nodes), ...(isPeer ? {} : { aim: '< 1,500' }) });
  }
  return figures;
}

/** Of the medians, and of the least, which a busy machine disturbs least. */
function ratios(ours: readonly number[], theirs: readonly number[]): string {
  const [median, least] = [0.5, 0].map((share) => percentile(ours, share) / percentile(theirs, share));
  return `${times(median ?? 0)} (least to least ${times(least ?? 0)})`;
}
