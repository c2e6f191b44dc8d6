import { describe, expect, test } from 'vitest';
import { dayToPlainDate } from '../../../shared/calendar/plain-date.ts';
import { DEFAULT_TIMELINE_VIEW } from '../../../shared/plan/timeline-view.ts';
import { legendOf } from '../../../shared/timeline/bar-colour.ts';
import { layOutTimeline } from '../../../shared/timeline/timeline-layout.ts';
import {
  packingScale,
  type RowsFacts,
  type TimelineRows,
  timelineRows,
} from '../../../shared/timeline/timeline-rows.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';
import { crowd, NEW_YEAR, rowsOf, TODAY } from './random-timeline.ts';

const DATES = { start: '2026-01-05', end: '2026-01-16' } as const;

const plan = aPlan()
  .withTheme('Cost')
  .withTheme('Empty')
  .withObjective('Grow')
  .withKeyResult('Grow', 'More')
  .withInitiative('P-2', { theme: 'Cost', owner: 'Lead, Data', effort: { SRE: 3, Data: 2 }, ...DATES })
  .withInitiative('P-10', { stage: 'planned', effort: { SRE: null }, start: '2026-03-02', end: '2026-03-13' })
  .withInitiative('P-1', { theme: 'Cost', stage: 'parked', ...DATES })
  .withInitiative('P-3', { theme: 'Cost' })
  .withContribution('P-2', 'More')
  .build();

const shape = ({ lanes }: TimelineRows) =>
  lanes.map(
    ({ name, rows }) =>
      `${name}: ${rows.map((row) => row.map(({ initiative }) => initiative.key).join(' ')).join(' / ')}`,
  );

const view = (facts: Partial<typeof DEFAULT_TIMELINE_VIEW>) => ({ view: { ...DEFAULT_TIMELINE_VIEW, ...facts } });

describe('the rows of a timeline', () => {
  test.each([
    ['theme', ['Cost: P-2', 'Empty: ', 'No theme: P-10']],
    ['team', ['SRE: P-2 P-10', 'Data: P-2']],
    ['owner', ['Lead, Data: P-2', 'No owner: P-10']],
    ['objective', ['Grow: P-2', 'No objective: P-10']],
    ['stage', ['Intake: P-2', 'Planned: P-10']],
    ['none', [': P-2 P-10']],
  ] as const)('stand in lanes by %s, without what is parked', (lanes, expected) => {
    expect(shape(rowsOf(plan, view({ lanes })))).toEqual(expected);
  });

  test('stand in lanes of two levels under their outer ones', () => {
    const rows = rowsOf(plan, view({ lanes: 'team', lanesWithin: 'stage' }));
    expect(shape(rows)).toEqual(['Intake: P-2', 'Planned: P-10', 'Intake: P-2']);
    expect(rows.groups.map(({ name, y, height }) => [name, y, height])).toEqual([
      ['SRE', 0, 92],
      ['Data', 92, 46],
    ]);
  });

  test('sum what is asked of a lane’s team, and count what has no estimate', () => {
    const [sre] = rowsOf(plan, view({ lanes: 'team' })).lanes;
    expect(sre).toMatchObject({ count: 2, effort: 3, withoutEstimate: 1 });
  });

  test('are one a bar by key or decided order when asked', () => {
    const decided = new Map([[initiativeId('P-10'), 1]]);
    const one = { lanes: 'none', packing: 'one-row-each' } as const;
    expect(shape(rowsOf(plan, view({ ...one, order: 'key' })))).toEqual([': P-2 / P-10']);
    expect(shape(rowsOf(plan, { ...view({ ...one, order: 'decided' }), decided }))).toEqual([': P-10 / P-2']);
  });

  test('leave what has no dates to the tray', () => {
    expect(rowsOf(plan).tray.map(({ key }) => key)).toEqual(['P-3']);
    expect(rowsOf(aPlan().build())).toMatchObject({ lanes: [], extent: null, height: 0, barCount: 0 });
  });

  test('show only what is asked for, parked ones too', () => {
    const only = new Set([initiativeId('P-1')]);
    expect(shape(rowsOf(plan, { only }))).toEqual(['Cost: P-1']);
  });

  test('reach from the first to the last day of all', () => {
    const { extent } = rowsOf(plan);
    expect([extent?.firstDay ?? 0, extent?.lastDay ?? 0].map(dayToPlainDate)).toEqual(['2026-01-05', '2026-03-13']);
  });

  test('stay the same object until something changes, and between the steps of the scale', () => {
    const facts = rowsOf(plan).facts;
    expect(timelineRows({ ...facts })).toBe(timelineRows(facts));
    expect(timelineRows({ ...facts, pixelsPerDay: 5 })).toBe(timelineRows(facts));
    expect(timelineRows({ ...facts, pixelsPerDay: 6 })).not.toBe(timelineRows(facts));
    expect(packingScale(5.6)).toBeCloseTo(4);
    expect(() => packingScale(0)).toThrow('Not a scale above 0');
  });

  test('keep the rows of lanes that an edit does not touch', () => {
    const { facts, lanes } = rowsOf(plan);
    const initiatives = new Map(plan.initiatives);
    const one = initiatives.get(initiativeId('P-10'));
    if (one !== undefined) initiatives.set(one.id, { ...one, title: 'Other' });
    const after = timelineRows({ ...facts, plan: { ...plan, initiatives } });
    expect(after.lanes[0]?.rows).toBe(lanes[0]?.rows);
    expect(after.lanes[2]?.rows).not.toBe(lanes[2]?.rows);
  });

  test('have ghosts of what was moved, added or dropped since an earlier plan', () => {
    const earlier = aPlan()
      .withTheme('Cost')
      .withInitiative('P-2', { theme: 'Cost', start: '2026-01-07', end: '2026-01-20' })
      .withInitiative('P-1', { theme: 'Cost', ...DATES })
      .withInitiative('P-9', { theme: 'Cost', ...DATES })
      .build();
    const bars = rowsOf(plan, { compareWith: earlier }).lanes.flatMap(({ rows }) => rows.flat());
    const ghosts = Object.fromEntries(bars.map(({ initiative, ghost }) => [initiative.key, ghost]));
    expect(ghosts['P-2']).toMatchObject({ kind: 'moved', startBy: -2, endBy: -2 });
    expect(ghosts['P-10']).toEqual({ kind: 'added' });
    expect(ghosts['P-1']).toMatchObject({ kind: 'dropped' });
    expect(ghosts['P-9']).toMatchObject({ kind: 'dropped' });
  });

  test('have a ghost of what was parked since where it is among those that are wanted', () => {
    const parked = aPlan()
      .withInitiative('P-1', { stage: 'parked', ...DATES })
      .build();
    const earlier = aPlan().withInitiative('P-1', DATES).build();
    const only = new Set([initiativeId('P-1')]);
    const ghostsOf = (facts: Partial<RowsFacts>) =>
      rowsOf(parked, facts).lanes.flatMap(({ rows }) => rows.flat().map(({ ghost }) => ghost?.kind ?? null));
    expect(ghostsOf({ only, compareWith: earlier })).toEqual(['dropped']);
    expect(ghostsOf({ only })).toEqual([null]);
    expect(ghostsOf({ only: new Set(), compareWith: earlier })).toEqual([]);
  });
});

describe('a folded lane', () => {
  test('is one row high and drawn as a strip of how many lie over each other', () => {
    const rows = rowsOf(crowd(2_000), { folded: new Set(['theme:']) });
    expect(rows.lanes.map(({ height }) => height)).toEqual([46, 46]);
    const scale = { firstDay: NEW_YEAR, pixelsPerDay: 4 };
    const viewport = { x: 0, y: 0, width: 1_200, height: 600 };
    const { bars, strips } = layOutTimeline({ rows, scale, viewport, today: TODAY });
    expect(bars).toEqual([]);
    expect(strips.map(({ count }) => count)).toEqual([2_000]);
  });
});

test('the legend names what the bars’ colours mean, and nothing else', () => {
  const entries = (colourBy: 'theme' | 'stage' | 'health' | 'confidence') =>
    legendOf(rowsOf(plan, view({ colourBy }))).map(({ label }) => label);
  expect(entries('theme')).toEqual(['Cost', 'No theme']);
  expect(entries('stage')).toEqual(['Intake', 'Planned']);
  expect(entries('health')).toEqual(['Health not said']);
  expect(entries('confidence')).toEqual(['To the day']);
});
