// Dates proposed off the main thread, as the window sees it.

import type { Result } from '../../shared/result.ts';
import type { Schedule } from '../../shared/scheduling/schedule.ts';
import type { ProposeDatesQuestion } from './propose-dates-messages.ts';

export interface ProposeDatesWork {
  schedule(
    question: ProposeDatesQuestion,
    options?: { readonly signal?: AbortSignal; readonly onProgress?: (share: number) => void },
  ): Promise<Result<Schedule, ProposeDatesProblem>>;
}

export interface ProposeDatesProblem {
  readonly kind: 'cancelled' | 'refused' | 'failed';
  /** A sentence. */
  readonly message: string;
}
