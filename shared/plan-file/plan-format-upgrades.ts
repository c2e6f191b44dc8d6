// The versions of the plan file's format.

/** How a file of one version becomes one of the next. Written once, tested with a frozen file, never changed afterwards. */
export interface PlanFormatUpgrade {
  readonly name: string;
  /** The file as JSON of the version before, to JSON of the version after; does not change what it is given. */
  readonly upgrade: (file: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

/** The first leads from version 1 to 2, the next from 2 to 3, ... Append only. */
export const PLAN_FORMAT_UPGRADES: readonly PlanFormatUpgrade[] = [
  {
    // Version 2 has saved views. Entries of the journal name only the tables that they change, and stay as they are.
    name: 'saved-views',
    upgrade: (file) => (isRecord(file.plan) ? { ...file, plan: { savedViews: [], ...file.plan } } : file),
  },
  {
    // Version 3 has every kind of model, and placements in the decided order. The one kind that was there stays as it was.
    name: 'every-model',
    upgrade: (file) => (isRecord(file.plan) ? { ...file, plan: { placements: [], ...file.plan } } : file),
  },
  {
    // Version 4 has what people say of a team in a period, error budgets and commitments. Fields that older records lack
    // (when a dependency was raised, an objective's target share, three settings) read as the schema says.
    name: 'capacity',
    upgrade: (file) =>
      isRecord(file.plan)
        ? { ...file, plan: { teamPeriods: [], errorBudgets: [], commitments: [], ...file.plan } }
        : file,
  },
  {
    // Version 5 has saved views of the timeline. Nothing of an older file changes.
    name: 'timeline-views',
    upgrade: (file) => file,
  },
];

/** The version that is written, and the newest that can be read. */
export const PLAN_FORMAT_VERSION = PLAN_FORMAT_UPGRADES.length + 1;

/** A file of an older version as one of the current version. */
export function upgradePlanFile(
  file: Readonly<Record<string, unknown>>,
  fromVersion: number,
  upgrades: readonly PlanFormatUpgrade[] = PLAN_FORMAT_UPGRADES,
): Readonly<Record<string, unknown>> {
  return upgrades.slice(fromVersion - 1).reduce((current, { upgrade }) => upgrade(current), file);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
