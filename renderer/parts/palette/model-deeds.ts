// What is done to the models of the open plan, from the palette and from the menu of models alike.

import { addModel } from '../../../shared/commands/add-model.ts';
import { changePlanSettings } from '../../../shared/commands/change-plan-settings.ts';
import type { Command } from '../../../shared/commands/command.ts';
import { copyModel } from '../../../shared/commands/copy-model.ts';
import { foldName } from '../../../shared/commands/read-name.ts';
import { removeModel } from '../../../shared/commands/remove-model.ts';
import { restoreModel } from '../../../shared/commands/restore-model.ts';
import { findModel, modelsOf } from '../../../shared/plan/built-in-models.ts';
import type { ModelId } from '../../../shared/plan/ids.ts';
import type { Model } from '../../../shared/plan/model.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import type { AppState } from '../../state/app-state.ts';
import { runWithUndo } from '../run-with-undo.ts';
import { sayRefusal } from './window-command.ts';

/** Shows the ranking by a model. A draft of another one that holds no change ends. */
export function lookAtModel({ prioritize, view }: AppState, id: ModelId): void {
  const { draft, discardDraft, showModel } = prioritize.getState();
  if (draft !== null && draft.modelId !== id && draft.changes.length === 0) discardDraft();
  showModel(id);
  view.getState().showScreen({ kind: 'prioritize' });
}

export function letModelDecide(app: AppState, id: ModelId): void {
  const done = app.session.getState().run(changePlanSettings, { decidingModelId: id });
  sayRefusal(app, done.ok ? null : done.problem.message);
}

/** Opens the editor of a model. */
export function editModelInDraft(app: AppState, id: ModelId): void {
  beginDraft(app, id);
}

/** Makes a model in a draft and opens its editor: it is in the plan once it is kept. */
export function makeModel(app: AppState, kind: 'weighted' | 'formula'): void {
  const plan = app.session.getState().open?.plan ?? null;
  if (plan === null) return;
  const name = freeName(plan, kind === 'weighted' ? 'Weighted model' : 'Formula');
  tryOutNew(app, (id) => ({ command: addModel, intent: { kind, name, id } }));
}

/** Copies a model with every initiative's values into a draft, and opens its editor. */
export function copyModelInDraft(app: AppState, id: ModelId): void {
  tryOutNew(app, (newId) => ({ command: copyModel, intent: { id, newId, withScores: true } }));
}

export function restoreBuiltIn(app: AppState, { id, name }: Model): void {
  runWithUndo(app, { command: restoreModel, intent: { id }, message: `“${name}” is as it comes with every plan` });
}

export function deleteModel(app: AppState, { id, name }: Model): void {
  runWithUndo(app, { command: removeModel, intent: { id }, message: `Deleted the model “${name}”` });
}

/** Whether a built-in model was changed in this plan. */
export function isChangedBuiltIn(plan: Plan, { id, builtIn }: Model): boolean {
  return builtIn && plan.models.has(id);
}

/** Whether a model is the plan's own and does not decide. */
export function canDelete(plan: Plan, { id, builtIn }: Model): boolean {
  return !builtIn && plan.models.has(id) && settingsOf(plan).decidingModelId !== id;
}

interface NewModelDeed<Intent> {
  readonly command: Command<Intent>;
  readonly intent: Intent;
}

function tryOutNew<Intent>(app: AppState, deedFor: (id: ModelId) => NewModelDeed<Intent>): void {
  const id = app.ports.ids.next<ModelId>();
  if (!beginDraft(app, id)) return;
  const { command, intent } = deedFor(id);
  const done = app.prioritize.getState().tryOut(command, intent);
  if (done.ok) return;
  app.prioritize.getState().discardDraft();
  sayRefusal(app, done.problem.message);
}

/** Whether the editor of the model is open now: changes to another one are not dropped for it. */
function beginDraft({ prioritize, view }: AppState, id: ModelId): boolean {
  view.getState().showScreen({ kind: 'prioritize' });
  const { draft } = prioritize.getState();
  if (draft !== null && draft.modelId === id) return true;
  if (draft !== null && draft.changes.length > 0) {
    const name = findModel(draft.plan, draft.modelId)?.name ?? '';
    const message = `Changes to “${name}” are being tried out: keep or discard them first.`;
    view.getState().showToast({ tone: 'problem', message });
    return false;
  }
  prioritize.getState().beginDraft(id);
  return true;
}

/** `Formula`, `Formula 2`, ...: the first that no model has. */
function freeName(plan: Plan, name: string): string {
  const taken = new Set(modelsOf(plan).map((model) => foldName(model.name)));
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? name : `${name} ${count}`;
    if (!taken.has(foldName(free))) return free;
  }
}
