import { describe, expect, test } from 'vitest';
import { effortText, readEffortText } from '../../../shared/grid/effort-text.ts';
import type { TeamEffort } from '../../../shared/plan/initiative.ts';
import { aPlan, initiativeId, teamId } from '../../support/plan-builder.ts';

const plan = aPlan()
  .withTeam('SRE')
  .withTeam('Identity')
  .withTeam('Identity EU')
  .withInitiative('A-1', { effort: { SRE: { likely: 3, assignedFte: 2, evidence: 'Size M' }, Identity: null } })
  .withInitiative('A-2')
  .build();
const effortOf = (key: string): readonly TeamEffort[] => plan.initiatives.get(initiativeId(key))?.effort ?? [];

function read(text: string, before: readonly TeamEffort[] = []): readonly TeamEffort[] {
  const result = readEffortText(plan, before, text, '.');
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

function refusal(text: string, before: readonly TeamEffort[] = []): string {
  const result = readEffortText(plan, before, text, '.');
  if (result.ok) throw new Error(`It was taken: ${text}`);
  return result.problem;
}

describe('effort by team in one cell', () => {
  test('is written as it is read', () => {
    expect(effortText(plan, read('SRE 3, Identity 2-4-8'))).toBe('SRE 3, Identity 2-4-8');
    expect(effortText(plan, effortOf('A-1'))).toBe('SRE 3, Identity ?');
  });

  test('sets each team that it names and drops the others', () => {
    const effort = read('Identity 2-4-8', effortOf('A-1'));
    expect(effort).toEqual([{ teamId: teamId('Identity'), low: 2, likely: 4, high: 8, assignedFte: 1, evidence: '' }]);
  });

  test('keeps the FTE of a team, and the evidence where the figure stays', () => {
    const [same, other] = [read('SRE 3', effortOf('A-1')), read('SRE 5', effortOf('A-1'))];
    expect(same[0]).toMatchObject({ likely: 3, assignedFte: 2, evidence: 'Size M' });
    expect(other[0]).toMatchObject({ likely: 5, assignedFte: 2, evidence: '' });
  });

  test('takes units, sizes, sums and a question mark', () => {
    expect(read('SRE 20d')[0]?.likely).toBe(4);
    expect(read('SRE M')[0]).toMatchObject({ likely: 3, evidence: 'Size M' });
    expect(read('SRE =3*1.5')[0]?.likely).toBe(4.5);
    expect(read('SRE ?')[0]?.likely).toBeNull();
  });

  test('takes the longest name that fits', () => {
    expect(read('Identity EU 2')[0]?.teamId).toBe(teamId('Identity EU'));
    expect(read('identity: 2')[0]?.teamId).toBe(teamId('Identity'));
  });

  test('gives a bare number to the one team, or to none where there is none', () => {
    expect(read('4')).toEqual([{ teamId: null, low: null, likely: 4, high: null, assignedFte: 1, evidence: '' }]);
    expect(read('4', read('SRE 1'))[0]).toMatchObject({ teamId: teamId('SRE'), likely: 4 });
    expect(refusal('4', effortOf('A-1'))).toBe('Say for which team “4” is: this initiative has SRE, Identity.');
  });

  test('says which team it does not know and which stands there twice', () => {
    expect(refusal('Payments 3')).toContain('“Payments 3” names no team of this plan. The teams are SRE, Identity');
    expect(refusal('SRE 3, sre 4')).toBe('SRE stands there twice: give each team one figure.');
    expect(refusal('SRE many')).toContain('“many” is no effort');
  });

  test('is cleared by a blank text', () => {
    expect(read('  ', effortOf('A-1'))).toEqual([]);
  });

  test('takes a decimal comma where the locale writes one', () => {
    const result = readEffortText(plan, [], 'SRE 2,5, Identity 1', ',');
    expect(result.ok && result.value.map(({ likely }) => likely)).toEqual([2.5, 1]);
  });
});

describe('a team whose name reads like something else', () => {
  const odd = aPlan()
    .withTeam('SRE')
    .withTeam('SRE 2')
    .withTeam('SRE, EMEA')
    .withTeam('The "core"')
    .withInitiative('B-1', {
      effort: {
        SRE: { likely: 2 },
        'SRE 2': { likely: 3 },
        'SRE, EMEA': { low: 2, likely: 4, high: 8 },
        'The "core"': null,
      },
    })
    .build();

  test('is written in quotes, and read back', () => {
    const effort = odd.initiatives.get(initiativeId('B-1'))?.effort ?? [];
    const text = effortText(odd, effort);
    expect(text).toBe('"SRE" 2, SRE 2 3, "SRE, EMEA" 2-4-8, "The ""core""" ?');
    const result = readEffortText(odd, [], text, '.');
    if (!result.ok) throw new Error(result.problem);
    expect(result.value.map(({ teamId, likely }) => [teamId, likely])).toEqual(
      effort.map(({ teamId, likely }) => [teamId, likely]),
    );
  });
});
