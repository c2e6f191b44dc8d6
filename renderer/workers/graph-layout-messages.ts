import type { GraphFacts, GraphLayout } from '../../shared/dependencies/layout/graph-layout.ts';

export type GraphLayoutQuestion = GraphFacts;

export interface GraphLayoutAnswer {
  readonly kind: 'done';
  readonly layout: GraphLayout;
}
