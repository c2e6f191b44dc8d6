import type { PdfOutcome, PrintablePage, PrintOutcome, PrintProblem } from '../../shared/ports/printer.ts';
import { rankingPage } from '../../shared/readout/ranking-page.ts';
import { readoutFileName } from '../../shared/readout/readout-file-name.ts';
import { usualPaper } from '../../shared/readout/usual-paper.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { AppState } from './app-state.ts';

export type PrintRankingProblem = PrintProblem | { readonly kind: 'no-plan'; readonly message: string };

const NO_PLAN = { kind: 'no-plan', message: 'Open the plan whose ranking is to be printed.' } as const;

/** Opens the print dialog with the ranking of the open plan. */
export async function printRanking(app: AppState): Promise<Result<PrintOutcome, PrintRankingProblem>> {
  const page = pageOf(app);
  return page === null ? fail(NO_PLAN) : app.ports.printer.print(page);
}

/** Hands the ranking of the open plan out as a PDF. */
export async function saveRankingPdf(app: AppState): Promise<Result<PdfOutcome, PrintRankingProblem>> {
  const { open } = app.session.getState();
  const page = pageOf(app);
  if (open === null || page === null) return fail(NO_PLAN);
  const { clock, printer } = app.ports;
  return printer.savePdf(page, readoutFileName(open.plan, `ranking-${clock.today()}`, 'pdf'));
}

function pageOf({ session, view, ports }: AppState): PrintablePage | null {
  const { open } = session.getState();
  if (open === null) return null;
  const chosen = view.getState().locale;
  const locale = chosen === 'system' ? new Intl.NumberFormat().resolvedOptions().locale : chosen;
  return rankingPage(open.plan, { today: ports.clock.today(), locale, paper: usualPaper(locale) });
}
