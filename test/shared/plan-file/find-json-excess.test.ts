import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findJsonExcess,
  MAX_JSON_DEPTH,
  MAX_JSON_FIELDS,
  MAX_JSON_PARTS,
} from '../../../shared/plan-file/find-json-excess.ts';

const nested = (depth: number, open = '[', close = ']'): string => open.repeat(depth) + close.repeat(depth);
const fieldsOf = (count: number): string => Array.from({ length: count }, (_, index) => `"${index}":0`).join(',');

describe('JSON beyond all measure', () => {
  test('is too deep', () => {
    expect(findJsonExcess(nested(MAX_JSON_DEPTH))).toBeNull();
    expect(findJsonExcess(nested(MAX_JSON_DEPTH + 1))).toEqual({ offset: MAX_JSON_DEPTH, kind: 'too-deep' });
    expect(findJsonExcess(nested(MAX_JSON_DEPTH + 1, '{"a":', '}'))).toMatchObject({ kind: 'too-deep' });
    expect(findJsonExcess(`[${nested(60)},${nested(60)}]`)).toBeNull();
  });

  test('has an object of too many fields', () => {
    expect(findJsonExcess(`{${fieldsOf(MAX_JSON_FIELDS)}}`)).toBeNull();
    expect(findJsonExcess(`{${fieldsOf(MAX_JSON_FIELDS + 1)}}`)).toMatchObject({ kind: 'too-many-fields' });
    expect(findJsonExcess(`[${'0,'.repeat(50_000)}0]`)).toBeNull();
  });

  test('has too many parts', () => {
    expect(findJsonExcess(`[${'[],'.repeat(MAX_JSON_PARTS - 2)}[]]`)).toBeNull();
    expect(findJsonExcess(`[${'[],'.repeat(MAX_JSON_PARTS - 1)}[]]`)).toMatchObject({ kind: 'too-many-parts' });
  });

  test('is not found in texts and keys', () => {
    for (const sign of ['[', '{', ',', '\\"', '\\\\\\"', 'x']) {
      expect(findJsonExcess(`{"${sign.repeat(50_000)}":"${sign.repeat(50_000)}"}`)).toBeNull();
    }
  });

  test('is not found in any small JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(findJsonExcess(text)).toBeNull();
        expect(findJsonExcess(`${'[1,'.repeat(101)}${text}`)).toEqual({ offset: 300, kind: 'too-deep' });
        expect(findJsonExcess(`[${text},${nested(101)}`)).toEqual({ offset: text.length + 101, kind: 'too-deep' });
      }),
      { seed: 20_261_121, numRuns: 500 },
    );
  });
});
