import { describe, expect, test } from 'vitest';
import { teamUseOf, wordsOfUse } from '../../../../renderer/parts/teams/team-use.ts';
import { aPlan, teamId } from '../../../support/plan-builder.ts';

describe('what hangs on a team', () => {
  test('is the effort asked of it, estimated or not, and its members', () => {
    const plan = aPlan()
      .withInitiative('PAY-1', { effort: { SRE: 3.5, Identity: 8 } })
      .withInitiative('PAY-2', { effort: { SRE: null } })
      .withInitiative('PAY-3', { effort: { Identity: 1 } })
      .build();
    expect(teamUseOf(plan, teamId('SRE'))).toEqual({ initiativeCount: 2, effort: 3.5, memberCount: 0 });
  });

  test.each([
    [{ initiativeCount: 1, effort: 3.5, memberCount: 0 }, '“SRE” is asked for 3.5 person-weeks by 1 initiative.'],
    [
      { initiativeCount: 9, effort: 23.5, memberCount: 3 },
      '“SRE” is asked for 23.5 person-weeks by 9 initiatives; its 3 members go with it.',
    ],
    [
      { initiativeCount: 0, effort: 0, memberCount: 1 },
      'No initiative asks “SRE” for effort; its 1 member goes with it.',
    ],
  ])('is said in a sentence (%#)', (use, sentence) => {
    expect(wordsOfUse('SRE', use)).toBe(sentence);
  });
});
