import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { rankPlan } from '../../../shared/prioritization/ranking.ts';
import { proposeDates } from '../../../shared/proposal/propose-dates.ts';
import { unlimitedTeams } from '../../../shared/proposal/unlimited-teams.ts';
import { aPlan } from '../../support/plan-builder.ts';

const TODAY = toPlainDate('2026-01-05');

function unlimitedIn(plan: Plan): readonly string[] {
  const order = rankPlan(plan).map(({ initiative }) => initiative);
  const proposal = proposeDates(plan, { order, from: TODAY, today: TODAY, moveSet: false });
  if (!proposal.ok) throw new Error(proposal.problem.kind);
  return unlimitedTeams(plan, proposal.value);
}

describe('teams that limit nothing in a proposal', () => {
  test('are those of unknown capacity that are asked for effort, by name', () => {
    const plan = aPlan()
      .withTeam('SRE', { headCount: 5 })
      .withTeam('Identity')
      .withTeam('Data')
      .withTeam('Idle')
      .withInitiative('A-1', { effort: { SRE: 2, Identity: 1 } })
      .withInitiative('A-2', { effort: { Data: 1 } })
      .build();
    expect(unlimitedIn(plan)).toEqual(['Data', 'Identity']);
  });

  test('are none where all that is asked for is of teams whose capacity is known', () => {
    const plan = aPlan()
      .withTeam('SRE', { headCount: 5 })
      .withTeam('Idle')
      .withInitiative('A-1', { effort: { SRE: 2 } })
      .build();
    expect(unlimitedIn(plan)).toEqual([]);
  });

  test('do not count for what stays where it is', () => {
    const plan = aPlan()
      .withTeam('Identity')
      .withInitiative('A-1', { effort: { Identity: 1 }, start: '2026-02-02', end: '2026-02-06' })
      .build();
    expect(unlimitedIn(plan)).toEqual([]);
  });
});
