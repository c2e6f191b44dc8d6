import { changesTo } from '../changes/change-set-builder.ts';
import type { Criterion, CriterionId } from '../plan/criterion.ts';
import type { ModelId } from '../plan/ids.ts';
import { MOST_CRITERIA } from '../plan/plan-schema-model.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { criterionIdFrom } from './criterion-id-from.ts';
import { modelWithCriteria } from './model-named.ts';
import { putModel } from './put-model.ts';
import { readCriterion } from './read-criterion.ts';

export interface AddCriterionIntent extends Partial<Omit<Criterion, 'name'>> {
  readonly modelId: ModelId;
  readonly name: string;
  /** Of a weighted model; 1 unless it is said. */
  readonly weight?: number;
  /** Directly before which other it stands; left out or null: last. */
  readonly before?: CriterionId | null;
}

/**
 * Adds a criterion to a weighted model or a formula: a benefit from 1 to 5 (in a formula to 10) unless it is said. What
 * initiatives still hold of an earlier one with its id counts again.
 */
export const addCriterion: Command<AddCriterionIntent> = (plan, { modelId, weight = 1, before = null, ...given }) => {
  const found = modelWithCriteria(plan, modelId);
  if (!found.ok) return found;
  const model = found.value;
  if (model.criteria.length >= MOST_CRITERIA) {
    const message = `“${model.name}” has ${MOST_CRITERIA} criteria, and more can’t be weighed against each other.`;
    return fail({ kind: 'not-allowed', message });
  }
  const ids = model.criteria.map(({ id }) => id);
  const place = before === null ? ids.length : ids.indexOf(before);
  if (place === -1) return fail({ kind: 'not-found', message: `This criterion is no longer in “${model.name}”.` });
  const typed: Criterion = {
    id: criterionIdFrom(model.kind, given.name, new Set(ids)),
    description: '',
    direction: 'benefit',
    scale: { kind: 'number', least: 1, most: model.kind === 'weighted' ? 5 : 10, unit: '' },
    ...given,
  };
  const changes = changesTo(plan);
  if (model.kind === 'weighted') {
    const criterion = readCriterion(model.kind, { ...typed, weight: weight + 0 }, model.criteria);
    if (!criterion.ok) return criterion;
    putModel(changes, { ...model, criteria: model.criteria.toSpliced(place, 0, criterion.value) });
  } else {
    const criterion = readCriterion(model.kind, typed, model.criteria);
    if (!criterion.ok) return criterion;
    putModel(changes, { ...model, criteria: model.criteria.toSpliced(place, 0, criterion.value) });
  }
  return succeed(changes.build(`Add “${given.name.trim()}” to “${model.name}”`));
};
