import { expect, test } from 'vitest';
import {
  noteOfProposal,
  openProposal,
  openProposals,
} from '../../../../renderer/features/capacity/reserve-proposals.ts';
import { aPlan, teamId } from '../../../support/plan-builder.ts';

const Q1 = { fiscalYear: 2026, quarter: 1 } as const;
const Q2 = { fiscalYear: 2026, quarter: 2 } as const;
const SRE = teamId('SRE');

const builder = () =>
  aPlan()
    .withSettings({ errorBudgetRule: { addedReserve: 0.1, mostReserve: 0.5 } })
    .withTeam('SRE', { headCount: 4, reserve: 0.25 })
    .withErrorBudget('SRE', Q1, { service: 'Sign-in', target: 0.999, bad: 2020, total: 1_000_000 });

test('a burned budget proposes a reserve for the period after it until that is kept', () => {
  const plan = builder().build();
  expect(openProposals(plan, SRE, Q1)).toMatchObject([{ period: Q2, current: 0.25, proposal: { reserve: 0.35 } }]);
  expect(openProposals(plan, SRE, { fiscalYear: 2026, quarter: 3 })).toEqual([]);
  const kept = builder().withTeamPeriod('SRE', Q2, { reserve: 0.35 }).build();
  expect(openProposals(kept, SRE, Q1)).toEqual([]);
});

test('the note of a reserve tells the share in whole percents', () => {
  const open = openProposal(builder().build(), SRE, Q2);
  expect(open && noteOfProposal(open.proposal)).toBe('Sign-in burned 202 % of its error budget');
});
