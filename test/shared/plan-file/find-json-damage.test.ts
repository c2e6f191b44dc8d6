import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJsonDamage } from '../../../shared/plan-file/find-json-damage.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('the place at which a text stops being JSON', () => {
  test.each<[string, number, number, string]>([
    ['{"a":1\n"b":2}', 2, 1, 'there should be a comma or the end of the object'],
    ['[1 2]', 1, 4, 'there should be a comma or the end of the list'],
    ['{"a" 1}', 1, 6, 'there should be a colon'],
    ['{a:1}', 1, 2, 'there should be the name of a field or the end of the object'],
    ['{"a":1,}', 1, 8, 'there should be the name of a field'],
    ['[1,]', 1, 4, 'there should be a value'],
    ['[\r\n\r\n  01]', 3, 4, 'there should be a comma or the end of the list'],
    ['{"a":NaN}', 1, 6, 'there should be a value'],
    ['["a\nb"]', 1, 4, 'a text is broken off by a line break or control character'],
    ['["\\x"]', 1, 3, 'there is a backslash that means nothing'],
    ['{}{}', 1, 3, 'there is something after the end'],
    ['[1}', 1, 3, 'there should be a comma or the end of the list'],
  ])('in %j is line %i, column %i', (text, line, column, reason) => {
    expect(findJsonDamage(text)).toEqual({ line, column, reason, isCutOff: false });
  });

  test.each(['{"a":[1,2', '{"a', '{"a":"x\\', '{"a":"x\\u00', '{"a":tru', '[-', '{"a":{"b":null}', '{', '[1,'])(
    'is the end when it is cut off: %j',
    (text) => {
      expect(findJsonDamage(text)).toMatchObject({ line: 1, column: text.length + 1, isCutOff: true });
    },
  );

  test('is found below a hundred thousand open lists', () => {
    expect(findJsonDamage(`${'['.repeat(100_000)}x`)).toMatchObject({ line: 1, column: 100_001 });
  });

  test('is found exactly when JSON.parse finds something', () => {
    const json = fc.json({ maxDepth: 4 }).chain((text) =>
      fc
        .record({
          at: fc.nat({ max: text.length }),
          removed: fc.nat({ max: 3 }),
          added: fc.string({ unit: fc.constantFrom(...'{}[]":,\\u0 1-+.eEtrue\n\tx'), maxLength: 3 }),
        })
        .map(({ at, removed, added }) => text.slice(0, at) + added + text.slice(at + removed)),
    );
    let broken = 0;
    fc.assert(
      fc.property(json, (text) => {
        if (!isJson(text)) broken += 1;
        expect(findJsonDamage(text) === null).toBe(isJson(text));
      }),
      { seed: 20_261_121, numRuns: 5_000 },
    );
    expect(broken).toBeGreaterThan(1_000);
  });

  test('of JSON that breaks off anywhere is its end, or there is none', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.nat(), (text, cut) => {
        const damage = findJsonDamage(text.slice(0, cut % (text.length + 1)));
        expect(damage?.isCutOff ?? true).toBe(true);
      }),
      { seed: 20_261_121, numRuns: 1_000 },
    );
  });
});
