import * as fc from 'fast-check';
import type { Period } from '../../shared/calendar/fiscal-period.ts';
import { type PlainDate, toPlainDate } from '../../shared/calendar/plain-date.ts';
import { BUILT_IN_MODELS, modelsOf } from '../../shared/plan/built-in-models.ts';
import { COMMITMENT_KINDS } from '../../shared/plan/commitment.ts';
import { CRITERION_DIRECTIONS, type Criterion, type Scale } from '../../shared/plan/criterion.ts';
import {
  type CommitmentId,
  type ErrorBudgetId,
  type InitiativeId,
  type ModelId,
  type PlacementId,
  type SavedViewId,
  type TeamPeriodId,
  toId,
} from '../../shared/plan/ids.ts';
import type { Initiative } from '../../shared/plan/initiative.ts';
import { ICE_COMBINATIONS, type Model, REACH_PERIODS, RICE_MODEL_ID } from '../../shared/plan/model.ts';
import type { Place, Placement } from '../../shared/plan/placement.ts';
import { type Plan, settingsOf } from '../../shared/plan/plan.ts';
import {
  type CellCondition,
  type SavedView,
  type ScreenView,
  SORT_DIRECTIONS,
  TEXT_MATCHES,
  TIMELINE_PARTS,
  VIEW_GROUPINGS,
  type ViewFilter,
} from '../../shared/plan/saved-view.ts';
import { CASCADES } from '../../shared/plan/settings.ts';
import {
  ARROWS_SHOWN,
  COLOUR_FIELDS,
  LABEL_PARTS,
  LABEL_PLACES,
  LANE_FIELDS,
  PACKINGS,
  ROW_ORDERS,
  type TimelineView,
} from '../../shared/plan/timeline-view.ts';
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
const arbitraryPeriod: fc.Arbitrary<Period> = fc.record({
  fiscalYear: fc.integer({ min: 1, max: 9_999 }),
  quarter: fc.constantFrom(1, 2, 3, 4),
});
const arbitraryShare: fc.Arbitrary<number> = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);
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

const arbitraryTimelineView: fc.Arbitrary<TimelineView> = fc.record({
  lanes: fc.constantFrom(...LANE_FIELDS),
  lanesWithin: fc.option(fc.constantFrom(...LANE_FIELDS)),
  packing: fc.constantFrom(...PACKINGS),
  order: fc.constantFrom(...ROW_ORDERS),
  label: fc.uniqueArray(fc.constantFrom(...LABEL_PARTS)),
  labelPlace: fc.constantFrom(...LABEL_PLACES),
  colourBy: fc.constantFrom(...COLOUR_FIELDS),
  showsMilestones: fc.boolean(),
  showsDeadlines: fc.boolean(),
  arrows: fc.constantFrom(...ARROWS_SHOWN),
  showsCriticalPath: fc.boolean(),
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
  fc.record({
    kind: fc.constant('timeline' as const),
    part: fc.constantFrom(...TIMELINE_PARTS),
    filter: arbitraryFilter,
    view: arbitraryTimelineView,
    range: fc.option(fc.constant({ first: toPlainDate('0001-01-01'), last: toPlainDate('2026-11-21') })),
  }),
);

const arbitraryLabel: fc.Arbitrary<string> = arbitraryText.filter((text) => text !== '');
const arbitraryCriterionId: fc.Arbitrary<string> = fc.constantFrom('reach', 'value', 'job-size', 'a', '1');

const arbitraryScale: fc.Arbitrary<Scale> = fc.oneof(
  fc.record({
    kind: fc.constant('number' as const),
    least: fc.option(arbitraryNumber),
    most: fc.option(arbitraryNumber),
    unit: arbitraryText,
  }),
  fc.record({
    kind: fc.constant('choice' as const),
    choices: fc.array(fc.record({ value: arbitraryNumber, label: arbitraryText }), { maxLength: 4 }),
  }),
  fc.record({ kind: fc.constantFrom('percentage' as const, 'stars' as const, 'effort' as const) }),
  fc.record({
    kind: fc.constant('category' as const),
    categories: fc.array(fc.record({ id: arbitraryCriterionId, label: arbitraryLabel }), { maxLength: 4 }),
  }),
);

const criterionFields = {
  id: arbitraryCriterionId,
  name: arbitraryLabel,
  description: arbitraryText,
  direction: fc.constantFrom(...CRITERION_DIRECTIONS),
  scale: arbitraryScale,
};

function arbitraryCriteria<Row extends Criterion>(criterion: fc.Arbitrary<Row>): fc.Arbitrary<Row[]> {
  return fc.uniqueArray(criterion, { selector: ({ id }) => id, maxLength: 4 });
}

/** What each kind of model has besides its id, its name and whether it is built in. */
const arbitraryMethod = fc.oneof(
  fc.record({
    kind: fc.constant('rice' as const),
    reachUnit: arbitraryText,
    reachPeriod: fc.constantFrom(...REACH_PERIODS),
  }),
  fc.record({ kind: fc.constant('ice' as const), combine: fc.constantFrom(...ICE_COMBINATIONS) }),
  fc.record({ kind: fc.constant('wsjf' as const) }),
  fc.record({
    kind: fc.constant('weighted' as const),
    criteria: arbitraryCriteria(
      fc.record({ ...criterionFields, weight: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }) }),
    ),
  }),
  fc.record({ kind: fc.constant('value-effort' as const) }),
  fc.record({ kind: fc.constant('opportunity' as const) }),
  fc.record({
    kind: fc.constant('moscow' as const),
    period: fc.option(arbitraryPeriod),
  }),
  fc.record({ kind: fc.constant('kano' as const) }),
  fc.record({
    kind: fc.constant('formula' as const),
    criteria: arbitraryCriteria(fc.record(criterionFields)),
    formula: fc.oneof(arbitraryText, fc.constantFrom('reach / value', '(a ^ 2', 'if(a > 1, value, 0)')),
  }),
);

/** A model of any kind: a built-in one as it was changed, or one of the plan's own. */
const arbitraryModel: fc.Arbitrary<Model> = fc
  .record({ method: arbitraryMethod, name: arbitraryLabel, ownId: fc.option(fc.nat({ max: 9 })) })
  .map(({ method, name, ownId }) => {
    const builtIn = BUILT_IN_MODELS.find(({ kind }) => kind === method.kind);
    return builtIn === undefined || ownId !== null
      ? { ...method, id: toId<ModelId>(`own-${ownId ?? 0}`), name, builtIn: false }
      : { ...method, id: builtIn.id, name, builtIn: true };
  });

/** Placements of the initiatives in some order; the numbers choose which and above which. */
const arbitraryPlacing = fc.record({
  which: fc.nat(),
  where: fc.oneof(fc.constantFrom('first' as const, 'last' as const), fc.nat()),
  reason: arbitraryText,
  decidedBy: arbitraryText,
  decidedOn: arbitraryDay,
});

type Placing = typeof arbitraryPlacing extends fc.Arbitrary<infer Value> ? Value : never;

const arbitraryHandFigure = (value: fc.Arbitrary<number>) =>
  fc.option(fc.record({ value, note: arbitraryText, setBy: arbitraryText, setOn: arbitraryDay }));

/** What is said of teams, services and promises; `which` chooses the team or the initiative. */
const arbitraryTeamPeriod = fc.record({
  which: fc.nat(),
  period: arbitraryPeriod,
  available: arbitraryHandFigure(fc.double({ min: 0, max: 1_000_000, noNaN: true }).map((value) => value + 0)),
  reserve: arbitraryHandFigure(arbitraryShare),
});
const arbitraryErrorBudget = fc.record({
  which: fc.nat(),
  service: arbitraryLabel,
  period: arbitraryPeriod,
  target: fc.constantFrom(0, 0.5, 0.999, 1 - Number.EPSILON),
  bad: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  total: fc.double({ min: Number.MIN_VALUE, noNaN: true, noDefaultInfinity: true }),
});
const arbitraryCommitment = fc.record({
  which: fc.nat(),
  period: arbitraryPeriod,
  kind: fc.constantFrom(...COMMITMENT_KINDS),
  madeBy: arbitraryText,
  madeOn: arbitraryDay,
});
const arbitraryCapacity = fc.record({
  teamPeriods: fc.array(arbitraryTeamPeriod, { maxLength: 4 }),
  errorBudgets: fc.array(arbitraryErrorBudget, { maxLength: 4 }),
  commitments: fc.array(arbitraryCommitment, { maxLength: 4 }),
  settings: fc.record({
    holdToMix: fc.boolean(),
    cascade: fc.constantFrom(...CASCADES),
    errorBudgetRule: fc.option(fc.record({ addedReserve: arbitraryShare, mostReserve: arbitraryShare })),
  }),
  share: fc.option(arbitraryShare),
  days: fc.record({ raisedOn: fc.option(arbitraryDay), resolvedOn: fc.option(arbitraryDay) }),
});

type ArbitraryCapacity = typeof arbitraryCapacity extends fc.Arbitrary<infer Value> ? Value : never;

const GONE = toId<InitiativeId>('gone');

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
      fc.constantFrom(
        'own.b',
        'own.a',
        'rice.reach',
        '1.2',
        'own-0.value',
        'weighted.cost',
        'moscow.priority',
        'kano.functional',
      ),
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
    progress: arbitraryShare,
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
    models: fc.array(arbitraryModel, { maxLength: 4 }),
    deciding: fc.nat(),
    placings: fc.array(arbitraryPlacing, { maxLength: 5 }),
    capacity: arbitraryCapacity,
  })
  .map(({ size, seed, isSample, name, edits, views, models, deciding, placings, capacity }) => {
    const today = toPlainDate('2026-11-21');
    const plan = isSample ? samplePlan({ today }) : generatePlan({ size, seed, today });
    const ofPlan = new Map(models.map((model) => [model.id, model]));
    const all = modelsOf({ models: ofPlan });
    const decidingModelId = all[deciding % all.length]?.id ?? RICE_MODEL_ID;
    const settings = { ...settingsOf(plan), name, decidingModelId, ...capacity.settings };
    const initiatives = [...plan.initiatives.values()].map((initiative, index) => ({ ...initiative, ...edits[index] }));
    return {
      ...plan,
      settings: new Map([[settings.id, settings]]),
      initiatives: new Map(initiatives.map((initiative) => [initiative.id, initiative])),
      savedViews: new Map(views.map(toSavedView).map((view) => [view.id, view])),
      models: ofPlan,
      placements: new Map(placings.flatMap(placementsAmong(initiatives)).map((one) => [one.id, one])),
      ...tablesOf(capacity, plan),
    };
  });

function toSavedView(shows: ScreenView, index: number): SavedView {
  return { id: toId<SavedViewId>(`view-${index + 1}`), name: `View ${index + 1}`, shows };
}

/** The tables of capacity with contents of their own, and the fields beside them filled in some of their records. */
function tablesOf({ share, days, ...capacity }: ArbitraryCapacity, plan: Plan) {
  const teams = [...plan.teams.keys()];
  const initiatives = [...plan.initiatives.keys()];
  const periodsSeen = new Set<string>();
  const isFirst = (subject: string, { fiscalYear, quarter }: Period): boolean => {
    const mark = `${subject} ${fiscalYear} ${quarter}`;
    const isNew = !periodsSeen.has(mark);
    periodsSeen.add(mark);
    return isNew;
  };
  const teamPeriods = capacity.teamPeriods.flatMap(({ which, ...rest }, index) => {
    const teamId = teams[which % teams.length];
    if (teamId === undefined || !isFirst(teamId, rest.period)) return [];
    return [{ id: toId<TeamPeriodId>(`team-period-${index}`), teamId, ...rest }];
  });
  const errorBudgets = capacity.errorBudgets.flatMap(({ which, ...rest }, index) => {
    const teamId = teams[which % teams.length];
    return teamId === undefined ? [] : [{ id: toId<ErrorBudgetId>(`error-budget-${index}`), teamId, ...rest }];
  });
  const commitments = capacity.commitments.flatMap(({ which, ...rest }, index) => {
    const initiativeId = initiatives[which % initiatives.length];
    if (initiativeId === undefined || !isFirst(initiativeId, rest.period)) return [];
    return [{ id: toId<CommitmentId>(`commitment-${index}`), initiativeId, ...rest }];
  });
  return {
    teamPeriods: byId(teamPeriods),
    errorBudgets: byId(errorBudgets),
    commitments: byId(commitments),
    dependencies: byId([...plan.dependencies.values()].map((one) => ({ ...one, ...days }))),
    externalDependencies: byId([...plan.externalDependencies.values()].map((one) => ({ ...one, ...days }))),
    objectives: byId([...plan.objectives.values()].map((one) => ({ ...one, targetShare: share }))),
  };
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<Row['id'], Row> {
  return new Map(rows.map((row): [Row['id'], Row] => [row.id, row]));
}

function placementsAmong(initiatives: readonly Initiative[]) {
  const idAt = (index: number): InitiativeId | undefined => initiatives[index % initiatives.length]?.id;
  return ({ which, where, ...rest }: Placing, index: number): readonly Placement[] => {
    const initiativeId = idAt(which);
    const anchor = typeof where === 'number' && where % 5 !== 0 ? idAt(where) : undefined;
    if (initiativeId === undefined || anchor === initiativeId) return [];
    const place: Place = typeof where === 'string' ? { kind: where } : { kind: 'above', initiativeId: anchor ?? GONE };
    return [{ id: toId<PlacementId>(`placement-${index}`), initiativeId, place, ...rest, sequence: index + 1 }];
  };
}
