// The lines behind a score: each criterion's value, what it stands on, and how it enters the result.

import type { Criterion } from '../plan/criterion.ts';
import type { CriterionScore, Initiative } from '../plan/initiative.ts';
import type { Model } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import type { BecauseLine, EffortPart } from './because.ts';
import { linePart } from './because-parts.ts';
import { criteriaOf, scoreKeyOf } from './criteria-of.ts';
import { findLevel, RICE_CONFIDENCES } from './rice.ts';
import { findScaleProblem } from './scale.ts';
import { readInput } from './score-initiative.ts';
import type { Scored } from './scored.ts';
import { usedCriteria } from './used-criteria.ts';

/** One line a criterion of the model, in its order. `scored` is what the model makes of the initiative. */
export function becauseLines(facts: {
  readonly plan: Plan;
  readonly model: Model;
  readonly initiative: Initiative;
  readonly scored: Scored;
}): readonly BecauseLine[] {
  const { plan, model, initiative, scored } = facts;
  const used = new Set(usedCriteria(model, scored.inputs).map(({ id }) => id));
  return criteriaOf(model).map((criterion) => {
    const score = initiative.scores[scoreKeyOf(model, criterion)];
    const isSet = score !== undefined && score.value !== null;
    const value = scored.inputs[criterion.id] ?? null;
    const isEffort = criterion.scale.kind === 'effort';
    return {
      criterion,
      label: labelOf(criterion),
      value,
      level: levelOf(model, criterion, value),
      used: used.has(criterion.id),
      source: isSet ? sourceOf(score) : null,
      problem: findScaleProblem(criterion, readInput(initiative, criterion, scoreKeyOf(model, criterion))),
      effortParts: isEffort ? effortPartsOf(plan, initiative) : [],
      overridden: isEffort && isSet,
      ...linePart(model, criterion, scored.inputs),
    };
  });
}

function labelOf({ name, scale }: Criterion): string {
  if (scale.kind === 'effort') return `${name}, person-months`;
  return scale.kind === 'number' && scale.unit !== '' ? `${name}, ${scale.unit}` : name;
}

function levelOf(model: Model, { id, scale }: Criterion, value: number | string | null): string | null {
  if (typeof value !== 'number') return null;
  if (scale.kind === 'choice') return scale.choices.find((one) => one.value === value)?.label || null;
  if (model.kind === 'rice' && id === 'confidence') return findLevel(RICE_CONFIDENCES, value)?.word ?? null;
  return null;
}

function sourceOf({ setBy, setOn, evidence }: CriterionScore): BecauseLine['source'] {
  return { setBy, setOn, evidence };
}

function effortPartsOf(plan: Plan, initiative: Initiative): readonly EffortPart[] {
  return initiative.effort.map(({ teamId, likely, evidence }) => ({
    teamId,
    name: teamId === null ? 'Unassigned' : (plan.teams.get(teamId)?.name ?? teamId),
    effort: likely,
    evidence,
  }));
}
