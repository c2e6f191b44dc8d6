import { dayToPlainDate, type PlainDate, plainDateToDay } from '../calendar/plain-date.ts';
import type { Initiative } from '../plan/initiative.ts';
import type { CheckIn, Contribution, KeyResult, Objective } from '../plan/okr.ts';
import type { Person, Team, Theme } from '../plan/people-and-teams.ts';
import type { GeneratorContext } from './generate-plan.ts';
import { AIMS, MEASURES } from './generate-words.ts';

export interface GeneratedOkrs {
  readonly objectives: readonly Objective[];
  readonly keyResults: readonly KeyResult[];
  readonly checkIns: readonly CheckIn[];
  readonly contributions: readonly Contribution[];
}

interface Facts {
  readonly themes: readonly Theme[];
  readonly teams: readonly Team[];
  readonly people: readonly Person[];
  readonly initiatives: readonly Initiative[];
}

/** One company objective, below it one a theme, below those one a team; key results, check-ins so far, contributions. */
export function generateOkrs(context: GeneratorContext, facts: Facts): GeneratedOkrs {
  const objectives = generateObjectives(context, facts);
  const keyResults = objectives.flatMap((objective) => generateKeyResults(context, objective));
  return {
    objectives,
    keyResults,
    checkIns: keyResults.flatMap((keyResult) => generateCheckIns(context, keyResult)),
    contributions: generateContributions(context, keyResults, facts.initiatives),
  };
}

function generateObjectives({ ids, dice, periods }: GeneratorContext, { themes, teams, people }: Facts): Objective[] {
  const [current] = periods;
  if (!current) return [];
  const year = { from: current.first, to: (periods[3] ?? current).last };
  const quarter = { from: current.first, to: current.last };
  const objective = (facts: {
    readonly parent: Objective | null;
    readonly title: string;
    readonly span: { readonly from: PlainDate; readonly to: PlainDate };
    readonly position: number;
  }): Objective => ({
    id: ids.next(),
    parentId: facts.parent?.id ?? null,
    title: facts.title,
    ownerId: dice.pick(people).id,
    ambition: dice.chance(0.4) ? 'committed' : 'aspirational',
    ...facts.span,
    targetShare: null,
    weight: 1,
    position: facts.position,
  });
  const company = objective({ parent: null, title: 'Be the platform that teams choose', span: year, position: 0 });
  const products = themes.map(({ name }, position) =>
    objective({ parent: company, title: `${dice.pick(AIMS)} (${name})`, span: year, position }),
  );
  const ofTeams = teams.map(({ name }, position) =>
    objective({ parent: dice.pick(products), title: `${dice.pick(AIMS)} (${name})`, span: quarter, position }),
  );
  return [company, ...products, ...ofTeams];
}

function generateKeyResults({ ids, dice }: GeneratorContext, objective: Objective): KeyResult[] {
  return dice
    .shuffle(MEASURES)
    .slice(0, dice.whole(2, 4))
    .map(({ title, unit, kind, baseline, target }, position) => ({
      id: ids.next(),
      objectiveId: objective.id,
      title,
      kind,
      unit,
      baseline: kind === 'increase' || kind === 'decrease' ? baseline : null,
      target,
      ownerId: objective.ownerId,
      weight: 1,
      position,
    }));
}

function generateCheckIns({ ids, dice, today }: GeneratorContext, { id, baseline, target }: KeyResult): CheckIn[] {
  const count = dice.whole(0, 3);
  return Array.from({ length: count }, (_, index) => {
    const way = ((index + 1) / (count + 1)) * (dice.whole(5, 12) / 10);
    const from = baseline ?? target ?? 0;
    const value = from + ((target ?? from) - from) * way;
    return {
      id: ids.next(),
      keyResultId: id,
      day: dayToPlainDate(plainDateToDay(today) - 14 * (count - index)),
      value: Math.round(value * 100) / 100,
      confidence: dice.whole(3, 9) / 10,
      note: '',
    };
  });
}

/** Six initiatives in ten contribute to a key result. */
function generateContributions(
  { ids, dice }: GeneratorContext,
  keyResults: readonly KeyResult[],
  initiatives: readonly Initiative[],
): Contribution[] {
  return initiatives
    .filter(() => dice.chance(0.6))
    .map(({ id }) => {
      const { id: keyResultId, baseline, target } = dice.pick(keyResults);
      const change = baseline === null || target === null ? null : Math.round((target - baseline) * 5) / 100;
      return { id: ids.next(), initiativeId: id, keyResultId, expectedChange: change };
    });
}
