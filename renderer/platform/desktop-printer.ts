// Printing through the main process, which lays a page out where nobody sees it.

import type { CallRefusal, DesktopBridge } from '../../shared/ipc-contract.ts';
import type { Printer, PrintProblem } from '../../shared/ports/printer.ts';
import { fail, type Result } from '../../shared/result.ts';

export function createDesktopPrinter(bridge: DesktopBridge): Printer {
  return {
    pdfBy: 'file',
    print: async (page) => spoken(await bridge.call('print-page', page)),
    savePdf: async (page, suggestedName) => spoken(await bridge.call('save-pdf', { suggestedName, page })),
  };
}

/** A refusal as the problem that the port knows. */
function spoken<Value>(answer: Result<Value, PrintProblem | CallRefusal>): Result<Value, PrintProblem> {
  if (answer.ok) return answer;
  const { kind, message } = answer.problem;
  return fail({ kind: kind === 'refused' ? 'failed' : kind, message });
}
