import { describe, expect, test } from 'vitest';
import { createLoadTable } from '../../../shared/capacity/load-table.ts';
import { periodSpansFrom } from '../../../shared/capacity/period-span.ts';
import { type StuckWork, stuckIn } from '../../../shared/capacity/relief-stuck.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { teamId } from '../../support/plan-builder.ts';
import { EVE, planWithRoom, Q1 } from './cut-of.ts';

const WINDOW = { start: '2026-01-01', end: '2026-03-31', precision: 'quarter', stage: 'planned' } as const;

function stuck(plan: Plan): readonly StuckWork[] {
  const table = createLoadTable()(plan, { today: EVE, spans: periodSpansFrom(plan, Q1, 2) });
  return stuckIn({ plan, today: EVE, table, teamId: teamId('SRE'), spanIndex: 0 });
}

describe('why nothing of a cell can move', () => {
  test('is told of each that fills it, the largest first', () => {
    const plan = planWithRoom({ SRE: 10 })
      .withInitiative('A', { ...WINDOW, effort: { SRE: 9 }, stage: 'in-progress' })
      .withInitiative('B', { ...WINDOW, effort: { SRE: 8 }, schedule: { pinned: true } })
      .withInitiative('C', { ...WINDOW, effort: { SRE: 12 } })
      .build();
    expect(stuck(plan).map(({ initiative, why }) => `${initiative.key} ${why.kind}`)).toEqual([
      'C no-room',
      'A begun',
      'B pinned',
    ]);
  });

  test('names the team, what it needs there, and the most that a later period has left', () => {
    const plan = planWithRoom({ SRE: 10, DX: 50 })
      .withInitiative('A', { ...WINDOW, effort: { SRE: 12, DX: 3 } })
      .withInitiative('B', { ...WINDOW, start: '2026-04-01', end: '2026-06-30', effort: { SRE: 3 } })
      .build();
    const [found] = stuck(plan);
    expect(found?.why.kind).toBe('no-room');
    if (found?.why.kind !== 'no-room') return;
    expect(found.why.teamId).toBe(teamId('SRE'));
    expect([found.asks, found.why.needs, found.why.most].map((figure) => Number(figure.toFixed(6)))).toEqual([
      12, 12, 7,
    ]);
  });

  test('is that it frees nothing where no later period is in sight', () => {
    const plan = planWithRoom({ SRE: 10 })
      .withInitiative('A', { ...WINDOW, effort: { SRE: 12 } })
      .build();
    const table = createLoadTable()(plan, { today: EVE, spans: periodSpansFrom(plan, Q1, 1) });
    const facts = { plan, today: EVE, table, teamId: teamId('SRE'), spanIndex: 0 };
    expect(stuckIn(facts).map(({ why }) => why.kind)).toEqual(['frees-nothing']);
  });
});
