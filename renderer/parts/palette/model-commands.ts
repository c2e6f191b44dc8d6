// What is done to the models of the open plan: which one is looked at, which decides, and what they are.

import {
  IconAdjustments,
  IconArrowBackUp,
  IconCopy,
  IconListNumbers,
  IconMathFunction,
  IconScale,
  IconTrash,
  IconTrophy,
} from '@tabler/icons-react';
import { modelsOf } from '../../../shared/plan/built-in-models.ts';
import type { Model } from '../../../shared/plan/model.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import type { AppState } from '../../state/app-state.ts';
import { shownModelId } from '../../state/prioritize-state.ts';
import {
  canDelete,
  copyModelInDraft,
  deleteModel,
  editModelInDraft,
  isChangedBuiltIn,
  letModelDecide,
  lookAtModel,
  makeModel,
  restoreBuiltIn,
} from './model-deeds.ts';
import { type CommandScene, type WindowCommand, whileOpen } from './window-command.ts';

interface ModelChoices {
  readonly of?: (plan: Plan, model: Model) => boolean;
  readonly chosen?: (app: AppState, plan: Plan, model: Model) => boolean;
  readonly act: (app: AppState, model: Model) => void;
}

export const MODEL_COMMANDS: readonly WindowCommand[] = [
  {
    id: 'look-at-model',
    icon: IconListNumbers,
    words: 'prioritize model rice ice wsjf moscow kano score order',
    ...choosingModel('Look at the ranking by…', {
      chosen: (app, plan, { id }) => id === shownModelId(plan, app.prioritize.getState()),
      act: (app, { id }) => lookAtModel(app, id),
    }),
  },
  {
    id: 'deciding-model',
    icon: IconTrophy,
    words: 'settings prioritize deciding model order rice',
    ...choosingModel('Let a model decide…', {
      chosen: (_app, plan, { id }) => id === settingsOf(plan).decidingModelId,
      act: (app, { id }) => letModelDecide(app, id),
    }),
  },
  {
    id: 'edit-model',
    icon: IconAdjustments,
    words: 'prioritize criteria weights scale formula change',
    ...choosingModel('Edit a model…', { act: (app, { id }) => editModelInDraft(app, id) }),
  },
  {
    id: 'copy-model',
    icon: IconCopy,
    words: 'prioritize duplicate scores',
    ...choosingModel('Copy a model…', { act: (app, { id }) => copyModelInDraft(app, id) }),
  },
  {
    id: 'new-weighted-model',
    group: 'plan',
    name: 'New weighted model',
    icon: IconScale,
    words: 'add create prioritize scoring criteria weights',
    labelNow: whileOpen('New weighted model'),
    begin: ({ app }) => ({ kind: 'act', run: () => makeModel(app, 'weighted') }),
  },
  {
    id: 'new-formula-model',
    group: 'plan',
    name: 'New formula',
    icon: IconMathFunction,
    words: 'add create prioritize custom scoring model',
    labelNow: whileOpen('New formula'),
    begin: ({ app }) => ({ kind: 'act', run: () => makeModel(app, 'formula') }),
  },
  {
    id: 'restore-model',
    icon: IconArrowBackUp,
    words: 'prioritize reset built-in original',
    ...choosingModel('Back to a built-in model…', { of: isChangedBuiltIn, act: restoreBuiltIn }),
  },
  {
    id: 'delete-model',
    icon: IconTrash,
    words: 'prioritize remove',
    ...choosingModel('Delete a model…', { of: canDelete, act: deleteModel }),
  },
];

/** A command whose second step is one of the models; it is not offered while there are none. */
function choosingModel(
  name: string,
  { of = () => true, chosen, act }: ModelChoices,
): Pick<WindowCommand, 'group' | 'name' | 'labelNow' | 'begin'> {
  const modelsIn = ({ plan }: CommandScene): readonly Model[] =>
    plan === null ? [] : modelsOf(plan).filter((model) => of(plan, model));
  return {
    group: 'plan',
    name,
    labelNow: (scene) => (modelsIn(scene).length === 0 ? null : name),
    begin: (scene) => ({
      kind: 'choose',
      title: name.replace('…', ''),
      choices: () =>
        modelsIn(scene).map((model) => ({
          id: model.id,
          label: model.name,
          ...(chosen !== undefined && scene.plan !== null && { chosen: chosen(scene.app, scene.plan, model) }),
          step: { kind: 'act', run: () => act(scene.app, model) },
        })),
    }),
  };
}
