import { describe, expect, test } from 'vitest';
import { whatItTakes } from '../../../shared/capacity/cut-line-what-it-takes.ts';
import { initiativeId, teamId, themeId } from '../../support/plan-builder.ts';
import { cutOf, planWithRoom, statesOf } from './cut-of.ts';

describe('what it takes', () => {
  test('counts that an earlier item takes added room first', () => {
    const plan = planWithRoom({ SRE: 10 })
      .withInitiative('A', { effort: { SRE: 6 } })
      .withInitiative('B', { effort: { SRE: 7 } })
      .withInitiative('C', { effort: { SRE: 5 } })
      .build();
    const cut = cutOf(plan);
    // 1 more is too little for B, which stands before it, and so is left for C.
    expect(whatItTakes(cut, initiativeId('C'))?.extra).toEqual([
      { kind: 'team', teamId: teamId('SRE'), personWeeks: 1 },
    ]);
    expect(whatItTakes(cut, initiativeId('B'))?.extra).toEqual([
      { kind: 'team', teamId: teamId('SRE'), personWeeks: 3 },
    ]);
    const crowded = planWithRoom({ SRE: 10 })
      .withInitiative('A', { effort: { SRE: 9 } })
      .withInitiative('B', { effort: { SRE: 2 } })
      .withInitiative('C', { effort: { SRE: 3 } })
      .build();
    // 1 more than the 2 that C lacks would go to B.
    expect(whatItTakes(cutOf(crowded), initiativeId('C'))?.extra).toEqual([
      { kind: 'team', teamId: teamId('SRE'), personWeeks: 4 },
    ]);
  });

  test('counts what is always in and overfills the team', () => {
    const plan = planWithRoom({ SRE: 10 })
      .withInitiative('Going', { stage: 'in-progress', effort: { SRE: 13 } })
      .withInitiative('A', { effort: { SRE: 2 } })
      .build();
    expect(whatItTakes(cutOf(plan), initiativeId('A'))?.extra).toMatchObject([{ personWeeks: 5 }]);
  });

  test('names every team that is lacking, and a theme that is full', () => {
    const plan = planWithRoom({ SRE: 4, Web: 6 })
      .withTheme('Reliability', { targetShare: 0.5 })
      .withInitiative('A', { theme: 'Reliability', effort: { SRE: 6, Web: 7 } })
      .build();
    expect(whatItTakes(cutOf(plan, { holdToMix: true }), initiativeId('A'))).toEqual({
      extra: [
        { kind: 'theme', themeId: themeId('Reliability'), personWeeks: 8 },
        { kind: 'team', teamId: teamId('SRE'), personWeeks: 2 },
        { kind: 'team', teamId: teamId('Web'), personWeeks: 1 },
      ],
      instead: [],
    });
  });

  test('asks nothing of a team whose room comes free once another team has more', () => {
    const plan = planWithRoom({ SRE: 2, Web: 1, Data: 3 })
      .withInitiative('A', { effort: { Web: 2, Data: 3 } })
      .withInitiative('B', { effort: { Data: 3, SRE: 2 } })
      .withInitiative('C', { effort: { SRE: 2, Web: 2 } })
      .build();
    const cut = cutOf(plan);
    expect(statesOf(cut)).toBe('A out, B in, C out');
    // With 3 more of Web both A and C have theirs; A takes Data from B, which leaves SRE to C.
    expect(whatItTakes(cut, initiativeId('C'))?.extra).toEqual([
      { kind: 'team', teamId: teamId('Web'), personWeeks: 3 },
    ]);
  });

  test('names single items that would let it in from below it, the lowest need first', () => {
    const plan = planWithRoom({ SRE: 10, Web: 10 })
      .withInitiative('Going', { stage: 'in-progress', effort: { SRE: 1 } })
      .withInitiative('Small', { effort: { SRE: 1 } })
      .withInitiative('Large', { effort: { SRE: 5, Web: 4 } })
      .withInitiative('Middle', { effort: { SRE: 3 } })
      .withInitiative('Other', { effort: { Web: 2 } })
      .withInitiative('Wanted', { effort: { SRE: 3 } })
      .build();
    const answer = whatItTakes(cutOf(plan), initiativeId('Wanted'));
    expect(answer?.instead).toEqual([
      { initiativeId: initiativeId('Middle'), need: 3, staysIn: false },
      { initiativeId: initiativeId('Large'), need: 9, staysIn: false },
    ]);
  });

  test('is nothing of an item that is in', () => {
    const plan = planWithRoom({ SRE: 1 })
      .withInitiative('A', { effort: { SRE: 1 } })
      .build();
    expect(whatItTakes(cutOf(plan), initiativeId('A'))).toBeNull();
  });
});
