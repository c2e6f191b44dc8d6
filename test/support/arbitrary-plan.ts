import * as fc from 'fast-check';
import { type PlainDate, toPlainDate } from '../../shared/calendar/plain-date.ts';
import { type SavedViewId, toId } from '../../shared/plan/ids.ts';
import type { Initiative } from '../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../shared/plan/plan.ts';
import {
  type CellCondition,
  type SavedView,
  type ScreenView,
  SORT_DIRECTIONS,
  TEXT_MATCHES,
  VIEW_GROUPINGS,
  type ViewFilter,
} from '../../shared/plan/saved-view.ts';
import { generatePlan } from '../../shared/sample/generate-plan.ts';
import { samplePlan } from '../../shared/sample/sample-plan.ts';

/** Text of any characters, control characters and astral ones among them, but no half ones. */
export const arbitraryText: fc.Arbitrary<string> = fc
  .string({ unit: 'binary', maxLength: 30 })
  .filter((text) => !/\p{Surrogate}/u.test(text));

/** A finite number that is not minus zero. */
export const arbitraryNumber: fc.Arbitrary<number> = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value) => value + 0);

const arbitraryDay: fc.Arbitrary<PlainDate> = fc.constantFrom(toPlainDate('0001-01-01'), toPlainDate('2026-11-21'));
const arbitraryColumnId: fc.Arbitrary<string> = fc.constantFrom(
  'title',
  'stage',
  'score.reach',
  'team.t1',
  'gone',
  '1',
);

const arbitraryCondition: fc.Arbitrary<CellCondition> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), match: fc.constantFrom(...TEXT_MATCHES), text: arbitraryText }),
  fc.record({
    kind: fc.constant('number' as const),
    least: fc.option(arbitraryNumber),
    most: fc.option(arbitraryNumber),
  }),
  fc.record({
    kind: fc.constant('any-of' as const),
    values: fc.array(arbitraryText, { maxLength: 3 }),
    orNone: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('days' as const), first: fc.option(arbitraryDay), last: fc.option(arbitraryDay) }),
  fc.record({ kind: fc.constantFrom('empty' as const, 'incomplete' as const) }),
);

const arbitraryFilter: fc.Arbitrary<ViewFilter> = fc.record({
  text: arbitraryText,
  conditions: fc.uniqueArray(fc.record({ columnId: arbitraryColumnId, condition: arbitraryCondition }), {
    selector: ({ columnId }) => columnId,
    maxLength: 4,
  }),
});

export const arbitraryScreenView: fc.Arbitrary<ScreenView> = fc.oneof(
  fc.record({ kind: fc.constant('prioritize' as const), filter: arbitraryFilter }),
  fc.record({
    kind: fc.constant('initiatives' as const),
    filter: arbitraryFilter,
    sort: fc.option(fc.record({ columnId: arbitraryColumnId, direction: fc.constantFrom(...SORT_DIRECTIONS) })),
    grouping: fc.option(fc.constantFrom(...VIEW_GROUPINGS)),
    columns: fc.record({
      order: fc.array(arbitraryColumnId, { maxLength: 3 }),
      shown: fc.dictionary(arbitraryColumnId, fc.boolean()),
      widths: fc.dictionary(arbitraryColumnId, fc.integer({ min: 1, max: 800 })),
      frozen: fc.nat({ max: 3 }),
    }),
  }),
);

const arbitraryEdit: fc.Arbitrary<Partial<Initiative>> = fc.record(
  {
    title: arbitraryText.filter((text) => text !== ''),
    summary: arbitraryText,
    healthNote: arbitraryText,
    segments: fc.array(arbitraryText, { maxLength: 3 }),
    tags: fc.array(arbitraryText, { maxLength: 3 }),
    links: fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('url' as const), url: arbitraryText, title: arbitraryText }),
        fc.record({ kind: fc.constant('external-id' as const), system: arbitraryText, externalId: arbitraryText }),
      ),
      { maxLength: 3 },
    ),
    scores: fc.dictionary(
      fc.constantFrom('own.b', 'own.a', 'rice.reach', '1.2'),
      fc.record({
        value: fc.oneof(
          fc.constant(null),
          fc.record({ kind: fc.constant('choice' as const), choice: arbitraryText }),
          fc.record({
            kind: fc.constant('number' as const),
            likely: arbitraryNumber,
            low: fc.option(arbitraryNumber),
            high: fc.option(arbitraryNumber),
          }),
        ),
        setBy: arbitraryText,
        setOn: fc.constantFrom(null, toPlainDate('0001-01-01'), toPlainDate('9999-12-31')),
        evidence: arbitraryText,
      }),
    ) as fc.Arbitrary<Initiative['scores']>,
    progress: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
  },
  { requiredKeys: [] },
);

/** The sample or a generated plan, some of whose initiatives have been given strange words and figures. */
export const arbitraryPlan: fc.Arbitrary<Plan> = fc
  .record({
    size: fc.integer({ min: 0, max: 30 }),
    seed: fc.integer(),
    isSample: fc.boolean(),
    name: arbitraryText.filter((text) => text !== ''),
    edits: fc.array(arbitraryEdit, { maxLength: 8 }),
    views: fc.array(arbitraryScreenView, { maxLength: 3 }),
  })
  .map(({ size, seed, isSample, name, edits, views }) => {
    const today = toPlainDate('2026-11-21');
    const plan = isSample ? samplePlan({ today }) : generatePlan({ size, seed, today });
    const settings = { ...settingsOf(plan), name };
    const initiatives = [...plan.initiatives.values()].map((initiative, index) => ({ ...initiative, ...edits[index] }));
    return {
      ...plan,
      settings: new Map([[settings.id, settings]]),
      initiatives: new Map(initiatives.map((initiative) => [initiative.id, initiative])),
      savedViews: new Map(views.map(toSavedView).map((view) => [view.id, view])),
    };
  });

function toSavedView(shows: ScreenView, index: number): SavedView {
  return { id: toId<SavedViewId>(`view-${index + 1}`), name: `View ${index + 1}`, shows };
}
