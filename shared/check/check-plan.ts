// What is wrong with a plan, and what is not known yet.

import type { PlainDate } from '../calendar/plain-date.ts';
import { type Cycle, cycleInWords, findCycles } from '../dependencies/find-cycles.ts';
import { modelsOf, requireModel } from '../plan/built-in-models.ts';
import { compareKeys } from '../plan/initiative-key.ts';
import type { Model } from '../plan/model.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { methodOf } from '../prioritization/combine-inputs.ts';
import { decidedOrder } from '../prioritization/decided-order.ts';
import { type RankedInitiative, rankPlan } from '../prioritization/ranking.ts';
import { findHygieneWarnings, type HygieneKind } from '../prioritization/score-hygiene.ts';
import { checkConflicts, checkDates, checkDeadlines } from './check-dates.ts';
import { checkOverAllocation, checkUnknownLoad, checkUnplaced, type OverAllocation } from './check-load.ts';
import { type Finding, listKeys } from './finding.ts';

export type ErrorKind = 'cycle' | 'model-error' | 'score-error' | 'end-before-start' | 'conflict' | 'deadline-missed';
/** Values outside their scale are errors here. */
export type WarningKind =
  | 'incomplete-score'
  | Exclude<HygieneKind, 'off-scale'>
  | 'dropped-placement'
  | 'over-allocated'
  | 'unknown-load'
  | 'unplaced';

export interface PlanCheck {
  /** What makes the plan contradict itself. */
  readonly errors: readonly Finding<ErrorKind>[];
  /** What is missing, so that something can't be computed. */
  readonly warnings: readonly (Finding<Exclude<WarningKind, 'over-allocated'>> | OverAllocation)[];
}

/**
 * All findings on a plan: kind by kind, inside a kind by key (models and placements in their order, conflicts by most workdays,
 * load in the order of the teams). Scores are the deciding model's; one that can give none is one finding, not one on every row.
 */
export function checkPlan(plan: Plan, { today }: { readonly today: PlainDate }): PlanCheck {
  const initiatives = [...plan.initiatives.values()].sort((a, b) => compareKeys(a.key, b.key));
  const ranking = rankPlan(plan);
  const { scoreErrors, incompleteScores } = checkScores(plan, ranking);
  return {
    errors: [
      ...checkCycles(plan),
      ...checkModels(plan),
      ...scoreErrors,
      ...checkDates(initiatives),
      ...checkConflicts(plan),
      ...checkDeadlines(plan, initiatives, today),
    ],
    warnings: [
      ...incompleteScores,
      ...checkHygiene(plan, today),
      ...checkPlacements(plan, ranking),
      ...checkOverAllocation(plan, today),
      ...checkUnknownLoad(plan, initiatives),
      ...checkUnplaced(plan, initiatives, today),
    ],
  };
}

function checkCycles(plan: Plan): readonly Finding<'cycle'>[] {
  return findCycles(plan).map((cycle) => {
    const others = cycle.keys.slice(cycle.ring.length);
    const also = others.length > 0 ? ` ${listKeys(others)} ${others.length > 1 ? 'are' : 'is'} caught in it too.` : '';
    const who = cycle.keys.length > 1 ? 'These initiatives wait for each other' : `${cycle.keys[0]} waits for itself`;
    const message = `${who}: ${ringInWords(cycle)}.${also} Remove one of the dependencies or make it soft.`;
    return { kind: 'cycle', message, keys: cycle.keys };
  });
}

/** The longest ring that is spelled out whole. */
const LONGEST_RING = 20;

function ringInWords(cycle: Cycle): string {
  const { ring } = cycle;
  if (ring.length <= LONGEST_RING) return cycleInWords(cycle);
  const left = (ring.length - LONGEST_RING).toLocaleString('en');
  return [...ring.slice(0, LONGEST_RING), `${left} more`, ring[0]].join(' → ');
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
