import { type ChangeSetBuilder, changesTo } from '../changes/change-set-builder.ts';
import { modelsOf } from '../plan/built-in-models.ts';
import type { ModelId } from '../plan/ids.ts';
import type { CriterionScore, ScoreKey } from '../plan/initiative.ts';
import type { Model } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { criteriaOf, scoreKeyOf } from '../prioritization/criteria-of.ts';
import { succeed } from '../result.ts';
import type { Command } from './command.ts';
import { checkModelId, modelNamed, readModelName } from './model-named.ts';
import { foldName, MAX_NAME_LENGTH } from './read-name.ts';

export interface CopyModelIntent {
  readonly id: ModelId;
  /** Left out: the name of the model with “(copy)” behind it. */
  readonly name?: string;
  readonly newId?: ModelId;
  /** Whether every initiative's values are copied along, evidence and all. */
  readonly withScores: boolean;
}

/** Adds a copy of a model, which is the plan's own whatever it is copied from. */
export const copyModel: Command<CopyModelIntent> = (plan, intent, context) => {
  const found = modelNamed(plan, intent.id);
  if (!found.ok) return found;
  const model = found.value;
  const name = readModelName(plan, intent.name ?? nameOfCopy(plan, model), null);
  if (!name.ok) return name;
  const id = checkModelId(plan, intent.newId ?? context.ids.next());
  if (!id.ok) return id;
  const copy: Model = { ...model, id: id.value, name: name.value, builtIn: false };
  const changes = changesTo(plan);
  changes.put('models', copy);
  if (intent.withScores) copyScores(plan, changes, model, copy);
  return succeed(changes.build(`Copy model “${model.name}”`));
};

function nameOfCopy(plan: Plan, { name }: Model): string {
  const taken = new Set(modelsOf(plan).map((model) => foldName(model.name)));
  for (let count = 1; ; count += 1) {
    const mark = count === 1 ? ' (copy)' : ` (copy ${count})`;
    const copy = name.slice(0, MAX_NAME_LENGTH - mark.length).replace(/[\uD800-\uDBFF]$/, '') + mark;
    if (!taken.has(foldName(copy))) return copy;
  }
}

function copyScores(plan: Plan, changes: ChangeSetBuilder, from: Model, to: Model): void {
  const keys = criteriaOf(from).map((criterion) => [scoreKeyOf(from, criterion), scoreKeyOf(to, criterion)] as const);
  for (const initiative of plan.initiatives.values()) {
    const copied: Record<ScoreKey, CriterionScore> = {};
    for (const [source, target] of keys) {
      const score = initiative.scores[source];
      if (score !== undefined) copied[target] = score;
    }
    changes.put('initiatives', { ...initiative, scores: { ...initiative.scores, ...copied } });
  }
}
