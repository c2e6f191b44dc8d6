import { type Day, dayToPlainDate, plainDateToDay } from '../../shared/calendar/plain-date.ts';
import { findConflicts } from '../../shared/dependencies/find-conflicts.ts';
import type { Initiative } from '../../shared/plan/initiative.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { DEFAULT_TIMELINE_VIEW } from '../../shared/plan/timeline-view.ts';
import { layOutTimeline } from '../../shared/timeline/timeline-layout.ts';
import { SCREEN_METRICS } from '../../shared/timeline/timeline-metrics.ts';
import { type RowsFacts, type TimelineRows, timelineRows } from '../../shared/timeline/timeline-rows.ts';
import type { TimelineScale } from '../../shared/timeline/timeline-scale.ts';
import { BENCH_TODAY } from './big-plan.ts';
import { type Figure, milliseconds, round, spread, timeRuns } from './figure.ts';
import { timelinePlan } from './timeline-plan.ts';

const SIZES = [500, 2_000, 5_000, 10_000];
const VIEWPORT = { width: 1_200, height: 760 } as const;
const FRAMES = 120;

/** The timeline's layout without a window: 12 lanes over 8 quarters, 1.2 dependencies a bar, all arrows shown. */
export async function measureTimelineLayout(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const size of SIZES) figures.push(...(await measureSize(size)));
  return figures;
}

async function measureSize(size: number): Promise<readonly Figure[]> {
  const plan = timelinePlan(size, BENCH_TODAY);
  const scale: TimelineScale = { firstDay: plainDateToDay(BENCH_TODAY), pixelsPerDay: 5 };
  const { length } = findConflicts(plan).conflicts;
  const first = await timeRuns(() => draw(rowsOf(plan), scale, 0, 0), { runs: 1, warmUp: 0 });
  // A new view each time, so that nothing is remembered.
  const rowTimes = await timeRuns(() => rowsOf(plan), { runs: 15, warmUp: 3 });
  const facts = factsOf(plan);
  const rows = timelineRows(facts);
  const pans: number[] = [];
  const zooms: number[] = [];
  const moves: number[] = [];
  let most = 0;
  for (let frame = 0; frame < FRAMES; frame += 1) {
    pans.push(timed(() => draw(rows, scale, frame * 25, (frame * 97) % Math.max(1, rows.height - VIEWPORT.height))));
    zooms.push(
      timed(() => {
        const pixelsPerDay = 0.8 * 1.035 ** frame;
        const zoomed = timelineRows({ ...facts, pixelsPerDay });
        const layout = draw(zoomed, { ...scale, pixelsPerDay }, 0, zoomed.height / 3);
        most = Math.max(most, layout.nodeCount);
      }),
    );
  }
  timelineRows(facts);
  let moved = plan;
  const ids = [...plan.initiatives.values()];
  for (let frame = 0; frame < FRAMES; frame += 1) {
    const one = ids[(frame * 31) % ids.length];
    if (one !== undefined) moved = withMoved(moved, one, frame % 40);
    // Conflicts follow from dependencies and have figures of their own.
    findConflicts(moved);
    moves.push(timed(() => draw(timelineRows({ ...facts, plan: moved }), scale, 0, 0)));
  }
  return [
    { what: `${round(size)} bars: rows and layout for the first time`, value: milliseconds(first) },
    { what: '  rows (stage 1)', value: milliseconds(rowTimes), ...(size === 10_000 ? { aim: '< 20 ms' } : {}) },
    { what: '  a frame of panning (stage 2)', value: spread(pans), aim: '< 3 ms' },
    { what: '  a frame of zooming (both)', value: spread(zooms) },
    { what: '  one bar moved (both)', value: spread(moves), aim: '< 3 ms' },
    {
      what: '  most nodes; rows; conflicts',
      value: `${round(most)}; ${round(rowCount(rows))}; ${round(length)}`,
      aim: '< 1,500',
    },
  ];
}

function factsOf(plan: Plan): RowsFacts {
  const view = { ...DEFAULT_TIMELINE_VIEW };
  return { plan, view, today: BENCH_TODAY, pixelsPerDay: 5, metrics: SCREEN_METRICS };
}

function rowsOf(plan: Plan): TimelineRows {
  return timelineRows(factsOf(plan));
}

const SELECTION = new Set<Initiative['id']>();

function draw(rows: TimelineRows, scale: TimelineScale, x: number, y: number) {
  const { plan } = rows.facts;
  const dependencies = {
    plan,
    shows: 'all',
    selection: SELECTION,
    conflicts: findConflicts(plan),
    slack: null,
  } as const;
  return layOutTimeline({ rows, scale, viewport: { x, y, ...VIEWPORT }, today: BENCH_TODAY, dependencies });
}

function withMoved(plan: Plan, { id }: Initiative, by: Day): Plan {
  const initiative = plan.initiatives.get(id);
  if (initiative?.schedule.start == null || initiative.schedule.end === null) return plan;
  const { start, end } = initiative.schedule;
  const shifted = { start: dayToPlainDate(plainDateToDay(start) + by), end: dayToPlainDate(plainDateToDay(end) + by) };
  const initiatives = new Map(plan.initiatives);
  initiatives.set(id, { ...initiative, schedule: { ...initiative.schedule, ...shifted } });
  return { ...plan, initiatives };
}

function rowCount({ lanes }: TimelineRows): number {
  return lanes.reduce((sum, { rows }) => sum + rows.length, 0);
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
