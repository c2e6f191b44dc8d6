// What a model makes of an initiative.

import type { Criterion } from '../plan/criterion.ts';
import { totalEffort } from '../plan/effort.ts';
import type { CriterionScore, Initiative, ScoreKey } from '../plan/initiative.ts';
import type { Model } from '../plan/model.ts';
import { type Method, methodOf } from './combine-inputs.ts';
import { criteriaOf, scoreKeyOf } from './criteria-of.ts';
import { personWeeksToMonths, type RiceScored, riceKeys, scoreRice } from './rice.ts';
import { findScaleProblem } from './scale.ts';
import type { Scored } from './scored.ts';

/** A model made ready to score many initiatives. */
export interface Scorer {
  readonly criteria: readonly Criterion[];
  /**
   * The score or class of an initiative. An error: a value outside its scale (the first in the order of the criteria), a
   * model that can give no score, a division by zero, a score too large; else incomplete while a value is missing.
   */
  readonly score: (initiative: Initiative) => Scored;
  /** By what initiatives of equal score are listed, lower first; infinite where it is unknown. */
  readonly effortOf: (initiative: Initiative, scored: Scored) => number;
}

export function scorerOf(model: Model): Scorer {
  const criteria = criteriaOf(model);
  if (model.kind === 'rice') {
    const keys = riceKeys(model.id);
    return {
      criteria,
      score: (initiative): RiceScored => scoreRice(initiative, keys),
      // As the model sees it: it may have been set for the model alone.
      effortOf: (_initiative, { inputs: { effort } }) =>
        typeof effort === 'number' ? effort : Number.POSITIVE_INFINITY,
    };
  }
  const method = methodOf(model);
  const fields = criteria.map((criterion) => ({ criterion, key: scoreKeyOf(model, criterion) }));
  return {
    criteria,
    score: (initiative) => scoreBy(method, fields, initiative),
    effortOf: (initiative) => {
      const total = totalEffort(initiative);
      return total.state === 'estimated' ? total.likely : Number.POSITIVE_INFINITY;
    },
  };
}

interface Field {
  readonly criterion: Criterion;
  readonly key: ScoreKey;
}

function scoreBy(method: Method, fields: readonly Field[], initiative: Initiative): Scored {
  const inputs: Record<string, number | string | null> = {};
  let problem = method.problem;
  for (const { criterion, key } of fields) {
    const value = readInput(initiative, criterion, key);
    problem ??= findScaleProblem(criterion, value);
    inputs[criterion.id] = typeof value === 'number' && !Number.isFinite(value) ? null : value;
  }
  if (problem !== null) return { state: 'error', problem, inputs };
  const missing = method.required(inputs).filter(({ id }) => (inputs[id] ?? null) === null);
  if (missing.length > 0) {
    return { state: 'incomplete', missing: missing.map(({ id }) => id), problem: missingInWords(missing), inputs };
  }
  const outcome = method.combine(inputs);
  switch (outcome.kind) {
    case 'score':
      return { state: 'complete', score: outcome.score, class: null, inputs };
    case 'class':
      return { state: 'complete', score: null, class: outcome.class, order: outcome.order, inputs };
    case 'problem':
      return { state: 'error', problem: outcome.problem, inputs };
  }
}

/**
 * The value of a criterion as the model takes it: a number, a word where the scale has words, null when there is none, NaN
 * when something stands there that is of the other sort. Effort in person-months follows the teams' unless it is set.
 */
export function readInput(initiative: Initiative, criterion: Criterion, key: ScoreKey): number | string | null {
  const given = readValue(initiative.scores[key], criterion);
  return given ?? (criterion.scale.kind === 'effort' ? effortOfTeams(initiative) : null);
}

function readValue(score: CriterionScore | undefined, { scale }: Criterion): number | string | null {
  if (score === undefined || score.value === null) return null;
  const { value } = score;
  if (value.kind === 'choice') return scale.kind === 'category' ? value.choice : Number.NaN;
  return scale.kind === 'category' ? Number.NaN : value.likely;
}

/** The likely effort of all teams in person-months; null while it is unknown. */
export function effortOfTeams(initiative: Initiative): number | null {
  const total = totalEffort(initiative);
  return total.state === 'estimated' ? personWeeksToMonths(total.likely) : null;
}

/** `Reach and effort are missing.` */
function missingInWords(missing: readonly Criterion[]): string {
  const list = missing
    .map(({ name }) => name)
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1');
  return `${list} ${missing.length > 1 ? 'are' : 'is'} missing.`;
}
