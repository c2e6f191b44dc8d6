import { describe, expect, test } from 'vitest';
import { completeKeys } from '../../../../renderer/parts/dependency-field/complete-keys.ts';
import { aPlan, initiativeId } from '../../../support/plan-builder.ts';

const plan = aPlan()
  .withInitiative('PAY-1', { title: 'Card vault' })
  .withInitiative('PAY-12', { title: 'Refunds by card' })
  .withInitiative('NET-3', { title: 'Second region' })
  .build();
const NONE = new Set<ReturnType<typeof initiativeId>>();
const complete = (text: string, without = NONE) => {
  const found = completeKeys(plan, text, { caret: text.length, without });
  return found && { keys: found.initiatives.map(({ key }) => key), isKey: found.isKey, from: found.from };
};

describe('keys offered while one is typed', () => {
  test('begin as it was typed, in the order of keys', () => {
    expect(complete('pay')).toEqual({ keys: ['PAY-1', 'PAY-12'], isKey: false, from: 0 });
  });

  test('are found by words of the title, too', () => {
    expect(complete('card')?.keys).toEqual(['PAY-1', 'PAY-12']);
    expect(complete('second reg')?.keys).toEqual(['NET-3']);
  });

  test('take the place of the part behind the last arrow or comma', () => {
    expect(complete('PAY-1 FS+3d → net')).toEqual({ keys: ['NET-3'], isKey: false, from: 14 });
    expect(complete('PAY-1, ~net')?.from).toBe(8);
  });

  test('say when what is typed is one already', () => {
    expect(complete('PAY-1')).toMatchObject({ keys: ['PAY-1', 'PAY-12'], isKey: true });
  });

  test('are none behind a key, where its kind and lag are typed, and none for nothing', () => {
    expect(complete('PAY-1 FS')).toBeNull();
    expect(complete('PAY-1 ')).toBeNull();
    expect(complete('')).toBeNull();
    expect(complete('zzz')).toBeNull();
  });

  test('leave out what can’t be meant', () => {
    expect(complete('pay', new Set([initiativeId('PAY-1')]))?.keys).toEqual(['PAY-12']);
  });
});
