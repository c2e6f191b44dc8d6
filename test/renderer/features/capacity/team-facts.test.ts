import { expect, test } from 'vitest';
import { teamFactsInWords } from '../../../../renderer/features/capacity/team-facts.ts';
import { availabilityOf } from '../../../../shared/capacity/availability.ts';
import { periodSpan } from '../../../../shared/capacity/period-span.ts';
import { aPlan, teamId } from '../../../support/plan-builder.ts';

const Q1 = { fiscalYear: 2026, quarter: 1 } as const;

test('a team tells its own reserve, and beside it the one that it keeps in the period', () => {
  const builder = aPlan().withTeam('SRE', { headCount: 4, reserve: 0.25 });
  const factsOf = () => {
    const plan = builder.build();
    return teamFactsInWords(availabilityOf(plan, teamId('SRE'), periodSpan(plan, Q1)), 0.25, 'now');
  };
  expect(factsOf()).toBe('4 people · 25 % reserve');
  builder.withTeamPeriod('SRE', Q1, { reserve: 0.3 });
  expect(factsOf()).toBe('4 people · 25 % reserve, 30 % now');
});
