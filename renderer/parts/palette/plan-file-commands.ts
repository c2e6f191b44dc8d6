// The open plan as a file that is handed on or kept beside it.

import { IconDeviceFloppy, IconFileDownload, IconFileMinus, IconFolderOpen } from '@tabler/icons-react';
import { SAVE_FILE_AS_KEYS, SAVE_FILE_KEYS } from '../plan-files/plan-file-mark.tsx';
import { type WindowCommand, whileOpen } from './window-command.ts';

export const PLAN_FILE_COMMANDS: readonly WindowCommand[] = [
  {
    id: 'save-plan-file',
    group: 'plan',
    name: 'Save the plan file',
    icon: IconDeviceFloppy,
    words: 'quarterdeck write export linked',
    keys: { combination: SAVE_FILE_KEYS, reach: 'window' },
    labelNow: ({ app, plan }) => {
      if (plan === null) return null;
      const asksWhere = app.ports.linkedFiles.canLink && app.planFiles.getState().link === null;
      return asksWhere ? 'Save the plan file…' : 'Save the plan file';
    },
    begin: ({ app }) => ({ kind: 'act', run: () => void app.planFiles.getState().save() }),
  },
  {
    id: 'save-plan-file-as',
    group: 'plan',
    name: 'Save the plan file as…',
    icon: IconFileDownload,
    words: 'quarterdeck copy export another',
    keys: { combination: SAVE_FILE_AS_KEYS, reach: 'window' },
    labelNow: whileOpen('Save the plan file as…'),
    begin: ({ app }) => ({ kind: 'act', run: () => void app.planFiles.getState().saveAs() }),
  },
  {
    id: 'save-plan-file-bare',
    group: 'plan',
    name: 'Save the plan file without its history…',
    icon: IconFileMinus,
    words: 'quarterdeck journal share',
    labelNow: whileOpen('Save the plan file without its history…'),
    begin: ({ app }) => ({ kind: 'act', run: () => void app.planFiles.getState().saveAs({ withJournal: false }) }),
  },
  {
    id: 'open-plan-file',
    group: 'plan',
    name: 'Open a plan file…',
    icon: IconFolderOpen,
    words: 'quarterdeck read load',
    labelNow: () => 'Open a plan file…',
    begin: ({ app }) => ({ kind: 'act', run: () => void app.planFiles.getState().chooseAndOpen() }),
  },
];
