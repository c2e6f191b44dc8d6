import { changesTo } from '../changes/change-set-builder.ts';
import { builtInModel } from '../plan/built-in-models.ts';
import type { ModelId } from '../plan/ids.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { modelNamed, readModelName } from './model-named.ts';

/** Makes a built-in model again what it is in every new plan. The values of initiatives stay. */
export const restoreModel: Command<{ readonly id: ModelId }> = (plan, { id }) => {
  const found = modelNamed(plan, id);
  if (!found.ok) return found;
  const original = builtInModel(id);
  if (original === null) {
    const message = `“${found.value.name}” was made in this plan: there is nothing to restore it to.`;
    return fail({ kind: 'not-allowed', message });
  }
  const name = readModelName(plan, original.name, id);
  if (!name.ok) return name;
  const changes = changesTo(plan);
  changes.remove('models', id);
  return succeed(changes.build(`Restore model “${original.name}”`));
};
