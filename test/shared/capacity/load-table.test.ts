import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { demandOf } from '../../../shared/capacity/demand.ts';
import { createLoadTable, type LoadTable } from '../../../shared/capacity/load-table.ts';
import { periodSpan, periodSpansFrom, periodSpansInSight } from '../../../shared/capacity/period-span.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { generatePlan } from '../../../shared/sample/generate-plan.ts';
import { aPlan, initiativeId, teamId } from '../../support/plan-builder.ts';
import { arbitraryFacts, arbitraryPlan, reordered, TODAY, withInitiative } from './arbitrary-capacity-plan.ts';

const [COMPUTE, SRE] = [teamId('Compute'), teamId('SRE')];
const FIRST = { fiscalYear: 2027, quarter: 1 } as const;

const builder = () =>
  aPlan().withSettings({ fiscalYearStartMonth: 2 }).withTeam('Compute', { headCount: 5, reserve: 0 });

function tableOf(plan: Plan): LoadTable {
  return createLoadTable()(plan, { today: TODAY, spans: periodSpansFrom(plan, FIRST, 3) });
}

/** All that a table says. */
function figuresOf(table: LoadTable) {
  return {
    unassigned: table.unassigned,
    rows: table.teams.map(({ id }) => ({
      id,
      unplaced: table.unplaced(id),
      cells: table.spans.map((_, index) => table.cell(id, index)),
    })),
  };
}

describe('the load of teams by period', () => {
  test('sets the firm demand against what is available, and what is only proposed apart', () => {
    const dates = { start: '2026-04-01', end: '2026-05-12' };
    const plan = builder()
      .withInitiative('A-1', { stage: 'planned', effort: { Compute: 6 }, ...dates })
      .withInitiative('A-2', { stage: 'candidate', effort: { Compute: 3 }, ...dates })
      .withInitiative('A-3', { stage: 'declined', effort: { Compute: 9 }, ...dates })
      .build();
    const table = tableOf(plan);
    // 22 of its 30 workdays lie in the first period.
    expect(table.cell(COMPUTE, 0)).toMatchObject({ available: 64, unknownFirm: 0, unknownIfAll: 0 });
    expect(table.cell(COMPUTE, 0).firm).toBeCloseTo(4.4, 9);
    expect(table.cell(COMPUTE, 1).firm).toBeCloseTo(1.6, 9);
    expect(table.cell(COMPUTE, 0).ifAll).toBeCloseTo(2.2, 9);
    expect(table.cell(COMPUTE, 2)).toMatchObject({ firm: 0, ifAll: 0 });
  });

  test('counts what has no estimate in every period in which it lies, once each', () => {
    const plan = builder()
      .withInitiative('A-1', {
        stage: 'in-progress',
        progress: 0.5,
        effort: { Compute: null },
        start: '2026-03-02',
        end: '2026-05-12',
      })
      .withInitiative('A-2', { stage: 'intake', effort: { Compute: null }, start: '2026-06-01', end: '2026-06-05' })
      .withInitiative('A-3', { stage: 'intake', effort: { Compute: null } })
      .build();
    const table = tableOf(plan);
    expect(table.cell(COMPUTE, 0)).toMatchObject({ firm: 0, unknownFirm: 1, unknownIfAll: 0 });
    expect(table.cell(COMPUTE, 1)).toMatchObject({ firm: 0, unknownFirm: 1, unknownIfAll: 1 });
    expect(table.cell(COMPUTE, 2)).toMatchObject({ unknownFirm: 0, unknownIfAll: 0 });
    expect(table.unplaced(COMPUTE).ifAll).toEqual({ personWeeks: 0, initiatives: 0, unknown: 1 });
  });

  test('lists effort that lies on no workday with its sum', () => {
    const plan = builder()
      .withInitiative('A-1', { stage: 'planned', effort: { Compute: 6, SRE: 2 } })
      .withInitiative('A-2', { stage: 'planned', effort: { Compute: 1 }, start: '2026-03-14', end: '2026-03-15' })
      .withInitiative('A-3', { stage: 'planned', effort: { Compute: 0 } })
      .build();
    const table = tableOf(plan);
    expect(table.unplaced(COMPUTE).firm).toEqual({ personWeeks: 7, initiatives: 2, unknown: 0 });
    expect(table.unplaced(SRE).firm).toEqual({ personWeeks: 2, initiatives: 1, unknown: 0 });
    expect(table.cell(COMPUTE, 0).firm).toBe(0);
  });

  test('effort under no team loads none and is told apart, with what names no team at all', () => {
    const dates = { start: '2026-04-01', end: '2026-05-12' };
    const plan = builder()
      .withInitiative('A-1', { stage: 'planned', effort: { '': 4, Compute: 1 }, ...dates })
      .withInitiative('A-2', { stage: 'planned', ...dates })
      .withInitiative('A-3', { stage: 'intake', effort: { '': null } })
      .build();
    const table = tableOf(plan);
    expect(table.unassigned.firm).toEqual({ personWeeks: 4, initiatives: 1, unknown: 1 });
    expect(table.unassigned.ifAll).toEqual({ personWeeks: 0, initiatives: 0, unknown: 1 });
    expect(table.cell(COMPUTE, 0).firm + table.cell(COMPUTE, 1).firm).toBeCloseTo(1, 9);
  });

  test('teams stand in their order; one without people has unknown capacity', () => {
    const plan = builder().withTeam('SRE', { position: -1 }).build();
    const table = tableOf(plan);
    expect(table.teams.map(({ name }) => name)).toEqual(['SRE', 'Compute']);
    expect(table.cell(SRE, 0).available).toBeNull();
    expect(() => table.cell(SRE, 3)).toThrow('team-SRE in span 3');
    expect(() => table.unplaced(teamId('Gone'))).toThrow('team-Gone');
  });
});

describe('a load table that remembers', () => {
  const facts = { stage: 'planned', effort: { Compute: 6 }, start: '2026-03-16', end: '2026-03-27' } as const;
  const plan = builder()
    .withInitiative('A-1', facts)
    .withInitiative('A-2', { ...facts, effort: { SRE: 1 } })
    .build();

  test('gives the same table for the same plan, day and spans', () => {
    const load = createLoadTable();
    const spans = periodSpansFrom(plan, FIRST, 3);
    const table = load(plan, { today: TODAY, spans });
    expect(load(plan, { today: TODAY, spans: [...spans] })).toBe(table);
    const later = periodSpansFrom(plan, { fiscalYear: 2027, quarter: 2 }, 3);
    expect(load(plan, { today: TODAY, spans: later }).spans).toBe(later);
    expect(load(plan, { today: TODAY, spans: [periodSpan(plan, FIRST)] }).spans).toHaveLength(1);
    const first = load(plan, { today: TODAY, spans });
    expect(load(plan, { today: toPlainDate('2026-03-12'), spans })).not.toBe(first);
  });

  test('keeps the cells that an edit does not touch', () => {
    const load = createLoadTable();
    const spans = periodSpansFrom(plan, FIRST, 3);
    const before = load(plan, { today: TODAY, spans });
    const initiative = plan.initiatives.get(initiativeId('A-2'));
    if (initiative === undefined) throw new Error('A-2 is in the plan');
    const effort = initiative.effort.map((part) => ({ ...part, likely: 2 }));
    const after = load(withInitiative(plan, { ...initiative, effort }), { today: TODAY, spans });
    expect(after.cell(SRE, 0)).toMatchObject({ firm: 2 });
    expect(after.cell(SRE, 1)).toBe(before.cell(SRE, 1));
    expect(after.cell(COMPUTE, 0)).toBe(before.cell(COMPUTE, 0));
  });

  test('after any edits says exactly what a fresh start says (seed 74)', () => {
    const edits = fc.array(fc.record({ place: fc.nat({ max: 20 }), facts: arbitraryFacts, isRemoved: fc.boolean() }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(arbitraryPlan, edits, (start, steps) => {
        const load = createLoadTable();
        let now = start;
        for (const { place, facts, isRemoved } of steps) {
          const spans = periodSpansFrom(now, FIRST, 3);
          load(now, { today: TODAY, spans });
          const initiatives = new Map(now.initiatives);
          const key = `A-${place + 1}`;
          if (isRemoved) initiatives.delete(initiativeId(key));
          else {
            const [made] = aPlan().withInitiative(key, facts).build().initiatives.values();
            if (made !== undefined) initiatives.set(made.id, made);
          }
          now = { ...now, initiatives };
          // The copies of the records are new objects, of which nothing is remembered.
          const fresh = { ...now, initiatives: new Map([...initiatives].map(([id, row]) => [id, { ...row }])) };
          expect(figuresOf(load(now, { today: TODAY, spans }))).toEqual(figuresOf(tableOf(fresh)));
        }
      }),
      { seed: 74, numRuns: 60 },
    );
  });
});

describe('laws of loads', () => {
  test('all loads of teams and what is unplaced or unassigned add up to all effort (seed 75)', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        // Overdue runs at a tenth of a person may take two centuries.
        const spans = periodSpansFrom(plan, { fiscalYear: 2025, quarter: 1 }, 1_000);
        const table = createLoadTable()(plan, { today: TODAY, spans });
        const wanted = { firm: 0, ifAll: 0 };
        for (const initiative of plan.initiatives.values()) {
          const demand = demandOf(plan, initiative, TODAY);
          for (const { likely } of initiative.effort) {
            if (demand !== null) wanted[demand.demandClass === 'firm' ? 'firm' : 'ifAll'] += likely ?? 0;
          }
        }
        for (const which of ['firm', 'ifAll'] as const) {
          let found = table.unassigned[which].personWeeks;
          for (const { id } of table.teams) {
            found += table.unplaced(id)[which].personWeeks;
            spans.forEach((_, index) => {
              found += table.cell(id, index)[which];
            });
          }
          expect(Math.abs(found - wanted[which])).toBeLessThan(1e-9 * Math.max(1, wanted[which]));
        }
      }),
      { seed: 75, numRuns: 30 },
    );
  });

  test('the order of the initiatives changes no figure by more than 1e-9 (seed 76)', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.array(fc.nat({ max: 100 }), { minLength: 14, maxLength: 14 }), (plan, order) => {
        const [before, after] = [tableOf(plan), tableOf(reordered(plan, order))];
        for (const { id } of before.teams) {
          before.spans.forEach((_, index) => {
            const [a, b] = [before.cell(id, index), after.cell(id, index)];
            expect(Math.abs(a.firm - b.firm) + Math.abs(a.ifAll - b.ifAll)).toBeLessThan(1e-9);
            expect({ ...a, firm: 0, ifAll: 0 }).toEqual({ ...b, firm: 0, ifAll: 0 });
          });
        }
      }),
      { seed: 76 },
    );
  });

  test('a generated plan has load, over-allocation, unknown and unplaced work (seed 7)', () => {
    const plan = generatePlan({ size: 400, seed: 7, today: TODAY, teams: 6 });
    const table = createLoadTable()(plan, { today: TODAY, spans: periodSpansInSight(plan, TODAY) });
    const cells = table.teams.flatMap(({ id }) => table.spans.map((_, index) => table.cell(id, index)));
    expect(cells).toHaveLength(48);
    expect(cells.some(({ firm, available }) => firm > (available ?? firm))).toBe(true);
    expect(cells.some(({ unknownFirm }) => unknownFirm > 0)).toBe(true);
    expect(cells.some(({ ifAll }) => ifAll > 0)).toBe(true);
    expect(table.teams.some(({ id }) => table.unplaced(id).ifAll.personWeeks > 0)).toBe(true);
  });
});
