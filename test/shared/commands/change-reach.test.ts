import { expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { changeReach } from '../../../shared/commands/change-reach.ts';
import { toId } from '../../../shared/plan/ids.ts';
import { RICE_MODEL_ID } from '../../../shared/plan/model.ts';
import { createCountingIds } from '../../support/counting-ids.ts';
import { aPlan } from '../../support/plan-builder.ts';
import { afterCommand } from './after-command.ts';

const context = { today: toPlainDate('2026-11-21'), who: '', ids: createCountingIds() };
const plan = aPlan()
  .withInitiative('PAY-1', { rice: { reach: 200 } })
  .build();

test('reach counts somebody else over another period, and the figures stay', () => {
  const done = changeReach(plan, { modelId: RICE_MODEL_ID, unit: ' customers ', period: 'year' }, context);
  if (!done.ok) throw new Error(done.problem.message);
  expect(done.value.label).toBe('Count reach in customers a year');
  expect(Object.keys(done.value.tables)).toEqual(['models']);
  expect(done.value.tables.models?.added[0]).toMatchObject({ reachUnit: 'customers', reachPeriod: 'year' });
});

test('what was counted before is what is changed afterwards', () => {
  const first = afterCommand(plan, changeReach, { modelId: RICE_MODEL_ID, unit: 'customers' });
  const then = afterCommand(first.plan, changeReach, { modelId: RICE_MODEL_ID, period: 'year' });
  expect([...then.plan.models.values()]).toMatchObject([{ reachUnit: 'customers', reachPeriod: 'year' }]);
});

test('reach has to count somebody, of a model that is there', () => {
  const refusal = (intent: Parameters<typeof changeReach>[1]) => {
    const done = changeReach(plan, intent, context);
    return done.ok ? '' : done.problem.message;
  };
  expect(refusal({ modelId: RICE_MODEL_ID, unit: ' ' })).toBe('Say whom reach counts, such as teams or customers.');
  expect(refusal({ modelId: RICE_MODEL_ID, unit: 'x'.repeat(201) })).toContain('201 characters');
  expect(refusal({ modelId: toId('gone'), period: 'week' })).toContain('no longer');
  expect(refusal({ modelId: toId('ice'), period: 'week' })).toBe('ICE does not ask for reach.');
});
