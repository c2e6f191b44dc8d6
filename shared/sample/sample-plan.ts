// The sample plan: Atlas Platform, five teams, three quarters.

import type { PlainDate } from '../calendar/plain-date.ts';
import { createLoadTable } from '../capacity/load-table.ts';
import { periodSpan } from '../capacity/period-span.ts';
import type { Commitment } from '../plan/commitment.ts';
import type { Dependency, ExternalDependency } from '../plan/dependency.ts';
import type { ErrorBudget } from '../plan/error-budget.ts';
import { type AnyId, type PersonId, type TeamId, toId } from '../plan/ids.ts';
import {
  type CriterionScore,
  type CriterionScores,
  type CustomValue,
  type Initiative,
  newInitiative,
  UNSCHEDULED,
} from '../plan/initiative.ts';
import { type Model, RICE_MODEL_ID } from '../plan/model.ts';
import type { CheckIn, Contribution, KeyResult, Objective } from '../plan/okr.ts';
import type { CustomField, Member, Person, Team, Theme } from '../plan/people-and-teams.ts';
import { type Plan, planOf } from '../plan/plan.ts';
import { DEFAULT_SIZES, type PlanSettings } from '../plan/settings.ts';
import type { HandFigure, TeamPeriod } from '../plan/team-period.ts';
import type { IdSource } from '../ports/id-source.ts';
import {
  SAMPLE_COMMITMENTS,
  SAMPLE_ERROR_BUDGET_RULE,
  SAMPLE_ERROR_BUDGETS,
  SAMPLE_RESERVE,
  SAMPLE_SHORTAGE,
  type SampleFigure,
} from './sample-capacity.ts';
import { createSampleCalendar, FISCAL_YEAR_START_MONTH, type SampleCalendar, WORKING_WEEK } from './sample-days.ts';
import { SAMPLE_DEPENDENCIES, SAMPLE_EXTERNAL_DEPENDENCIES, type SampleDependency } from './sample-dependencies.ts';
import type { SampleInitiative, Scored } from './sample-initiative.ts';
import { DEVELOPER_EXPERIENCE } from './sample-initiatives-developer-experience.ts';
import { NEW_SERVICES } from './sample-initiatives-new-services.ts';
import { RELIABILITY } from './sample-initiatives-reliability.ts';
import { SAMPLE_CONTRIBUTIONS, SAMPLE_OBJECTIVES } from './sample-okrs.ts';
import { otherScoresOf } from './sample-scores.ts';
import {
  COST_CENTRE_FIELD,
  RUN_COST_FIELD,
  SAMPLE_MEMBERS,
  SAMPLE_ROLES,
  SAMPLE_TEAMS,
  SAMPLE_THEMES,
} from './sample-teams.ts';

const INITIATIVES = [...NEW_SERVICES, ...RELIABILITY, ...DEVELOPER_EXPERIENCE];

/**
 * A believable plan that starts in today's fiscal period (fiscal year from February). The same day gives the same plan.
 * Without `ids` every id follows from a name (`sample-ns-2`); with it they are new, for a second sample beside the first.
 */
export function samplePlan({ today, ids = null }: { readonly today: PlainDate; readonly ids?: IdSource | null }): Plan {
  const days = createSampleCalendar(today);
  const idOf = createNaming(ids);
  const plan = planOf({
    settings: [sampleSettings(days, idOf)],
    people: SAMPLE_ROLES.map((name): Person => ({ id: idOf('person', name), name })),
    themes: sampleThemes(idOf),
    teams: sampleTeams(idOf),
    members: sampleMembers(days, idOf),
    customFields: sampleFields(idOf),
    models: [SAMPLE_MODEL],
    initiatives: INITIATIVES.map((row) => sampleInitiative(row, days, idOf)),
    dependencies: sampleDependencies(days, idOf),
    externalDependencies: sampleExternalDependencies(days, idOf),
    objectives: sampleObjectives(days, idOf),
    keyResults: sampleKeyResults(idOf),
    checkIns: sampleCheckIns(days, idOf),
    contributions: sampleContributions(idOf),
    errorBudgets: sampleErrorBudgets(days, idOf),
    commitments: sampleCommitments(days, idOf),
  });
  const figures = sampleTeamPeriods(plan, days, idOf);
  return { ...plan, teamPeriods: new Map(figures.map((figure) => [figure.id, figure])) };
}

/** The id of what a name names in a table of the sample; always the same for the same name. */
type Naming = <Id extends AnyId>(what: string, name: string) => Id;

function createNaming(ids: IdSource | null): Naming {
  const drawn = new Map<string, string>();
  return <Id extends AnyId>(what: string, name: string): Id => {
    const words = `sample ${what} ${name}`.toLowerCase().match(/[a-z0-9]+/g) ?? [];
    const named = words.join('-');
    const id = ids === null ? named : (drawn.get(named) ?? ids.next<Id>());
    drawn.set(named, id);
    return toId<Id>(id);
  };
}

const SAMPLE_MODEL: Model = {
  id: RICE_MODEL_ID,
  kind: 'rice',
  name: 'RICE',
  builtIn: true,
  reachUnit: 'developers',
  reachPeriod: 'quarter',
};

function sampleSettings({ holidays }: SampleCalendar, idOf: Naming): PlanSettings {
  return {
    id: idOf('', 'plan'),
    name: 'Atlas Platform',
    keyPrefix: 'ATL',
    fiscalYearStartMonth: FISCAL_YEAR_START_MONTH,
    workingWeek: WORKING_WEEK,
    holidays,
    effortUnit: 'person-weeks',
    decidingModelId: RICE_MODEL_ID,
    sizes: DEFAULT_SIZES,
    holdToMix: false,
    cascade: 'ask',
    errorBudgetRule: SAMPLE_ERROR_BUDGET_RULE,
  };
}

function sampleThemes(idOf: Naming): readonly Theme[] {
  return SAMPLE_THEMES.map((theme, position) => {
    return { id: idOf('theme', theme.keyPrefix), ...theme, colour: position, position };
  });
}

function sampleTeams(idOf: Naming): readonly Team[] {
  return SAMPLE_TEAMS.map((team, position) => {
    return { id: idOf('team', team.name), ...team, colour: position, position };
  });
}

function sampleMembers(days: SampleCalendar, idOf: Naming): readonly Member[] {
  const roles: readonly string[] = SAMPLE_ROLES;
  return SAMPLE_MEMBERS.map(({ team, role, fte, daysOff, joins }) => {
    const isPerson = roles.includes(role);
    return {
      id: idOf('member', role),
      teamId: idOf('team', team),
      personId: isPerson ? idOf<PersonId>('person', role) : null,
      name: isPerson ? '' : role,
      fte,
      from: joins === undefined ? null : days.day({ workdays: joins }),
      to: null,
      daysOff: daysOff.map((workdays) => days.day({ workdays })),
    };
  });
}

function sampleFields(idOf: Naming): readonly CustomField[] {
  return [
    { id: idOf('field', COST_CENTRE_FIELD), name: COST_CENTRE_FIELD, kind: 'text', position: 0 },
    { id: idOf('field', RUN_COST_FIELD), name: RUN_COST_FIELD, kind: 'number', position: 1 },
  ];
}

function sampleInitiative(row: SampleInitiative, days: SampleCalendar, idOf: Naming): Initiative {
  const { key, title, summary, problem, hypothesis = '', stage, reason = '' } = row;
  const schedule = row.when === undefined ? UNSCHEDULED : days.schedule(row.when);
  const person = (name: string | undefined): PersonId | null => (name === undefined ? null : idOf('person', name));
  return {
    ...newInitiative({ id: idOf('', key), key, title }),
    summary,
    problem,
    hypothesis,
    stage,
    stageReason: reason,
    themeId: idOf('theme', key.replace(/-\d+$/, '')),
    ownerId: person(row.owner),
    requesterId: person(row.requester),
    requestedOn: days.ago(row.requested),
    neededBy: row.neededBy === undefined ? null : days.day(row.neededBy),
    segments: row.segments ?? [],
    tags: row.tags ?? [],
    reuse: row.reuse ?? null,
    effort: (row.effort ?? []).map(([team, low, likely, high, assignedFte = 1]) => {
      const teamId = team === null ? null : idOf<TeamId>('team', team);
      return { teamId, low, likely, high, assignedFte, evidence: '' };
    }),
    mustDo: row.mustDo ?? null,
    horizon: row.horizon ?? null,
    successMeasure: successMeasureOf(row, days),
    scores: scoresOf(row, days),
    schedule: { ...schedule, deadline: row.deadline === undefined ? null : days.day(row.deadline) },
    progress: row.progress ?? 0,
    health: row.health ?? null,
    healthNote: row.healthNote ?? '',
    milestones: (row.milestones ?? []).map(([kind, name, day], index) => {
      return { id: idOf('milestone', `${key} ${index + 1}`), kind, title: name, day: days.day(day) };
    }),
    links: row.links ?? [],
    audience: row.audience ?? 'internal',
    custom: customOf(row, idOf),
  };
}

function successMeasureOf({ measure }: SampleInitiative, days: SampleCalendar): Initiative['successMeasure'] {
  if (measure === undefined) return null;
  const [metric, baseline, target, review] = measure;
  return { metric, baseline, target, reviewOn: days.day(review) };
}

function scoresOf({ key, reach, impact, confidence, scored }: SampleInitiative, days: SampleCalendar): CriterionScores {
  const setOn = scored === undefined ? null : days.ago(scored);
  const score = ([likely, evidence]: Scored): CriterionScore => {
    return { value: { kind: 'number', likely, low: null, high: null }, setBy: '', setOn, evidence };
  };
  return {
    ...(reach && { 'rice.reach': score(reach) }),
    ...(impact && { 'rice.impact': score(impact) }),
    ...(confidence && { 'rice.confidence': score(confidence) }),
    ...otherScoresOf(key, days),
  };
}

function customOf({ costCentre, runCost }: SampleInitiative, idOf: Naming): readonly CustomValue[] {
  const values: CustomValue[] = [];
  if (costCentre !== undefined) values.push({ fieldId: idOf('field', COST_CENTRE_FIELD), value: costCentre });
  if (runCost !== undefined) values.push({ fieldId: idOf('field', RUN_COST_FIELD), value: runCost });
  return values;
}

function sampleDependencies(days: SampleCalendar, idOf: Naming): readonly Dependency[] {
  const ownerOf = new Map(INITIATIVES.map(({ key, owner }) => [key, owner]));
  return SAMPLE_DEPENDENCIES.map(({ predecessor, successor, kind, status, note, lag = 0, soft = false }, index) => {
    const owner = ownerOf.get(predecessor);
    return {
      id: idOf('dependency', `${predecessor} ${successor}`),
      predecessorId: idOf('', predecessor),
      successorId: idOf('', successor),
      kind,
      lag,
      hard: !soft,
      status,
      ownerId: owner === undefined ? null : idOf<PersonId>('person', owner),
      note,
      raisedOn: days.ago(raisedAgo({ predecessor, successor, status }, index)),
      resolvedOn: status === 'resolved' ? days.ago(6 + ((index * 5) % 22)) : null,
    };
  });
}

/** Calendar days: some weeks, resolved ones earlier; never before both ends were asked for. */
function raisedAgo(
  { predecessor, successor, status }: Pick<SampleDependency, 'predecessor' | 'successor' | 'status'>,
  index: number,
): number {
  const asked = INITIATIVES.filter(({ key }) => key === predecessor || key === successor).map((row) => row.requested);
  return Math.min(...asked, (status === 'resolved' ? 56 : 12) + ((index * 11) % 37));
}

function sampleExternalDependencies(days: SampleCalendar, idOf: Naming): readonly ExternalDependency[] {
  return SAMPLE_EXTERNAL_DEPENDENCIES.map(({ initiative, party, title, neededBy, status, owner, note, raised }) => ({
    id: idOf('external', initiative),
    initiativeId: idOf('', initiative),
    party,
    title,
    neededBy: days.day(neededBy),
    status,
    ownerId: idOf('person', owner),
    note,
    raisedOn: days.ago(raised),
    resolvedOn: null,
  }));
}

function sampleObjectives(days: SampleCalendar, idOf: Naming): readonly Objective[] {
  return SAMPLE_OBJECTIVES.map(({ name, parent, title, owner, ambition, targetShare = null, periods }, position) => ({
    id: idOf('objective', name),
    parentId: parent === null ? null : idOf('objective', parent),
    title,
    ownerId: idOf('person', owner),
    ambition,
    from: days.period(0).first,
    to: days.period(periods - 1).last,
    targetShare,
    weight: 1,
    position,
  }));
}

function sampleKeyResults(idOf: Naming): readonly KeyResult[] {
  return SAMPLE_OBJECTIVES.flatMap(({ name: objective, owner, keyResults }) =>
    keyResults.map(({ name, title, kind, unit, baseline, target, weight = 1 }, position) => ({
      id: idOf('key-result', name),
      objectiveId: idOf('objective', objective),
      title,
      kind,
      unit,
      baseline,
      target,
      ownerId: idOf('person', owner),
      weight,
      position,
    })),
  );
}

function sampleCheckIns(days: SampleCalendar, idOf: Naming): readonly CheckIn[] {
  return SAMPLE_OBJECTIVES.flatMap(({ keyResults }) =>
    keyResults.flatMap(({ name, checkIns = [] }) =>
      checkIns.map(([ago, value, confidence, note = ''], index) => ({
        id: idOf('check-in', `${name} ${index + 1}`),
        keyResultId: idOf('key-result', name),
        day: days.ago(ago),
        value,
        confidence,
        note,
      })),
    ),
  );
}

function sampleErrorBudgets(days: SampleCalendar, idOf: Naming): readonly ErrorBudget[] {
  return SAMPLE_ERROR_BUDGETS.map(({ team, service, period, ...figures }) => ({
    id: idOf('error-budget', `${service} ${period === 0 ? 'now' : 'before'}`),
    teamId: idOf('team', team),
    service,
    period: days.fiscalPeriod(period),
    ...figures,
  }));
}

function sampleCommitments(days: SampleCalendar, idOf: Naming): readonly Commitment[] {
  return SAMPLE_COMMITMENTS.map(([key, kind]) => ({
    id: idOf('commitment', key),
    initiativeId: idOf('', key),
    period: days.fiscalPeriod(0),
    kind,
    madeBy: 'Director, Platform',
    madeOn: days.ago(3),
  }));
}

function sampleTeamPeriods(plan: Plan, days: SampleCalendar, idOf: Naming): readonly TeamPeriod[] {
  const period = days.fiscalPeriod(0);
  const figureOf = (value: number, { note, setBy, daysAgo }: SampleFigure): HandFigure => {
    return { value, note, setBy, setOn: days.ago(daysAgo) };
  };
  // What is asked of the team depends on where in the period today lies.
  const short = idOf<TeamId>('team', SAMPLE_SHORTAGE.team);
  const spans = [periodSpan(plan, period)];
  const { firm } = createLoadTable()(plan, { today: days.today, spans }).cell(short, 0);
  const halves = Math.floor((firm / SAMPLE_SHORTAGE.askedPerAvailable) * 2) / 2;
  return [
    {
      id: idOf('team-period', SAMPLE_SHORTAGE.team),
      teamId: short,
      period,
      available: figureOf(halves, SAMPLE_SHORTAGE),
      reserve: null,
    },
    {
      id: idOf('team-period', SAMPLE_RESERVE.team),
      teamId: idOf('team', SAMPLE_RESERVE.team),
      period,
      available: null,
      reserve: figureOf(SAMPLE_RESERVE.reserve, SAMPLE_RESERVE),
    },
  ];
}

function sampleContributions(idOf: Naming): readonly Contribution[] {
  return SAMPLE_CONTRIBUTIONS.map(([key, keyResult, expectedChange]) => ({
    id: idOf('contribution', `${key} ${keyResult}`),
    initiativeId: idOf('', key),
    keyResultId: idOf('key-result', keyResult),
    expectedChange,
  }));
}
