import { layoutGraph } from '../../shared/dependencies/layout/graph-layout.ts';
import type { GraphLayoutAnswer, GraphLayoutQuestion } from './graph-layout-messages.ts';

addEventListener('message', ({ data: question }: MessageEvent<GraphLayoutQuestion>) => {
  const answer: GraphLayoutAnswer = { kind: 'done', layout: layoutGraph(question) };
  postMessage(answer);
});
