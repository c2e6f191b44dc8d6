// The safety journal of the desktop app: its home is the main process, which outlives a page that crashes.

import type { DesktopBridge } from '../../shared/ipc-contract.ts';
import type { SafetyJournal } from '../../shared/ports/safety-journal.ts';
import { fail } from '../../shared/result.ts';
import { type SafetyAnswer, type SafetyRequest, safetyJournalOver } from '../../shared/safety/safety-request.ts';
import { replyToAnswer, requestToQuestion } from '../../shared/shell/safety-text.ts';

export function createDesktopSafetyJournal(bridge: DesktopBridge): SafetyJournal {
  async function ask(request: SafetyRequest): Promise<SafetyAnswer> {
    const question = requestToQuestion(request);
    if (!question.ok) return question;
    const reply = await bridge.call('ask-safety', question.value);
    if (reply.ok) return replyToAnswer(reply.value);
    const { problem } = reply;
    if (problem.kind !== 'refused') return fail(problem);
    return fail({
      kind: 'failed',
      message: `The safety copy could not be written: ${problem.message} It is tried again.`,
    });
  }

  // The main process answers each request with what its kind is answered with.
  return safetyJournalOver(ask as Parameters<typeof safetyJournalOver>[0]);
}
