import { describe, expect, test } from 'vitest';
import { effortWithSign, loadWithSign, overWithSign } from '../../../shared/boards/effort-figures.ts';

describe('effort in the file of a board', () => {
  test('is in the unit of the plan', () => {
    expect(loadWithSign(2, 'person-weeks')).toBe('2.0 pw');
    expect(loadWithSign(2, 'person-days')).toBe('10.0 pd');
    expect(loadWithSign(13, 'person-months')).toBe('3.0 pm');
  });

  test('has a second digit in an estimate where one would hide a part of it', () => {
    expect(effortWithSign(3.25, 'person-weeks')).toBe('3.25 pw');
    expect(effortWithSign(3.5, 'person-weeks')).toBe('3.5 pw');
  });

  test('says what is over even where one digit would not', () => {
    expect(overWithSign(3.2, 'person-weeks')).toBe('+3.2 pw');
    expect(overWithSign(0.01, 'person-weeks')).toBe('+<0.1 pw');
  });
});
