import { expect, test } from 'vitest';
import { type InitiativeId, toId } from '../../../shared/plan/ids.ts';
import { newInitiative } from '../../../shared/plan/initiative.ts';
import { mustDoInWords } from '../../../shared/plan/must-do-in-words.ts';

const INITIATIVE = newInitiative({ id: toId<InitiativeId>('i'), key: 'PAY-1', title: 'One' });

test('a must-do says its reason, and its note where it has one', () => {
  expect(mustDoInWords({ ...INITIATIVE, mustDo: { reason: 'end-of-life', note: '' } })).toBe('Must do (end of life)');
  expect(mustDoInWords({ ...INITIATIVE, mustDo: { reason: 'contract', note: 'Acme' } })).toBe(
    'Must do (contract): Acme',
  );
  expect(mustDoInWords(INITIATIVE)).toBe('');
});
