import { changesTo } from '../changes/change-set-builder.ts';
import type { CriterionId } from '../plan/criterion.ts';
import type { ModelId } from '../plan/ids.ts';
import { succeed } from '../result.ts';
import type { Command } from './command.ts';
import { criterionNamed } from './criterion-named.ts';
import { putModel } from './put-model.ts';

/**
 * Removes a criterion from a weighted model or a formula. Its values stay with the initiatives, so that undo, or adding it
 * again under its id, brings them back. A formula that still names it can't be read until it is changed.
 */
export const removeCriterion: Command<{ readonly modelId: ModelId; readonly id: CriterionId }> = (plan, intent) => {
  const found = criterionNamed(plan, intent.modelId, intent.id);
  if (!found.ok) return found;
  const { model, criterion } = found.value;
  const changes = changesTo(plan);
  if (model.kind === 'weighted') {
    putModel(changes, { ...model, criteria: model.criteria.filter(({ id }) => id !== intent.id) });
  } else {
    putModel(changes, { ...model, criteria: model.criteria.filter(({ id }) => id !== intent.id) });
  }
  return succeed(changes.build(`Remove “${criterion.name}” from “${model.name}”`));
};
