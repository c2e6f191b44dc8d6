import { answerPlanFileRequest, type PlanFileRequest } from './answer-plan-file-request.ts';

addEventListener('message', ({ data: request }: MessageEvent<PlanFileRequest>) => {
  const answer = answerPlanFileRequest(request);
  postMessage(answer, { transfer: answer instanceof Uint8Array ? [answer.buffer] : [] });
});
