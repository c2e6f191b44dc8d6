import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesIn } from '../../../../shared/prioritization/formula/formula.ts';
import { parseFormula } from '../../../../shared/prioritization/formula/parse-formula.ts';
import { printFormula } from '../../../../shared/prioritization/formula/print-formula.ts';
import { formulaOf, withoutPlaces } from './arbitrary-formula.ts';

const NAMES: ReadonlySet<string> = new Set(['reach', 'impact', 'effort', 'job_size']);

function problemOf(text: string, names: ReadonlySet<string> | null = NAMES) {
  const parsed = parseFormula(text, names);
  if (parsed.ok) throw new Error(`${text} is a formula`);
  return parsed.problem;
}

describe('what a formula may say', () => {
  test.each([
    ['a × b ÷ c − 1', 'a * b / c - 1'],
    ['a ≤ b', 'a <= b'],
    ['a≥b', 'a >= b'],
    ['a ≠ b', 'a <> b'],
    ['a != b', 'a <> b'],
    ['a == b', 'a = b'],
    ['−a', '-a'],
    ['MIN(a, Max(b))', 'min(a, max(b))'],
    ['round (a)', 'round(a)'],
    ['.5 + 5. + 1e3 + 1E+3 + 2e-3', '0.5 + 5 + 1000 + 1000 + 0.002'],
    ['  a\u00a0+\n\tb ', 'a + b'],
    ['größe_2 + Привет', 'größe_2 + Привет'],
    ['min + min(min, 1)', 'min + min(min, 1)'],
    ['2-1', '2 - 1'],
  ])('%s is read as %s', (text, printed) => {
    expect(printFormula(formulaOf(text))).toBe(printed);
  });

  test('every node knows its place, with the parentheses around it', () => {
    expect(formulaOf('2 * (reach - 1)')).toEqual({
      kind: 'binary',
      operator: '*',
      left: { kind: 'number', value: 2, from: 0, to: 1 },
      right: {
        kind: 'binary',
        operator: '-',
        left: { kind: 'name', name: 'reach', from: 5, to: 10 },
        right: { kind: 'number', value: 1, from: 13, to: 14 },
        from: 4,
        to: 15,
      },
      from: 0,
      to: 15,
    });
    expect(formulaOf(' -abs(x)')).toMatchObject({ from: 1, to: 8, operand: { kind: 'call', from: 2, to: 8 } });
  });

  test('its names are told in the order of the text, each once', () => {
    expect([...namesIn(formulaOf('if(b > 1, -a, max(b, c)) / a'))]).toEqual(['b', 'a', 'c']);
  });

  test('names are exact, without a set of names any will do', () => {
    expect(parseFormula('reach / job_size', NAMES).ok).toBe(true);
    expect(parseFormula('anything', null).ok).toBe(true);
    expect(parseFormula('Reach', NAMES).ok).toBe(false);
  });
});

describe('what binds tighter', () => {
  test.each([
    ['1 - 2 - 3', '(1 - 2) - 3'],
    ['8 / 4 / 2', '(8 / 4) / 2'],
    ['8 / 4 * 2', '(8 / 4) * 2'],
    ['1 + 2 * 3', '1 + (2 * 3)'],
    ['2^3^2', '2^(3^2)'],
    ['-2^2', '-(2^2)'],
    ['2^-1', '2^(-1)'],
    ['2^-1^2', '2^(-(1^2))'],
    ['2^-1 * 3', '(2^(-1)) * 3'],
    ['-a * b', '(-a) * b'],
    ['a * -b + c', '(a * (-b)) + c'],
    ['--a', '-(-a)'],
    ['1 + 1 < 2 * 3', '(1 + 1) < (2 * 3)'],
  ])('%s is %s', (text, same) => {
    expect(withoutPlaces(formulaOf(text))).toEqual(withoutPlaces(formulaOf(same)));
  });

  test.each([
    ['-2^2', '(-2)^2'],
    ['2^3^2', '(2^3)^2'],
    ['1 - 2 - 3', '1 - (2 - 3)'],
    ['1 < 2', '1 <= 2'],
  ])('%s is not %s', (text, other) => {
    expect(withoutPlaces(formulaOf(text))).not.toEqual(withoutPlaces(formulaOf(other)));
  });
});

describe('what is refused', () => {
  test.each([
    ['', 'empty', 'At character 1: the formula is empty; it needs a number or a name.'],
    [' \n', 'empty', 'At character 1: the formula is empty; it needs a number or a name.'],
    ['reach *', 'missing-operand', 'At character 8: the formula ends where a number, a name or “(” belongs.'],
    ['reach * / 2', 'missing-operand', 'At character 9: “/” stands where a number, a name or “(” belongs.'],
    ['2**3', 'missing-operand', 'At character 3: “*” stands where a number, a name or “(” belongs.'],
    ['()', 'missing-operand', 'At character 2: “)” stands where a number, a name or “(” belongs.'],
    ['min(1,)', 'missing-operand', 'At character 7: “)” stands where a number, a name or “(” belongs.'],
    ['+1', 'missing-operand', 'At character 1: “+” stands where a number, a name or “(” belongs.'],
    [
      '=1+2',
      'missing-operand',
      'At character 1: “=” stands where a number, a name or “(” belongs; a formula begins without “=”.',
    ],
    ['2 * (reach + 1', 'missing-parenthesis', 'At character 5: “(” has no “)” to close it.'],
    ['min(1, 2', 'missing-parenthesis', 'At character 4: “(” has no “)” to close it.'],
    ['reach + 1)', 'missing-parenthesis', 'At character 10: “)” has no “(” before it.'],
    ['1 + reahc', 'unknown-name', 'At character 5: no criterion is named “reahc”; did you mean “reach”?'],
    ['REACH', 'unknown-name', 'At character 1: no criterion is named “REACH”; did you mean “reach”?'],
    [
      'job-size',
      'unknown-name',
      'At character 1: no criterion is named “job”; there are reach, impact, effort and job_size.',
    ],
    ['reach * Round', 'unknown-name', 'At character 9: “Round” is a function; write round(number, digits).'],
    [
      'avg(reach)',
      'unknown-function',
      'At character 1: there is no function “avg”; there are min, max, round, abs, sqrt, log and if.',
    ],
    ['Rond(1)', 'unknown-function', 'At character 1: there is no function “Rond”; did you mean round?'],
    [
      '2 * reach(1 + 2)',
      'unknown-function',
      'At character 5: “reach” is a criterion, not a function; for a product write reach * (…).',
    ],
    ['if(reach, 1)', 'argument-count', 'At character 1: if needs 3 arguments, not 2; write if(condition, then, else).'],
    [
      '1 + round(1, 2, 3)',
      'argument-count',
      'At character 5: round needs 1 or 2 arguments, not 3; write round(number, digits).',
    ],
    ['min()', 'argument-count', 'At character 1: min needs at least 1 argument, not 0; write min(number, number, …).'],
    ['abs(1, 2)', 'argument-count', 'At character 1: abs needs 1 argument, not 2; write abs(number).'],
    [
      '1 < 2 < 3',
      'chained-comparison',
      'At character 7: “<” compares a second time; for both at once write (a < b) * (b < c).',
    ],
    ['1e999', 'number-out-of-range', 'At character 1: “1e999” is too large for a number.'],
    ['1 + 1e-999', 'number-out-of-range', 'At character 5: “1e-999” is too small to be told from 0.'],
    ['2 reach', 'left-over', 'At character 3: an operator such as + or * is missing before “reach”.'],
    ['2(reach)', 'left-over', 'At character 2: an operator such as + or * is missing before “(”.'],
    ['1.2.3', 'left-over', 'At character 4: an operator such as + or * is missing before “.3”.'],
    [
      '1,5 * reach',
      'left-over',
      'At character 2: “,” belongs only between the arguments of a function; decimals take a point.',
    ],
    ['50% * reach', 'unknown-character', 'At character 3: “%” is not a sign of formulas; write 0.5 for 50 %.'],
    ['min(1; 2)', 'unknown-character', 'At character 6: “;” is not a sign of formulas; put a comma between arguments.'],
    ['[reach]', 'unknown-character', 'At character 1: “[” is not a sign of formulas; write ( and ).'],
    ['"a"', 'unknown-character', 'At character 1: formulas have no text, only numbers and names.'],
    ['_a', 'unknown-character', 'At character 1: a name begins with a letter, not with “_”.'],
    ['1\u200b', 'unknown-character', 'At character 2: the invisible character U+200B is not a sign of formulas.'],
    ['1 + 🚀', 'unknown-character', 'At character 5: “🚀” is not a sign of formulas.'],
    [
      'constructor.constructor',
      'unknown-name',
      'At character 1: no criterion is named “constructor”; there are reach, impact, effort and job_size.',
    ],
    [
      'constructor(1)',
      'unknown-function',
      'At character 1: there is no function “constructor”; there are min, max, round, abs, sqrt, log and if.',
    ],
  ])('%j: %s', (text, kind, message) => {
    expect(problemOf(text)).toMatchObject({ kind, message });
  });

  test('the place is the offender', () => {
    expect(problemOf('1 + reahc * 2')).toMatchObject({ from: 4, to: 9 });
    expect(problemOf('2 * (reach + 1')).toMatchObject({ from: 4, to: 5 });
    expect(problemOf('1 + abs(1, 2) + 3')).toMatchObject({ from: 4, to: 13 });
    expect(problemOf('1 +')).toMatchObject({ from: 3, to: 3 });
  });

  test('places are counted as people count characters', () => {
    expect(problemOf('𝒙 + $', null).message).toBe('At character 5: “$” is not a sign of formulas.');
  });

  test('the names that exist are told, of many the first six', () => {
    expect(problemOf('x', new Set()).message).toBe(
      'At character 1: no criterion is named “x”; there are no criteria yet.',
    );
    expect(problemOf('x', new Set(['reach'])).message).toBe(
      'At character 1: no criterion is named “x”; the only one is reach.',
    );
    expect(problemOf('x', new Set('abcdefgh')).message).toBe(
      'At character 1: no criterion is named “x”; there are a, b, c, d, e, f and 2 more.',
    );
  });

  test('a long offender is cut', () => {
    expect(problemOf('x'.repeat(60)).message).toContain(`“${'x'.repeat(39)}…”`);
  });
});

describe('limits', () => {
  const tooLong = 'At character 2,001: the formula has 10,000 characters; at most 2,000 fit.';
  const tooDeep =
    'At character 65: the formula is nested deeper than 64 levels; use fewer parentheses, functions or powers inside each other.';

  test('2,000 characters are read, more are refused', () => {
    expect(parseFormula(`1${'+1'.repeat(999)} `, null).ok).toBe(true);
    expect(problemOf('1'.repeat(10_000))).toMatchObject({ kind: 'too-long', message: tooLong, from: 2000, to: 10000 });
    expect(problemOf(`${'('.repeat(1000)}1${')'.repeat(1000)}`).kind).toBe('too-long');
  });

  test('64 levels are read, more are refused', () => {
    expect(parseFormula(`${'('.repeat(64)}1${')'.repeat(64)}`, null).ok).toBe(true);
    expect(problemOf(`${'('.repeat(65)}1${')'.repeat(65)}`)).toMatchObject({ kind: 'too-deep', message: tooDeep });
    expect(problemOf(`${'('.repeat(999)}`).message).toBe(tooDeep);
    expect(problemOf(`${'-'.repeat(1999)}1`).message).toBe(tooDeep);
    expect(problemOf(`${'1^'.repeat(999)}1`)).toMatchObject({ kind: 'too-deep', from: 129 });
    expect(problemOf(`${'abs('.repeat(400)}1`)).toMatchObject({ kind: 'too-deep', from: 256 });
    expect(problemOf(`${'2^-'.repeat(600)}1`).kind).toBe('too-deep');
  });

  test('levels that were closed do not count', () => {
    expect(parseFormula(Array.from({ length: 100 }, () => '(-1^2)').join('+'), null).ok).toBe(true);
  });
});

test('every text is a formula that prints back or has a problem at a place inside it (seed 7)', () => {
  const sign = fc.constantFrom(...'()(),+-*/^<=>−×≤ $_'.split(''), '💥');
  const operand = fc.constantFrom('reach', '1e3', '.5', '(impact)', '-2', 'min(effort, 1)', '(reach', '1)', 'if(', '𝒙');
  const operator = fc.constantFrom('+', ' - ', '*', '÷', '^', ' < ', ', ');
  const almost = fc
    .tuple(
      operand,
      fc.array(
        fc.tuple(operator, operand).map((pair) => pair.join('')),
        { maxLength: 4 },
      ),
    )
    .map(([first, others]) => first + others.join(''));
  const noise = fc.array(fc.oneof(sign, operand), { maxLength: 8 }).map((pieces) => pieces.join(''));
  const text = fc.oneof(almost, noise, fc.string({ unit: 'binary' }));
  let parsedTexts = 0;
  const property = fc.property(text, (written) => {
    const parsed = parseFormula(written, NAMES);
    if (parsed.ok) {
      parsedTexts += 1;
      expect(withoutPlaces(formulaOf(printFormula(parsed.value)))).toEqual(withoutPlaces(parsed.value));
      expect(written.slice(parsed.value.from, parsed.value.to)).toBe(written.trim());
    } else {
      const { from, to, message } = parsed.problem;
      expect(0 <= from && from <= to && to <= written.length).toBe(true);
      expect(message).toMatch(/^At character \d+: .+[.?]$/su);
    }
  });
  fc.assert(property, { seed: 7, numRuns: 20_000 });
  expect(parsedTexts).toBeGreaterThan(500);
});
