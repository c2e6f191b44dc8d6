import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lanesPerPage, placeOverview } from '../../../../../renderer/features/timeline/present/place-overview.ts';
import { projectorMetrics } from '../../../../../renderer/features/timeline/present/projector-type.ts';
import type { Plan } from '../../../../../shared/plan/plan.ts';
import { DEFAULT_TIMELINE_VIEW } from '../../../../../shared/plan/timeline-view.ts';
import { timelineRows } from '../../../../../shared/timeline/timeline-rows.ts';
import { arbitraryTimelinePlan, crowd, NEW_YEAR, TODAY } from '../../../../shared/timeline/random-timeline.ts';

const TYPE = 28;
const ROOM = { width: 900, height: 520, typeSize: TYPE, scale: { firstDay: NEW_YEAR, pixelsPerDay: 900 / 730 } };
const view = { ...DEFAULT_TIMELINE_VIEW };

function lanesOf(plan: Plan) {
  const { lanes } = timelineRows({ plan, view, today: TODAY, pixelsPerDay: 1, metrics: projectorMetrics(TYPE) });
  return lanes.filter(({ count }) => count > 0);
}

describe('the overview', () => {
  test('has room for every lane’s name, one below the other, and no more than there is', () => {
    fc.assert(
      fc.property(arbitraryTimelinePlan, (plan) => {
        const lanes = lanesOf(plan).slice(0, lanesPerPage(ROOM.height, TYPE));
        const placed = placeOverview({ ...ROOM, lanes });
        let y = 0;
        for (const lane of placed) {
          expect(lane.y).toBeCloseTo(y);
          expect(lane.height).toBeGreaterThanOrEqual(1.9 * TYPE - 1e-6);
          expect(lane.rows.length * lane.rowHeight).toBeLessThanOrEqual(lane.height + 1e-6);
          y += lane.height;
        }
        expect(y).toBeLessThanOrEqual(ROOM.height + 1e-6);
      }),
      { seed: 8, numRuns: 200 },
    );
  });

  test('labels bars where all rows are high enough for it, and no bar that is lower than its type', () => {
    fc.assert(
      fc.property(arbitraryTimelinePlan, (plan) => {
        for (const { rows, barHeight } of placeOverview({ ...ROOM, lanes: lanesOf(plan) })) {
          const hasLabels = rows.flat().some(({ label }) => label !== null);
          if (hasLabels) expect(barHeight).toBeGreaterThanOrEqual(1.2 * TYPE - 1e-6);
        }
      }),
      { seed: 8, numRuns: 200 },
    );
  });

  test('of a crowd has strips instead of rows that nobody could see', () => {
    const lanes = lanesOf(crowd(2_000));
    const placed = placeOverview({ ...ROOM, lanes });
    expect(placed.some(({ strips, rows }) => strips.length > 0 && rows.length === 0)).toBe(true);
    for (const { strips } of placed) expect(strips.length).toBeLessThan(200);
  });
});
