// The plan: readonly tables of records by id. It changes only by a change set.

import type { Commitment } from './commitment.ts';
import type { Dependency, ExternalDependency } from './dependency.ts';
import type { ErrorBudget } from './error-budget.ts';
import type { PlanId } from './ids.ts';
import type { Initiative } from './initiative.ts';
import { type Model, RICE_MODEL_ID } from './model.ts';
import type { CheckIn, Contribution, KeyResult, Objective } from './okr.ts';
import type { CustomField, Member, Person, Team, Theme } from './people-and-teams.ts';
import type { Placement } from './placement.ts';
import type { SavedView } from './saved-view.ts';
import { DEFAULT_SIZES, type PlanSettings } from './settings.ts';
import type { TeamPeriod } from './team-period.ts';

/** Which kind of record each table holds. A new table is added here, in `TABLE_NAMES` and in the schema. */
export interface RecordByTable {
  readonly settings: PlanSettings;
  readonly people: Person;
  readonly themes: Theme;
  readonly teams: Team;
  readonly members: Member;
  readonly customFields: CustomField;
  /** Those that were made or changed here; `modelsOf` adds the built-in ones. */
  readonly models: Model;
  readonly initiatives: Initiative;
  readonly dependencies: Dependency;
  readonly externalDependencies: ExternalDependency;
  readonly objectives: Objective;
  readonly keyResults: KeyResult;
  readonly checkIns: CheckIn;
  readonly contributions: Contribution;
  readonly savedViews: SavedView;
  readonly placements: Placement;
  readonly teamPeriods: TeamPeriod;
  readonly errorBudgets: ErrorBudget;
  readonly commitments: Commitment;
}

export type TableName = keyof RecordByTable;
export type PlanRecord<Table extends TableName> = RecordByTable[Table];
export type RecordId<Table extends TableName> = RecordByTable[Table]['id'];

export type Plan = {
  readonly [Table in TableName]: ReadonlyMap<RecordId<Table>, PlanRecord<Table>>;
};

/** Every table, those first whose records others refer to. */
export const TABLE_NAMES = [
  'settings',
  'people',
  'themes',
  'teams',
  'members',
  'customFields',
  'models',
  'initiatives',
  'dependencies',
  'externalDependencies',
  'objectives',
  'keyResults',
  'checkIns',
  'contributions',
  'savedViews',
  'placements',
  'teamPeriods',
  'errorBudgets',
  'commitments',
] as const satisfies readonly TableName[];

/** A plan with nothing in it yet: fiscal year from January, Monday to Friday, no holidays, person-weeks, RICE decides. */
export function newPlan(facts: { readonly id: PlanId; readonly name: string; readonly keyPrefix: string }): Plan {
  const settings: PlanSettings = {
    ...facts,
    fiscalYearStartMonth: 1,
    workingWeek: [1, 2, 3, 4, 5],
    holidays: [],
    effortUnit: 'person-weeks',
    decidingModelId: RICE_MODEL_ID,
    sizes: DEFAULT_SIZES,
    holdToMix: false,
    cascade: 'ask',
    errorBudgetRule: null,
  };
  return planOf({ settings: [settings] });
}

export type PlanRecords = { readonly [Table in TableName]?: readonly PlanRecord<Table>[] };

/** The plan that holds the given records. Throws when two of one table share an id or the settings are not exactly one. */
export function planOf(records: PlanRecords): Plan {
  const plan: Plan = {
    settings: byId('settings', records.settings),
    people: byId('people', records.people),
    themes: byId('themes', records.themes),
    teams: byId('teams', records.teams),
    members: byId('members', records.members),
    customFields: byId('customFields', records.customFields),
    models: byId('models', records.models),
    initiatives: byId('initiatives', records.initiatives),
    dependencies: byId('dependencies', records.dependencies),
    externalDependencies: byId('externalDependencies', records.externalDependencies),
    objectives: byId('objectives', records.objectives),
    keyResults: byId('keyResults', records.keyResults),
    checkIns: byId('checkIns', records.checkIns),
    contributions: byId('contributions', records.contributions),
    savedViews: byId('savedViews', records.savedViews),
    placements: byId('placements', records.placements),
    teamPeriods: byId('teamPeriods', records.teamPeriods),
    errorBudgets: byId('errorBudgets', records.errorBudgets),
    commitments: byId('commitments', records.commitments),
  };
  if (plan.settings.size !== 1) throw new Error(`A plan has one settings record, not ${plan.settings.size}`);
  return plan;
}

/** The plan's one settings record. */
export function settingsOf(plan: Plan): PlanSettings {
  for (const settings of plan.settings.values()) return settings;
  throw new Error('A plan has one settings record, not 0');
}

function byId<Id extends string, Row extends { readonly id: Id }>(
  table: TableName,
  records: readonly Row[] | undefined,
): ReadonlyMap<Id, Row> {
  const map = new Map<Id, Row>();
  for (const record of records ?? []) {
    if (map.has(record.id)) throw new Error(`Two records of ${table} have the id ${record.id}`);
    map.set(record.id, record);
  }
  return map;
}
