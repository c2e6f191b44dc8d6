import { expect, test } from 'vitest';
import { estimateEffortOfMany } from '../../../shared/commands/estimate-effort-of-many.ts';
import { aPlan, initiativeId, teamId } from '../../support/plan-builder.ts';
import { afterCommand } from './after-command.ts';

const plan = aPlan()
  .withInitiative('PAY-1', { effort: { SRE: { low: 2, likely: 4, high: 8 }, Identity: 3 } })
  .withInitiative('PAY-2', { effort: { Identity: 1 } })
  .build();
const ids = [initiativeId('PAY-1'), initiativeId('PAY-2')];
const sre = teamId('SRE');

test('a figure is set in all, also where the team was not named', () => {
  const after = afterCommand(plan, estimateEffortOfMany, { ids, teamId: sre, estimate: { likely: 6 } });
  expect(after.label).toBe('Set effort of SRE for 2 initiatives');
  expect(after.initiative('PAY-1').effort[0]).toMatchObject({ low: 2, likely: 6, high: 8 });
  expect(after.initiative('PAY-2').effort[1]).toMatchObject({ teamId: sre, low: null, likely: 6, assignedFte: 1 });
});

test('a low or high figure that does not bound the new one is dropped', () => {
  const set = (likely: number | null) =>
    afterCommand(plan, estimateEffortOfMany, { ids, teamId: sre, estimate: { likely } }).initiative('PAY-1').effort[0];
  expect(set(10)).toMatchObject({ low: 2, likely: 10, high: null });
  expect(set(1)).toMatchObject({ low: null, likely: 1, high: 8 });
  expect(set(null)).toMatchObject({ low: null, likely: null, high: null });
});

test('a team is removed from all; the others stay', () => {
  const after = afterCommand(plan, estimateEffortOfMany, { ids, teamId: teamId('Identity'), estimate: null });
  expect(after.label).toBe('Remove Identity from 2 initiatives');
  expect(after.initiative('PAY-1').effort).toMatchObject([{ teamId: sre }]);
  expect(after.initiative('PAY-2').effort).toEqual([]);
});

test('no people at all, and a team that is gone, are refused', () => {
  expect(
    afterCommand(plan, estimateEffortOfMany, { ids, teamId: sre, estimate: { assignedFte: 0 } }).refusal,
  ).toContain('assigned FTE');
  expect(afterCommand(plan, estimateEffortOfMany, { ids, teamId: teamId('Gone'), estimate: {} }).refusal).toContain(
    'no longer in the plan',
  );
});
