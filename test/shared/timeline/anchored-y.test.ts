import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../shared/plan/plan.ts';
import { DEFAULT_TIMELINE_VIEW } from '../../../shared/plan/timeline-view.ts';
import { anchorShift } from '../../../shared/timeline/anchored-y.ts';
import { locateBars } from '../../../shared/timeline/locate-bar.ts';
import { SCREEN_METRICS } from '../../../shared/timeline/timeline-metrics.ts';
import { type TimelineRows, timelineRows } from '../../../shared/timeline/timeline-rows.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';
import { TODAY } from './random-timeline.ts';

const dates = (start: string, end: string) => ({ start, end });

/** Six bars over each other in the first lane and one in the second, so that scales pack them unlike. */
function twoLanes(): Plan {
  let builder = aPlan().withTheme('Cost').withTheme('Speed');
  for (let index = 1; index <= 6; index += 1) {
    builder = builder.withInitiative(`P-${index}`, {
      theme: 'Cost',
      ...dates(`2026-0${index}-01`, `2026-0${index}-10`),
    });
  }
  return builder.withInitiative('S-1', { theme: 'Speed', ...dates('2026-01-05', '2026-01-16') }).build();
}

const plan = twoLanes();
const view = { ...DEFAULT_TIMELINE_VIEW };

function rowsAt(pixelsPerDay: number, of: Plan = plan): TimelineRows {
  return timelineRows({ plan: of, view, today: TODAY, pixelsPerDay, metrics: SCREEN_METRICS });
}

const near = rowsAt(20);
const far = rowsAt(0.4);
const [nearCost, nearSpeed] = near.lanes;
const [, farSpeed] = far.lanes;

describe('while rows are packed anew', () => {
  test('the lane under the pointer stays where it is', () => {
    expect(farSpeed?.y).toBeGreaterThan(nearSpeed?.y ?? 0);
    const facts = { y: 0, height: 400, pointerY: (nearSpeed?.y ?? 0) + 5, activeId: null };
    expect(anchorShift(near, far, facts)).toBe((farSpeed?.y ?? 0) - (nearSpeed?.y ?? 0));
    expect(anchorShift(near, far, { ...facts, pointerY: (nearCost?.y ?? 0) + 5 })).toBe(0);
  });

  test('the active bar in sight stays, as long as the pointer is elsewhere', () => {
    const id = initiativeId('S-1');
    const yIn = (rows: TimelineRows) => {
      const initiative = plan.initiatives.get(id);
      return initiative === undefined ? 0 : (locateBars(rows, initiative)[0]?.y ?? 0);
    };
    const facts = { y: 0, height: 400, pointerY: null, activeId: id };
    expect(anchorShift(near, far, facts)).toBe(yIn(far) - yIn(near));
    expect(anchorShift(near, far, { ...facts, height: 10 })).toBe(0);
  });

  test('a place deep in a lane stays at its share of the height between two scales, and at its row after an edit', () => {
    const y = (nearCost?.height ?? 0) / 2;
    const facts = { y, height: 400, pointerY: 0, activeId: null };
    const cost = far.lanes[0]?.height ?? 0;
    expect(anchorShift(near, far, facts)).toBeCloseTo(cost / 2 - y);
    const initiatives = new Map([...plan.initiatives].filter(([id]) => id !== initiativeId('P-6')));
    expect(anchorShift(near, rowsAt(20, { ...plan, initiatives }), facts)).toBe(0);
  });

  test('nothing moves where nothing changed, wherever one looks (seed 8)', () => {
    const facts = fc.record({
      y: fc.integer({ min: 0, max: 600 }),
      height: fc.integer({ min: 1, max: 600 }),
      pointerY: fc.option(fc.integer({ min: 0, max: 600 })),
      activeId: fc.option(fc.constantFrom('P-1', 'P-6', 'S-1').map(initiativeId)),
    });
    fc.assert(
      fc.property(facts, (any) => {
        expect(anchorShift(far, far, any)).toBe(0);
      }),
      { seed: 8, numRuns: 200 },
    );
  });
});
