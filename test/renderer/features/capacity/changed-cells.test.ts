import { expect, test } from 'vitest';
import { changedCells } from '../../../../renderer/features/capacity/use-tinted-cells.ts';
import { toPlainDate } from '../../../../shared/calendar/plain-date.ts';
import { createLoadTable } from '../../../../shared/capacity/load-table.ts';
import { periodSpansFrom } from '../../../../shared/capacity/period-span.ts';
import { aPlan, teamId } from '../../../support/plan-builder.ts';

const Q1 = { fiscalYear: 2026, quarter: 1 } as const;

test('the cells whose figures differ between two tables are named, and no others', () => {
  const tableOf = (available: number) => {
    const plan = aPlan()
      .withTeam('SRE', { headCount: 4 })
      .withTeam('DX', { headCount: 4 })
      .withTeamPeriod('SRE', Q1, { available })
      .build();
    return createLoadTable()(plan, { today: toPlainDate('2025-12-31'), spans: periodSpansFrom(plan, Q1, 3) });
  };
  expect([...changedCells(tableOf(20), tableOf(30))]).toEqual([`${teamId('SRE')} 2026-1`]);
  expect(changedCells(tableOf(20), tableOf(20)).size).toBe(0);
});
