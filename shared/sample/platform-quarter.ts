// The template “platform quarter”: three parallel tracks, the teams and objectives of a platform group, no initiatives yet.

import { periodBounds, periodOf } from '../calendar/fiscal-period.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { ErrorBudgetRule } from '../plan/error-budget.ts';
import type { ObjectiveId, PersonId } from '../plan/ids.ts';
import type { KeyResult, Objective } from '../plan/okr.ts';
import { DEFAULT_RESERVE, type Person, type Team, type Theme } from '../plan/people-and-teams.ts';
import { newPlan, type Plan, planOf, settingsOf } from '../plan/plan.ts';
import type { IdSource } from '../ports/id-source.ts';
import { PLATFORM_OBJECTIVES, PLATFORM_ROLES } from './platform-quarter-okrs.ts';

const THEMES: readonly Pick<Theme, 'name' | 'keyPrefix' | 'targetShare'>[] = [
  { name: 'New services', keyPrefix: 'NS', targetShare: 0.4 },
  { name: 'Reliability & performance', keyPrefix: 'SRE', targetShare: 0.35 },
  { name: 'Developer experience', keyPrefix: 'DX', targetShare: 0.25 },
];

/** The share kept for upkeep is larger where the incidents arrive. How many people a team has, only its user knows. */
const TEAMS: readonly Pick<Team, 'name' | 'reserve'>[] = [
  { name: 'Compute', reserve: DEFAULT_RESERVE },
  { name: 'Data services', reserve: DEFAULT_RESERVE },
  { name: 'Identity & access', reserve: DEFAULT_RESERVE },
  { name: 'Networking & edge', reserve: DEFAULT_RESERVE },
  { name: 'Site reliability', reserve: 0.3 },
  { name: 'Developer experience', reserve: DEFAULT_RESERVE },
];

/** How a service that burned more than its error budget proposes a larger one; it proposes, and changes nothing by itself. */
const ERROR_BUDGET_RULE: ErrorBudgetRule = { addedReserve: 0.05, mostReserve: 0.5 };

export interface PlatformQuarterFacts {
  readonly name: string;
  readonly keyPrefix: string;
  readonly today: PlainDate;
  readonly ids: IdSource;
}

/**
 * A plan for the fiscal quarter (year from January) that today lies in. People are roles; head counts, and key results that
 * need a figure to start from, are left for the user: nothing is made up that a team could take for a fact.
 */
export function platformQuarter({ name, keyPrefix, today, ids }: PlatformQuarterFacts): Plan {
  const base = newPlan({ id: ids.next(), name, keyPrefix });
  const people = PLATFORM_ROLES.map((role): Person => ({ id: ids.next(), name: role }));
  const ownerOf = (role: string): PersonId | null => people.find((person) => person.name === role)?.id ?? null;
  const { objectives, keyResults } = objectivesOf(today, ids, ownerOf);
  return planOf({
    settings: [{ ...settingsOf(base), errorBudgetRule: ERROR_BUDGET_RULE }],
    models: [...base.models.values()],
    people,
    themes: THEMES.map((theme, position): Theme => ({ id: ids.next(), ...theme, colour: position, position })),
    teams: TEAMS.map((team, position): Team => {
      return { id: ids.next(), ...team, headCount: null, colour: position, position };
    }),
    objectives,
    keyResults,
  });
}

function objectivesOf(
  today: PlainDate,
  ids: IdSource,
  ownerOf: (role: string) => PersonId | null,
): { readonly objectives: readonly Objective[]; readonly keyResults: readonly KeyResult[] } {
  const { first, last } = periodBounds(periodOf(today, 1), 1);
  const idByName = new Map(PLATFORM_OBJECTIVES.map(({ name }): [string, ObjectiveId] => [name, ids.next()]));
  const idOf = (name: string): ObjectiveId => {
    const id = idByName.get(name);
    if (id === undefined) throw new Error(`The template has no objective ${name}`);
    return id;
  };
  const objectives = PLATFORM_OBJECTIVES.map(
    ({ name, parent, title, owner, ambition, targetShare = null }, position): Objective => {
      const parentId = parent === null ? null : idOf(parent);
      return {
        id: idOf(name),
        parentId,
        title,
        ownerId: ownerOf(owner),
        ambition,
        from: first,
        to: last,
        targetShare,
        weight: 1,
        position,
      };
    },
  );
  const keyResults = PLATFORM_OBJECTIVES.flatMap((objective) =>
    objective.keyResults.map(([title, kind, unit, target], position): KeyResult => {
      const ownerId = ownerOf(objective.owner);
      const objectiveId = idOf(objective.name);
      return { id: ids.next(), objectiveId, title, kind, unit, baseline: null, target, ownerId, weight: 1, position };
    }),
  );
  return { objectives, keyResults };
}
