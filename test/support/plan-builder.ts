// Plans for tests, by names. Whatever is mentioned (team, theme, person, custom field) is there; ids follow from names.

import type { Period } from '../../shared/calendar/fiscal-period.ts';
import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { Commitment, CommitmentKind } from '../../shared/plan/commitment.ts';
import type { Dependency, DependencyKind, ExternalDependency } from '../../shared/plan/dependency.ts';
import type { ErrorBudget } from '../../shared/plan/error-budget.ts';
import {
  type CustomFieldId,
  type InitiativeId,
  type KeyResultId,
  type ObjectiveId,
  type PersonId,
  type PlacementId,
  type SavedViewId,
  type TeamId,
  type ThemeId,
  toId,
} from '../../shared/plan/ids.ts';
import {
  type CriterionScore,
  type Initiative,
  newInitiative,
  type Precision,
  type Schedule,
  type ScoreKey,
  type TeamEffort,
  UNSCHEDULED,
} from '../../shared/plan/initiative.ts';
import type { Model } from '../../shared/plan/model.ts';
import type { CheckIn, Contribution, KeyResult, Objective } from '../../shared/plan/okr.ts';
import {
  type CustomField,
  type CustomFieldKind,
  DEFAULT_RESERVE,
  type Member,
  type Person,
  type Team,
  type Theme,
} from '../../shared/plan/people-and-teams.ts';
import type { Place, Placement } from '../../shared/plan/placement.ts';
import { newPlan, type Plan, planOf, settingsOf } from '../../shared/plan/plan.ts';
import { NO_VIEW_FILTER, type SavedView, type ScreenView } from '../../shared/plan/saved-view.ts';
import type { PlanSettings } from '../../shared/plan/settings.ts';
import type { TeamPeriod } from '../../shared/plan/team-period.ts';

/** The ids that the builder gives. */
export const planId = toId<PlanSettings['id']>('plan');
export const initiativeId = (key: string): InitiativeId => toId(`initiative-${slug(key)}`);
export const teamId = (name: string): TeamId => toId(`team-${slug(name)}`);
export const themeId = (name: string): ThemeId => toId(`theme-${slug(name)}`);
export const personId = (name: string): PersonId => toId(`person-${slug(name)}`);
export const customFieldId = (name: string): CustomFieldId => toId(`field-${slug(name)}`);
export const objectiveId = (title: string): ObjectiveId => toId(`objective-${slug(title)}`);
export const keyResultId = (title: string): KeyResultId => toId(`key-result-${slug(title)}`);
export const placementId = (sequence: number): PlacementId => toId(`placement-${sequence}`);
export const savedViewId = (name: string): SavedViewId => toId(`view-${slug(name)}`);

/** What a test says of an initiative; a name stands for a record, a plain number for a likely figure. */
export interface InitiativeFacts
  extends Partial<Omit<Initiative, 'id' | 'key' | 'effort' | 'scores' | 'schedule' | 'custom'>> {
  readonly theme?: string;
  readonly owner?: string;
  readonly requester?: string;
  /** Person-weeks by team; null: needed, not estimated; the name '' is no team. */
  readonly effort?: Readonly<Record<string, number | null | Partial<Omit<TeamEffort, 'teamId'>>>>;
  /** RICE inputs; confidence as a fraction, effort in person-months as an override. */
  readonly rice?: Partial<Readonly<Record<'reach' | 'impact' | 'confidence' | 'effort', number | null>>>;
  readonly scores?: Readonly<Record<ScoreKey, number | string | CriterionScore>>;
  readonly schedule?: Partial<Schedule>;
  /** `YYYY-MM-DD`; short for a schedule of day precision set by hand. */
  readonly start?: string;
  readonly end?: string;
  readonly precision?: Precision;
  readonly custom?: Readonly<Record<string, string | number>>;
}

export function aPlan(name = 'Test plan'): PlanBuilder {
  return new PlanBuilder(name);
}

/** Each step changes the builder and answers it. */
export class PlanBuilder {
  private settings: PlanSettings;
  private readonly models = new Map<string, Model>();
  private readonly people = new Map<string, Person>();
  private readonly themes = new Map<string, Theme>();
  private readonly teams = new Map<string, Team>();
  private readonly members: Member[] = [];
  private readonly customFields = new Map<string, CustomField>();
  private readonly initiatives = new Map<string, Initiative>();
  private readonly dependencies: Dependency[] = [];
  private readonly externalDependencies: ExternalDependency[] = [];
  private readonly objectives = new Map<string, Objective>();
  private readonly keyResults = new Map<string, KeyResult>();
  private readonly checkIns: CheckIn[] = [];
  private readonly contributions: Contribution[] = [];
  private readonly savedViews: SavedView[] = [];
  private readonly placements: Placement[] = [];
  private readonly teamPeriods: TeamPeriod[] = [];
  private readonly errorBudgets: ErrorBudget[] = [];
  private readonly commitments: Commitment[] = [];

  constructor(name: string) {
    this.settings = settingsOf(newPlan({ id: planId, name, keyPrefix: 'PLAN' }));
  }

  withSettings(settings: Partial<Omit<PlanSettings, 'id'>>): this {
    this.settings = { ...this.settings, ...settings };
    return this;
  }

  withModel(model: Model): this {
    this.models.set(model.id, model);
    return this;
  }

  withPerson(name: string): this {
    this.people.set(name, { id: personId(name), name });
    return this;
  }

  withTheme(name: string, facts: Partial<Omit<Theme, 'id' | 'name'>> = {}): this {
    const position = this.themes.size;
    const blank = { id: themeId(name), name, colour: position, keyPrefix: '', targetShare: null, position };
    this.themes.set(name, { ...blank, ...facts });
    return this;
  }

  withTeam(name: string, facts: Partial<Omit<Team, 'id' | 'name'>> = {}): this {
    const position = this.teams.size;
    const blank = { id: teamId(name), name, colour: position, headCount: null, reserve: DEFAULT_RESERVE, position };
    this.teams.set(name, { ...blank, ...facts });
    return this;
  }

  withMember(team: string, name: string, facts: Partial<Omit<Member, 'id' | 'teamId' | 'name'>> = {}): this {
    this.ensureTeam(team);
    const id = toId<Member['id']>(`member-${this.members.length + 1}`);
    const blank = { id, teamId: teamId(team), personId: null, name, fte: 1, from: null, to: null, daysOff: [] };
    this.members.push({ ...blank, ...facts });
    return this;
  }

  withCustomField(name: string, kind: CustomFieldKind = 'text'): this {
    this.customFields.set(name, { id: customFieldId(name), name, kind, position: this.customFields.size });
    return this;
  }

  withInitiative(key: string, facts: InitiativeFacts = {}): this {
    const { theme, owner, requester, effort, rice, scores, schedule, start, end, precision, custom, ...rest } = facts;
    if (theme !== undefined && !this.themes.has(theme)) this.withTheme(theme);
    const ofPeople = {
      ...(owner !== undefined && { ownerId: this.ensurePerson(owner) }),
      ...(requester !== undefined && { requesterId: this.ensurePerson(requester) }),
    };
    this.initiatives.set(key, {
      ...newInitiative({ id: initiativeId(key), key, title: `Initiative ${key}` }),
      ...(theme !== undefined && { themeId: themeId(theme) }),
      ...ofPeople,
      effort: Object.entries(effort ?? {}).map(([team, figure]) => this.effortOf(team, figure)),
      scores: scoresOf(rice ?? {}, scores ?? {}),
      schedule: { ...scheduleOf({ start, end, precision }), ...schedule },
      custom: Object.entries(custom ?? {}).map(([field, value]) => {
        if (!this.customFields.has(field)) this.withCustomField(field, typeof value === 'number' ? 'number' : 'text');
        return { fieldId: customFieldId(field), value };
      }),
      ...rest,
    });
    return this;
  }

  withDependency(
    predecessor: string,
    successor: string,
    kind: DependencyKind = 'FS',
    facts: Partial<Pick<Dependency, 'lag' | 'hard' | 'status' | 'ownerId' | 'note' | 'raisedOn' | 'resolvedOn'>> = {},
  ): this {
    const blank = {
      lag: 0,
      hard: true,
      status: 'open',
      ownerId: null,
      note: '',
      raisedOn: null,
      resolvedOn: null,
    } as const;
    this.dependencies.push({
      id: toId(`dependency-${slug(predecessor)}-${slug(successor)}-${kind}`),
      predecessorId: this.requireInitiative(predecessor),
      successorId: this.requireInitiative(successor),
      kind,
      ...blank,
      ...facts,
    });
    return this;
  }

  withExternalDependency(
    key: string,
    facts: Partial<Omit<ExternalDependency, 'id' | 'initiativeId'>> & Pick<ExternalDependency, 'party'>,
  ): this {
    const blank = {
      title: '',
      neededBy: null,
      status: 'open',
      ownerId: null,
      note: '',
      raisedOn: null,
      resolvedOn: null,
    } as const;
    const id = toId<ExternalDependency['id']>(`external-${this.externalDependencies.length + 1}`);
    this.externalDependencies.push({ id, initiativeId: this.requireInitiative(key), ...blank, ...facts });
    return this;
  }

  withObjective(
    title: string,
    facts: Partial<Omit<Objective, 'id' | 'title' | 'parentId' | 'from' | 'to'>> & {
      readonly parent?: string;
      readonly from?: string;
      readonly to?: string;
    } = {},
  ): this {
    const { parent, from = '2026-01-01', to = '2026-03-31', ...rest } = facts;
    this.objectives.set(title, {
      id: objectiveId(title),
      parentId: parent === undefined ? null : objectiveId(parent),
      title,
      ownerId: null,
      ambition: 'aspirational',
      from: day(from),
      to: day(to),
      targetShare: null,
      weight: 1,
      position: this.objectives.size,
      ...rest,
    });
    return this;
  }

  withKeyResult(
    objective: string,
    title: string,
    facts: Partial<Omit<KeyResult, 'id' | 'objectiveId' | 'title'>> = {},
  ): this {
    this.keyResults.set(title, {
      id: keyResultId(title),
      objectiveId: objectiveId(objective),
      title,
      kind: 'increase',
      unit: '%',
      baseline: 0,
      target: 100,
      ownerId: null,
      weight: 1,
      position: this.keyResults.size,
      ...facts,
    });
    return this;
  }

  withCheckIn(
    keyResult: string,
    on: string,
    value: number,
    facts: Partial<Pick<CheckIn, 'confidence' | 'note'>> = {},
  ): this {
    const id = toId<CheckIn['id']>(`check-in-${this.checkIns.length + 1}`);
    const blank = { confidence: null, note: '' };
    this.checkIns.push({ id, keyResultId: keyResultId(keyResult), day: day(on), value, ...blank, ...facts });
    return this;
  }

  withContribution(key: string, keyResult: string, expectedChange: number | null = null): this {
    const id = toId<Contribution['id']>(`contribution-${this.contributions.length + 1}`);
    const initiative = this.requireInitiative(key);
    this.contributions.push({ id, initiativeId: initiative, keyResultId: keyResultId(keyResult), expectedChange });
    return this;
  }

  /** The ranking with nothing narrowed, unless it is said what it shows. */
  withSavedView(name: string, shows: ScreenView = { kind: 'prioritize', filter: NO_VIEW_FILTER }): this {
    this.savedViews.push({ id: savedViewId(name), name, shows });
    return this;
  }

  /** Each after those before it; a key is what it is placed above, which need not be in the plan. */
  withPlacement(
    key: string,
    where: 'first' | 'last' | { readonly above: string },
    facts: Partial<Pick<Placement, 'reason' | 'decidedBy' | 'decidedOn'>> = {},
  ): this {
    const sequence = this.placements.length + 1;
    const place: Place =
      typeof where === 'string' ? { kind: where } : { kind: 'above', initiativeId: initiativeId(where.above) };
    const blank = { reason: '', decidedBy: '', decidedOn: day('2026-11-21') };
    const initiative = this.requireInitiative(key);
    this.placements.push({ id: placementId(sequence), initiativeId: initiative, place, ...blank, ...facts, sequence });
    return this;
  }

  /** What people say of a team in a period, such as `FY27 Q1`: person-weeks, a reserve as a share, or both. */
  withTeamPeriod(
    team: string,
    period: Period,
    {
      available,
      reserve,
      note = '',
    }: { readonly available?: number; readonly reserve?: number; readonly note?: string },
  ): this {
    const figure = (value: number | undefined) =>
      value === undefined ? null : { value, note, setBy: '', setOn: day('2026-11-21') };
    this.ensureTeam(team);
    this.teamPeriods.push({
      id: toId(`team-period-${slug(team)}-${period.fiscalYear}-${period.quarter}`),
      teamId: teamId(team),
      period,
      available: figure(available),
      reserve: figure(reserve),
    });
    return this;
  }

  withErrorBudget(
    team: string,
    period: Period,
    facts: Partial<Pick<ErrorBudget, 'service' | 'target' | 'bad' | 'total'>> = {},
  ): this {
    const blank = { service: 'Sign-in', target: 0.999, bad: 0, total: 100_000 };
    this.ensureTeam(team);
    const id = toId<ErrorBudget['id']>(`error-budget-${this.errorBudgets.length + 1}`);
    this.errorBudgets.push({ id, teamId: teamId(team), period, ...blank, ...facts });
    return this;
  }

  withCommitment(key: string, period: Period, kind: CommitmentKind = 'committed'): this {
    const id = toId<Commitment['id']>(`commitment-${this.commitments.length + 1}`);
    const made = { madeBy: '', madeOn: day('2026-11-21') };
    this.commitments.push({ id, initiativeId: this.requireInitiative(key), period, kind, ...made });
    return this;
  }

  build(): Plan {
    return planOf({
      settings: [this.settings],
      people: [...this.people.values()],
      themes: [...this.themes.values()],
      teams: [...this.teams.values()],
      members: this.members,
      customFields: [...this.customFields.values()],
      models: [...this.models.values()],
      initiatives: [...this.initiatives.values()],
      dependencies: this.dependencies,
      externalDependencies: this.externalDependencies,
      objectives: [...this.objectives.values()],
      keyResults: [...this.keyResults.values()],
      checkIns: this.checkIns,
      contributions: this.contributions,
      savedViews: this.savedViews,
      placements: this.placements,
      teamPeriods: this.teamPeriods,
      errorBudgets: this.errorBudgets,
      commitments: this.commitments,
    });
  }

  private effortOf(team: string, figure: number | null | Partial<Omit<TeamEffort, 'teamId'>>): TeamEffort {
    if (team !== '') this.ensureTeam(team);
    const blank = { low: null, likely: null, high: null, assignedFte: 1, evidence: '' };
    const facts = typeof figure === 'number' ? { likely: figure } : (figure ?? {});
    return { teamId: team === '' ? null : teamId(team), ...blank, ...facts };
  }

  private ensureTeam(name: string): void {
    if (!this.teams.has(name)) this.withTeam(name);
  }

  private ensurePerson(name: string): PersonId {
    if (!this.people.has(name)) this.withPerson(name);
    return personId(name);
  }

  private requireInitiative(key: string): InitiativeId {
    if (!this.initiatives.has(key)) throw new Error(`The plan of this test has no initiative ${key} yet`);
    return initiativeId(key);
  }
}

function scoresOf(
  rice: NonNullable<InitiativeFacts['rice']>,
  scores: NonNullable<InitiativeFacts['scores']>,
): Initiative['scores'] {
  const all: Record<ScoreKey, CriterionScore> = {};
  for (const [criterion, figure] of Object.entries(rice)) {
    if (typeof figure === 'number') all[`rice.${criterion}`] = scoreOf(figure);
  }
  for (const key in scores) {
    const scoreKey = key as ScoreKey;
    const score = scores[scoreKey];
    if (score !== undefined) all[scoreKey] = typeof score === 'object' ? score : scoreOf(score);
  }
  return all;
}

function scoreOf(figure: number | string): CriterionScore {
  const value =
    typeof figure === 'number'
      ? ({ kind: 'number', likely: figure, low: null, high: null } as const)
      : ({ kind: 'choice', choice: figure } as const);
  return { value, setBy: '', setOn: null, evidence: '' };
}

function scheduleOf(facts: {
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly precision: Precision | undefined;
}): Schedule {
  const { start, end, precision = 'day' } = facts;
  if (start === undefined && end === undefined) return UNSCHEDULED;
  return {
    ...UNSCHEDULED,
    start: start === undefined ? null : day(start),
    end: end === undefined ? null : day(end),
    precision,
    setBy: 'hand',
  };
}

// A day that does not exist may be wanted: tests of bad data.
function day(text: string): PlainDate {
  return text as PlainDate;
}

function slug(name: string): string {
  return name.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
