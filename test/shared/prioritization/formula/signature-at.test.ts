import { describe, expect, test } from 'vitest';
import { signatureAt } from '../../../../shared/prioritization/formula/signature-at.ts';

function hintAt(marked: string) {
  const hint = signatureAt(marked.replace('|', ''), marked.indexOf('|'));
  return hint === null ? null : [hint.callee, hint.argument, hint.parameter];
}

describe('the function that the caret is in', () => {
  test.each([
    ['round(|', ['round', 0, 0]],
    ['round(2.5, |', ['round', 1, 1]],
    ['ROUND (2.5, 1|)', ['round', 1, 1]],
    ['round(1, 2, |', ['round', 2, null]],
    ['min(a, b, c|)', ['min', 2, 1]],
    ['if(min(1, 2), |', ['if', 1, 1]],
    ['if(min(1, |', ['min', 1, 1]],
    ['if(a, (b + (c|', ['if', 1, 1]],
    ['if(a, (1, 2|', ['if', 1, 1]],
    ['abs(|', ['abs', 0, 0]],
  ])('%s is in %j', (marked, hint) => {
    expect(hintAt(marked)).toEqual(hint);
  });

  test.each(['|', 'min|(1)', 'min(1)|', '(1 + |)', 'avg(|', 'if(1, avg(2|', ')|', '1, |'])(
    '%s is in none',
    (marked) => {
      expect(hintAt(marked)).toBeNull();
    },
  );

  test('the hint has the names of the arguments', () => {
    expect(signatureAt('if(', 3)?.signature.parameters).toEqual(['condition', 'then', 'else']);
  });
});
