import { describe, expect, test } from 'vitest';
import { readNewSize, sizeNameProblem } from '../../../../renderer/features/settings/read-size.ts';
import { DEFAULT_SIZES } from '../../../../shared/plan/settings.ts';

describe('a typed size', () => {
  test('is a name and person-weeks', () => {
    expect(readNewSize(DEFAULT_SIZES, ' XXL 24 ')).toEqual({ ok: true, value: { name: 'XXL', effort: 24 } });
    expect(readNewSize([], 'Very large 30.5')).toEqual({ ok: true, value: { name: 'Very large', effort: 30.5 } });
  });

  test.each(['XXL', '24', 'XXL many', ''])('is refused as “%s”', (typed) => {
    expect(readNewSize(DEFAULT_SIZES, typed)).toMatchObject({
      ok: false,
      problem: { message: 'Type a name and person-weeks, such as XXL 24.' },
    });
  });

  test('has a name of its own', () => {
    expect(readNewSize(DEFAULT_SIZES, 'xl 20')).toMatchObject({
      ok: false,
      problem: { message: 'There is a size named XL already.' },
    });
    expect(sizeNameProblem('', [])).toBe('A size needs a name.');
    expect(sizeNameProblem('x'.repeat(21), [])).toBe('A size’s name has at most 20 characters.');
  });
});
