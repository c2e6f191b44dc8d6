import { describe, expect, test } from 'vitest';
import { effectPaths, pathsBeside } from '../../../../../renderer/features/timeline/gestures/effect-paths.ts';
import { followerBoxes } from '../../../../../renderer/features/timeline/gestures/follower-boxes.ts';
import { effectsOf } from '../../../../../renderer/features/timeline/gestures/gesture-effects.ts';
import { plainDateToDay, toPlainDate } from '../../../../../shared/calendar/plain-date.ts';
import { cascade } from '../../../../../shared/dependencies/cascade.ts';
import { DEFAULT_TIMELINE_VIEW } from '../../../../../shared/plan/timeline-view.ts';
import { NO_PATHS } from '../../../../../shared/timeline/dependency-paths.ts';
import { SCREEN_METRICS } from '../../../../../shared/timeline/timeline-metrics.ts';
import { timelineRows } from '../../../../../shared/timeline/timeline-rows.ts';
import { xOfDay } from '../../../../../shared/timeline/timeline-scale.ts';
import { aPlan, initiativeId } from '../../../../support/plan-builder.ts';

const today = toPlainDate('2026-02-02');
const plan = aPlan()
  .withInitiative('A', { start: '2026-02-02', end: '2026-02-06' })
  .withInitiative('B', { start: '2026-02-09', end: '2026-02-13' })
  .withDependency('A', 'B')
  .build();
const scale = { firstDay: plainDateToDay(today), pixelsPerDay: 8 };
const rows = timelineRows({ plan, view: DEFAULT_TIMELINE_VIEW, today, pixelsPerDay: 8, metrics: SCREEN_METRICS });
const dates = { start: toPlainDate('2026-02-05'), end: toPlainDate('2026-02-11'), precision: 'day' } as const;
const id = initiativeId('A');
const preview = { moves: [{ id, schedule: dates }], lanes: [], words: '', isRefused: false };
const effects = effectsOf(plan, preview, () => []);
const resolution = cascade(plan, new Map([...effects.changed].map(([one, { schedule }]) => [one, schedule])));
const box = {
  id: 'a',
  initiativeId: id,
  x: 24,
  y: 200,
  width: 56,
  height: 22,
  colour: { kind: 'none' },
  label: 'A',
} as const;

describe('while a bar is dragged', () => {
  test('what moves along stands at its new days, in its own row', () => {
    const [follower, ...others] = followerBoxes(rows, scale, resolution.moves);
    expect(others).toEqual([]);
    expect(follower?.initiativeId).toBe(initiativeId('B'));
    expect(follower?.x).toBe(xOfDay(scale, plainDateToDay(toPlainDate('2026-02-12'))));
  });

  test('its arrows run from where it would be, with the days that are missing', () => {
    const live = { effects, resolution };
    const { drawn } = effectPaths({ plan, rows, scale, boxes: [box], live });
    expect(drawn.map(({ conflict }) => conflict?.label)).toEqual(['+3 d']);
    expect(drawn[0]?.line).toMatch(/^M80 211/);
  });

  test('arrows that lead from or to it are not drawn where it was', () => {
    const { drawn } = effectPaths({ plan, rows, scale, boxes: [box], live: { effects, resolution } });
    const paths = { ...NO_PATHS, drawn };
    expect(pathsBeside(paths, new Set([id])).drawn).toEqual([]);
    expect(pathsBeside(paths, new Set([initiativeId('C')])).drawn).toEqual(drawn);
    expect(pathsBeside(paths, new Set())).toBe(paths);
  });
});
