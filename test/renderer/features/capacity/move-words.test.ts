import { describe, expect, test } from 'vitest';
import { moveWarnings } from '../../../../renderer/features/capacity/move-words.ts';
import { aPlan, initiativeId } from '../../../support/plan-builder.ts';

const Q1 = { fiscalYear: 2026, quarter: 1 } as const;
const Q2 = { fiscalYear: 2026, quarter: 2 } as const;
const BAR = { start: '2026-01-05', end: '2026-01-16', stage: 'planned', effort: { SRE: 2 } } as const;

describe('what is to be known of a move', () => {
  test('is nothing where nothing is in the way', () => {
    const plan = aPlan().withTeam('SRE').withInitiative('A', BAR).build();
    expect(moveWarnings(plan, initiativeId('A'), Q2)).toEqual([]);
  });

  test('is that work has begun, and that it is committed for another period', () => {
    const plan = aPlan()
      .withTeam('SRE')
      .withInitiative('A', { ...BAR, stage: 'in-progress', progress: 0.4 })
      .withCommitment('A', Q1)
      .build();
    expect(moveWarnings(plan, initiativeId('A'), Q2)).toEqual([
      'it has begun: its start stays, its end moves',
      'it is committed for 2026 Q1',
    ]);
    expect(moveWarnings(plan, initiativeId('A'), Q1)).toEqual(['it has begun: its start stays, its end moves']);
  });

  test('is by how many workdays what waits for it would start too early', () => {
    const plan = aPlan()
      .withTeam('SRE')
      .withInitiative('A', BAR)
      .withInitiative('B', { ...BAR, start: '2026-04-13', end: '2026-04-14' })
      .withDependency('A', 'B')
      .build();
    // Ten workdays from 1 April end on the 14th: B may start on the 15th, and starts two workdays earlier.
    expect(moveWarnings(plan, initiativeId('A'), Q2)).toEqual(['B would start 2 workdays too early']);
  });
});
