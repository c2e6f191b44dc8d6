import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findConflicts } from '../../../shared/dependencies/find-conflicts.ts';
import { textWidth } from '../../../shared/text/text-width.ts';
import {
  type BarBox,
  layOutTimeline,
  MOST_NODES,
  type TimelineLayout,
} from '../../../shared/timeline/timeline-layout.ts';
import { SCREEN_METRICS } from '../../../shared/timeline/timeline-metrics.ts';
import { type RowsFacts, type TimelineRows, timelineRows } from '../../../shared/timeline/timeline-rows.ts';
import type { TimelineViewport } from '../../../shared/timeline/timeline-scale.ts';
import {
  arbitraryPixelsPerDay,
  arbitraryTimelinePlan,
  arbitraryView,
  crowd,
  NEW_YEAR,
  rowsOf,
  TODAY,
} from './random-timeline.ts';

const SEED = { seed: 8, numRuns: 120 };
const NO_SELECTION: ReadonlySet<never> = new Set();

interface Drawn {
  readonly rows: TimelineRows;
  readonly all: TimelineLayout;
}

const EVERYWHERE = { x: -1e7, y: -1e7, width: 2e7, height: 2e7 };

function draw(
  facts: RowsFacts,
  { zoom = 1, viewport = EVERYWHERE }: { zoom?: number; viewport?: TimelineViewport } = {},
): Drawn {
  const rows = timelineRows(facts);
  const scale = { firstDay: NEW_YEAR, pixelsPerDay: facts.pixelsPerDay * zoom };
  const { plan } = facts;
  const dependencies = {
    plan,
    shows: 'all',
    selection: NO_SELECTION,
    conflicts: findConflicts(plan),
    slack: null,
  } as const;
  const mostNodes = Number.POSITIVE_INFINITY;
  return { rows, all: layOutTimeline({ rows, scale, viewport, today: TODAY, dependencies, mostNodes }) };
}

const arbitraryFacts: fc.Arbitrary<RowsFacts> = fc.record({
  plan: arbitraryTimelinePlan,
  view: arbitraryView,
  today: fc.constant(TODAY),
  pixelsPerDay: arbitraryPixelsPerDay,
  metrics: fc.constant(SCREEN_METRICS),
});

/** Everything that stands in a row, as stretches of x by the top of the row. */
function stretches({
  bars,
  milestones,
}: TimelineLayout): readonly (readonly [owner: string, y: number, from: number, to: number])[] {
  const rowTop = (y: number) => Math.round(y);
  return [
    ...bars.map(({ id, y, x, width }: BarBox) => [id, rowTop(y), x, x + width] as const),
    ...bars.flatMap(({ id, y, label }) => (label ? [[id, rowTop(y), label.x, label.x + label.width] as const] : [])),
    ...milestones.flatMap(({ id, y, x, radius, label }) => {
      const owner = id.slice(0, id.lastIndexOf('/'));
      const top = rowTop(y - SCREEN_METRICS.barHeight / 2);
      return [
        [owner, top, x - radius, x + radius] as const,
        ...(label ? [[owner, top, label.x, label.x + label.width] as const] : []),
      ];
    }),
  ];
}

describe('laws of the timeline (seed 8)', () => {
  test('no two bars of a row overlap, labels and symbols included, at the packed scale and larger ones', () => {
    const zoomed = fc.tuple(arbitraryFacts, fc.double({ min: 1, max: 8, noNaN: true }));
    fc.assert(
      fc.property(zoomed, ([facts, zoom]) => {
        const { all } = draw(facts, { zoom });
        const byRow = new Map<number, (readonly [string, number, number, number])[]>();
        for (const stretch of stretches(all)) byRow.set(stretch[1], [...(byRow.get(stretch[1]) ?? []), stretch]);
        for (const row of byRow.values()) {
          for (const [owner, , from, to] of row) {
            for (const [other, , start, end] of row) {
              if (owner !== other) expect(from >= end - 1e-6 || to <= start + 1e-6).toBe(true);
            }
          }
        }
      }),
      SEED,
    );
  });

  test('every bar lies inside its lane, and lanes stand below each other without gaps', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const { rows, all } = draw(facts);
        const laneById = new Map(rows.lanes.map((lane) => [lane.id, lane]));
        for (const { laneId, y, height } of all.bars) {
          const lane = laneById.get(laneId);
          expect(y).toBeGreaterThanOrEqual(lane?.y ?? Number.NaN);
          expect(y + height).toBeLessThanOrEqual((lane?.y ?? 0) + (lane?.height ?? 0));
        }
        let y = 0;
        for (const lane of rows.lanes) {
          expect(lane.y).toBeCloseTo(y);
          y += lane.height;
        }
        expect(rows.height).toBeCloseTo(y);
      }),
      SEED,
    );
  });

  test('what is culled lies outside the view, and what is drawn is drawn as in the whole', () => {
    const seen = fc.record({
      x: fc.integer({ min: -2_000, max: 6_000 }),
      y: fc.integer({ min: -200, max: 900 }),
      width: fc.integer({ min: 1, max: 1_500 }),
      height: fc.integer({ min: 1, max: 700 }),
    });
    fc.assert(
      fc.property(arbitraryFacts, seen, (facts, viewport) => {
        const { all } = draw(facts);
        const part = draw(facts, { viewport }).all;
        const shown = new Set(part.bars.map(({ id }) => id));
        const byId = new Map(all.bars.map((box) => [box.id, box]));
        for (const box of part.bars) expect(box).toEqual(byId.get(box.id));
        const right = viewport.x + viewport.width;
        const bottom = viewport.y + viewport.height;
        for (const { id, x, y, width, height, label } of all.bars) {
          if (shown.has(id)) continue;
          const from = Math.min(x, label?.x ?? x);
          const to = Math.max(x + width, label === null ? x : label.x + label.width);
          expect(to <= viewport.x || from >= right || y + height <= viewport.y || y >= bottom).toBe(true);
        }
      }),
      SEED,
    );
  });

  test('the order of the plan’s records changes nothing', () => {
    fc.assert(
      fc.property(arbitraryFacts, fc.infiniteStream(fc.nat()), (facts, dice) => {
        const mixed = <Key, Row>(rows: ReadonlyMap<Key, Row>): ReadonlyMap<Key, Row> =>
          new Map(
            [...rows]
              .map((row) => [dice.next().value ?? 0, row] as const)
              .sort((a, b) => a[0] - b[0])
              .map(([, row]) => row),
          );
        const plan = {
          ...facts.plan,
          initiatives: mixed(facts.plan.initiatives),
          themes: mixed(facts.plan.themes),
          teams: mixed(facts.plan.teams),
        };
        const { rows, all } = draw({ ...facts, plan, view: { ...facts.view } });
        const before = draw(facts);
        expect(all).toEqual(before.all);
        expect(rows.tray).toEqual(before.rows.tray);
      }),
      { seed: 8, numRuns: 60 },
    );
  });

  test('a label is never wider than its room, ends with an ellipsis where it is cut, and inside stays inside', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        for (const { bar, label, x, width } of draw(facts).all.bars) {
          if (label === null) continue;
          expect(textWidth(label.text, SCREEN_METRICS.fontSize)).toBeLessThanOrEqual(label.width + 1e-3);
          expect(label.isCut).toBe(label.text !== bar.label);
          if (label.isCut) expect(label.text.endsWith('…')).toBe(true);
          if (label.place === 'inside') expect(label.x + label.width).toBeLessThanOrEqual(x + width);
          else expect(label.x).toBeGreaterThan(x + width);
        }
      }),
      SEED,
    );
  });

  test('arrows have level and upright pieces alone, and an edit gives the same rows as a fresh start', () => {
    fc.assert(
      fc.property(arbitraryFacts, fc.nat(), (facts, pick) => {
        timelineRows(facts);
        const all = [...facts.plan.initiatives.values()];
        const one = all[pick % all.length];
        if (one === undefined) return;
        const initiatives = new Map(facts.plan.initiatives);
        initiatives.set(one.id, { ...one, title: 'Moved', schedule: { ...one.schedule, start: TODAY, end: TODAY } });
        const plan = { ...facts.plan, initiatives };
        const { facts: _, ...edited } = timelineRows({ ...facts, plan });
        const { facts: __, ...fresh } = timelineRows({ ...facts, plan, view: { ...facts.view } });
        expect(edited).toEqual(fresh);
      }),
      SEED,
    );
  });
});

describe('however many bars there are', () => {
  test.each([
    ['a lane with 2,000 bars on one day', 2_000, 4],
    ['10,000 bars on one day', 10_000, 4],
    ['2,000 bars, a year as wide as a word', 2_000, 0.1],
  ])('%s: a drawing takes fewer than 1,500 nodes', (_, count, pixelsPerDay) => {
    const rows = rowsOf(crowd(count), { pixelsPerDay });
    const scale = { firstDay: NEW_YEAR, pixelsPerDay };
    for (const height of [800, 20_000]) {
      const viewport = { x: 0, y: 0, width: 1_900, height };
      const layout = layOutTimeline({ rows, scale, viewport, today: TODAY });
      expect(layout.nodeCount).toBeLessThanOrEqual(MOST_NODES);
    }
  });
});
