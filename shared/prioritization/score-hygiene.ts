// What makes scores less than they seem: each warning names its initiatives.

import {
  daysInMonth,
  dayToPlainDate,
  FIRST_DAY,
  findPlainDate,
  type PlainDate,
  plainDateParts,
} from '../calendar/plain-date.ts';
import { requireModel } from '../plan/built-in-models.ts';
import type { Criterion } from '../plan/criterion.ts';
import type { ModelId } from '../plan/ids.ts';
import type { CriterionScore, Initiative } from '../plan/initiative.ts';
import { compareKeys } from '../plan/initiative-key.ts';
import { type Model, REACH_PERIODS, type ReachPeriod, type RiceModel } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { RANKED_STAGES } from '../plan/stage.ts';
import { scoreKeyOf } from './criteria-of.ts';
import { MOST_MUST_SHARE, moscowBalance } from './moscow-balance.ts';
import { type RankedInitiative, rankPlan } from './ranking.ts';
import { findScaleProblem } from './scale.ts';
import { readInput, scorerOf } from './score-initiative.ts';

export type HygieneKind =
  | 'off-scale'
  | 'other-period'
  | 'certain-without-evidence'
  | 'no-smallest'
  | 'too-many-musts'
  | 'stale-scores';

export interface HygieneWarning {
  readonly kind: HygieneKind;
  /** A full sentence. */
  readonly message: string;
  /** The keys of the initiatives concerned, in their order. */
  readonly keys: readonly string[];
}

/**
 * The warnings on the scores that a model makes of the ranked initiatives: values outside their scale, reach whose evidence
 * counts another period than the model's, full confidence without evidence, a column of WSJF without a 1, more than 60 % of
 * the effort a must, values set more than three months before today. Throws when the plan has no such model.
 */
export function findHygieneWarnings(
  plan: Plan,
  { modelId, today }: { readonly modelId: ModelId; readonly today: PlainDate },
): readonly HygieneWarning[] {
  const model = requireModel(plan, modelId);
  const initiatives = [...plan.initiatives.values()].filter(({ stage }) => RANKED_STAGES.has(stage));
  const { criteria } = scorerOf(model);
  const scored: Scene = { model, initiatives, criteria };
  return [
    ...offScale(scored),
    ...(model.kind === 'rice' ? otherPeriods(model, initiatives) : []),
    ...certainWithoutEvidence(scored),
    ...(model.kind === 'wsjf' ? columnsWithoutOne(scored) : []),
    ...(model.kind === 'moscow' ? tooManyMusts(rankPlan(plan, modelId)) : []),
    ...staleScores(scored, today),
  ];
}

interface Scene {
  readonly model: Model;
  readonly initiatives: readonly Initiative[];
  readonly criteria: readonly Criterion[];
}

function offScale({ model, initiatives, criteria }: Scene): readonly HygieneWarning[] {
  return criteria.flatMap((criterion) => {
    const key = scoreKeyOf(model, criterion);
    const off = initiatives.filter(
      (initiative) => findScaleProblem(criterion, readInput(initiative, criterion, key)) !== null,
    );
    if (off.length === 0) return [];
    return [warning('off-scale', `${criterion.name} is outside its scale`, off)];
  });
}

/** A figure over a period, such as `500 tickets a month` or `2,000 monthly users`: words alone may define who is counted. */
const PERIOD_WORDS: Readonly<Record<ReachPeriod, RegExp>> = {
  week: overPeriod('week', 'weekly', 'wk'),
  month: overPeriod('month', 'monthly', 'mo'),
  quarter: overPeriod('quarter', 'quarterly', 'qtr'),
  year: overPeriod('year', 'yearly|annual', 'yr'),
};

function overPeriod(noun: string, adjective: string, sign: string): RegExp {
  const rate = `(?:a|per|each|every)\\s+${noun}\\b`;
  return new RegExp(
    `\\d[\\d.,]*\\s*[km]?\\s*(?:(?:\\p{L}+\\s+){0,2}${rate}|(?:${adjective})\\b|\\/\\s*(?:${sign}|${noun})\\b)`,
    'iu',
  );
}

function otherPeriods(model: RiceModel, initiatives: readonly Initiative[]): readonly HygieneWarning[] {
  const key = scoreKeyOf(model, { id: 'reach' });
  const off = initiatives.filter((initiative) => {
    const { value = null, evidence = '' } = initiative.scores[key] ?? {};
    if (value === null || PERIOD_WORDS[model.reachPeriod].test(evidence)) return false;
    return REACH_PERIODS.some((period) => PERIOD_WORDS[period].test(evidence));
  });
  if (off.length === 0) return [];
  const what = `The evidence for reach speaks of another period than a ${model.reachPeriod}, over which ${model.name} counts it`;
  return [warning('other-period', what, off)];
}

function certainWithoutEvidence({ model, initiatives, criteria }: Scene): readonly HygieneWarning[] {
  const certain = criteria.filter(({ id, scale }) => scale.kind === 'percentage' && id === 'confidence');
  return certain.flatMap((criterion) => {
    const key = scoreKeyOf(model, criterion);
    const off = initiatives.filter((initiative) => {
      const score = initiative.scores[key];
      return score !== undefined && numberOf(score) === 1 && score.evidence.trim() === '';
    });
    return off.length === 0 ? [] : [warning('certain-without-evidence', 'Confidence is 100 % without evidence', off)];
  });
}

/** Sizes are relative to the smallest: a column without a 1 is not. */
function columnsWithoutOne({ model, initiatives, criteria }: Scene): readonly HygieneWarning[] {
  return criteria.flatMap((criterion) => {
    const key = scoreKeyOf(model, criterion);
    const given = initiatives.flatMap((initiative) => {
      const value = readInput(initiative, criterion, key);
      return typeof value === 'number' && Number.isFinite(value) ? [{ initiative, value }] : [];
    });
    if (given.length === 0 || given.some(({ value }) => value === 1)) return [];
    const least = Math.min(...given.map(({ value }) => value));
    const smallest = given.filter(({ value }) => value === least).map(({ initiative }) => initiative);
    const what = `${criterion.name} has no 1, though it is relative to the smallest: the lowest is ${least}`;
    return [warning('no-smallest', what, smallest)];
  });
}

function tooManyMusts(ranking: readonly RankedInitiative[]): readonly HygieneWarning[] {
  const { columns, mustShare, isTooMuch } = moscowBalance(ranking);
  if (!isTooMuch || mustShare === null) return [];
  const share = `${Math.round(mustShare * 100)} %`;
  const most = `${MOST_MUST_SHARE * 100} %`;
  const what = `Musts take ${share} of the effort of must, should and could; more than ${most} leaves nothing to give up`;
  return [warning('too-many-musts', what, columns.find(({ id }) => id === 'must')?.initiatives ?? [])];
}

function staleScores({ model, initiatives, criteria }: Scene, today: PlainDate): readonly HygieneWarning[] {
  const since = threeMonthsBefore(today);
  const keys = criteria.map((criterion) => scoreKeyOf(model, criterion));
  const off = initiatives.filter((initiative) => keys.some((key) => isStale(initiative.scores[key], since)));
  return off.length === 0 ? [] : [warning('stale-scores', `Scored before ${since}, more than a quarter ago`, off)];
}

/** Whether a value was set before the day; one without a day is not known to be. */
export function isStale(score: CriterionScore | undefined, since: PlainDate): boolean {
  return score !== undefined && score.value !== null && score.setOn !== null && score.setOn < since;
}

/** The first day that is not older than a quarter: the same day three months before, or the month's last. */
export function threeMonthsBefore(today: PlainDate): PlainDate {
  const { year, month, dayOfMonth } = plainDateParts(today);
  const months = year * 12 + (month - 1) - 3;
  const before = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  if (before.year < 1) return dayToPlainDate(FIRST_DAY);
  return (
    findPlainDate({ ...before, dayOfMonth: Math.min(dayOfMonth, daysInMonth(before.year, before.month)) }) ?? today
  );
}

function numberOf({ value }: CriterionScore): number | null {
  return value?.kind === 'number' ? value.likely : null;
}

const MOST_KEYS_NAMED = 8;

function warning(kind: HygieneKind, what: string, initiatives: readonly Initiative[]): HygieneWarning {
  const keys = initiatives.map(({ key }) => key).sort(compareKeys);
  const shown = keys.length > MOST_KEYS_NAMED ? keys.slice(0, MOST_KEYS_NAMED - 1) : keys;
  const more = keys.length - shown.length;
  const list = [...shown, ...(more > 0 ? [`${more.toLocaleString('en')} more`] : [])]
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1');
  return { kind, message: `${what}: ${list}.`, keys };
}
