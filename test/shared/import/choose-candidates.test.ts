import { expect, test } from 'vitest';
import { type Candidate, chooseCandidates } from '../../../shared/import/choose-candidates.ts';

const HEADER = ['Start', 'Begin', 'Team'];

function candidate(column: number, score: number, more: Partial<Candidate> = {}): Candidate {
  return { column, score, field: { kind: 'start' }, why: '', isByName: false, ...more };
}

test('the better of two columns gets the field, and the other one is told which', () => {
  const { chosen, refused } = chooseCandidates(HEADER, [candidate(0, 0.5), candidate(1, 0.6)]);
  expect([...chosen.keys()]).toEqual([1]);
  expect(refused.get(0)).toBe('“Begin” is the better start.');
});

test('a name alone loses to values that fit, without a word on the better column', () => {
  const { chosen, refused } = chooseCandidates(HEADER, [candidate(0, 0.2, { isByName: true }), candidate(1, 0.6)]);
  expect([...chosen.keys()]).toEqual([1]);
  expect(refused.size).toBe(0);
});

test('two that are as good get nothing', () => {
  const { chosen, refused } = chooseCandidates(HEADER, [candidate(0, 0.2), candidate(1, 0.2)]);
  expect(chosen.size).toBe(0);
  expect(refused.get(1)).toBe('“Start” and “Begin” could both be the start: choose one.');
});

test('a field of several columns goes to all of them', () => {
  const team = { field: { kind: 'team' } } as const;
  expect(chooseCandidates(HEADER, [candidate(0, 0.5, team), candidate(2, 0.9, team)]).chosen.size).toBe(2);
});
