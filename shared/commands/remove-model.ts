import { changesTo } from '../changes/change-set-builder.ts';
import { builtInModel } from '../plan/built-in-models.ts';
import type { ModelId } from '../plan/ids.ts';
import { settingsOf } from '../plan/plan.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { modelNamed } from './model-named.ts';
import { renameScores } from './rename-scores.ts';

/** Removes a model of the plan's own with all that initiatives were scored for it. */
export const removeModel: Command<{ readonly id: ModelId }> = (plan, { id }) => {
  const found = modelNamed(plan, id);
  if (!found.ok) return found;
  const { name } = found.value;
  if (builtInModel(id) !== null) {
    return fail({ kind: 'not-allowed', message: `“${name}” comes with every plan and can’t be removed.` });
  }
  if (settingsOf(plan).decidingModelId === id) {
    return fail({ kind: 'not-allowed', message: `“${name}” decides the order: let another model decide first.` });
  }
  const changes = changesTo(plan);
  // Also what was left of criteria that the model no longer has.
  const withoutOwn = (key: string): string | null => (key.startsWith(`${id}.`) ? null : key);
  for (const initiative of plan.initiatives.values()) changes.put('initiatives', renameScores(initiative, withoutOwn));
  changes.remove('models', id);
  return succeed(changes.build(`Remove model “${name}”`));
};
