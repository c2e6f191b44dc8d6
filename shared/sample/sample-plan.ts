// The sample plan: Atlas Platform, five teams, three quarters.

import type { PlainDate } from '../calendar/plain-date.ts';
import type { Dependency, ExternalDependency } from '../plan/dependency.ts';
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
import type { IdSource } from '../ports/id-source.ts';
import { createSampleCalendar, FISCAL_YEAR_START_MONTH, type SampleCalendar, WORKING_WEEK } from './sample-days.ts';
import { SAMPLE_DEPENDENCIES, SAMPLE_EXTERNAL_DEPENDENCIES } from './sample-dependencies.ts';
import type { SampleInitiative, Scored } from './sample-initiative.ts';
import { DEVELOPER_EXPERIENCE } from './sample-initiatives-developer-experience.ts';
import { NEW_SERVICES } from './sample-initiatives-new-services.ts';
import { RELIABILITY } from './sample-initiatives-reliability.ts';
import { SAMPLE_CONTRIBUTIONS, SAMPLE_OBJECTIVES } from './sample-okrs.ts';
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
  return planOf({
    settings: [sampleSettings(days, idOf)],
    people: SAMPLE_ROLES.map((name): Person => ({ id: idOf('person', name), name })),
    themes: sampleThemes(idOf),
    teams: sampleTeams(idOf),
    members: sampleMembers(days, idOf),
    customFields: sampleFields(idOf),
    models: [SAMPLE_MODEL],
    initiatives: INITIATIVES.map((row) => sampleInitiative(row, days, idOf)),
    dependencies: sampleDependencies(idOf),
    externalDependencies: sampleExternalDependencies(days, idOf),
    objectives: sampleObjectives(days, idOf),
    keyResults: sampleKeyResults(idOf),
    checkIns: sampleCheckIns(days, idOf),
    contributions: sampleContributions(idOf),
  });
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

function scoresOf({ reach, impact, confidence, scored }: SampleInitiative, days: SampleCalendar): CriterionScores {
  const setOn = scored === undefined ? null : days.ago(scored);
  const score = ([likely, evidence]: Scored): CriterionScore => {
    return { value: { kind: 'number', likely, low: null, high: null }, setBy: '', setOn, evidence };
  };
  return {
    ...(reach && { 'rice.reach': score(reach) }),
    ...(impact && { 'rice.impact': score(impact) }),
    ...(confidence && { 'rice.confidence': score(confidence) }),
  };
}

function customOf({ costCentre, runCost }: SampleInitiative, idOf: Naming): readonly CustomValue[] {
  const values: CustomValue[] = [];
  if (costCentre !== undefined) values.push({ fieldId: idOf('field', COST_CENTRE_FIELD), value: costCentre });
  if (runCost !== undefined) values.push({ fieldId: idOf('field', RUN_COST_FIELD), value: runCost });
  return values;
}

function sampleDependencies(idOf: Naming): readonly Dependency[] {
  const ownerOf = new Map(INITIATIVES.map(({ key, owner }) => [key, owner]));
  return SAMPLE_DEPENDENCIES.map(({ predecessor, successor, kind, status, note, lag = 0, soft = false }) => {
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
    };
  });
}

function sampleExternalDependencies(days: SampleCalendar, idOf: Naming): readonly ExternalDependency[] {
  return SAMPLE_EXTERNAL_DEPENDENCIES.map(({ initiative, party, title, neededBy, status, owner, note }) => ({
    id: idOf('external', initiative),
    initiativeId: idOf('', initiative),
    party,
    title,
    neededBy: days.day(neededBy),
    status,
    ownerId: idOf('person', owner),
    note,
  }));
}

function sampleObjectives(days: SampleCalendar, idOf: Naming): readonly Objective[] {
  return SAMPLE_OBJECTIVES.map(({ name, parent, title, owner, ambition, periods }, position) => ({
    id: idOf('objective', name),
    parentId: parent === null ? null : idOf('objective', parent),
    title,
    ownerId: idOf('person', owner),
    ambition,
    from: days.period(0).first,
    to: days.period(periods - 1).last,
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

function sampleContributions(idOf: Naming): readonly Contribution[] {
  return SAMPLE_CONTRIBUTIONS.map(([key, keyResult, expectedChange]) => ({
    id: idOf('contribution', `${key} ${keyResult}`),
    initiativeId: idOf('', key),
    keyResultId: idOf('key-result', keyResult),
    expectedChange,
  }));
}
