// What is done to whole plans, the open one among them.

import {
  IconCopy,
  IconFileImport,
  IconFileSpark,
  IconFolderOpen,
  IconFolderPlus,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { renamePlan } from '../../../shared/commands/rename-plan.ts';
import type { PlanId } from '../../../shared/plan/ids.ts';
import { settingsOf } from '../../../shared/plan/plan.ts';
import type { Result } from '../../../shared/result.ts';
import type { AppState } from '../../state/app-state.ts';
import type { PlanListProblem } from '../../state/plan-list.ts';
import { type CommandScene, naming, sayRefusal, type WindowCommand, whileOpen } from './window-command.ts';

export const PLAN_LIST_COMMANDS: readonly WindowCommand[] = [
  {
    id: 'rename-plan',
    group: 'plan',
    name: 'Rename this plan…',
    icon: IconPencil,
    words: 'name title',
    labelNow: whileOpen('Rename this plan…'),
    begin: ({ app, plan }) => ({
      kind: 'write',
      title: 'Name of the plan',
      start: plan === null ? '' : settingsOf(plan).name,
      take: naming(app, renamePlan),
    }),
  },
  {
    id: 'duplicate-plan',
    group: 'plan',
    name: 'Duplicate this plan',
    icon: IconCopy,
    words: 'copy clone scenario',
    labelNow: whileOpen('Duplicate this plan'),
    begin: ({ app, plan }) => ({
      kind: 'act',
      run: () => {
        if (plan !== null) void duplicatePlan(app, settingsOf(plan).id);
      },
    }),
  },
  {
    id: 'remove-plan',
    group: 'plan',
    name: 'Remove this plan',
    icon: IconTrash,
    words: 'delete drop',
    labelNow: whileOpen('Remove this plan'),
    begin: ({ app, plan }) => ({
      kind: 'act',
      run: () => {
        if (plan !== null) void removePlan(app, settingsOf(plan));
      },
    }),
  },
  {
    id: 'open-plan',
    group: 'plan',
    name: 'Open a plan…',
    icon: IconFolderOpen,
    words: 'switch other',
    labelNow: ({ app, plan }) => (otherPlans(app, plan).length === 0 ? null : 'Open a plan…'),
    begin: ({ app, plan }) => ({
      kind: 'choose',
      title: 'Open a plan',
      choices: () =>
        otherPlans(app, plan).map(({ id, name }) => ({
          id,
          label: name,
          step: { kind: 'act', run: () => void openPlan(app, id).then((refusal) => sayRefusal(app, refusal)) },
        })),
    }),
  },
  {
    id: 'new-plan',
    group: 'plan',
    name: 'New plan…',
    icon: IconFolderPlus,
    words: 'add create empty',
    labelNow: () => 'New plan…',
    begin: ({ app }) => ({
      kind: 'write',
      title: 'Name of the new plan',
      start: '',
      take: (name) => openMade(app, app.planList.getState().create(name)),
    }),
  },
  {
    id: 'new-platform-quarter',
    group: 'plan',
    name: 'New plan for a platform quarter…',
    icon: IconFolderPlus,
    words: 'template tracks okr add create',
    labelNow: () => 'New plan for a platform quarter…',
    begin: ({ app }) => ({
      kind: 'write',
      title: 'Name of the new plan',
      start: '',
      take: (name) => openMade(app, app.planList.getState().create(name, 'platform-quarter')),
    }),
  },
  {
    id: 'new-sample',
    group: 'plan',
    name: 'Open the sample plan',
    icon: IconFileSpark,
    words: 'example demo template new',
    labelNow: () => 'Open the sample plan',
    begin: ({ app }) => ({
      kind: 'act',
      run: () => void openMade(app, app.planList.getState().createSample()).then((refusal) => sayRefusal(app, refusal)),
    }),
  },
  {
    id: 'import-as-plan',
    group: 'plan',
    name: 'Import a spreadsheet as a new plan…',
    icon: IconFileImport,
    words: 'xlsx csv excel file create',
    labelNow: () => 'Import a spreadsheet as a new plan…',
    begin: ({ app }) => ({
      kind: 'act',
      run: () => app.view.getState().showScreen({ kind: 'import', into: null, file: null }),
    }),
  },
];

function otherPlans({ planList }: AppState, plan: CommandScene['plan']) {
  const openId = plan === null ? null : settingsOf(plan).id;
  return planList.getState().plans.filter(({ id }) => id !== openId);
}

async function openPlan({ session, view }: AppState, id: PlanId): Promise<string | null> {
  const opened = await session.getState().openPlan(id);
  if (!opened.ok) return opened.problem.message;
  view.getState().showScreen({ kind: 'prioritize' });
  return null;
}

async function openMade(app: AppState, making: Promise<Result<PlanId, PlanListProblem>>): Promise<string | null> {
  const made = await making;
  return made.ok ? openPlan(app, made.value) : made.problem.message;
}

async function duplicatePlan({ planList, view }: AppState, id: PlanId): Promise<void> {
  const made = await planList.getState().duplicate(id);
  const { showToast, showScreen } = view.getState();
  if (!made.ok) return showToast({ tone: 'problem', message: `There is no copy. ${made.problem.message}` });
  showScreen({ kind: 'plans' });
  showToast({ tone: 'success', message: `“${made.value.name}” is a plan of its own now` });
}

async function removePlan(app: AppState, { id, name }: { readonly id: PlanId; readonly name: string }): Promise<void> {
  const { showToast, showScreen } = app.view.getState();
  const removed = await app.planList.getState().remove(id);
  if (!removed.ok) {
    return showToast({ tone: 'problem', message: `“${name}” could not be removed. ${removed.problem.message}` });
  }
  showScreen({ kind: 'plans' });
  showToast({
    tone: 'info',
    message: `Removed “${name}”. It is kept for 30 days.`,
    action: { label: 'Undo', run: () => void bringBack(app, id).then((refusal) => sayRefusal(app, refusal)) },
  });
}

/** It was open, so it is open again. */
async function bringBack(app: AppState, id: PlanId): Promise<string | null> {
  const restored = await app.planList.getState().restore(id);
  return restored.ok ? openPlan(app, id) : restored.problem.message;
}
