// The schema of every kind of record that a plan holds.

import { COMMITMENT_KINDS, type Commitment } from './commitment.ts';
import { DEPENDENCY_KINDS, DEPENDENCY_STATUSES, type Dependency, type ExternalDependency } from './dependency.ts';
import type { ErrorBudget, ErrorBudgetRule } from './error-budget.ts';
import type {
  CheckInId,
  CommitmentId,
  ContributionId,
  CustomFieldId,
  DependencyId,
  ErrorBudgetId,
  ExternalDependencyId,
  InitiativeId,
  KeyResultId,
  MemberId,
  ModelId,
  ObjectiveId,
  PersonId,
  PlacementId,
  PlanId,
  TeamId,
  TeamPeriodId,
  ThemeId,
} from './ids.ts';
import {
  type CheckIn,
  type Contribution,
  KEY_RESULT_KINDS,
  type KeyResult,
  OBJECTIVE_AMBITIONS,
  type Objective,
} from './okr.ts';
import {
  CUSTOM_FIELD_KINDS,
  type CustomField,
  type Member,
  type Person,
  type Team,
  type Theme,
} from './people-and-teams.ts';
import type { Place, Placement } from './placement.ts';
import type { PlanRecord, TableName } from './plan.ts';
import { initiativeSchema } from './plan-schema-initiative.ts';
import { modelSchema, periodSchema } from './plan-schema-model.ts';
import {
  anyKind,
  checked,
  choice,
  id,
  list,
  NO_COMPLAINTS,
  number,
  object,
  orNull,
  orWhenMissing,
  plainDate,
  type Schema,
  TEXT_LIMITS,
  text,
  trueOrFalse,
  wholeNumber,
} from './plan-schema-parts.ts';
import { savedViewSchema } from './plan-schema-saved-view.ts';
import { CASCADES, EFFORT_UNITS, type EffortSize, type PlanSettings } from './settings.ts';
import type { HandFigure, TeamPeriod } from './team-period.ts';

/** Workdays, either way: 40 years. */
const LAG_LIMIT = 10_000;
/** So far from the last whole number that there is always a next one. */
const LAST_SEQUENCE = 1_000_000_000_000;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

const name = text(1, TEXT_LIMITS.name);
const label = text(0, TEXT_LIMITS.name);
const prose = text(0, TEXT_LIMITS.prose);
const keyPrefix = text(0, TEXT_LIMITS.key);
const anyNumber = number();
const atLeastZero = number({ least: 0 });
const share = number({ least: 0, most: 1 });
const colour = wholeNumber({ least: 0 });
const dayOrNotKnown = orWhenMissing(orNull(plainDate), null);

const workingWeek = checked(list(choice(WEEKDAYS)), (week) => {
  if (week.length === 0) return [{ path: [], message: 'must name at least one day' }];
  return new Set(week).size < week.length ? [{ path: [], message: 'must not name a day twice' }] : NO_COMPLAINTS;
});

const settings = object<PlanSettings>({
  id: id<PlanId>(),
  name,
  keyPrefix,
  fiscalYearStartMonth: wholeNumber({ least: 1, most: 12 }),
  workingWeek,
  holidays: list(plainDate),
  effortUnit: choice(EFFORT_UNITS),
  decidingModelId: id<ModelId>(),
  sizes: list(object<EffortSize>({ name, effort: atLeastZero })),
  holdToMix: orWhenMissing(trueOrFalse, false),
  cascade: orWhenMissing(choice(CASCADES), 'ask'),
  errorBudgetRule: orWhenMissing(orNull(object<ErrorBudgetRule>({ addedReserve: share, mostReserve: share })), null),
});

const person = object<Person>({ id: id<PersonId>(), name });

const theme = object<Theme>({
  id: id<ThemeId>(),
  name,
  colour,
  keyPrefix,
  targetShare: orNull(share),
  position: anyNumber,
});

const team = object<Team>({
  id: id<TeamId>(),
  name,
  colour,
  headCount: orNull(number({ least: 0, most: 100_000 })),
  reserve: share,
  position: anyNumber,
});

const member = object<Member>({
  id: id<MemberId>(),
  teamId: id<TeamId>(),
  personId: orNull(id<PersonId>()),
  name: label,
  fte: number({ least: 0, most: 100 }),
  from: orNull(plainDate),
  to: orNull(plainDate),
  daysOff: list(plainDate),
});

const customField = object<CustomField>({
  id: id<CustomFieldId>(),
  name,
  kind: choice(CUSTOM_FIELD_KINDS),
  position: anyNumber,
});

const dependency = checked(
  object<Dependency>({
    id: id<DependencyId>(),
    predecessorId: id<InitiativeId>(),
    successorId: id<InitiativeId>(),
    kind: choice(DEPENDENCY_KINDS),
    lag: wholeNumber({ least: -LAG_LIMIT, most: LAG_LIMIT }),
    hard: trueOrFalse,
    status: choice(DEPENDENCY_STATUSES),
    ownerId: orNull(id<PersonId>()),
    note: prose,
    raisedOn: dayOrNotKnown,
    resolvedOn: dayOrNotKnown,
  }),
  ({ predecessorId, successorId }) =>
    predecessorId === successorId
      ? [{ path: ['successorId'], message: 'must not be the predecessor: nothing depends on itself' }]
      : NO_COMPLAINTS,
);

const externalDependency = object<ExternalDependency>({
  id: id<ExternalDependencyId>(),
  initiativeId: id<InitiativeId>(),
  party: label,
  title: label,
  neededBy: orNull(plainDate),
  status: choice(DEPENDENCY_STATUSES),
  ownerId: orNull(id<PersonId>()),
  note: prose,
  raisedOn: dayOrNotKnown,
  resolvedOn: dayOrNotKnown,
});

const objective = checked(
  object<Objective>({
    id: id<ObjectiveId>(),
    parentId: orNull(id<ObjectiveId>()),
    title: name,
    ownerId: orNull(id<PersonId>()),
    ambition: choice(OBJECTIVE_AMBITIONS),
    from: plainDate,
    to: plainDate,
    targetShare: orWhenMissing(orNull(share), null),
    weight: atLeastZero,
    position: anyNumber,
  }),
  ({ from, to }) => (to < from ? [{ path: ['to'], message: `must not lie before “from”, ${from}` }] : NO_COMPLAINTS),
);

const keyResult = object<KeyResult>({
  id: id<KeyResultId>(),
  objectiveId: id<ObjectiveId>(),
  title: name,
  kind: choice(KEY_RESULT_KINDS),
  unit: label,
  baseline: orNull(anyNumber),
  target: orNull(anyNumber),
  ownerId: orNull(id<PersonId>()),
  weight: atLeastZero,
  position: anyNumber,
});

const checkIn = object<CheckIn>({
  id: id<CheckInId>(),
  keyResultId: id<KeyResultId>(),
  day: plainDate,
  value: anyNumber,
  confidence: orNull(share),
  note: prose,
});

const contribution = object<Contribution>({
  id: id<ContributionId>(),
  initiativeId: id<InitiativeId>(),
  keyResultId: id<KeyResultId>(),
  expectedChange: orNull(anyNumber),
});

const placement = checked(
  object<Placement>({
    id: id<PlacementId>(),
    initiativeId: id<InitiativeId>(),
    place: anyKind<Place>([
      object<Extract<Place, { kind: 'first' }>>({ kind: choice(['first']) }),
      object<Extract<Place, { kind: 'last' }>>({ kind: choice(['last']) }),
      object<Extract<Place, { kind: 'above' }>>({ kind: choice(['above']), initiativeId: id<InitiativeId>() }),
    ]),
    reason: prose,
    decidedBy: label,
    decidedOn: plainDate,
    sequence: wholeNumber({ least: 1, most: LAST_SEQUENCE }),
  }),
  ({ initiativeId, place }) =>
    place.kind === 'above' && place.initiativeId === initiativeId
      ? [{ path: ['place', 'initiativeId'], message: 'must not be the initiative that is placed' }]
      : NO_COMPLAINTS,
);

const handFigure = (value: Schema<number>): Schema<HandFigure> =>
  object<HandFigure>({ value, note: prose, setBy: label, setOn: plainDate });

const teamPeriod = object<TeamPeriod>({
  id: id<TeamPeriodId>(),
  teamId: id<TeamId>(),
  period: periodSchema,
  available: orNull(handFigure(number({ least: 0, most: 1_000_000 }))),
  reserve: orNull(handFigure(share)),
});

const errorBudget = checked(
  object<ErrorBudget>({
    id: id<ErrorBudgetId>(),
    teamId: id<TeamId>(),
    service: name,
    period: periodSchema,
    target: share,
    bad: atLeastZero,
    total: number({ above: 0 }),
  }),
  ({ target }) =>
    target < 1
      ? NO_COMPLAINTS
      : [{ path: ['target'], message: 'must be less than 1: a service that may never fail has no error budget' }],
);

const commitment = object<Commitment>({
  id: id<CommitmentId>(),
  initiativeId: id<InitiativeId>(),
  period: periodSchema,
  kind: choice(COMMITMENT_KINDS),
  madeBy: label,
  madeOn: plainDate,
});

/** The schema of each table's records. */
export const RECORD_SCHEMAS: { readonly [Table in TableName]: Schema<PlanRecord<Table>> } = {
  settings,
  people: person,
  themes: theme,
  teams: team,
  members: member,
  customFields: customField,
  models: modelSchema,
  initiatives: initiativeSchema,
  dependencies: dependency,
  externalDependencies: externalDependency,
  objectives: objective,
  keyResults: keyResult,
  checkIns: checkIn,
  contributions: contribution,
  savedViews: savedViewSchema,
  placements: placement,
  teamPeriods: teamPeriod,
  errorBudgets: errorBudget,
  commitments: commitment,
};
