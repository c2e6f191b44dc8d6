import { answerProposeDates } from './answer-propose-dates.ts';
import type { ProposeDatesAnswer, ProposeDatesQuestion } from './propose-dates-messages.ts';

addEventListener('message', ({ data: question }: MessageEvent<ProposeDatesQuestion>) => {
  const tell = (answer: ProposeDatesAnswer): void => postMessage(answer);
  tell(answerProposeDates(question, (share) => tell({ kind: 'progress', share })));
});
