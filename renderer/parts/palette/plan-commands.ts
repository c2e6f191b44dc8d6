// What is done to the open plan, and to plans as a whole.

import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDeviceFloppy,
  IconFileImport,
  IconFileSpark,
  IconFileSpreadsheet,
  IconFolderOpen,
  IconFolderPlus,
  IconPencil,
  IconPlus,
  IconTag,
  IconUsersGroup,
} from '@tabler/icons-react';
import { addInitiative } from '../../../shared/commands/add-initiative.ts';
import { addTeam } from '../../../shared/commands/add-team.ts';
import { addTheme } from '../../../shared/commands/add-theme.ts';
import type { Command } from '../../../shared/commands/command.ts';
import { renamePlan } from '../../../shared/commands/rename-plan.ts';
import type { PlanId } from '../../../shared/plan/ids.ts';
import { nextKey } from '../../../shared/plan/initiative-key.ts';
import { settingsOf } from '../../../shared/plan/plan.ts';
import type { Result } from '../../../shared/result.ts';
import type { AppState } from '../../state/app-state.ts';
import { exportRankingWorkbook } from '../../state/export-ranking.ts';
import type { PlanListProblem } from '../../state/plan-list.ts';
import { redoLatest, undoLatest } from '../step-history.ts';
import { type CommandScene, sayRefusal, type WindowCommand } from './window-command.ts';

const whileOpen =
  (label: string) =>
  ({ plan }: CommandScene): string | null =>
    plan === null ? null : label;

export const PLAN_COMMANDS: readonly WindowCommand[] = [
  {
    id: 'undo',
    group: 'plan',
    name: 'Undo',
    icon: IconArrowBackUp,
    words: 'take back',
    keys: { combination: 'mod+z', reach: 'not-typing' },
    labelNow: ({ app }) => labelled('Undo', app.session.getState().open?.history.past.at(-1)?.label),
    begin: ({ app }) => ({ kind: 'act', run: () => undoLatest(app) }),
  },
  {
    id: 'redo',
    group: 'plan',
    name: 'Redo',
    icon: IconArrowForwardUp,
    words: 'do again',
    keys: { combination: 'mod+shift+z', reach: 'not-typing' },
    labelNow: ({ app }) => labelled('Redo', app.session.getState().open?.history.future.at(-1)?.label),
    begin: ({ app }) => ({ kind: 'act', run: () => redoLatest(app) }),
  },
  {
    id: 'new-initiative',
    group: 'plan',
    name: 'New initiative…',
    icon: IconPlus,
    words: 'add create item request',
    labelNow: whileOpen('New initiative…'),
    begin: ({ app, plan }) => ({
      kind: 'write',
      title: `Title of ${plan === null ? 'the new initiative' : nextKey(plan, null)}`,
      start: '',
      take: (title) => {
        const added = app.session.getState().run(addInitiative, { title, themeId: null });
        if (!added.ok) return added.problem.message;
        app.view.getState().select((added.value.tables.initiatives?.added ?? []).map(({ id }) => id));
        return null;
      },
    }),
  },
  {
    id: 'new-theme',
    group: 'plan',
    name: 'New theme…',
    icon: IconTag,
    words: 'add create track',
    labelNow: whileOpen('New theme…'),
    begin: ({ app }) => ({ kind: 'write', title: 'Name of the new theme', start: '', take: naming(app, addTheme) }),
  },
  {
    id: 'new-team',
    group: 'plan',
    name: 'New team…',
    icon: IconUsersGroup,
    words: 'add create group',
    labelNow: whileOpen('New team…'),
    begin: ({ app }) => ({ kind: 'write', title: 'Name of the new team', start: '', take: naming(app, addTeam) }),
  },
  {
    id: 'export-ranking',
    group: 'plan',
    name: 'Export the ranking as a workbook',
    icon: IconFileSpreadsheet,
    words: 'xlsx excel spreadsheet download save',
    labelNow: ({ plan }) => (plan === null || plan.initiatives.size === 0 ? null : 'Export the ranking as a workbook'),
    begin: ({ app }) => ({ kind: 'act', run: () => void exportRanking(app) }),
  },
  {
    id: 'import-into-plan',
    group: 'plan',
    name: 'Import into this plan…',
    icon: IconFileImport,
    words: 'spreadsheet xlsx csv excel file',
    labelNow: whileOpen('Import into this plan…'),
    begin: ({ app, plan }) => ({
      kind: 'act',
      run: () => {
        if (plan === null) return;
        app.view.getState().showScreen({ kind: 'import', into: settingsOf(plan).id, file: null });
      },
    }),
  },
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
  {
    id: 'save-again',
    group: 'plan',
    name: 'Save again',
    icon: IconDeviceFloppy,
    words: 'retry not saved',
    labelNow: ({ app }) => (app.session.getState().saving.kind === 'not-saved' ? 'Save again' : null),
    begin: ({ app }) => ({ kind: 'act', run: () => app.session.getState().retrySave() }),
  },
];

function labelled(verb: string, change: string | undefined): string | null {
  return change === undefined ? null : `${verb}: ${change}`;
}

function naming(app: AppState, command: Command<{ readonly name: string }>): (name: string) => string | null {
  return (name) => {
    const done = app.session.getState().run(command, { name });
    return done.ok ? null : done.problem.message;
  };
}

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

async function exportRanking(app: AppState): Promise<void> {
  const exported = await exportRankingWorkbook(app);
  const { showToast } = app.view.getState();
  if (!exported.ok) showToast({ tone: 'problem', message: exported.problem.message });
  else if (exported.value !== null) showToast({ tone: 'success', message: `Exported ${exported.value.name}` });
}
