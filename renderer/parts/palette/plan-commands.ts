// What is done to the open plan, and to plans as a whole. Adding a command is adding it to one of these lists.

import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDeviceFloppy,
  IconFileImport,
  IconFileSpreadsheet,
  IconPlus,
  IconTag,
  IconUser,
  IconUsersGroup,
} from '@tabler/icons-react';
import { addInitiative } from '../../../shared/commands/add-initiative.ts';
import { addPerson } from '../../../shared/commands/add-person.ts';
import { addTeam } from '../../../shared/commands/add-team.ts';
import { addTheme } from '../../../shared/commands/add-theme.ts';
import { nextKey } from '../../../shared/plan/initiative-key.ts';
import { settingsOf } from '../../../shared/plan/plan.ts';
import type { AppState } from '../../state/app-state.ts';
import { exportRankingWorkbook } from '../../state/export-ranking.ts';
import { redoLatest, undoLatest } from '../step-history.ts';
import { PLAN_FILE_COMMANDS } from './plan-file-commands.ts';
import { PLAN_LIST_COMMANDS } from './plan-list-commands.ts';
import { PLAN_SETTING_COMMANDS } from './plan-setting-commands.ts';
import { PRINT_COMMANDS } from './print-commands.ts';
import { naming, type WindowCommand, whileOpen } from './window-command.ts';

const HISTORY_COMMANDS: readonly WindowCommand[] = [
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
    id: 'save-again',
    group: 'plan',
    name: 'Save again',
    icon: IconDeviceFloppy,
    words: 'retry not saved',
    labelNow: ({ app }) => (app.session.getState().saving.kind === 'not-saved' ? 'Save again' : null),
    begin: ({ app }) => ({ kind: 'act', run: () => app.session.getState().retrySave() }),
  },
];

const ADDING_COMMANDS: readonly WindowCommand[] = [
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
    id: 'new-person',
    group: 'plan',
    name: 'New person…',
    icon: IconUser,
    words: 'add create owner role somebody',
    labelNow: whileOpen('New person…'),
    begin: ({ app }) => ({
      kind: 'write',
      title: 'Name or role of the person',
      start: '',
      take: naming(app, addPerson),
    }),
  },
];

const SHEET_COMMANDS: readonly WindowCommand[] = [
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
];

export const PLAN_COMMANDS: readonly WindowCommand[] = [
  ...HISTORY_COMMANDS,
  ...ADDING_COMMANDS,
  ...SHEET_COMMANDS,
  ...PRINT_COMMANDS,
  ...PLAN_SETTING_COMMANDS,
  ...PLAN_FILE_COMMANDS,
  ...PLAN_LIST_COMMANDS,
];

function labelled(verb: string, change: string | undefined): string | null {
  return change === undefined ? null : `${verb}: ${change}`;
}

async function exportRanking(app: AppState): Promise<void> {
  const exported = await exportRankingWorkbook(app);
  const { showToast } = app.view.getState();
  if (!exported.ok) showToast({ tone: 'problem', message: exported.problem.message });
  else if (exported.value !== null) showToast({ tone: 'success', message: `Exported ${exported.value.name}` });
}
