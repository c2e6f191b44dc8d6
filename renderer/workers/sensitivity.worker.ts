import { drawSensitivity } from './draw-sensitivity.ts';
import type { SensitivityAnswer, SensitivityQuestion } from './sensitivity-messages.ts';

addEventListener('message', ({ data: question }: MessageEvent<SensitivityQuestion>) => {
  const tell = (answer: SensitivityAnswer): void => postMessage(answer);
  tell(drawSensitivity(question, (share) => tell({ kind: 'progress', share })));
});
