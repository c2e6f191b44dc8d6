// What the list says in words and signs about one row.

import { classesOf } from '../../../../shared/grid/model-classes.ts';
import type { Criterion } from '../../../../shared/plan/criterion.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import type { Model } from '../../../../shared/plan/model.ts';
import type { Placement } from '../../../../shared/plan/placement.ts';
import { linePart } from '../../../../shared/prioritization/because-parts.ts';
import { categoryLabel, criteriaOf } from '../../../../shared/prioritization/criteria-of.ts';
import { findScaleProblem } from '../../../../shared/prioritization/scale.ts';
import type { Scored } from '../../../../shared/prioritization/scored.ts';
import { formatOnScale, nameInSentence } from '../../../parts/because/because-words.ts';
import { formatDay, formatNumber } from '../../../ui/fields/format-value.ts';

/** `no reach or effort`, `not scored yet`; briefly, what fits a narrow column: `no effort`, `2 missing`, `not scored`. */
export function missingInWords(
  model: Model,
  { missing, inputs }: Extract<Scored, { state: 'incomplete' }>,
  isBrief: boolean,
): string {
  if (Object.values(inputs).every((value) => value === null)) return isBrief ? 'not scored' : 'not scored yet';
  const names = criteriaOf(model).flatMap(({ id, name }) => (missing.includes(id) ? [nameInSentence(name)] : []));
  const last = names.at(-1) ?? '';
  if (names.length < 2) return `no ${last}`;
  return isBrief ? `${names.length} missing` : `no ${names.slice(0, -1).join(', ')} or ${last}`;
}

/** An input as its column shows it; empty where there is none. */
export function inputInWords(model: Model, { scale }: Criterion, value: number | string | null): string {
  if (value === null) return '';
  if (scale.kind === 'stars') return `${formatOnScale(scale, value)} ★`;
  // The words of RICE stand for the factors that its sum is made of.
  if (scale.kind !== 'choice' || model.kind === 'rice') return formatOnScale(scale, value);
  return scale.choices.find((choice) => choice.value === value)?.label || formatOnScale(scale, value);
}

/** What is wrong with one input of a row that is in error; null with the others. */
export function faultOf(criterion: Criterion, scored: Scored): string | null {
  if (scored.state !== 'error') return null;
  return findScaleProblem(criterion, scored.inputs[criterion.id] ?? null);
}

/** Some team is needed and has no figure yet: its effort is unknown, not none. */
export function isEffortUnknown(initiative: Initiative, { scale }: Criterion, value: number | string | null): boolean {
  return scale.kind === 'effort' && value === null && initiative.effort.length > 0;
}

/** Whether it takes something away: it has a milestone that does. */
export function isDeprecation(initiative: Initiative): boolean {
  return initiative.milestones.some(({ kind }) => kind === 'deprecation');
}

/** The share of the highest score, from 0 to 1. */
export function shareOfTop(score: number, topScore: number): number {
  return topScore > 0 ? Math.min(1, Math.max(0, score / topScore)) : 0;
}

export interface ScorePart {
  readonly name: string;
  readonly points: number;
}

/** What each criterion adds to a score that is a sum, in the order of the model; null for a model whose score is none. */
export function scoreParts(model: Model, { inputs }: Scored): readonly ScorePart[] | null {
  if (model.kind !== 'weighted' && !(model.kind === 'ice' && model.combine === 'mean')) return null;
  return criteriaOf(model).flatMap((criterion) => {
    const { part } = linePart(model, criterion, inputs);
    return part.kind === 'points' ? [{ name: criterion.name, points: part.points }] : [];
  });
}

export function classInWords(model: Model, id: string): string {
  return categoryLabel(classesOf(model) ?? [], id);
}

/** `Placed by Noor on 21 Nov 2026: it unblocks two teams` */
export function placementInWords({ decidedBy, decidedOn, reason }: Placement): string {
  const by = decidedBy === '' ? '' : ` by ${decidedBy}`;
  return `Placed${by} on ${formatDay(decidedOn)}${reason === '' ? ', no reason given' : `: ${reason}`}`;
}

/** `place 3, rank 8 by score`; where nothing is decided `rank 8`. */
export function standingInWords({
  rank,
  decided,
}: {
  readonly rank: number | null;
  readonly decided: number | null;
}): string {
  const byScore = rank === null ? 'no rank' : `rank ${formatNumber(rank)}`;
  return decided === null ? byScore : `place ${formatNumber(decided)}, ${byScore} by score`;
}
