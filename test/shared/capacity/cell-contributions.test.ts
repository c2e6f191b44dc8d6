import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellContributions } from '../../../shared/capacity/cell-contributions.ts';
import { createLoadTable } from '../../../shared/capacity/load-table.ts';
import { periodSpan, periodSpansFrom } from '../../../shared/capacity/period-span.ts';
import { aPlan, teamId } from '../../support/plan-builder.ts';
import { arbitraryPlan, TODAY } from './arbitrary-capacity-plan.ts';

const PERIOD = { fiscalYear: 2027, quarter: 1 } as const;
const inPeriod = { stage: 'planned', start: '2026-04-06', end: '2026-04-17' } as const;

function behind(builder: ReturnType<typeof aPlan>) {
  const plan = builder.withSettings({ fiscalYearStartMonth: 2 }).withTeam('SRE').build();
  return cellContributions(plan, { today: TODAY, teamId: teamId('SRE'), span: periodSpan(plan, PERIOD) });
}

describe('the initiatives behind a cell', () => {
  test('the largest stands first, those without an estimate last, equal ones by key', () => {
    const found = behind(
      aPlan()
        .withInitiative('A-10', { ...inPeriod, effort: { SRE: 3 } })
        .withInitiative('A-1', { ...inPeriod, effort: { SRE: null } })
        .withInitiative('A-2', { ...inPeriod, effort: { SRE: 3 } })
        .withInitiative('A-3', { ...inPeriod, effort: { SRE: 6, Compute: 40 } })
        .withInitiative('A-4', { ...inPeriod, stage: 'candidate', effort: { SRE: 4 } }),
    );
    expect(found.map(({ initiative, personWeeks, share }) => [initiative.key, personWeeks, share])).toEqual([
      ['A-3', 6, 0.5],
      ['A-4', 4, 1],
      ['A-2', 3, 0.25],
      ['A-10', 3, 0.25],
      ['A-1', null, null],
    ]);
  });

  test('what lies elsewhere, asks for nothing, or lies on no workday is not among them', () => {
    const found = behind(
      aPlan()
        .withInitiative('A-1', { ...inPeriod, effort: { SRE: 3 }, stage: 'parked' })
        .withInitiative('A-2', { ...inPeriod, effort: { SRE: 3 }, start: '2026-06-01', end: '2026-06-05' })
        .withInitiative('A-3', { effort: { SRE: 3 } })
        .withInitiative('A-4', { effort: { SRE: null } })
        .withInitiative('A-5', { ...inPeriod, effort: { Compute: 3 } }),
    );
    expect(found).toEqual([]);
  });

  test('is overdue where the run from today on lies, not where its done part does', () => {
    const builder = aPlan()
      .withSettings({ fiscalYearStartMonth: 2 })
      .withInitiative('A-1', {
        stage: 'in-progress',
        progress: 0.5,
        effort: { SRE: 4 },
        start: '2026-01-05',
        end: '2026-01-30',
      });
    const plan = builder.build();
    const overdue = periodSpansFrom(plan, { fiscalYear: 2026, quarter: 4 }, 2).map((span) =>
      cellContributions(plan, { today: TODAY, teamId: teamId('SRE'), span }).map(({ isOverdue }) => isOverdue),
    );
    expect(overdue).toEqual([[false], [true]]);
  });

  test('add up to the cell, and their shares to 1 (seed 77)', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const spans = periodSpansFrom(plan, PERIOD, 2);
        const table = createLoadTable()(plan, { today: TODAY, spans });
        for (const { id } of table.teams) {
          for (const [index, span] of spans.entries()) {
            const found = cellContributions(plan, { today: TODAY, teamId: id, span });
            const firm = found.filter(({ demandClass }) => demandClass === 'firm');
            const sum = firm.reduce((total, { personWeeks }) => total + (personWeeks ?? 0), 0);
            const shares = firm.reduce((total, { share }) => total + (share ?? 0), 0);
            const cell = table.cell(id, index);
            expect(Math.abs(sum - cell.firm)).toBeLessThan(1e-9);
            expect(shares).toBeCloseTo(cell.firm > 0 ? 1 : 0, 9);
            expect(firm.filter(({ personWeeks }) => personWeeks === null)).toHaveLength(cell.unknownFirm);
            expect(found.length - firm.length).toBeGreaterThanOrEqual(cell.unknownIfAll);
          }
        }
      }),
      { seed: 77 },
    );
  });
});
