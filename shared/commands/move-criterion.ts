import { changesTo } from '../changes/change-set-builder.ts';
import type { Criterion, CriterionId } from '../plan/criterion.ts';
import type { ModelId } from '../plan/ids.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { criterionNamed } from './criterion-named.ts';
import { putModel } from './put-model.ts';

export interface MoveCriterionIntent {
  readonly modelId: ModelId;
  readonly id: CriterionId;
  /** null: to the end. */
  readonly before: CriterionId | null;
}

/** Puts a criterion directly before another one of its model, or last. Scores stay what they are. */
export const moveCriterion: Command<MoveCriterionIntent> = (plan, { modelId, id, before }) => {
  const found = criterionNamed(plan, modelId, id);
  if (!found.ok) return found;
  const { model, criterion } = found.value;
  const next = model.criteria.find((one) => one.id === before);
  if (before !== null && next === undefined) {
    return fail({ kind: 'not-found', message: `This criterion is no longer in “${model.name}”.` });
  }
  const changes = changesTo(plan);
  if (model.kind === 'weighted') putModel(changes, { ...model, criteria: moved(model.criteria, id, before) });
  else putModel(changes, { ...model, criteria: moved(model.criteria, id, before) });
  const place = next === undefined ? 'to the end' : `before “${next.name}”`;
  return succeed(changes.build(`Move “${criterion.name}” ${place}`));
};

function moved<Row extends Criterion>(
  criteria: readonly Row[],
  id: CriterionId,
  before: CriterionId | null,
): readonly Row[] {
  const row = criteria.find((one) => one.id === id);
  if (row === undefined || id === before) return criteria;
  const others = criteria.filter((one) => one !== row);
  const place = others.findIndex((one) => one.id === before);
  return others.toSpliced(place === -1 ? others.length : place, 0, row);
}
