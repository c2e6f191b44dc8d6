// Proposed dates: what they were asked with, how far they have come, and what came of it.

import type { PlainDate } from '../../shared/calendar/plain-date.ts';
import type { Initiative } from '../../shared/plan/initiative.ts';
import type { Plan, TableName } from '../../shared/plan/plan.ts';
import type { DateProposal } from '../../shared/proposal/date-proposal.ts';
import { proposalProblemOf } from '../../shared/proposal/proposal-problem.ts';
import { dateProposalOf } from '../../shared/proposal/propose-dates.ts';
import type { ProposeDatesWork } from '../workers/propose-dates-work.ts';

export interface ProposalSettings {
  /** null: today. */
  readonly from: PlainDate | null;
  /** Whether dates that were set by hand are given up, too. */
  readonly moveSet: boolean;
}

export interface MadeProposal {
  readonly plan: Plan;
  readonly settings: ProposalSettings;
  readonly proposal: DateProposal;
}

export interface ProposalRun {
  readonly settings: ProposalSettings;
  /** The last one that was made; the plan may have changed since. */
  readonly made: MadeProposal | null;
  /** Share of what is placed; null: none is under way. */
  readonly progress: number | null;
  /** Why the last one that was asked for was not made. */
  readonly problem: string | null;
}

export const NO_PROPOSAL: ProposalRun = {
  settings: { from: null, moveSet: false },
  made: null,
  progress: null,
  problem: null,
};

export interface ProposalFactsNow {
  readonly plan: Plan;
  /** The ranked initiatives in the decided order. */
  readonly order: readonly Initiative[];
  readonly today: PlainDate;
}

export interface ProposalRunner {
  propose(facts: ProposalFactsNow): Promise<void>;
  /** Gives up the one that is under way; what was made before stays. */
  cancel(): void;
}

/** Runs one proposal at a time: a new one takes the place of the one under way. */
export function createProposalRunner(
  work: ProposeDatesWork,
  { read, write }: { readonly read: () => ProposalRun; readonly write: (changed: Partial<ProposalRun>) => void },
): ProposalRunner {
  let going: AbortController | null = null;
  const stop = (): void => {
    going?.abort();
    going = null;
  };
  return {
    propose: async ({ plan, order, today }) => {
      stop();
      const controller = new AbortController();
      going = controller;
      const { settings } = read();
      const from = settings.from === null || settings.from < today ? today : settings.from;
      write({ progress: 0, problem: null });
      const problem = proposalProblemOf(plan, { order, from, today, moveSet: settings.moveSet });
      const question = { problem: problem.scheduling, order: problem.order };
      const answer = await work.schedule(question, {
        signal: controller.signal,
        onProgress: (progress) => going === controller && write({ progress }),
      });
      // Another one has overtaken it, or it was given up.
      if (going !== controller) return;
      going = null;
      if (!answer.ok) {
        write({ progress: null, problem: answer.problem.kind === 'cancelled' ? null : answer.problem.message });
        return;
      }
      write({ progress: null, made: { plan, settings, proposal: dateProposalOf(problem, answer.value) } });
    },
    cancel: () => {
      stop();
      write({ progress: null });
    },
  };
}

/** What a proposal hangs on, directly or by the decided order. */
const TABLES: readonly TableName[] = [
  'settings',
  'teams',
  'members',
  'teamPeriods',
  'models',
  'initiatives',
  'dependencies',
  'placements',
];

/** Whether what was proposed still follows from the plan and the settings. */
export function isProposalCurrent(
  made: MadeProposal,
  { plan, settings }: { readonly plan: Plan; readonly settings: ProposalSettings },
): boolean {
  const isSameAsked = made.settings.from === settings.from && made.settings.moveSet === settings.moveSet;
  return isSameAsked && TABLES.every((table) => made.plan[table] === plan[table]);
}
