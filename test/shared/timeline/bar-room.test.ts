import { describe, expect, test } from 'vitest';
import { toId } from '../../../shared/plan/ids.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import { barRoom } from '../../../shared/timeline/bar-room.ts';
import { SCREEN_METRICS } from '../../../shared/timeline/timeline-metrics.ts';
import type { RowMilestone } from '../../../shared/timeline/timeline-rows.ts';
import { aPlan } from '../../support/plan-builder.ts';

const [initiative] = aPlan().withInitiative('P-1', {}).build().initiatives.values();

function roomOf(
  days: readonly number[],
  {
    labelWidth = 100,
    changed = {},
    beside = true,
  }: { labelWidth?: number; changed?: Partial<Initiative>; beside?: boolean } = {},
) {
  if (initiative === undefined) throw new Error('The plan has no initiative');
  const milestones = days.map((day): RowMilestone => {
    return { id: toId(`m${day}`), milestoneId: null, kind: 'release', title: 'Out', day, titleWidth: 20 };
  });
  const ends = { first: 0, last: 19, uncertainStart: 0, uncertainEnd: 0 };
  const span = { ...ends, precision: 'day', open: null, isReversed: false } as const;
  const item = { initiative: { ...initiative, ...changed }, span, milestones, ghost: null, labelWidth };
  const facts = { pixelsPerDay: 10, metrics: SCREEN_METRICS, labelPlace: 'beside', hasLabelsBeside: beside } as const;
  return barRoom(item, facts);
}

// The bar is 200 pixels wide, a symbol 12, with 4 pixels beside it.
describe('the room of a bar', () => {
  test('has the label inside where it fits, from the edge to the end', () => {
    expect(roomOf([])).toMatchObject({ labelPlace: 'inside', labelX: 9, labelWidth: 100, labelReach: 194 });
  });

  test('has the label between two symbols where it fits nowhere before', () => {
    const { labelPlace, labelX, labelReach } = roomOf([4, 18]);
    expect(labelPlace).toBe('inside');
    expect(labelX).toBe(55);
    expect(labelReach).toBe(175);
  });

  test('has the label right of the bar, before a milestone far behind it', () => {
    expect(roomOf([10, 50])).toMatchObject({ labelPlace: 'beside', labelX: 206, labelReach: 306 });
  });

  test('has the label behind all milestones where there is no room before them', () => {
    const { labelPlace, labelX } = roomOf([10, 23]);
    expect(labelPlace).toBe('beside');
    expect(labelX).toBe(235 + 6 + 6);
  });

  test('has a label cut inside that would stand far away behind its milestones', () => {
    expect(roomOf([12, 32], { labelWidth: 200 })).toMatchObject({ labelPlace: 'inside', labelX: 9, labelWidth: 106 });
    expect(roomOf([12, 23], { labelWidth: 200 }).labelPlace).toBe('beside');
  });

  test('keeps the title of the last milestone as long as the label is not in its place', () => {
    expect(roomOf([10, 50]).tailWidth).toBe(20);
    expect(roomOf([10, 23]).tailWidth).toBe(0);
  });

  test('takes the widest stretch inside where labels have no room beside', () => {
    expect(roomOf([7, 12], { beside: false })).toMatchObject({ labelPlace: 'inside', labelX: 135, labelReach: 194 });
  });

  test('has the signs before a milestone at the end, and at the end without one', () => {
    expect(roomOf([], { changed: { health: 'at-risk' } }).signsEnd).toBe(196);
    // The symbol’s middle is at 195, and it begins 6 and a hair before.
    expect(roomOf([19], { changed: { health: 'at-risk' } }).signsEnd).toBe(188);
  });
});
