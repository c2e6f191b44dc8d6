// A graph laid out off the main thread, as the window sees it.

import type { GraphFacts, GraphLayout } from '../../shared/dependencies/layout/graph-layout.ts';
import type { Result } from '../../shared/result.ts';

export interface GraphLayoutWork {
  layOut<NodeId extends string, EdgeId extends string>(
    facts: GraphFacts<NodeId, EdgeId>,
    options?: { readonly signal?: AbortSignal },
  ): Promise<Result<GraphLayout<NodeId, EdgeId>, GraphLayoutProblem>>;
}

export interface GraphLayoutProblem {
  readonly kind: 'cancelled' | 'failed';
  /** A sentence. */
  readonly message: string;
}
