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
    words: 'paper printer page timeline board',
    // In every browser the key of printing, which would print the window with all its panes.
    keys: { combination: 'mod+p', reach: 'window' },
    labelNow: labelled('Print the ranking…', 'Print the timeline…'),
    begin: ({ app }) => ({ kind: 'act', run: () => (isTimeline(app) ? openExport(app, 'print') : void print(app)) }),
  },
  {
    id: 'save-ranking-pdf',
    group: 'plan',
    name: 'Save the ranking as PDF…',
    icon: IconFileTypePdf,
    words: 'export paper file print timeline board',
    labelNow: labelled('Save the ranking as PDF…', 'Save the timeline as PDF…'),
    begin: ({ app }) => ({
      kind: 'act',
      run: () => (isTimeline(app) ? openExport(app, 'export-pdf') : void savePdf(app)),
    }),
  },
];

/** On the timeline that is what is shown; everywhere else the ranking. */
function labelled(ranking: string, timeline: string) {
  return ({ app, plan }: CommandScene) => {
    if (plan === null || plan.initiatives.size === 0) return null;
    return isTimeline(app) ? timeline : ranking;
  };
}

function isTimeline({ view }: AppState): boolean {
  return view.getState().screen.kind === 'timeline';
}

/** Paper, size of type and days are chosen first. */
function openExport({ timeline }: AppState, deed: 'export-pdf' | 'print'): void {
  timeline.getState().present(false);
  timeline.getState().ask(deed);
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
