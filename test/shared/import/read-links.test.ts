import { describe, expect, test } from 'vitest';
import { readLinkPart } from '../../../shared/import/read-links.ts';

const KEYS = new Set(['D', 'D-1', 'D-2d', '12', 'KEP-SS']);

function linkOf(part: string) {
  const link = readLinkPart(part, (key) => (KEYS.has(key) ? key : null));
  return link.ok ? [link.value.target, link.value.dependencyKind, link.value.lag] : link.problem;
}

describe('a predecessor', () => {
  test.each([
    ['D-1', ['D-1', null, null]],
    ['D-1+3d', ['D-1', null, 3]],
    ['D-1 + 3 days', ['D-1', null, 3]],
    ['D-1+3', ['D-1', null, 3]],
    ['D-1-2d', ['D-1', null, -2]],
    ['D-1+1w', ['D-1', null, 5]],
    ['D-1 FS+3d', ['D-1', 'FS', 3]],
    ['D-1 ss', ['D-1', 'SS', null]],
    ['12FF-2', ['12', 'FF', -2]],
    ['D-1 FS+0d', ['D-1', 'FS', 0]],
  ])('“%s” is read as %j', (part, expected) => {
    expect(linkOf(part)).toEqual(expected);
  });

  test('is the key itself where there is one, whatever it looks like', () => {
    expect(linkOf('D-2d')).toEqual(['D-2d', null, null]);
    expect(linkOf('KEP-SS')).toEqual(['KEP-SS', null, null]);
  });

  test('is a preference where it says so', () => {
    const isSoft = (part: string) => {
      const link = readLinkPart(part, (key) => (KEYS.has(key) ? key : null));
      return link.ok && link.value.isSoft;
    };
    expect(['~D-1', 'D-1 SS+1d soft', 'D-1'].map(isSoft)).toEqual([true, true, false]);
  });

  test('is unknown rather than half understood', () => {
    expect(linkOf('D-9')).toBe('“D-9” names no key of the table or the plan.');
    expect(linkOf('X-1+3d')).toBe('“X-1+3d” names no key of the table or the plan.');
    expect(linkOf('D-1+3 elapsed days')).toContain('names no key');
    expect(linkOf('D-1+99999d')).toContain('a lag of more than 10,000 workdays');
  });
});
