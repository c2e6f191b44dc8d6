// What passes between a tab, its own worker, and the worker of the tab that holds the files.

import type { SafetyAnswer, SafetyRequest } from '../../shared/safety/safety-request.ts';

/** From a tab to its worker, and the answer. */
export interface SafetyQuestion {
  readonly number: number;
  readonly request: SafetyRequest;
}

export interface SafetyReply {
  readonly number: number;
  readonly answer: SafetyAnswer;
}

/** Between the workers, over a broadcast channel. */
export type SafetyBroadcast =
  | { readonly kind: 'question'; readonly from: string; readonly question: SafetyQuestion }
  | { readonly kind: 'reply'; readonly to: string; readonly reply: SafetyReply }
  /** A worker has come to hold the files: what was asked before may have gone to nobody. */
  | { readonly kind: 'holding' };
