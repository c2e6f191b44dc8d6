import {
  IconAdjustments,
  IconArrowBackUp,
  IconChevronDown,
  IconCopy,
  IconMathFunction,
  IconScale,
  IconTrash,
  IconTrophy,
} from '@tabler/icons-react';
import { findModel, modelsOf } from '../../../shared/plan/built-in-models.ts';
import type { Model } from '../../../shared/plan/model.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
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
} from '../../parts/palette/model-deeds.ts';
import type { AppState } from '../../state/app-state.ts';
import { type PrioritizeView, shownModelId, shownPlan } from '../../state/prioritize-state.ts';
import { useAppState, usePlanSession, usePrioritize } from '../../state/use-app-state.tsx';
import { ActionMenu, type MenuEntry } from '../../ui/action-menu.tsx';
import styles from './model-menu.module.css';

/** Which model is looked at: its name opens the others, and what can be done to it. */
export function ModelMenu({ plan: given }: { readonly plan: Plan }) {
  const app = useAppState();
  // What is given may be what a draft makes of it.
  const open = usePlanSession((session) => session.open?.plan ?? given);
  const plan = usePrioritize((state) => shownPlan(open, state));
  const modelId = usePrioritize((state) => shownModelId(plan, state));
  const view = usePrioritize((state) => state.view);
  const { decidingModelId } = settingsOf(open);
  const model = findModel(plan, modelId);
  if (model === null) return null;
  return (
    <ActionMenu
      label="Models"
      entries={[
        { kind: 'heading', label: 'Look at the ranking by' },
        ...modelsOf(plan).map(
          ({ id, name }): MenuEntry => ({
            kind: 'choice',
            label: id === decidingModelId ? `${name} (decides)` : name,
            chosen: id === modelId,
            onChoose: () => lookAtModel(app, id),
          }),
        ),
        { kind: 'line' },
        ...deedsFor(app, open, model),
      ]}
    >
      <button type="button" className={styles.button}>
        <span className={styles.words}>
          <span className={styles.shown}>{shownBefore(view, model)} </span>
          {model.name}
        </span>
        <IconChevronDown size={16} stroke={1.5} aria-hidden />
      </button>
    </ActionMenu>
  );
}

/** What the screen shows of a model, before its name. */
const SHOWN: Readonly<Record<PrioritizeView, string>> = {
  ranking: 'Ranking by',
  scores: 'Scores of',
  matrix: 'Matrix of',
  models: 'Models compared with',
  board: 'MoSCoW board · other views by',
  'how-sure': 'Ranking by',
};

/** The board sorts by a MoSCoW, whichever model the other views look at. */
function shownBefore(view: PrioritizeView, { kind }: Model): string {
  return view === 'board' && kind === 'moscow' ? 'Board of' : SHOWN[view];
}

/** `open`: the plan as it is, without a draft: a model that is being made can't decide yet. */
function deedsFor(app: AppState, open: Plan, model: Model): readonly MenuEntry[] {
  const { id, name } = model;
  const kept = findModel(open, id);
  const deeds: MenuEntry[] = [];
  if (kept !== null && id !== settingsOf(open).decidingModelId) {
    deeds.push({
      kind: 'action',
      label: `Let ${name} decide`,
      icon: IconTrophy,
      onChoose: () => letModelDecide(app, id),
    });
  }
  deeds.push({
    kind: 'action',
    label: `Edit ${name}…`,
    icon: IconAdjustments,
    onChoose: () => editModelInDraft(app, id),
  });
  if (kept !== null) {
    deeds.push({
      kind: 'action',
      label: `Copy ${name}…`,
      icon: IconCopy,
      onChoose: () => copyModelInDraft(app, id),
    });
  }
  deeds.push(
    { kind: 'action', label: 'New weighted model…', icon: IconScale, onChoose: () => makeModel(app, 'weighted') },
    { kind: 'action', label: 'New formula…', icon: IconMathFunction, onChoose: () => makeModel(app, 'formula') },
  );
  if (isChangedBuiltIn(open, model)) {
    deeds.push({
      kind: 'action',
      label: `Back to the built-in ${name}`,
      icon: IconArrowBackUp,
      onChoose: () => restoreBuiltIn(app, model),
    });
  }
  if (kept !== null && canDelete(open, kept)) {
    deeds.push({ kind: 'action', label: `Delete ${name}`, icon: IconTrash, onChoose: () => deleteModel(app, kept) });
  }
  return deeds;
}
