import * as fc from 'fast-check';
import { dayToPlainDate, type PlainDate, toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { toId } from '../../../shared/plan/ids.ts';
import type { Initiative, Milestone, Schedule } from '../../../shared/plan/initiative.ts';
import { HEALTHS, MILESTONE_KINDS, newInitiative, PRECISIONS } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import {
  ARROWS_SHOWN,
  COLOUR_FIELDS,
  DEFAULT_TIMELINE_VIEW,
  LABEL_PARTS,
  LANE_FIELDS,
  ROW_ORDERS,
  type TimelineView,
} from '../../../shared/plan/timeline-view.ts';
import { SCREEN_METRICS } from '../../../shared/timeline/timeline-metrics.ts';
import { type RowsFacts, timelineRows } from '../../../shared/timeline/timeline-rows.ts';
import { aPlan, themeId } from '../../support/plan-builder.ts';

export const TODAY: PlainDate = toPlainDate('2026-11-21');
/** 2026-01-01. */
export const NEW_YEAR = 20_454;

const arbitraryDate: fc.Arbitrary<PlainDate> = fc.integer({ min: NEW_YEAR, max: NEW_YEAR + 700 }).map(dayToPlainDate);

const arbitrarySchedule: fc.Arbitrary<Partial<Schedule>> = fc.record({
  start: fc.option(arbitraryDate, { freq: 6, nil: null }),
  end: fc.option(arbitraryDate, { freq: 6, nil: null }),
  precision: fc.constantFrom(...PRECISIONS),
  pinned: fc.boolean(),
  deadline: fc.option(arbitraryDate, { nil: null }),
});

const arbitraryMilestones: fc.Arbitrary<readonly Omit<Milestone, 'id'>[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...MILESTONE_KINDS), title: fc.string({ maxLength: 30 }), day: arbitraryDate }),
  { maxLength: 2 },
);

const arbitraryInitiative = fc.record({
  title: fc.string({ maxLength: 60 }),
  theme: fc.constantFrom('A', 'B', null),
  teams: fc.uniqueArray(fc.constantFrom('SRE', 'Data', 'Identity'), { maxLength: 3 }),
  schedule: arbitrarySchedule,
  milestones: arbitraryMilestones,
  progress: fc.double({ min: 0, max: 1, noNaN: true }),
  health: fc.option(fc.constantFrom(...HEALTHS)),
  mustDo: fc.option(fc.constant({ reason: 'contract', note: '' } as const)),
});

export const arbitraryTimelinePlan: fc.Arbitrary<Plan> = fc
  .array(arbitraryInitiative, { minLength: 1, maxLength: 40 })
  .map((all) => {
    const builder = aPlan().withTheme('A').withTheme('B').withTeam('SRE').withTeam('Data').withTeam('Identity');
    for (const [index, { theme, teams, schedule, milestones, ...rest }] of all.entries()) {
      const key = `P-${index + 1}`;
      builder.withInitiative(key, {
        ...rest,
        ...(theme !== null && { themeId: themeId(theme) }),
        effort: Object.fromEntries(teams.map((team) => [team, 2])),
        schedule,
        milestones: milestones.map((one, at) => ({ ...one, id: toId<Milestone['id']>(`m-${index}-${at}`) })),
      });
      if (index > 1) builder.withDependency(`P-${index}`, key, (['FS', 'SS', 'FF', 'SF'] as const)[index % 4] ?? 'FS');
    }
    return builder.build();
  });

export const arbitraryView: fc.Arbitrary<TimelineView> = fc.record({
  lanes: fc.constantFrom(...LANE_FIELDS),
  lanesWithin: fc.option(fc.constantFrom(...LANE_FIELDS)),
  packing: fc.constantFrom('packed', 'packed', 'one-row-each'),
  order: fc.constantFrom(...ROW_ORDERS),
  label: fc.subarray([...LABEL_PARTS]),
  labelPlace: fc.constantFrom('beside', 'beside', 'inside'),
  colourBy: fc.constantFrom(...COLOUR_FIELDS),
  showsMilestones: fc.boolean(),
  showsDeadlines: fc.boolean(),
  arrows: fc.constantFrom(...ARROWS_SHOWN),
  showsCriticalPath: fc.boolean(),
});

export const arbitraryPixelsPerDay: fc.Arbitrary<number> = fc.double({ min: 0.05, max: 60, noNaN: true });

/** The rows of a plan, in the default view unless said. */
export function rowsOf(plan: Plan, facts: Partial<RowsFacts> = {}) {
  const view = { ...DEFAULT_TIMELINE_VIEW };
  return timelineRows({ plan, view, today: TODAY, pixelsPerDay: 4, metrics: SCREEN_METRICS, ...facts });
}

/** A plan of as many bars as asked for, all in one theme on the same days. */
export function crowd(count: number): Plan {
  const plan = aPlan().withTheme('A').build();
  const day = toPlainDate('2026-03-02');
  const initiatives = Array.from({ length: count }, (_, index): Initiative => {
    const id = toId<Initiative['id']>(`crowd-${index}`);
    const blank = newInitiative({ id, key: `C-${index + 1}`, title: `Item ${index + 1}` });
    return { ...blank, schedule: { ...blank.schedule, start: day, end: day, precision: 'day', setBy: 'hand' } };
  });
  return { ...plan, initiatives: new Map(initiatives.map((one) => [one.id, one])) };
}
