import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { checkPlan } from '../../../shared/check/check-plan.ts';
import { aPlan } from '../../support/plan-builder.ts';

const today = toPlainDate('2026-01-01');
const QUARTER = { start: '2026-01-01', end: '2026-03-31', precision: 'quarter' } as const;

function warnings(builder: ReturnType<typeof aPlan>) {
  return checkPlan(builder.build(), { today }).warnings.filter(({ kind }) => kind !== 'incomplete-score');
}

describe('checking the load', () => {
  test('names the team, the period and by how many person-weeks it is over', () => {
    const plan = aPlan()
      .withTeam('SRE', { headCount: 1, reserve: 0.5 })
      .withInitiative('A-1', { ...QUARTER, stage: 'planned', effort: { SRE: 6 } })
      .withInitiative('A-2', { ...QUARTER, stage: 'in-progress', effort: { SRE: 2 } })
      .withInitiative('A-3', { ...QUARTER, stage: 'candidate', effort: { SRE: 9 } });
    expect(warnings(plan)).toEqual([
      {
        kind: 'over-allocated',
        message:
          'SRE is over by 1.6 person-weeks in 2026 Q1: 8 of 6.4 person-weeks for A-1 and A-2. Move some of it, or give the team more.',
        keys: ['A-1', 'A-2'],
        team: 'SRE',
        period: '2026 Q1',
        over: expect.closeTo(1.6, 9),
      },
    ]);
  });

  test('leaves a team of unknown capacity and periods that are over alone', () => {
    const plan = aPlan()
      .withTeam('SRE')
      .withTeam('Identity', { headCount: 1 })
      .withInitiative('A-1', { ...QUARTER, stage: 'planned', effort: { SRE: 600 } })
      .withInitiative('A-2', {
        start: '2025-10-01',
        end: '2025-12-31',
        stage: 'shipped',
        effort: { Identity: 600 },
      });
    expect(warnings(plan)).toEqual([]);
  });

  test('looks as far as something is dated', () => {
    const plan = aPlan()
      .withTeam('SRE', { headCount: 1 })
      .withInitiative('A-1', { start: '2029-10-01', end: '2029-10-05', stage: 'planned', effort: { SRE: 60 } });
    expect(warnings(plan)).toMatchObject([{ kind: 'over-allocated', period: '2029 Q4' }]);
  });

  test('looks as far as overdue work runs on, and says even a little', () => {
    const plan = aPlan()
      .withTeam('SRE', { headCount: 1, reserve: 0 })
      .withTeam('Web', { headCount: 0 })
      .withInitiative('A-1', {
        start: '2025-11-03',
        end: '2025-11-07',
        stage: 'in-progress',
        effort: { SRE: { likely: 160, assignedFte: 2 }, Web: { likely: 1, assignedFte: 100 } },
        progress: 0.98,
      })
      .withInitiative('A-2', {
        start: '2025-11-03',
        end: '2025-11-07',
        stage: 'in-progress',
        effort: { SRE: { likely: 160, assignedFte: 2 } },
      });
    const found = warnings(plan);
    expect(found.map((one) => ('period' in one ? `${one.team} ${one.period}` : one.kind)).slice(0, 8)).toEqual([
      'SRE 2026 Q1',
      'SRE 2026 Q2',
      'SRE 2026 Q3',
      'SRE 2026 Q4',
      'SRE 2027 Q1',
      'SRE 2027 Q2',
      'Web 2026 Q1',
    ]);
    expect(found[6]?.message).toContain('Web is over by 0.02 person-weeks in 2026 Q1: 0.02 of 0 person-weeks for A-1.');
  });

  test('sums up what has no dates, or none that hold a workday', () => {
    const plan = aPlan()
      .withInitiative('A-1', { effort: { SRE: 2, '': 1.5 } })
      .withInitiative('A-2', { effort: { SRE: 1 }, start: '2026-01-03', end: '2026-01-04' })
      .withInitiative('A-3', { effort: { SRE: 1 }, stage: 'declined', stageReason: 'Not now' });
    expect(warnings(plan)).toEqual([
      {
        kind: 'unplaced',
        message: '2 initiatives with 4.5 person-weeks have no dates that hold a workday: A-1 and A-2.',
        keys: ['A-1', 'A-2'],
      },
    ]);
  });
});
