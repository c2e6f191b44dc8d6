// What the list says in words and signs about one row.

import type { Initiative } from '../../../shared/plan/initiative.ts';
import {
  findInputProblem,
  RICE_CRITERIA,
  type RiceCriterion,
  type RiceInputs,
  type RiceScored,
} from '../../../shared/prioritization/rice.ts';
import { formatFixed, formatNumber, formatPercent } from '../../ui/fields/format-value.ts';

/** `no reach or effort`, `not scored yet`; briefly, what fits a narrow column: `no effort`, `2 missing`, `not scored`. */
export function missingInWords(missing: readonly RiceCriterion[], isBrief: boolean): string {
  if (missing.length === RICE_CRITERIA.length) return isBrief ? 'not scored' : 'not scored yet';
  const last = missing.at(-1) ?? '';
  if (missing.length < 2) return `no ${last}`;
  return isBrief ? `${missing.length} missing` : `no ${missing.slice(0, -1).join(', ')} or ${last}`;
}

/** An input as its column shows it; empty where there is none. */
export function inputInWords(criterion: RiceCriterion, inputs: RiceInputs): string {
  const value = inputs[criterion];
  if (value === null) return '';
  switch (criterion) {
    case 'reach':
    case 'impact':
      return formatNumber(value);
    case 'confidence':
      return formatPercent(value);
    case 'effort':
      return formatFixed(value, value < 0.95 ? 2 : 1);
  }
}

/** What is wrong with one input of a row that is in error; null with the others. */
export function faultOf(criterion: RiceCriterion, scored: RiceScored): string | null {
  if (scored.state !== 'error') return null;
  return findInputProblem(criterion, scored.inputs[criterion]);
}

/** Some team is needed and has no figure yet: its effort is unknown, not none. */
export function isEffortUnknown(initiative: Initiative, inputs: RiceInputs): boolean {
  return inputs.effort === null && initiative.effort.length > 0;
}

/** Whether it takes something away: it has a milestone that does. */
export function isDeprecation(initiative: Initiative): boolean {
  return initiative.milestones.some(({ kind }) => kind === 'deprecation');
}

/** The share of the highest score, from 0 to 1. */
export function shareOfTop(score: number, topScore: number): number {
  return topScore > 0 ? Math.min(1, Math.max(0, score / topScore)) : 0;
}
