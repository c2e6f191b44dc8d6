// Which criteria of which models an import can fill, and how their values are read.

import type { ModelId } from '../plan/ids.ts';
import type { CriterionValue, ScoreKey } from '../plan/initiative.ts';
import type { Model } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import {
  type Level,
  RICE_CONFIDENCES,
  RICE_CRITERIA,
  RICE_IMPACTS,
  type RiceCriterion,
} from '../prioritization/rice.ts';
import { fail, type Result, succeed } from '../result.ts';
import { readEffortFigure } from './read-effort.ts';
import { type DecimalSeparator, readNumber, readNumberRange } from './read-number.ts';
import { readShare, type ShareStyle } from './read-share.ts';
import { foldWord, quoteText } from './read-text.ts';

/** The criteria of each kind of model. */
export const SCORE_CRITERIA = { rice: RICE_CRITERIA } as const satisfies Readonly<
  Record<Model['kind'], readonly string[]>
>;

/** One criterion of one model of a plan. */
export interface ScoreTarget {
  readonly key: ScoreKey;
  readonly modelId: ModelId;
  readonly criterion: RiceCriterion;
}

/** Every criterion of the plan's models, in the order of the models. */
export function scoreTargetsOf(plan: Plan): readonly ScoreTarget[] {
  return [...plan.models.values()].flatMap(({ id, kind }) =>
    SCORE_CRITERIA[kind].map((criterion): ScoreTarget => ({ key: `${id}.${criterion}`, modelId: id, criterion })),
  );
}

/** The criterion that a field names, without regard to case; null when the plan has none such. */
export function findScoreTarget(
  plan: Plan,
  field: { readonly modelId: string; readonly criterion: string },
): ScoreTarget | null {
  const wanted = `${field.modelId}.${field.criterion}`.toLowerCase();
  return scoreTargetsOf(plan).find(({ key }) => key.toLowerCase() === wanted) ?? null;
}

/** What a column of scores says about how its numbers are written. */
export interface ScoreStyle {
  readonly decimal: DecimalSeparator;
  readonly share: ShareStyle;
}

/**
 * Reads one value. Reach: 0 or more, and `2,000` two thousand unless the column says otherwise. Impact: one of its scale, or its word. Confidence: a percentage or its word. Effort:
 * person-months above 0, or with a unit (`20d`, `3w`, `1m`). Reach and effort also take low-likely-high.
 */
export function readScoreValue(target: ScoreTarget, text: string, style: ScoreStyle): Result<CriterionValue, string> {
  switch (target.criterion) {
    case 'reach':
      return readReach(text, style.decimal);
    case 'impact':
      return readImpact(text, style.decimal);
    case 'confidence':
      return readConfidence(text, style.share);
    case 'effort':
      return readEffort(text, style.decimal);
  }
}

/** Reach is a count, so that `2,000` and `2.000` are two thousand where the column proves nothing else. */
function readReach(text: string, decimal: DecimalSeparator): Result<CriterionValue, string> {
  const range = readNumberRange(text, decimal ?? (text.includes(',') ? '.' : ','));
  if (!range.ok) return fail(range.problem.message);
  if (range.value.likely < 0) return fail(`${quoteText(text)} is no reach: it is 0 or more.`);
  return succeed({ kind: 'number', ...range.value });
}

function readImpact(text: string, decimal: DecimalSeparator): Result<CriterionValue, string> {
  const level = findLevel(RICE_IMPACTS, text);
  if (level !== null) return succeed(single(level.value));
  const number = readNumber(text, decimal);
  if (number.ok && RICE_IMPACTS.some(({ value }) => value === number.value)) return succeed(single(number.value));
  const scale = RICE_IMPACTS.map(({ value, word }) => `${value} (${word})`).join(', ');
  return fail(`${quoteText(text)} is no impact: it is one of ${scale}.`);
}

function readConfidence(text: string, style: ShareStyle): Result<CriterionValue, string> {
  const level = findLevel(RICE_CONFIDENCES, text);
  if (level !== null) return succeed(single(level.value));
  const share = readShare(text, style);
  return share.ok ? succeed(single(share.value)) : share;
}

function readEffort(text: string, decimal: DecimalSeparator): Result<CriterionValue, string> {
  const figure = readEffortFigure(text, { unit: 'person-months', result: 'person-months', sizes: [], decimal });
  if (!figure.ok) return figure;
  const { low, likely, high } = figure.value;
  if (likely <= 0) return fail(`${quoteText(text)} is no effort to score with: it is more than 0.`);
  return succeed({ kind: 'number', low, likely, high });
}

function findLevel(levels: readonly Level[], text: string): Level | null {
  const wanted = foldWord(text);
  return levels.find(({ word }) => word === wanted) ?? null;
}

function single(likely: number): CriterionValue {
  return { kind: 'number', likely, low: null, high: null };
}
