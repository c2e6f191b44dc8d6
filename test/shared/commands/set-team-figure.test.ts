import { describe, expect, test } from 'vitest';
import { type SetTeamFigureIntent, setTeamFigure } from '../../../shared/commands/set-team-figure.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { createCountingIds } from '../../support/counting-ids.ts';
import { aPlan, teamId } from '../../support/plan-builder.ts';
import { afterCommand } from './after-command.ts';

const Q1 = { fiscalYear: 2_027, quarter: 1 } as const;
const Q2 = { fiscalYear: 2_027, quarter: 2 } as const;
const PLAN = aPlan().withSettings({ fiscalYearStartMonth: 2 }).withTeam('SRE').withTeam('Identity').build();

function set(figures: Partial<SetTeamFigureIntent>, plan: Plan = PLAN) {
  const ids = createCountingIds(`said-${plan.teamPeriods.size}`);
  return afterCommand(plan, setTeamFigure, { teamId: teamId('SRE'), period: Q1, note: '', ...figures }, ids);
}

const said = (plan: Plan) => [...plan.teamPeriods.values()];

describe('a figure of a team in a period', () => {
  test('is typed over with who, when and why', () => {
    const { plan, label } = set({ available: 36.5, note: ' Two are on the migration ' });
    expect(label).toBe('Set available person-weeks of team “SRE” in FY27 Q1');
    expect(said(plan)).toEqual([
      {
        id: 'said-0-1',
        teamId: teamId('SRE'),
        period: Q1,
        available: {
          value: 36.5,
          note: 'Two are on the migration',
          setBy: 'Lead, Identity',
          setOn: '2026-11-21',
        },
        reserve: null,
      },
    ]);
  });

  test('stands beside the other of the same team and period, and apart from other periods and teams', () => {
    const available = set({ available: 36.5 }).plan;
    const both = set({ reserve: 0.4 }, available);
    expect(both.label).toBe('Set reserve of team “SRE” in FY27 Q1');
    expect(said(both.plan)).toMatchObject([{ available: { value: 36.5 }, reserve: { value: 0.4 } }]);
    expect(said(set({ reserve: 0.4, period: Q2 }, available).plan)).toHaveLength(2);
    expect(said(set({ reserve: 0.4, teamId: teamId('Identity') }, available).plan)).toHaveLength(2);
    expect(set({ available: 1, reserve: 1 }).label).toBe('Set figures of team “SRE” in FY27 Q1');
  });

  test('is cleared alone, and the record goes with its last figure', () => {
    const both = set({ available: 36.5, reserve: 0.4 }).plan;
    const cleared = set({ available: null }, both);
    expect(cleared.label).toBe('Clear available person-weeks of team “SRE” in FY27 Q1');
    expect(said(cleared.plan)).toMatchObject([{ available: null, reserve: { value: 0.4 } }]);
    const gone = set({ reserve: null }, cleared.plan);
    expect(gone.label).toBe('Clear reserve of team “SRE” in FY27 Q1');
    expect(said(gone.plan)).toEqual([]);
    expect(set({ reserve: null }).plan).toEqual(PLAN);
  });

  test('that says what it said keeps who set it', () => {
    const before = aPlan().withTeamPeriod('SRE', Q1, { reserve: 0.3, note: 'Incidents' }).build();
    expect(set({ reserve: 0.3, note: 'Incidents' }, before).plan).toEqual(before);
    expect(said(set({ reserve: 0.3, note: 'Releases' }, before).plan)).toMatchObject([
      { reserve: { note: 'Releases', setBy: 'Lead, Identity' } },
    ]);
  });

  test.each<[Partial<SetTeamFigureIntent>, string]>([
    [{ available: -1 }, 'SRE: what is available is from 0 to 1,000,000 person-weeks, not -1.'],
    [{ available: Number.NaN }, 'SRE: what is available is from 0 to 1,000,000 person-weeks, not NaN.'],
    [{ available: 1_000_001 }, 'SRE: what is available is from 0 to 1,000,000 person-weeks, not 1,000,001.'],
    [{ reserve: 1.01 }, 'SRE: a reserve is from 0 to 100 %.'],
    [{ reserve: -0.01 }, 'SRE: a reserve is from 0 to 100 %.'],
    [{ reserve: 0.2, period: { fiscalYear: 0, quarter: 1 } }, 'A period lies in the years 1 to 9999.'],
    [{ reserve: 0.2, period: { fiscalYear: 10_000, quarter: 1 } }, 'A period lies in the years 1 to 9999.'],
    [{ reserve: 0.2, teamId: teamId('Gone') }, 'This team is no longer in the plan.'],
  ])('is refused: %j', (figures, refusal) => {
    expect(set(figures).refusal).toBe(refusal);
  });

  test('may be nothing at all, or a whole quarter', () => {
    expect(said(set({ available: -0, reserve: 1 }).plan)).toMatchObject([
      { available: { value: 0 }, reserve: { value: 1 } },
    ]);
  });
});
