import { describe, expect, test } from 'vitest';
import type { PlacedBar } from '../../../../../renderer/features/timeline/present/place-bars.ts';
import { placeRows } from '../../../../../renderer/features/timeline/present/place-bars.ts';
import {
  type PresentMove,
  pageOf,
  presentSteps,
  stepAfter,
  stepIndexOf,
  walkBars,
} from '../../../../../renderer/features/timeline/present/present-steps.ts';
import { projectorMetrics } from '../../../../../renderer/features/timeline/present/projector-type.ts';
import { DEFAULT_TIMELINE_VIEW } from '../../../../../shared/plan/timeline-view.ts';
import { timelineRows } from '../../../../../shared/timeline/timeline-rows.ts';
import { NEW_YEAR, TODAY } from '../../../../shared/timeline/random-timeline.ts';
import { aPlan, initiativeId } from '../../../../support/plan-builder.ts';

/** So many rows with a bar each. */
function rowsOf(count: number): readonly (readonly PlacedBar[])[] {
  const builder = aPlan();
  for (let number = 1; number <= count; number += 1) {
    builder.withInitiative(`P-${number}`, { start: '2026-03-02', end: '2026-06-26' });
  }
  const view = { ...DEFAULT_TIMELINE_VIEW, lanes: 'none', packing: 'one-row-each', order: 'key' } as const;
  const metrics = projectorMetrics(28);
  const { lanes } = timelineRows({ plan: builder.build(), view, today: TODAY, pixelsPerDay: 1, metrics });
  const scale = { firstDay: NEW_YEAR, pixelsPerDay: 3 };
  const facts = {
    scale,
    width: 1280,
    typeSize: 28,
    labels: 'broken',
    hasMilestones: true,
    hasSigns: true,
    isPacked: false,
  } as const;
  return placeRows(lanes[0]?.rows.flat() ?? [], facts);
}

const lanes = [
  { id: 'sre', rows: rowsOf(16) },
  { id: 'empty', rows: [] },
  { id: 'data', rows: rowsOf(3) },
];
const STEPS = presentSteps({ lanes, overviewPages: 2, rowsPerPage: 7 });
const at = (index: number) => STEPS[index];
const moved = (index: number, move: PresentMove) => stepAfter(STEPS, index, move);

describe('the steps of a presentation', () => {
  test('are the overview, then each lane that has anything to show, split where it is too much for one screen', () => {
    expect(STEPS.map(({ laneId, page, pages }) => `${laneId} ${page + 1} of ${pages}`)).toEqual([
      'null 1 of 2',
      'null 2 of 2',
      'sre 1 of 3',
      'sre 2 of 3',
      'sre 3 of 3',
      'data 1 of 1',
    ]);
  });

  test('of a plan with one lane are that lane alone, even where nothing of it is in sight', () => {
    const [only] = presentSteps({ lanes: [{ id: 'all', rows: [] }], overviewPages: 0, rowsPerPage: 7 });
    expect(only).toEqual({ laneId: 'all', page: 0, pages: 1 });
  });

  test('share the rows of a lane evenly, each once', () => {
    const rows = Array.from({ length: 16 }, (_, index) => index);
    const pages = [0, 1, 2].map((page) => pageOf(rows, { page, pages: 3 }));
    expect(pages.flat()).toEqual(rows);
    for (const page of pages) expect(page.length).toBeLessThanOrEqual(6);
    for (const page of pages) expect(page.length).toBeGreaterThanOrEqual(5);
  });

  test('go on and back by one and stop at the ends', () => {
    expect(moved(0, { kind: 'step', by: -1 })).toBe(0);
    expect(moved(0, { kind: 'step', by: 1 })).toBe(1);
    expect(moved(5, { kind: 'step', by: 1 })).toBe(5);
    expect(moved(3, { kind: 'first' })).toBe(0);
    expect(moved(3, { kind: 'last' })).toBe(5);
  });

  test('go by lanes, and to a lane by its number', () => {
    expect(moved(1, { kind: 'lane', by: 1 })).toBe(2);
    expect(moved(3, { kind: 'lane', by: 1 })).toBe(5);
    expect(moved(4, { kind: 'lane', by: -1 })).toBe(2);
    expect(moved(2, { kind: 'lane', by: -1 })).toBe(0);
    expect(moved(0, { kind: 'number', number: 1 })).toBe(2);
    expect(moved(0, { kind: 'number', number: 2 })).toBe(5);
    expect(moved(3, { kind: 'number', number: 9 })).toBe(3);
  });

  test('are found again after the screen has become larger, and the overview where the lane is gone', () => {
    expect(stepIndexOf(STEPS, { laneId: 'sre', page: 2 })).toBe(4);
    expect(stepIndexOf(STEPS, { laneId: 'sre', page: 9 })).toBe(4);
    expect(stepIndexOf(STEPS, { laneId: 'gone', page: 1 })).toBe(0);
    expect(at(stepIndexOf(STEPS, { laneId: 'data', page: 1 }))?.laneId).toBe('data');
  });

  test('of one lane begin with its number 1 where there is no overview', () => {
    const steps = presentSteps({ lanes: [{ id: 'all', rows: rowsOf(9) }], overviewPages: 0, rowsPerPage: 3 });
    expect(stepAfter(steps, 2, { kind: 'number', number: 1 })).toBe(0);
  });
});

describe('walking over the bars of a lane', () => {
  const rows = rowsOf(5);
  const walk = (from: string | null, by: -1 | 1, page = 0) =>
    walkBars({ rows, from: from === null ? null : initiativeId(from), by, page, pages: 2 });

  test('begins at the first or last bar of the page', () => {
    expect(walk(null, 1)).toEqual({ initiativeId: initiativeId('P-1'), page: 0 });
    expect(walk(null, -1)).toEqual({ initiativeId: initiativeId('P-3'), page: 0 });
    expect(walk(null, 1, 1)).toEqual({ initiativeId: initiativeId('P-4'), page: 1 });
  });

  test('goes on to the next page, and ends with the lane', () => {
    expect(walk('P-3', 1)).toEqual({ initiativeId: initiativeId('P-4'), page: 1 });
    expect(walk('P-4', -1, 1)).toEqual({ initiativeId: initiativeId('P-3'), page: 0 });
    expect(walk('P-5', 1, 1)).toBeNull();
    expect(walk('P-1', -1)).toBeNull();
  });
});
