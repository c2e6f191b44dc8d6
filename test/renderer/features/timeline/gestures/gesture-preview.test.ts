import { describe, expect, test } from 'vitest';
import { barUnder } from '../../../../../renderer/features/timeline/gestures/bar-under.ts';
import type { GestureFacts } from '../../../../../renderer/features/timeline/gestures/gesture-dates.ts';
import {
  changesAnything,
  datedBars,
  doneInWords,
  previewOf,
} from '../../../../../renderer/features/timeline/gestures/gesture-preview.ts';
import { plainDateToDay, toPlainDate } from '../../../../../shared/calendar/plain-date.ts';
import { DEFAULT_TIMELINE_VIEW } from '../../../../../shared/plan/timeline-view.ts';
import { layOutTimeline } from '../../../../../shared/timeline/timeline-layout.ts';
import { SCREEN_METRICS } from '../../../../../shared/timeline/timeline-metrics.ts';
import { timelineRows } from '../../../../../shared/timeline/timeline-rows.ts';
import { aPlan, initiativeId } from '../../../../support/plan-builder.ts';

const today = toPlainDate('2026-01-05');
const plan = aPlan()
  .withInitiative('A', { start: '2026-01-05', end: '2026-01-16' })
  .withInitiative('M', { start: '2026-03-01', end: '2026-03-31', precision: 'month' })
  .withInitiative('P', { start: '2026-01-05', end: '2026-01-16', schedule: { pinned: true } })
  .build();
const rows = timelineRows({ plan, view: DEFAULT_TIMELINE_VIEW, today, pixelsPerDay: 8, metrics: SCREEN_METRICS });

function preview(key: string, facts: Partial<GestureFacts>) {
  const bars = datedBars(rows, [initiativeId(key)]);
  return previewOf(bars, { plan, grip: 'body', way: { kind: 'days', days: 0 }, isFree: false, ...facts });
}

const datesOf = (key: string, facts: Partial<GestureFacts>) => {
  const schedule = preview(key, facts).moves[0]?.schedule;
  return `${schedule?.start} ${schedule?.end} ${schedule?.precision}`;
};

describe('a gesture on a bar', () => {
  test('keeps the workdays of one to the day, and steps over days off by keys', () => {
    expect(datesOf('A', { way: { kind: 'days', days: 5 } })).toBe('2026-01-12 2026-01-23 day');
    expect(datesOf('A', { way: { kind: 'steps', steps: 1 } })).toBe('2026-01-06 2026-01-19 day');
    expect(datesOf('A', { grip: 'end', way: { kind: 'steps', steps: 1 } })).toBe('2026-01-05 2026-01-19 day');
  });

  test('moves a month by whole ones, unless it is freed', () => {
    expect(datesOf('M', { way: { kind: 'steps', steps: -1 } })).toBe('2026-02-01 2026-02-28 month');
    expect(datesOf('M', { grip: 'end', way: { kind: 'steps', steps: 1 } })).toBe('2026-03-01 2026-04-30 month');
    expect(datesOf('M', { way: { kind: 'days', days: 3 } })).toBe('2026-03-01 2026-03-31 month');
    expect(datesOf('M', { way: { kind: 'days', days: 3 }, isFree: true })).toMatch(/ day$/);
  });

  test('refuses what is pinned in words', () => {
    const refused = preview('P', { way: { kind: 'days', days: 5 } });
    expect(refused).toMatchObject({ isRefused: true, moves: [], words: 'P is pinned: unpin it before it moves.' });
  });

  test('that comes back to where it began changes nothing', () => {
    expect(changesAnything(plan, preview('A', {}))).toBe(false);
    expect(changesAnything(plan, preview('A', { way: { kind: 'days', days: 7 } }))).toBe(true);
  });
});

describe('a gesture into another lane', () => {
  const built = aPlan()
    .withInitiative('N', { theme: 'North', start: '2026-01-05', end: '2026-01-16' })
    .withInitiative('Q', { theme: 'North', start: '2026-01-05', end: '2026-01-16', schedule: { pinned: true } })
    .withInitiative('S', { theme: 'South', start: '2026-01-05', end: '2026-01-16' });
  const inLanes = built.build();
  const all = timelineRows({
    plan: inLanes,
    view: DEFAULT_TIMELINE_VIEW,
    today,
    pixelsPerDay: 8,
    metrics: SCREEN_METRICS,
  });
  const south = all.lanes.find(({ name }) => name === 'South');
  const into = (keys: readonly string[], days: number) => {
    if (south === undefined) throw new Error('There is no lane');
    const bars = datedBars(
      all,
      keys.map((key) => initiativeId(key)),
    );
    const way = {
      to: south,
      fromOf: ({ themeId: own }: (typeof bars)[number]['initiative']) =>
        all.lanes.find(({ value }) => value === own) ?? null,
    };
    return previewOf(bars, { plan: inLanes, grip: 'body', way: { kind: 'days', days }, isFree: false }, way);
  };

  test('goes straight there with its days, or takes others on the way', () => {
    expect(into(['N'], 0)).toMatchObject({ moves: [], lanes: [{ id: initiativeId('N') }], words: 'to South' });
    expect(into(['N'], 7).words).toMatch(/10 workdays · to South$/);
  });

  test('leaves what stands there already in its lane', () => {
    expect(into(['N', 'S'], 0).lanes.map(({ id }) => id)).toEqual([initiativeId('N')]);
  });

  test('takes what is pinned with its days', () => {
    expect(into(['Q'], 7)).toMatchObject({ moves: [], words: 'to South', isRefused: false });
  });

  test('is said with what it did', () => {
    const bars = datedBars(all, [initiativeId('N')]).map(({ initiative }) => initiative);
    expect(doneInWords(bars, into(['N'], 0))).toBe('Moved N to South');
    expect(doneInWords(bars, into(['N'], 7))).toMatch(/^Moved N: .+ · to South$/);
    expect(doneInWords([...bars, ...bars], into(['N'], 0))).toBe('Moved 2 initiatives to South');
  });
});

describe('the bar under the pointer', () => {
  const scale = { firstDay: plainDateToDay(today), pixelsPerDay: 8 };
  const viewport = { x: 0, y: 0, width: 1_000, height: 300 };
  const { bars } = layOutTimeline({ rows, scale, viewport, today });
  const box = bars.find(({ initiative }) => initiative.key === 'A');
  const at = (x: number) => (box === undefined ? null : (barUnder([box], box.x + x, box.y + 4)?.part ?? null));

  test('has ends 6 pixels inside and 4 outside', () => {
    const width = box?.width ?? 0;
    expect([-5, -4, 5, 6, width - 5, width + 4, width + 5].map(at)).toEqual([
      null,
      'start',
      'start',
      'body',
      'end',
      'end',
      null,
    ]);
  });

  test('has no ends under 24 pixels', () => {
    const short = box === undefined ? [] : [{ ...box, width: 20, canResize: false }];
    const part = (x: number) => barUnder(short, (box?.x ?? 0) + x, (box?.y ?? 0) + 4)?.part ?? null;
    expect([-2, 1, 19, 22].map(part)).toEqual([null, 'body', 'body', null]);
  });
});
