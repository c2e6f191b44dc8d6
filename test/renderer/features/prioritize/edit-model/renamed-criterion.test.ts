import { expect, test } from 'vitest';
import { renamedCriterion } from '../../../../../renderer/features/prioritize/edit-model/renamed-criterion.ts';

test('one criterion with another name in its place was renamed', () => {
  expect(renamedCriterion(['value', 'cost'], ['benefit', 'cost'])).toEqual({ from: 'value', to: 'benefit' });
});

test.each([
  ['one was added', ['value'], ['value', 'cost']],
  ['one was removed', ['value', 'cost'], ['cost']],
  ['two changed places', ['value', 'cost'], ['cost', 'value']],
  ['all are others', ['value', 'cost'], ['reach', 'effort']],
  ['none changed', ['value', 'cost'], ['value', 'cost']],
])('none was renamed where %s', (_, before, after) => {
  expect(renamedCriterion(before, after)).toBeNull();
});
