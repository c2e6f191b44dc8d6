import type { ChangeSetBuilder } from '../changes/change-set-builder.ts';
import { sameContent } from '../changes/same-content.ts';
import { builtInModel } from '../plan/built-in-models.ts';
import type { Model } from '../plan/model.ts';

/** Puts a model into the plan. A built-in one as it comes needs no record: the plan is as if it was never changed there. */
export function putModel(changes: ChangeSetBuilder, model: Model): void {
  const comes = builtInModel(model.id);
  if (comes !== null && sameContent(comes, model)) changes.remove('models', model.id);
  else changes.put('models', model);
}
