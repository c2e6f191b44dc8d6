// Plans of any size from a seed, for trying out and for measuring.

import { addPeriods, periodBounds, periodOf } from '../calendar/fiscal-period.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Initiative } from '../plan/initiative.ts';
import { RICE_MODEL_ID } from '../plan/model.ts';
import type { Member, Person, Team, Theme } from '../plan/people-and-teams.ts';
import { type Plan, planOf } from '../plan/plan.ts';
import { DEFAULT_SIZES, type PlanSettings } from '../plan/settings.ts';
import type { IdSource } from '../ports/id-source.ts';
import { createDice, type Dice } from './dice.ts';
import { generateDependencies } from './generate-dependencies.ts';
import { generateInitiatives } from './generate-initiatives.ts';
import { generateOkrs } from './generate-okrs.ts';
import { TEAM_NAMES, THEMES } from './generate-words.ts';
import { seededIds, seededRandom } from './seeded-random.ts';

export interface GenerateFacts {
  /** How many initiatives, from 0 to 100,000. */
  readonly size: number;
  readonly seed: string | number;
  readonly today: PlainDate;
  /** Left out: about 2.4 an initiative in large plans, fewer in small ones. */
  readonly dependencies?: number;
  /** Left out: one for 125 initiatives, from 3 to 40. */
  readonly teams?: number;
  /** Over how many fiscal quarters the work is spread, this one included; left out: 8. */
  readonly periods?: number;
}

/** What the parts of the generator share. */
export interface GeneratorContext {
  readonly today: PlainDate;
  readonly dice: Dice;
  readonly ids: IdSource;
  /** First and last day of each period of the plan, the current one first. */
  readonly periods: readonly { readonly first: PlainDate; readonly last: PlainDate }[];
}

const FISCAL_YEAR_START_MONTH = 2;

/**
 * A plausible plan from a seed: the same facts give the same plan. About one initiative in ten has no estimate, one in
 * ten no complete score; dependencies run from earlier to later work, so that there is no cycle. Throws when a number is
 * out of range, or when there are more dependencies than pairs of initiatives.
 */
export function generatePlan(facts: GenerateFacts): Plan {
  const size = requireWhole('size', facts.size, 0, 100_000);
  const teamCount = requireWhole('teams', facts.teams ?? Math.min(40, Math.max(3, Math.round(size / 125))), 1, 1_000);
  const periodCount = requireWhole('periods', facts.periods ?? 8, 1, 40);
  const edgeCount = facts.dependencies ?? Math.round((2.4 * size * size) / (size + 25));
  requireWhole('dependencies', edgeCount, 0, (size * (size - 1)) / 2);

  const current = periodOf(facts.today, FISCAL_YEAR_START_MONTH);
  const context: GeneratorContext = {
    today: facts.today,
    dice: createDice(seededRandom(facts.seed)),
    ids: seededIds(`${facts.seed} ids`),
    periods: Array.from({ length: periodCount }, (_, index) =>
      periodBounds(addPeriods(current, index), FISCAL_YEAR_START_MONTH),
    ),
  };
  const settings = generateSettings(context, facts);
  const themes = generateThemes(context);
  const teams = generateTeams(context, teamCount);
  const people = generatePeople(context, teams, themes);
  const members = generateMembers(context, teams);
  const initiatives = generateInitiatives(context, { size, themes, teams, people });
  return planOf({
    settings: [settings],
    people,
    themes,
    teams,
    members,
    initiatives,
    dependencies: generateDependencies(context, inOrderOfWork(initiatives), edgeCount),
    ...generateOkrs(context, { themes, teams, people, initiatives }),
  });
}

function requireWhole(name: string, value: number, least: number, most: number): number {
  if (!Number.isInteger(value) || value < least || value > Math.max(least, most)) {
    throw new RangeError(`${name} must be a whole number from ${least} to ${Math.max(least, most)}, not ${value}`);
  }
  return value;
}

function generateSettings({ ids }: GeneratorContext, { size, seed }: GenerateFacts): PlanSettings {
  return {
    id: ids.next(),
    name: `Generated plan, ${size} initiatives, seed ${seed}`,
    keyPrefix: 'GEN',
    fiscalYearStartMonth: FISCAL_YEAR_START_MONTH,
    workingWeek: [1, 2, 3, 4, 5],
    holidays: [],
    effortUnit: 'person-weeks',
    decidingModelId: RICE_MODEL_ID,
    sizes: DEFAULT_SIZES,
    holdToMix: false,
    cascade: 'ask',
    errorBudgetRule: null,
  };
}

function generateThemes({ ids }: GeneratorContext): readonly Theme[] {
  return THEMES.map(({ name, keyPrefix, share }, index) => {
    return { id: ids.next(), name, colour: index, keyPrefix, targetShare: share, position: index };
  });
}

function generateTeams({ ids, dice }: GeneratorContext, count: number): readonly Team[] {
  return Array.from({ length: count }, (_, index) => {
    const name = TEAM_NAMES[index % TEAM_NAMES.length] ?? 'Team';
    const round = Math.floor(index / TEAM_NAMES.length) + 1;
    return {
      id: ids.next(),
      name: round > 1 ? `${name} ${round}` : name,
      colour: index,
      headCount: dice.chance(0.05) ? null : dice.whole(3, 9),
      reserve: dice.weighted([
        [0.2, 6],
        [0.25, 2],
        [0.3, 1],
        [0.15, 1],
      ]),
      position: index,
    };
  });
}

function generatePeople(
  { ids }: GeneratorContext,
  teams: readonly Team[],
  themes: readonly Theme[],
): readonly Person[] {
  const names = [
    ...teams.map(({ name }) => `Lead, ${name}`),
    ...themes.map(({ name }) => `Product manager, ${name}`),
    'Director, Platform',
    'Head of Support',
  ];
  return names.map((name) => ({ id: ids.next(), name }));
}

/** Every fifth team by its members, whose number replaces the head count. */
function generateMembers({ ids, dice }: GeneratorContext, teams: readonly Team[]): readonly Member[] {
  const roles = ['Lead', 'Staff engineer', 'Senior engineer', 'Engineer'];
  return teams
    .filter((_, index) => index % 5 === 2)
    .flatMap((team) =>
      Array.from({ length: dice.whole(3, 8) }, (_, index): Member => {
        return {
          id: ids.next(),
          teamId: team.id,
          personId: null,
          name: `${roles[Math.min(index, 3)] ?? 'Engineer'} ${index + 1}, ${team.name}`,
          fte: dice.weighted([
            [1, 8],
            [0.8, 1],
            [0.5, 1],
          ]),
          from: null,
          to: null,
          daysOff: [],
        };
      }),
    );
}

/** By start, what has none last. */
function inOrderOfWork(initiatives: readonly Initiative[]): readonly Initiative[] {
  const startOf = ({ schedule }: Initiative): string => schedule.start ?? '~';
  return initiatives
    .map((initiative) => ({ initiative, start: startOf(initiative) }))
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
    .map(({ initiative }) => initiative);
}
