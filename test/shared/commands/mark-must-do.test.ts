import { expect, test } from 'vitest';
import { markMustDo } from '../../../shared/commands/mark-must-do.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';
import { afterCommand } from './after-command.ts';

const plan = aPlan()
  .withInitiative('PAY-1', { mustDo: { reason: 'contract', note: 'Signed with the bank' } })
  .withInitiative('PAY-2')
  .build();
const ids = [initiativeId('PAY-1'), initiativeId('PAY-2')];

test('a reason for several leaves each its own words', () => {
  const after = afterCommand(plan, markMustDo, { ids, reason: 'compliance' });
  expect(after.label).toBe('Set must-do of 2 initiatives');
  expect(after.initiative('PAY-1').mustDo).toEqual({ reason: 'compliance', note: 'Signed with the bank' });
  expect(after.initiative('PAY-2').mustDo).toEqual({ reason: 'compliance', note: '' });
});

test('without a reason none of them must be done', () => {
  const after = afterCommand(plan, markMustDo, { ids, reason: null });
  expect(after.changed).toEqual(['PAY-1']);
  expect(after.initiative('PAY-1').mustDo).toBe(null);
});
