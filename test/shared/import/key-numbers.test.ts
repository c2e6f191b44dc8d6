import { expect, test } from 'vitest';
import { createKeyNumbers } from '../../../shared/import/key-numbers.ts';
import { toId } from '../../../shared/plan/ids.ts';
import { newInitiative } from '../../../shared/plan/initiative.ts';
import { nextKey } from '../../../shared/plan/initiative-key.ts';
import { planOf, settingsOf } from '../../../shared/plan/plan.ts';
import { emptyPlan } from './table-of.ts';

test('each key is one more than the highest of its prefix', () => {
  const keys = createKeyNumbers(['PAY-2', 'PAY-12', 'PAY-x', 'pay-ops-7', 'QD', 'PAY-0013']);
  expect([keys.next('PAY'), keys.next('PAY'), keys.next('PAY-OPS'), keys.next('NEW')]).toEqual([
    'PAY-14',
    'PAY-15',
    'PAY-OPS-8',
    'NEW-1',
  ]);
});

test('the first key given out is the plan’s own next one', () => {
  const taken = ['QD-1', 'QD-9', 'QD-10', 'QD-x', 'QDX-44', 'OPS-QD-50'];
  const initiatives = taken.map((key, index) => newInitiative({ id: toId(`i${index}`), key, title: key }));
  const plan = planOf({ settings: [settingsOf(emptyPlan())], initiatives });
  expect(createKeyNumbers(taken).next('QD')).toBe(nextKey(plan, null));
});
