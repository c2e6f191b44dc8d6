import type { Schedule } from '../../shared/scheduling/schedule.ts';
import type { SchedulingProblem } from '../../shared/scheduling/scheduling-problem.ts';

/** A plan is not sent: it is large, and the worker needs to know only of activities and resources. */
export interface ProposeDatesQuestion {
  readonly problem: SchedulingProblem;
  /** Activities in the order in which they choose. */
  readonly order: readonly number[];
}

export type ProposeDatesAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly schedule: Schedule }
  /** A sentence. */
  | { readonly kind: 'refused'; readonly message: string };
