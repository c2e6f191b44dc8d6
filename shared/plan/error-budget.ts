import type { Period } from '../calendar/fiscal-period.ts';
import type { ErrorBudgetId, TeamId } from './ids.ts';
import type { Share } from './initiative.ts';

/** How reliable a service that a team runs was in one period. */
export interface ErrorBudget {
  readonly id: ErrorBudgetId;
  readonly teamId: TeamId;
  /** The name of the service. */
  readonly service: string;
  readonly period: Period;
  /** The share of what was asked of it that was to go well, such as 0.999; less than 1. */
  readonly target: Share;
  /** How much of it went badly, in the unit of `total`: minutes, requests. */
  readonly bad: number;
  readonly total: number;
}

/** How a burned error budget proposes a higher reserve in the period after. */
export interface ErrorBudgetRule {
  /** Added to the reserve for each budget that was burned beyond the first, parts of one counted as such. */
  readonly addedReserve: Share;
  /** No reserve above this is proposed. */
  readonly mostReserve: Share;
}
