import { describe, expect, test } from 'vitest';
import {
  barAfterKey,
  boxOfPlace,
  placeIn,
  walkOrder,
} from '../../../../../renderer/features/timeline/gestures/walk-bars.ts';
import { toPlainDate } from '../../../../../shared/calendar/plain-date.ts';
import { DEFAULT_TIMELINE_VIEW } from '../../../../../shared/plan/timeline-view.ts';
import { SCREEN_METRICS } from '../../../../../shared/timeline/timeline-metrics.ts';
import { timelineRows } from '../../../../../shared/timeline/timeline-rows.ts';
import { aPlan, initiativeId } from '../../../../support/plan-builder.ts';

// Lane North: A and C in its first row, B in its second; lane South: D.
const plan = aPlan()
  .withInitiative('A', { theme: 'North', start: '2026-01-05', end: '2026-02-27' })
  .withInitiative('B', { theme: 'North', start: '2026-01-12', end: '2026-02-27' })
  .withInitiative('C', { theme: 'North', start: '2026-06-01', end: '2026-07-31' })
  .withInitiative('D', { theme: 'South', start: '2026-06-01', end: '2026-06-30' })
  .build();
const rows = timelineRows({
  plan,
  view: DEFAULT_TIMELINE_VIEW,
  today: toPlainDate('2026-01-05'),
  pixelsPerDay: 4,
  metrics: SCREEN_METRICS,
});

const leadsTo = (from: string | null, key: string, isFar = false): string | null => {
  const place = from === null ? null : placeIn(rows, initiativeId(from), null);
  const to = barAfterKey(rows, place, { key, isFar });
  return to === null ? null : (plan.initiatives.get(to.initiativeId)?.key ?? null);
};

describe('keys on the timeline', () => {
  test('begin at the first bar', () => {
    expect(leadsTo(null, 'ArrowDown')).toBe('A');
    expect(leadsTo(null, 'x')).toBeNull();
  });

  test('go up and down to the nearest bar of the next row', () => {
    expect(leadsTo('A', 'ArrowDown')).toBe('B');
    expect(leadsTo('C', 'ArrowDown')).toBe('B');
    expect(leadsTo('B', 'ArrowDown')).toBe('D');
    expect(leadsTo('D', 'ArrowUp')).toBe('B');
    expect(leadsTo('D', 'ArrowDown')).toBeNull();
  });

  test('go along a row with Ctrl or Cmd only, since arrows alone move the bar', () => {
    expect(leadsTo('A', 'ArrowRight')).toBeNull();
    expect(leadsTo('A', 'ArrowRight', true)).toBe('C');
    expect(leadsTo('C', 'ArrowRight', true)).toBe('B');
    expect(leadsTo('B', 'ArrowLeft', true)).toBe('C');
  });

  test('go to the ends of the row, with Ctrl or Cmd of all, and from lane to lane', () => {
    expect(leadsTo('A', 'End')).toBe('C');
    expect(leadsTo('C', 'Home')).toBe('A');
    expect(leadsTo('A', 'End', true)).toBe('D');
    expect(leadsTo('A', 'PageDown')).toBe('D');
    expect(leadsTo('D', 'PageUp')).toBe('A');
  });

  test('walk every initiative once', () => {
    expect(walkOrder(rows).map((id) => plan.initiatives.get(id)?.key)).toEqual(['A', 'C', 'B', 'D']);
  });
});

describe('an initiative in the lanes of two teams', () => {
  const shared = aPlan()
    .withTeam('SRE')
    .withTeam('Identity')
    .withInitiative('A', { effort: { SRE: 1, Identity: 1 }, start: '2026-01-05', end: '2026-02-27' })
    .build();
  const facts = { plan: shared, today: toPlainDate('2026-01-05'), pixelsPerDay: 4, metrics: SCREEN_METRICS };
  const inTeams = timelineRows({ ...facts, view: { ...DEFAULT_TIMELINE_VIEW, lanes: 'team' } });
  const laneOf = (name: string) => inTeams.lanes.find((lane) => lane.name === name)?.id ?? '';

  test('is taken in the lane that is asked for, else in the first', () => {
    const laneIdIn = (laneId: string | null) => placeIn(inTeams, initiativeId('A'), laneId)?.laneId;
    expect(laneIdIn(laneOf('Identity'))).toBe(laneOf('Identity'));
    expect(laneIdIn(laneOf('SRE'))).toBe(laneOf('SRE'));
    expect(laneIdIn('team:gone')).toBe(laneIdIn(null));
    expect(laneIdIn(null)).toBe(inTeams.lanes[0]?.id);
  });

  test('is in no lane that is folded', () => {
    const folded = timelineRows({
      ...facts,
      view: { ...DEFAULT_TIMELINE_VIEW, lanes: 'team' },
      folded: new Set([laneOf('SRE')]),
    });
    expect(placeIn(folded, initiativeId('A'), laneOf('SRE'))?.laneId).toBe(laneOf('Identity'));
  });
});

describe('a bar that is brought into sight', () => {
  test('stands in its row, as wide as its days', () => {
    const place = placeIn(rows, initiativeId('B'), null);
    const box = place === null ? null : boxOfPlace(rows, { firstDay: 20_465, pixelsPerDay: 4 }, place);
    expect(box?.y).toBe(SCREEN_METRICS.lanePadding + SCREEN_METRICS.rowHeight);
    expect(box?.width).toBe(47 * 4);
  });
});
