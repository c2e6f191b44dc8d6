import { describe, expect, test } from 'vitest';
import { completeFormula } from '../../../../shared/prioritization/formula/complete-formula.ts';

const NAMES = [
  { name: 'reach', label: 'Reach' },
  { name: 'job_size', label: 'Job size' },
  { name: 'impact', label: 'Importance' },
  { name: 'größe', label: 'Größe' },
];

/** The text with `|` for the caret. */
function offersAt(marked: string) {
  return completeFormula(marked.replace('|', ''), marked.indexOf('|'), NAMES);
}

function insertsAt(marked: string): readonly string[] {
  return offersAt(marked).map(({ insert }) => insert);
}

describe('completing a formula', () => {
  const everything = [...NAMES.map(({ name }) => name), 'min(', 'max(', 'round(', 'abs(', 'sqrt(', 'log(', 'if('];

  test.each(['|', '2 * |', '(|', 'min(reach, |', '|reach', 'reach < |', '2 ^ -|'])('%s offers everything', (marked) => {
    expect(insertsAt(marked)).toEqual(everything);
  });

  test.each(['reach |', '2|', '1.|5', '1e|', '(reach)|', 'reach re|', '2 re|', '$|'])('%s offers nothing', (marked) => {
    expect(insertsAt(marked)).toEqual([]);
  });

  test.each([
    ['re|', ['reach']],
    ['RE|', ['reach']],
    ['r|', ['reach', 'round(', 'impact', 'größe', 'sqrt(']],
    ['i|', ['impact', 'if(', 'job_size', 'min(']],
    ['import|', ['impact']],
    ['size|', ['job_size']],
    ['gro|', ['größe']],
    ['2 * (ma|', ['max(']],
    ['xyz|', []],
    ['reach|', []],
  ])('%s offers %j: beginnings before insides, criteria before functions', (marked, inserts) => {
    expect(insertsAt(marked)).toEqual(inserts);
  });

  test('an offer replaces the whole word that the caret is in', () => {
    expect(offersAt('2 * re|ch / 3')).toEqual([{ insert: 'reach', from: 4, to: 8, kind: 'name', detail: 'Reach' }]);
  });

  test('a function brings its parenthesis unless there is one', () => {
    expect(offersAt('1 + rou|')).toEqual([
      {
        insert: 'round(',
        from: 4,
        to: 7,
        kind: 'function',
        detail: 'round(number, digits): rounded to so many digits after the point, a half away from zero',
      },
    ]);
    expect(insertsAt('ro|(2)')).toEqual(['round']);
  });
});
