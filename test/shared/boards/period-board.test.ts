import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PeriodColumn, periodBoard, reachOf } from '../../../shared/boards/period-board.ts';
import { overBy } from '../../../shared/capacity/load-cell.ts';
import { createLoadTable } from '../../../shared/capacity/load-table.ts';
import { periodSpan } from '../../../shared/capacity/period-span.ts';
import { LANE_FIELDS } from '../../../shared/plan/timeline-view.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';
import { arbitraryBoardPlan, columnsById, keysByColumn, MARCH } from './board-plans.ts';

const aFiscalPlan = () => aPlan().withSettings({ fiscalYearStartMonth: 2 });
const boardOf = (plan: ReturnType<ReturnType<typeof aPlan>['build']>) =>
  periodBoard({ plan, today: MARCH, lanes: 'none' });

function loadOf(columns: readonly PeriodColumn[], label: string) {
  const column = columns.find((one) => one.label === label);
  if (column?.kind !== 'period') throw new Error(`No period ${label}`);
  return column.load;
}

describe('the quarter board', () => {
  test('has four fiscal periods from the current one on, and what has no dates', () => {
    const { columns } = boardOf(aFiscalPlan().build());
    expect(columns.map(({ label }) => label)).toEqual(['FY27 Q1', 'FY27 Q2', 'FY27 Q3', 'FY27 Q4', 'No dates']);
    expect(columns.map(({ kind }) => kind)).toEqual(['period', 'period', 'period', 'period', 'undated']);
  });

  test('has everything in the period of its start, and what runs on since before in the current one', () => {
    const plan = aFiscalPlan()
      .withInitiative('P-1', { stage: 'planned', start: '2026-04-30', end: '2026-09-01' })
      .withInitiative('P-2', { stage: 'planned', start: '2026-05-01', end: '2026-05-08' })
      .withInitiative('P-3', { stage: 'in-progress', start: '2025-12-01', end: '2026-02-27' })
      .withInitiative('P-4', { stage: 'in-progress', start: '2025-11-03', end: '2026-01-30' })
      .withInitiative('P-5', { stage: 'candidate' })
      .withInitiative('P-6', { stage: 'planned', schedule: { end: null } })
      .build();
    expect(keysByColumn(boardOf(plan))).toEqual({
      Earlier: ['P-4'],
      'FY27 Q1': ['P-1', 'P-3'],
      'FY27 Q2': ['P-2'],
      'FY27 Q3': [],
      'FY27 Q4': [],
      'No dates': ['P-5', 'P-6'],
    });
  });

  test('goes on to the last period in which something ends, for three years at most; the rest begins later', () => {
    const plan = aFiscalPlan()
      .withInitiative('P-1', { stage: 'planned', start: '2026-04-30', end: '2027-03-31' })
      .build();
    expect(boardOf(plan).columns.at(-2)?.label).toBe('FY28 Q1');
    const far = aFiscalPlan()
      .withInitiative('P-1', { stage: 'planned', start: '2026-04-30', end: '9999-12-31' })
      .withInitiative('P-2', { stage: 'planned', start: '2029-02-01', end: '2029-02-02' })
      .build();
    const { columns } = boardOf(far);
    expect(columns).toHaveLength(14);
    expect(columns.slice(-3).map(({ label }) => label)).toEqual(['FY29 Q4', 'Later', 'No dates']);
    expect(keysByColumn(boardOf(far)).Later).toEqual(['P-2']);
  });

  test('has shipped work for as long as its period is not over, and no declined or parked work', () => {
    const plan = aFiscalPlan()
      .withInitiative('P-1', { stage: 'shipped', start: '2026-02-02', end: '2026-02-13' })
      .withInitiative('P-2', { stage: 'shipped', start: '2025-11-03', end: '2025-11-28' })
      .withInitiative('P-3', { stage: 'declined', stageReason: 'Too dear', start: '2026-05-04', end: '2026-05-08' })
      .withInitiative('P-4', { stage: 'intake' })
      .withInitiative('P-5', { stage: 'shipped' })
      .build();
    expect([...columnsById(boardOf(plan)).keys()]).toEqual([initiativeId('P-1')]);
  });

  test('says how full each period is, who is over, and what has no estimate', () => {
    // February to April 2026 has 64 workdays: 12.8 person-weeks a head.
    const plan = aFiscalPlan()
      .withTeam('SRE', { headCount: 1, reserve: 0 })
      .withTeam('Data', { headCount: 2, reserve: 0 })
      .withTeam('Core')
      .withInitiative('P-1', {
        stage: 'planned',
        start: '2026-04-01',
        end: '2026-04-30',
        effort: { SRE: 15.8, Core: 8 },
      })
      .withInitiative('P-2', { stage: 'candidate', start: '2026-04-01', end: '2026-04-30', effort: { Data: 5 } })
      .withInitiative('P-3', { stage: 'planned', start: '2026-04-01', end: '2026-05-29', effort: { Data: null } })
      .withInitiative('P-4', { stage: 'planned', start: '2026-06-01', end: '2026-06-05' })
      .withInitiative('P-5', { stage: 'candidate', start: '2026-06-01', end: '2026-06-05' })
      .build();
    const { columns } = boardOf(plan);
    const first = loadOf(columns, 'FY27 Q1');
    expect(first.sum.available).toBeCloseTo(38.4);
    expect(first.sum.firm).toBeCloseTo(15.8);
    expect(first.sum.ifAll).toBeCloseTo(5);
    expect(first.over.map(({ team, by }) => [team.name, Math.round(by * 10) / 10])).toEqual([['SRE', 3]]);
    expect(first).toMatchObject({ unknownTeams: 1, withoutEstimate: 1 });
    expect(loadOf(columns, 'FY27 Q2')).toMatchObject({ withoutEstimate: 2 });
    expect(loadOf(columns, 'FY27 Q3')).toMatchObject({ withoutEstimate: 0, over: [] });
  });

  test('adds up what teams are over, for which what others have left does not make up', () => {
    // February to April 2026 has 64 workdays: 12.8 person-weeks a head.
    const plan = aFiscalPlan()
      .withTeam('SRE', { headCount: 1, reserve: 0 })
      .withTeam('Data', { headCount: 2, reserve: 0 })
      .withTeam('Core', { headCount: 4, reserve: 0 })
      .withInitiative('P-1', {
        stage: 'planned',
        start: '2026-04-01',
        end: '2026-04-30',
        effort: { SRE: 14.8, Data: 26.6 },
      })
      .build();
    const load = loadOf(boardOf(plan).columns, 'FY27 Q1');
    expect(load.sum.available).toBeGreaterThan(load.sum.firm);
    expect(load.over.map(({ team }) => team.name)).toEqual(['SRE', 'Data']);
    expect(load.overByAll).toBeCloseTo(3);
  });

  test('law: has the figures of the load table, and counts what the table does not know (seed 812)', () => {
    fc.assert(
      fc.property(arbitraryBoardPlan, (plan) => {
        const { columns } = periodBoard({ plan, today: MARCH, lanes: 'none' });
        const periods = columns.flatMap((column) => (column.kind === 'period' ? [column] : []));
        const table = createLoadTable()(plan, { today: MARCH, spans: periods.map(({ span }) => span) });
        for (const [index, { load }] of periods.entries()) {
          const cells = table.teams.map(({ id }) => table.cell(id, index));
          const known = cells.filter(({ available }) => available !== null);
          expect(load.unknownTeams).toBe(cells.length - known.length);
          expect(load.sum.firm).toBeCloseTo(known.reduce((sum, { firm }) => sum + firm, 0));
          expect(load.sum.ifAll).toBeCloseTo(known.reduce((sum, { ifAll }) => sum + ifAll, 0));
          expect(load.overByAll).toBeCloseTo(known.reduce((sum, cell) => sum + overBy(cell, 'firm'), 0));
          const unknown = cells.map(({ unknownFirm }) => unknownFirm);
          expect(load.withoutEstimate).toBeGreaterThanOrEqual(Math.max(0, ...unknown));
          const withoutTeam = [...plan.initiatives.values()].filter(({ effort }) => effort.length === 0).length;
          expect(load.withoutEstimate).toBeLessThanOrEqual(unknown.reduce((sum, one) => sum + one, withoutTeam));
        }
      }),
      { seed: 812, numRuns: 150 },
    );
  });

  test('has no empty columns on the way to work that begins beyond three years', () => {
    const far = aFiscalPlan()
      .withInitiative('P-1', { stage: 'planned', start: '2031-04-30', end: '2031-06-30' })
      .withInitiative('P-2', { stage: 'planned', start: '2026-04-01', end: '2026-04-30' })
      .build();
    expect(boardOf(far).columns.map(({ label }) => label)).toEqual([
      'FY27 Q1',
      'FY27 Q2',
      'FY27 Q3',
      'FY27 Q4',
      'Later',
      'No dates',
    ]);
    expect(keysByColumn(boardOf(far)).Later).toEqual(['P-1']);
  });

  test('counts work without an estimate that is overdue in the current period', () => {
    const plan = aFiscalPlan()
      .withInitiative('P-1', { stage: 'in-progress', start: '2025-11-03', end: '2025-11-28', progress: 0.5 })
      .withInitiative('P-2', { stage: 'shipped', start: '2025-11-03', end: '2025-11-28' })
      .build();
    expect(loadOf(boardOf(plan).columns, 'FY27 Q1').withoutEstimate).toBe(1);
  });

  test('knows how far work reaches out of the period that it stands in', () => {
    const plan = aFiscalPlan()
      .withInitiative('P-1', { start: '2025-12-01', end: '2026-08-03' })
      .withInitiative('P-2', { start: '2026-02-02', end: '2026-04-30' })
      .build();
    const span = periodSpan(plan, { fiscalYear: 2027, quarter: 1 });
    const reach = (key: string) => {
      const initiative = plan.initiatives.get(initiativeId(key));
      return initiative === undefined ? null : reachOf(initiative, span, 2);
    };
    expect(reach('P-1')).toEqual({ since: 'FY26 Q4', until: 'FY27 Q3' });
    expect(reach('P-2')).toEqual({ since: null, until: null });
  });

  test('law: each shown initiative stands in exactly one column, and is counted there once (seed 811)', () => {
    fc.assert(
      fc.property(arbitraryBoardPlan, fc.constantFrom(...LANE_FIELDS), (plan, lanes) => {
        const { columns, lanes: found } = periodBoard({ plan, today: MARCH, lanes });
        const byId = columnsById({ columns, lanes: found });
        const counts = columns.map(() => 0);
        for (const [id, places] of byId) {
          const [column, ...others] = places;
          expect(others).toEqual([]);
          counts[column ?? -1] = (counts[column ?? -1] ?? 0) + 1;
          const { schedule } = plan.initiatives.get(id) ?? {};
          const isDated = schedule?.start !== null || schedule.end !== null;
          expect(columns[column ?? -1]?.kind === 'undated').toBe(!isDated);
        }
        expect(columns.map(({ count }) => count)).toEqual(counts);
        const here = [...plan.initiatives.values()].filter(
          ({ stage }) => stage === 'candidate' || stage === 'planned' || stage === 'in-progress',
        );
        for (const { id } of here) expect(byId.has(id)).toBe(true);
      }),
      { seed: 811, numRuns: 150 },
    );
  });
});
