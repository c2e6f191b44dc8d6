// The open plan on paper.

import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import type { AppState } from '../../state/app-state.ts';
import { printRanking, saveRankingPdf } from '../../state/print-ranking.ts';
import type { CommandScene, WindowCommand } from './window-command.ts';

export const PRINT_COMMANDS: readonly WindowCommand[] = [
  {
    id: 'print-ranking',
    group: 'plan',
    name: 'Print the ranking…',
    icon: IconPrinter,
    words: 'paper printer page',
    // In every browser the key of printing, which would print the window with all its panes.
    keys: { combination: 'mod+p', reach: 'window' },
    labelNow: whileThereIsARanking('Print the ranking…'),
    begin: ({ app }) => ({ kind: 'act', run: () => void print(app) }),
  },
  {
    id: 'save-ranking-pdf',
    group: 'plan',
    name: 'Save the ranking as PDF…',
    icon: IconFileTypePdf,
    words: 'export paper file print',
    labelNow: whileThereIsARanking('Save the ranking as PDF…'),
    begin: ({ app }) => ({ kind: 'act', run: () => void savePdf(app) }),
  },
];

function whileThereIsARanking(label: string) {
  return ({ plan }: CommandScene) => (plan === null || plan.initiatives.size === 0 ? null : label);
}

async function print(app: AppState): Promise<void> {
  const printed = await printRanking(app);
  if (!printed.ok) app.view.getState().showToast({ tone: 'problem', message: printed.problem.message });
}

/** More initiatives than this take the shell longer than a few seconds. */
const SOON_ON_PAPER = 1_000;

async function savePdf(app: AppState): Promise<void> {
  const { showToast } = app.view.getState();
  if (app.ports.printer.pdfBy === 'print-dialog') {
    showToast({ tone: 'info', message: 'In the print dialog, choose “Save as PDF” as the destination.' });
  }
  const rows = app.session.getState().open?.plan.initiatives.size ?? 0;
  if (app.ports.printer.pdfBy !== 'print-dialog' && rows > SOON_ON_PAPER) {
    showToast({ tone: 'info', message: 'Many pages take a while. You can go on working meanwhile.' });
  }
  const saved = await saveRankingPdf(app);
  if (!saved.ok) showToast({ tone: 'problem', message: saved.problem.message });
  else if (saved.value.kind === 'saved') showToast({ tone: 'success', message: `Saved ${saved.value.name}` });
}
