import { describe, expect, test } from 'vitest';
import { readRule, writeRule } from '../../../../renderer/parts/dependency-field/read-rule.ts';

describe('the terms of a dependency', () => {
  test.each([
    ['', { kind: 'FS', lag: 0, hard: true }],
    ['FS+3d', { kind: 'FS', lag: 3, hard: true }],
    ['ss -2', { kind: 'SS', lag: -2, hard: true }],
    ['+2w', { kind: 'FS', lag: 10, hard: true }],
    ['~FF+1w', { kind: 'FF', lag: 5, hard: false }],
    ['SF soft', { kind: 'SF', lag: 0, hard: false }],
  ] as const)('%j are read', (text, rule) => {
    expect(readRule(text)).toEqual({ ok: true, value: rule });
  });

  test.each(['FS', 'FS+3d', 'SS-2d', '~FF+5d', '~FS'])('%s reads back as it is written', (text) => {
    const read = readRule(text);
    expect(read.ok && writeRule(read.value)).toBe(text);
  });

  test('are refused in words that name what was typed', () => {
    expect(readRule('later')).toMatchObject({
      ok: false,
      problem: expect.stringContaining('“later” is no kind and lag'),
    });
    const long = readRule('FS+10001d');
    expect(long).toMatchObject({ ok: false, problem: expect.stringContaining('10,000 workdays') });
    expect(!long.ok && long.problem).toContain('FS+10001d');
    expect(!long.ok && long.problem).not.toContain('X FS');
  });
});
