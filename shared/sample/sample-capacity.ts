// What is said of the sample's teams, services and promises in and before the current period.

import type { CommitmentKind } from '../plan/commitment.ts';
import type { ErrorBudget, ErrorBudgetRule } from '../plan/error-budget.ts';
import type { SampleRole, SampleTeam } from './sample-teams.ts';

export const SAMPLE_ERROR_BUDGET_RULE: ErrorBudgetRule = { addedReserve: 0.05, mostReserve: 0.4 };

export interface SampleErrorBudget extends Pick<ErrorBudget, 'service' | 'target' | 'bad' | 'total'> {
  readonly team: SampleTeam;
  /** 0: the current one. */
  readonly period: number;
}

/** Requests. Sign-in burned two whole budgets in the quarter before: 96,000 ÷ (0.1 % × 48 million). */
export const SAMPLE_ERROR_BUDGETS: readonly SampleErrorBudget[] = [
  { team: 'SRE', service: 'Sign-in', period: -1, target: 0.999, bad: 96_000, total: 48_000_000 },
  { team: 'SRE', service: 'Sign-in', period: 0, target: 0.999, bad: 8_600, total: 21_500_000 },
  { team: 'Data services', service: 'Order database', period: -1, target: 0.9995, bad: 18_300, total: 61_000_000 },
];

/** What the error budget proposes for the current period, taken over. */
export const SAMPLE_RESERVE = {
  team: 'SRE',
  reserve: 0.3,
  note: 'Sign-in burned twice its error budget in the quarter before.',
  setBy: 'Lead, SRE',
  daysAgo: 4,
} as const satisfies SampleFigure & { readonly reserve: number };

/** Set by hand in the current period, to a little less than what the team is asked for. */
export const SAMPLE_SHORTAGE = {
  team: 'Identity',
  askedPerAvailable: 1.06,
  note: 'Part of the team helps the external auditors with their samples until the quarter ends.',
  setBy: 'Lead, Identity',
  daysAgo: 6,
} as const satisfies SampleFigure & { readonly askedPerAvailable: number };

export interface SampleFigure {
  readonly team: SampleTeam;
  readonly note: string;
  readonly setBy: SampleRole;
  /** Calendar days. */
  readonly daysAgo: number;
}

/** Of the current period. */
export const SAMPLE_COMMITMENTS: readonly (readonly [key: string, kind: CommitmentKind])[] = [
  ['NS-3', 'committed'],
  ['NS-7', 'committed'],
  ['SRE-3', 'committed'],
  ['SRE-4', 'committed'],
  ['SRE-9', 'committed'],
  ['SRE-10', 'committed'],
  ['SRE-12', 'committed'],
  ['DX-2', 'committed'],
  ['DX-3', 'committed'],
  ['DX-14', 'stretch'],
  ['DX-13', 'stretch'],
];
