import { describe, expect, test } from 'vitest';
import { createRandomIds } from '../../../renderer/platform/random-ids.ts';
import { isId } from '../../../shared/plan/ids.ts';

describe('random ids', () => {
  test('are 16 small letters and digits, and no two the same', () => {
    const ids = createRandomIds();
    const made = Array.from({ length: 5_000 }, () => ids.next());
    expect(made.every((id) => isId(id) && /^[0-9a-z]{16}$/.test(id))).toBe(true);
    expect(new Set(made).size).toBe(5_000);
  });

  test('use no byte that would favour the first signs', () => {
    let calls = 0;
    const ids = createRandomIds((bytes) => {
      calls += 1;
      bytes.fill(calls === 1 ? 252 : 251);
    });
    expect(ids.next()).toBe('z'.repeat(16));
    expect(calls).toBe(2);
  });
});
