import { answerSpreadsheetRequest } from './answer-spreadsheet-request.ts';
import type { SpreadsheetRequest } from './spreadsheet-messages.ts';

addEventListener('message', async ({ data: request }: MessageEvent<SpreadsheetRequest>) => {
  const answer = await answerSpreadsheetRequest(request);
  const bytes = answer.ok && answer.value instanceof Uint8Array ? [answer.value.buffer] : [];
  postMessage(answer, { transfer: bytes });
});
