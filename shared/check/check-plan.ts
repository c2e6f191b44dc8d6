// What is wrong with a plan, and what is not known yet.

import type { PlainDate } from '../calendar/plain-date.ts';
import { cycleInWords, findCycles } from '../dependencies/find-cycles.ts';
import { modelsOf, requireModel } from '../plan/built-in-models.ts';
import type { TeamId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import { compareKeys } from '../plan/initiative-key.ts';
import type { Model } from '../plan/model.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { RANKED_STAGES } from '../plan/stage.ts';
import { methodOf } from '../prioritization/combine-inputs.ts';
import { decidedOrder } from '../prioritization/decided-order.ts';
import { type RankedInitiative, rankPlan } from '../prioritization/ranking.ts';
import { findHygieneWarnings, type HygieneKind } from '../prioritization/score-hygiene.ts';

export type ErrorKind = 'cycle' | 'model-error' | 'score-error' | 'end-before-start';
/** Values outside their scale are errors here. */
export type WarningKind = 'incomplete-score' | Exclude<HygieneKind, 'off-scale'> | 'dropped-placement' | 'unknown-load';

export interface Finding<Kind extends string = string> {
  readonly kind: Kind;
  /** A full sentence that names the initiatives. */
  readonly message: string;
  /** The keys of the initiatives concerned. */
  readonly keys: readonly string[];
}

export interface PlanCheck {
  /** What makes the plan contradict itself. */
  readonly errors: readonly Finding<ErrorKind>[];
  /** What is missing, so that something can't be computed. */
  readonly warnings: readonly Finding<WarningKind>[];
}

/**
 * All findings on a plan: kind by kind, inside a kind by key (models and placements in their order, unknown load in the order
 * of the teams). Scores are the deciding model's; one that can give none is one finding, not one on every row.
 */
export function checkPlan(plan: Plan, { today }: { readonly today: PlainDate }): PlanCheck {
  const initiatives = [...plan.initiatives.values()].sort((a, b) => compareKeys(a.key, b.key));
  const ranking = rankPlan(plan);
  const { scoreErrors, incompleteScores } = checkScores(plan, ranking);
  return {
    errors: [...checkCycles(plan), ...checkModels(plan), ...scoreErrors, ...checkDates(initiatives)],
    warnings: [
      ...incompleteScores,
      ...checkHygiene(plan, today),
      ...checkPlacements(plan, ranking),
      ...checkLoad(plan, initiatives),
    ],
  };
}

function checkCycles(plan: Plan): readonly Finding<'cycle'>[] {
  return findCycles(plan).map((cycle) => {
    const others = cycle.keys.slice(cycle.ring.length);
    const also = others.length > 0 ? ` ${listKeys(others)} ${others.length > 1 ? 'are' : 'is'} caught in it too.` : '';
    const who = cycle.keys.length > 1 ? 'These initiatives wait for each other' : `${cycle.keys[0]} waits for itself`;
    const message = `${who}: ${cycleInWords(cycle)}.${also} Remove one of the dependencies or make it soft.`;
    return { kind: 'cycle', message, keys: cycle.keys };
  });
}

function checkModels(plan: Plan): readonly Finding<'model-error'>[] {
  return modelsOf(plan).flatMap((model) => {
    const problem = problemOfModel(model);
    if (problem === null) return [];
    return [{ kind: 'model-error', message: `${model.name} can give no score: ${asClause(problem)}`, keys: [] }];
  });
}

function problemOfModel(model: Model): string | null {
  return model.kind === 'rice' ? null : methodOf(model).problem;
}

function checkScores(
  plan: Plan,
  ranking: readonly RankedInitiative[],
): {
  readonly scoreErrors: readonly Finding<'score-error'>[];
  readonly incompleteScores: readonly Finding<'incomplete-score'>[];
} {
  const scoreErrors: Finding<'score-error'>[] = [];
  const incompleteScores: Finding<'incomplete-score'>[] = [];
  const model = requireModel(plan, settingsOf(plan).decidingModelId);
  if (problemOfModel(model) !== null) return { scoreErrors, incompleteScores };
  for (const { initiative, scored } of ranking) {
    if (scored.state === 'complete') continue;
    const { key } = initiative;
    const message = `${key} has no ${model.name} score: ${asClause(scored.problem)}`;
    if (scored.state === 'error') scoreErrors.push({ kind: 'score-error', message, keys: [key] });
    else incompleteScores.push({ kind: 'incomplete-score', message, keys: [key] });
  }
  return { scoreErrors, incompleteScores };
}

function asClause(sentence: string): string {
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}

function checkHygiene(plan: Plan, today: PlainDate): readonly Finding<Exclude<HygieneKind, 'off-scale'>>[] {
  const modelId = settingsOf(plan).decidingModelId;
  return findHygieneWarnings(plan, { modelId, today }).flatMap(({ kind, message, keys }) =>
    kind === 'off-scale' ? [] : [{ kind, message, keys }],
  );
}

function checkPlacements(plan: Plan, ranking: readonly RankedInitiative[]): readonly Finding<'dropped-placement'>[] {
  return decidedOrder(ranking, plan).dropped.map(({ placement, problem }) => {
    const key = plan.initiatives.get(placement.initiativeId)?.key;
    return { kind: 'dropped-placement', message: problem, keys: key === undefined ? [] : [key] };
  });
}

function checkDates(initiatives: readonly Initiative[]): readonly Finding<'end-before-start'>[] {
  return initiatives.flatMap(({ key, schedule: { start, end } }) => {
    if (start === null || end === null || end >= start) return [];
    return [{ kind: 'end-before-start', message: `${key} ends on ${end}, before it starts on ${start}.`, keys: [key] }];
  });
}

function checkLoad(plan: Plan, initiatives: readonly Initiative[]): readonly Finding<'unknown-load'>[] {
  const keysByTeamId = new Map<TeamId, string[]>();
  for (const { key, stage, effort } of initiatives) {
    if (!RANKED_STAGES.has(stage)) continue;
    for (const { teamId, likely } of effort) {
      if (teamId === null || likely !== null) continue;
      const keys = keysByTeamId.get(teamId);
      if (keys) keys.push(key);
      else keysByTeamId.set(teamId, [key]);
    }
  }
  const teams = [...plan.teams.values()].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  return teams.flatMap(({ id, name }) => {
    const keys = keysByTeamId.get(id);
    if (!keys) return [];
    const count = keys.length === 1 ? '1 initiative' : `${keys.length} initiatives`;
    return [{ kind: 'unknown-load', message: `${name} has not estimated ${count}: ${listKeys(keys)}.`, keys }];
  });
}

const MOST_KEYS_IN_WORDS = 8;

function listKeys(keys: readonly string[]): string {
  const shown = keys.length > MOST_KEYS_IN_WORDS ? keys.slice(0, MOST_KEYS_IN_WORDS - 1) : keys;
  const words = shown.length < keys.length ? [...shown, `${keys.length - shown.length} more`] : shown;
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${last}` : last;
}
