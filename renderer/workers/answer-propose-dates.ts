import { scheduleSerially } from '../../shared/scheduling/schedule-serially.ts';
import type { ProposeDatesAnswer, ProposeDatesQuestion } from './propose-dates-messages.ts';

/** Places everything, and tells in between how far it has come. */
export function answerProposeDates(
  { problem, order }: ProposeDatesQuestion,
  onProgress: (share: number) => void,
): Exclude<ProposeDatesAnswer, { readonly kind: 'progress' }> {
  const schedule = scheduleSerially(problem, order, (share) => {
    onProgress(share);
    return 'continue';
  });
  if (schedule.ok) return { kind: 'done', schedule: schedule.value };
  const message = 'Dates can’t be proposed: some dependencies wait for each other in a ring. Remove one of them first.';
  return { kind: 'refused', message };
}
