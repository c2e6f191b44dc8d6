import { changesTo } from '../changes/change-set-builder.ts';
import type { InitiativeId } from '../plan/ids.ts';
import type { CriterionScore, CriterionValue, Initiative, ScoreKey } from '../plan/initiative.ts';
import { knowsCriterion, NOT_KEPT_YET } from '../prioritization/knows-criterion.ts';
import { fail, succeed } from '../result.ts';
import type { Command, CommandProblem } from './command.ts';
import { initiativesNamed, nameInitiatives } from './initiatives-named.ts';

export interface ScoreInitiativesIntent {
  readonly ids: readonly InitiativeId[];
  readonly criterion: ScoreKey;
  /** What the screen calls the criterion, for the label: `Reach`. */
  readonly criterionName: string;
  /** Left out: the value stays, with who set it and when. null: there is none any more. */
  readonly value?: CriterionValue | null;
  /** Left out: the evidence stays. */
  readonly evidence?: string;
}

/**
 * Sets one criterion's value, its evidence or both, and notes who set the value and when. The scale is the model's: a
 * value outside it is kept and makes the score an error, so that nothing typed is lost; only what is no number at all,
 * or a range in the wrong order, is refused.
 */
export const scoreInitiatives: Command<ScoreInitiativesIntent> = (plan, intent, context) => {
  const found = initiativesNamed(plan, intent.ids);
  if (!found.ok) return fail(found.problem);
  const problem = intent.value ? valueProblem(intent.criterionName, intent.value) : null;
  if (problem !== null) return fail(problem);
  if (intent.value && !knowsCriterion(plan, intent.criterion))
    return fail({ kind: 'not-allowed', message: NOT_KEPT_YET });
  const changes = changesTo(plan);
  for (const initiative of found.value) {
    const before = initiative.scores[intent.criterion];
    const value = intent.value === undefined ? (before?.value ?? null) : intent.value;
    const evidence = intent.evidence === undefined ? (before?.evidence ?? '') : intent.evidence.trim();
    const keepsValue = before !== undefined && sameValue(before.value, value);
    const score: CriterionScore = {
      value,
      evidence,
      setBy: keepsValue ? before.setBy : context.who,
      setOn: keepsValue ? before.setOn : context.today,
    };
    changes.put('initiatives', withScore(initiative, intent.criterion, score));
  }
  const what = intent.value === undefined ? `evidence for ${lower(intent.criterionName)}` : lower(intent.criterionName);
  return succeed(changes.build(`Set ${what} of ${nameInitiatives(found.value)}`));
};

/** The initiative with one criterion's score set; without value and evidence the entry is left out. */
export function withScore(initiative: Initiative, criterion: ScoreKey, score: CriterionScore): Initiative {
  const { [criterion]: _, ...others } = initiative.scores;
  const isBlank = score.value === null && score.evidence === '';
  return { ...initiative, scores: isBlank ? others : { ...initiative.scores, [criterion]: score } };
}

function valueProblem(name: string, value: CriterionValue): CommandProblem | null {
  if (value.kind === 'choice') return null;
  const { low, likely, high } = value;
  if (![low ?? 0, likely, high ?? 0].every(Number.isFinite)) {
    return { kind: 'invalid-value', message: `${name} needs a number.` };
  }
  if ((low ?? likely) > likely || (high ?? likely) < likely) {
    return { kind: 'invalid-value', message: `${name}: low, likely and high must be in this order.` };
  }
  return null;
}

function sameValue(a: CriterionValue | null, b: CriterionValue | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === 'choice' || b.kind === 'choice') {
    return a.kind === 'choice' && b.kind === 'choice' && a.choice === b.choice;
  }
  return a.likely === b.likely && a.low === b.low && a.high === b.high;
}

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
