import { expect, test } from 'vitest';
import { setCustomField } from '../../../shared/commands/set-custom-field.ts';
import { aPlan, customFieldId, initiativeId } from '../../support/plan-builder.ts';
import { afterCommand } from './after-command.ts';

const plan = aPlan()
  .withCustomField('Cost centre')
  .withCustomField('Run cost', 'number')
  .withCustomField('Renewal', 'date')
  .withInitiative('PAY-1', { custom: { 'Cost centre': 'K7', 'Run cost': 12 } })
  .withInitiative('PAY-2')
  .build();
const ids = [initiativeId('PAY-1'), initiativeId('PAY-2')];
const [centre, cost, renewal] = [customFieldId('Cost centre'), customFieldId('Run cost'), customFieldId('Renewal')];

test('one field of several is set; their other fields stay', () => {
  const after = afterCommand(plan, setCustomField, { ids, fieldId: cost, value: 40 });
  expect(after.label).toBe('Set Run cost of 2 initiatives');
  expect(after.initiative('PAY-1').custom).toEqual([
    { fieldId: centre, value: 'K7' },
    { fieldId: cost, value: 40 },
  ]);
  expect(after.initiative('PAY-2').custom).toEqual([{ fieldId: cost, value: 40 }]);
});

test('a field that is cleared leaves nothing behind', () => {
  const after = afterCommand(plan, setCustomField, { ids, fieldId: cost, value: null });
  expect(after.initiative('PAY-1').custom).toEqual([{ fieldId: centre, value: 'K7' }]);
});

test('a value of another kind is refused', () => {
  const refusal = (fieldId: typeof cost, value: string | number) =>
    afterCommand(plan, setCustomField, { ids, fieldId, value }).refusal;
  expect(refusal(cost, 'twelve')).toBe('Run cost is a number.');
  expect(refusal(cost, Number.NaN)).toBe('Run cost is a number.');
  expect(refusal(renewal, '2026-02-31')).toBe('Renewal is a day, such as 2026-01-12.');
  expect(refusal(renewal, '2026-02-28')).toBe(null);
  expect(refusal(customFieldId('Gone'), 'x')).toBe('This field is no longer in the plan.');
});
