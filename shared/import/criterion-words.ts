// Which criteria of a plan's models a column's name speaks for.

import type { Criterion } from '../plan/criterion.ts';
import type { Model } from '../plan/model.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import type { RiceCriterion } from '../prioritization/rice.ts';
import { splitList } from '../text/read-text.ts';
import {
  type CriterionWord,
  foldHeader,
  type HeaderWeight,
  meaningsOfHeader,
  type NamedField,
} from './header-words.ts';
import { criterionNoun } from './read-criterion.ts';
import { modelsByPreference, type ScoreTarget, targetsOf } from './score-criteria.ts';

export interface CriterionMeaning {
  readonly target: ScoreTarget;
  readonly weight: HeaderWeight;
  /** How the reason calls it: `reach`, `RICE effort`, `WSJF “Job size”`. */
  readonly noun: string;
}

type WordTier = readonly [weight: HeaderWeight, words: string];

/** A name that means a criterion of the deciding model goes before the same word for a plain field. */
const WEIGHT_OF_DECIDING = 1.03;
/** A name that a plan's own model gives a criterion says less than a method's own word. */
const WEIGHT_OF_OWN_NAME = 0.7;

/** What people call the criteria of the built-in kinds of model besides their names, by `kind.criterion`, as `foldHeader` writes it. */
const WORDS: ReadonlyMap<string, readonly WordTier[]> = new Map<string, readonly WordTier[]>([
  ['ice.ease', [[0.9, 'ease, ease of implementation']]],
  ['wsjf.business-value', [[0.95, 'business value, user business value, customer business value']]],
  [
    'wsjf.time-criticality',
    [
      [0.95, 'time criticality'],
      [0.7, 'urgency, criticality'],
    ],
  ],
  [
    'wsjf.risk-opportunity',
    [
      [0.95, 'risk reduction, opportunity enablement, risk reduction opportunity enablement, rr oe, rroe'],
      [0.95, 'risk or opportunity, risk reduction and opportunity enablement, risk opportunity'],
    ],
  ],
  [
    'wsjf.job-size',
    [
      [0.95, 'job size'],
      [0.85, 'job duration'],
    ],
  ],
  ['value-effort.value', [[0.6, 'value']]],
  ['opportunity.importance', [[0.8, 'importance']]],
  ['opportunity.satisfaction', [[0.8, 'satisfaction']]],
  [
    'moscow.priority',
    [
      [1, 'moscow, moscow priority'],
      [0.6, 'priority, prio'],
    ],
  ],
  ['kano.functional', [[0.85, 'functional, functional question, functional answer, if it is there']]],
  ['kano.dysfunctional', [[0.85, 'dysfunctional, dysfunctional question, dysfunctional answer, if it is not there']]],
]);

/** The criteria of RICE by the name that `header-words.ts` has for each. */
const RICE_WORDS: ReadonlyMap<NamedField, RiceCriterion> = new Map<NamedField, RiceCriterion>([
  ['reach', 'reach'],
  ['impact', 'impact'],
  ['confidence', 'confidence'],
  ['rice-effort', 'effort'],
]);

/** Whether a name in `header-words.ts` is that of a criterion. */
export function isCriterionWord(field: NamedField): field is CriterionWord {
  return RICE_WORDS.has(field);
}

/**
 * The criteria that a column of this name may be: of the model that the name begins with, else of the deciding model, then of
 * RICE, then of the others, of which only words that are used for little else count.
 */
export function criteriaNamed(plan: Plan, header: string): readonly CriterionMeaning[] {
  const models = modelsByPreference(plan);
  const { base } = foldHeader(header);
  if (base === '') return [];
  const byModel = models.flatMap((model) => namedWithModel(model, base));
  if (byModel.length > 0) return byModel;
  const isPlain = meaningsOfHeader(header).some(({ field }) => !isCriterionWord(field));
  return models.flatMap((model) =>
    targetsOf(model).flatMap((target): readonly CriterionMeaning[] => {
      const weight = weightOf(plan, target, { header, base, isPlain });
      return weight === null ? [] : [{ target, weight, noun: nounOf(target) }];
    }),
  );
}

/** `WSJF job size`; the name of a model alone where it has one criterion: `MoSCoW`. */
function namedWithModel(model: Model, base: string): readonly CriterionMeaning[] {
  const name = foldHeader(model.name).base;
  const targets = targetsOf(model);
  const meaningOf = (target: ScoreTarget): CriterionMeaning => ({ target, weight: 1, noun: nounOf(target) });
  if (name === '') return [];
  if (base === name) return targets.length === 1 ? targets.map(meaningOf) : [];
  if (!base.startsWith(`${name} `)) return [];
  const rest = base.slice(name.length + 1);
  return targets.filter((target) => isName(target, rest) || (wordWeight(target, rest) ?? 0) > 0).map(meaningOf);
}

function weightOf(
  plan: Plan,
  target: ScoreTarget,
  { header, base, isPlain }: { readonly header: string; readonly base: string; readonly isPlain: boolean },
): HeaderWeight | null {
  const { model, criterion } = target;
  const isDeciding = model.id === settingsOf(plan).decidingModelId;
  if (model.kind === 'rice') return riceWeight(criterion, header);
  if (isDeciding) {
    // The effort of the teams is asked for under the same name, and the model follows it.
    if (criterion.scale.kind === 'effort' && isPlain) return null;
    return isName(target, base) || wordWeight(target, base) !== null ? WEIGHT_OF_DECIDING : null;
  }
  if (isPlain) return null;
  const isOwn = !model.builtIn || (model.kind === 'weighted' && plan.models.has(model.id));
  return wordWeight(target, base) ?? (isOwn && isName(target, base) ? WEIGHT_OF_OWN_NAME : null);
}

function riceWeight(criterion: Criterion, header: string): HeaderWeight | null {
  return meaningsOfHeader(header).find(({ field }) => RICE_WORDS.get(field) === criterion.id)?.weight ?? null;
}

function isName({ criterion }: ScoreTarget, words: string): boolean {
  return foldHeader(criterion.name).base === words || foldHeader(criterion.id).base === words;
}

function wordWeight({ model, criterion }: ScoreTarget, words: string): HeaderWeight | null {
  const tiers = WORDS.get(`${model.kind}.${criterion.id}`) ?? [];
  return tiers.find(([, list]) => splitList(list).includes(words))?.[0] ?? null;
}

function nounOf({ model, criterion }: ScoreTarget): string {
  const noun = criterionNoun(criterion);
  return model.kind === 'rice' && criterion.id !== 'effort' ? noun : `${model.name} ${noun}`;
}
