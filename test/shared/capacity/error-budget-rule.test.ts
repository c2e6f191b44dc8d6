import { describe, expect, test } from 'vitest';
import { burnedShareOf, proposedReserve } from '../../../shared/capacity/error-budget-rule.ts';
import { aPlan, teamId } from '../../support/plan-builder.ts';

const BEFORE = { fiscalYear: 2026, quarter: 4 } as const;
const PERIOD = { fiscalYear: 2027, quarter: 1 } as const;
const SRE = teamId('SRE');

/** 100,000 requests at 99.9 %: 100 may go badly. */
function proposed(
  bads: readonly number[],
  facts: { reserve?: number; addedReserve?: number; mostReserve?: number } = {},
) {
  const { reserve = 0.2, addedReserve = 0.1, mostReserve = 0.5 } = facts;
  const builder = aPlan().withSettings({ errorBudgetRule: { addedReserve, mostReserve } }).withTeam('SRE', { reserve });
  for (const [index, bad] of bads.entries())
    builder.withErrorBudget('SRE', BEFORE, { service: `Service ${index + 1}`, bad });
  return proposedReserve(builder.build(), SRE, PERIOD);
}

describe('the share of an error budget that was burned', () => {
  test('is the bad over what was allowed', () => {
    const plan = aPlan()
      .withErrorBudget('SRE', BEFORE, { target: 0.999, bad: 250, total: 100_000 })
      .withErrorBudget('SRE', BEFORE, { target: 0.99, bad: 0, total: 43_200 })
      .build();
    expect([...plan.errorBudgets.values()].map(burnedShareOf)).toEqual([2.5, 0]);
  });

  test('there is none where nothing was allowed', () => {
    const plan = aPlan()
      .withErrorBudget('SRE', BEFORE, { target: 1, bad: 5 })
      .withErrorBudget('SRE', BEFORE, { total: 0, bad: 5 })
      .build();
    expect([...plan.errorBudgets.values()].map(burnedShareOf)).toEqual([null, null]);
  });
});

describe('the reserve that a burned error budget proposes', () => {
  test('adds to the base for each budget burned beyond the first, of the worst service', () => {
    expect(proposed([80, 200, 120])).toMatchObject({
      reserve: 0.3,
      base: 0.2,
      burned: 2,
      allowed: 100,
      beyond: 1,
      budget: { service: 'Service 2' },
      addedReserve: 0.1,
      mostReserve: 0.5,
    });
  });

  test('is the base while no more than the budget was burned, also one that is no whole percent', () => {
    expect(proposed([100])).toMatchObject({ reserve: 0.2, burned: 1, beyond: 0 });
    expect(proposed([80], { reserve: 0.125 })).toMatchObject({ reserve: 0.125, burned: 0.8, beyond: 0 });
  });

  test('is rounded to whole percents, a half away from zero', () => {
    expect(proposed([125])?.reserve).toBe(0.23);
    expect(proposed([124])?.reserve).toBe(0.22);
    // 16.499999999999996 % in floating point.
    expect(proposed([165], { reserve: 0.1 })?.reserve).toBe(0.17);
    expect(proposed([115], { reserve: 0.1 })?.reserve).toBe(0.12);
  });

  test('is at most what the rule says, and never below the base', () => {
    expect(proposed([900])).toMatchObject({ reserve: 0.5, unlimited: 1 });
    expect(proposed([900], { reserve: 0.6 })?.reserve).toBe(0.6);
    expect(proposed([1e300])?.reserve).toBe(0.5);
  });

  test('equally bad services are told by the first name', () => {
    expect(proposed([150, 150])?.budget.service).toBe('Service 1');
  });

  test('there is none without a rule, and none without a budget of this team in the period before', () => {
    const rule = { addedReserve: 0.1, mostReserve: 0.5 };
    const burned = aPlan().withErrorBudget('SRE', BEFORE, { bad: 300 });
    expect(proposedReserve(burned.build(), SRE, PERIOD)).toBeNull();
    const ruled = burned.withTeam('Compute').withSettings({ errorBudgetRule: rule }).build();
    expect(proposedReserve(ruled, SRE, PERIOD)?.reserve).toBe(0.4);
    expect(proposedReserve(ruled, teamId('Compute'), PERIOD)).toBeNull();
    expect(proposedReserve(ruled, SRE, BEFORE)).toBeNull();
    expect(() => proposedReserve(ruled, teamId('Gone'), PERIOD)).toThrow('team-Gone');
  });
});
