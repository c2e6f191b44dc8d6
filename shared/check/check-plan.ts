// What is wrong with a plan, and what is not known yet.

import { cycleInWords, findCycles } from '../dependencies/find-cycles.ts';
import type { TeamId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import { compareKeys } from '../plan/initiative-key.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { RANKED_STAGES } from '../plan/stage.ts';
import { rankPlan, requireModel } from '../prioritization/ranking.ts';

export type ErrorKind = 'cycle' | 'score-error' | 'end-before-start';
export type WarningKind = 'incomplete-score' | 'unknown-load';

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

/** All findings on a plan: kind by kind, inside a kind by key (unknown load: in the order of the teams). Scores are the deciding model's. */
export function checkPlan(plan: Plan): PlanCheck {
  const initiatives = [...plan.initiatives.values()].sort((a, b) => compareKeys(a.key, b.key));
  const { scoreErrors, incompleteScores } = checkScores(plan);
  return {
    errors: [...checkCycles(plan), ...scoreErrors, ...checkDates(initiatives)],
    warnings: [...incompleteScores, ...checkLoad(plan, initiatives)],
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

function checkScores(plan: Plan): {
  readonly scoreErrors: readonly Finding<'score-error'>[];
  readonly incompleteScores: readonly Finding<'incomplete-score'>[];
} {
  const scoreErrors: Finding<'score-error'>[] = [];
  const incompleteScores: Finding<'incomplete-score'>[] = [];
  const model = requireModel(plan, settingsOf(plan).decidingModelId);
  for (const { initiative, scored } of rankPlan(plan)) {
    if (scored.state === 'complete') continue;
    const { key } = initiative;
    const message = `${key} has no ${model.name} score: ${scored.problem.charAt(0).toLowerCase()}${scored.problem.slice(1)}`;
    if (scored.state === 'error') scoreErrors.push({ kind: 'score-error', message, keys: [key] });
    else incompleteScores.push({ kind: 'incomplete-score', message, keys: [key] });
  }
  return { scoreErrors, incompleteScores };
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
