import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { overBy } from '../../../shared/capacity/load-cell.ts';
import { createLoadTable } from '../../../shared/capacity/load-table.ts';
import { periodSpansFrom } from '../../../shared/capacity/period-span.ts';
import { type Relief, reliefOf } from '../../../shared/capacity/relief.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { initiativeId, type PlanBuilder, teamId } from '../../support/plan-builder.ts';
import { EVE, planWithRoom, Q1, Q3 } from './cut-of.ts';

const inQ1 = { stage: 'planned', start: '2026-01-01', end: '2026-03-31', precision: 'quarter' } as const;

function reliefIn(plan: Plan): Relief {
  const table = createLoadTable()(plan, { today: EVE, spans: periodSpansFrom(plan, Q1, 3) });
  return reliefOf({ plan, today: EVE, table, teamId: teamId('SRE'), spanIndex: 0 });
}

function withRoom(builder: PlanBuilder, rooms: Readonly<Record<string, number>>): PlanBuilder {
  for (const [team, available] of Object.entries(rooms)) builder.withTeamPeriod(team, Q3, { available });
  return builder;
}

const keysOf = (proposals: Relief['proposals']) =>
  proposals.map(({ initiative, frees, to }) => `${initiative.key} ${Math.round(frees * 1e6) / 1e6} ${to.label}`);

describe('what would fit a red cell', () => {
  test('ranks the smallest that is enough first, then the largest of the others', () => {
    const plan = planWithRoom({ SRE: 10 })
      .withInitiative('A', { ...inQ1, effort: { SRE: 2 } })
      .withInitiative('B', { ...inQ1, effort: { SRE: 6 } })
      .withInitiative('C', { ...inQ1, effort: { SRE: 4 } })
      .withInitiative('D', { ...inQ1, effort: { SRE: 1 } })
      .build();
    const relief = reliefIn(plan);
    expect(relief.overBy).toBeCloseTo(3, 9);
    expect(keysOf(relief.proposals)).toEqual(['C 4 2026 Q2', 'B 6 2026 Q2', 'A 2 2026 Q2', 'D 1 2026 Q2']);
    expect(keysOf(relief.together)).toEqual(['C 4 2026 Q2']);
    expect(relief.stillOverBy).toBe(0);
    expect(relief.proposals[0]?.schedule).toEqual({ start: '2026-04-01', end: '2026-06-30', precision: 'quarter' });
    expect(relief.proposals[0]?.conflicts).toEqual([]);
  });

  test('leaves alone what is pinned, begun, a must-do, promised for the period, or only proposed', () => {
    const plan = planWithRoom({ SRE: 1 })
      .withInitiative('Pinned', { ...inQ1, schedule: { pinned: true }, effort: { SRE: 2 } })
      .withInitiative('Going', { ...inQ1, stage: 'in-progress', effort: { SRE: 2 } })
      .withInitiative('Begun', { ...inQ1, progress: 0.1, effort: { SRE: 2 } })
      .withInitiative('Must', { ...inQ1, mustDo: { reason: 'contract', note: '' }, effort: { SRE: 2 } })
      .withInitiative('Promised', { ...inQ1, effort: { SRE: 2 } })
      .withCommitment('Promised', Q1)
      .withInitiative('Idea', { ...inQ1, stage: 'candidate', effort: { SRE: 2 } })
      .build();
    const relief = reliefIn(plan);
    expect(relief.proposals).toEqual([]);
    expect(relief.together).toEqual([]);
    expect(relief.stillOverBy).toBeCloseTo(9, 9);
  });

  test('moves to the earliest later period in which all its teams have room', () => {
    const builder = planWithRoom({ SRE: 5, Web: 3 })
      .withInitiative('A', { ...inQ1, effort: { SRE: 4, Web: 2 } })
      .withInitiative('B', { ...inQ1, effort: { SRE: 4 } })
      .withInitiative('Busy', {
        ...inQ1,
        start: '2026-04-01',
        end: '2026-06-30',
        effort: { Web: 2 },
      });
    const relief = reliefIn(withRoom(builder, { SRE: 5, Web: 3 }).build());
    expect(keysOf(relief.proposals)).toEqual(['A 4 2026 Q3', 'B 4 2026 Q2']);
  });

  test('counts on the room that the moves before have left', () => {
    const builder = planWithRoom({ SRE: 6 })
      .withInitiative('A', { ...inQ1, effort: { SRE: 5 } })
      .withInitiative('B', { ...inQ1, effort: { SRE: 5 } })
      .withInitiative('C', { ...inQ1, effort: { SRE: 5 } });
    const plan = withRoom(builder, { SRE: 6 }).build();
    const relief = reliefIn(plan);
    expect(keysOf(relief.together)).toEqual(['A 5 2026 Q2', 'B 5 2026 Q3']);
    expect(relief.stillOverBy).toBe(0);
    const initiatives = new Map(plan.initiatives);
    for (const { initiative, schedule } of relief.together) {
      initiatives.set(initiative.id, { ...initiative, schedule: { ...initiative.schedule, ...schedule } });
    }
    const after = createLoadTable()({ ...plan, initiatives }, { today: EVE, spans: periodSpansFrom(plan, Q1, 3) });
    expect([0, 1, 2].map((index) => overBy(after.cell(teamId('SRE'), index), 'firm'))).toEqual([0, 0, 0]);
  });

  test('says who waits for it and by how much too long, and which deadline it would miss', () => {
    const plan = planWithRoom({ SRE: 1 })
      .withInitiative('A', { stage: 'planned', start: '2026-01-05', end: '2026-01-09', effort: { SRE: 1 } })
      .withInitiative('Next', { stage: 'planned', start: '2026-04-06', end: '2026-04-10' })
      .withDependency('A', 'Next')
      .withInitiative('Soft', { stage: 'planned', start: '2026-04-01', end: '2026-04-02' })
      .withDependency('A', 'Soft', 'FS', { hard: false })
      .withInitiative('B', {
        stage: 'planned',
        start: '2026-01-05',
        end: '2026-01-09',
        schedule: { deadline: toPlainDate('2026-04-02') },
        effort: { SRE: 1 },
      })
      .withInitiative('C', { ...inQ1, effort: { SRE: 0.5 } })
      .build();
    const relief = reliefIn(plan);
    // Over by 1.5. A would run from 1 to 7 April; what waits for it starts on the 6th, two workdays too soon.
    const [first, second, third] = relief.proposals;
    expect(first?.initiative.key).toBe('C');
    expect([second, third].map((one) => one?.initiative.key)).toEqual(['A', 'B']);
    expect(second?.conflicts).toMatchObject([{ successorId: initiativeId('Next'), by: 2 }]);
    expect(third).toMatchObject({ conflicts: [], missesDeadline: '2026-04-02' });
    expect(relief.together.map(({ initiative }) => initiative.key)).toEqual(['C', 'A']);
  });

  test('is nothing for a cell that is not over, or whose capacity is unknown', () => {
    const nothing = { overBy: 0, proposals: [], together: [], stillOverBy: 0 };
    const fits = planWithRoom({ SRE: 2 }).withInitiative('A', { ...inQ1, effort: { SRE: 2 } });
    expect(reliefIn(fits.build())).toEqual(nothing);
    const unknown = planWithRoom({ SRE: null }).withInitiative('A', { ...inQ1, effort: { SRE: 2 } });
    expect(reliefIn(unknown.build())).toEqual(nothing);
  });
});
