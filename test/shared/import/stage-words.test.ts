import { describe, expect, test } from 'vitest';
import { HEALTH_VOCABULARY } from '../../../shared/import/health-words.ts';
import { STAGE_VOCABULARY } from '../../../shared/import/stage-words.ts';
import { createVocabulary } from '../../../shared/import/vocabulary.ts';

describe('the words for stages', () => {
  test.each([
    ['In Progress', 'in-progress', 'label'],
    ['INPROGRESS', 'in-progress', 'label'],
    ['shipped', 'shipped', 'label'],
    ['implemented', 'shipped', 'synonym'],
    ['implementable', 'planned', 'synonym'],
    ['provisional', 'candidate', 'synonym'],
    ['To Do', 'candidate', 'synonym'],
    ['Triage', 'intake', 'synonym'],
    ["Won't do", 'declined', 'synonym'],
    ['superseded', 'declined', 'synonym'],
    ['on hold', 'parked', 'synonym'],
    ['Finalizada', 'shipped', 'synonym'],
    ['à faire', 'candidate', 'synonym'],
  ] as const)('“%s” is %s, by its %s', (text, value, by) => {
    expect(STAGE_VOCABULARY.recognise(text)).toEqual({ value, by });
  });

  test.each(['blocked', 'imlpemented', 'implemented (alpha)', 'alpha', '', '—', 'constructor', '__proto__'])(
    '“%s” is none of them',
    (text) => {
      expect(STAGE_VOCABULARY.recognise(text)).toBeNull();
    },
  );

  test('a misspelt one suggests the word it was meant to be', () => {
    expect(STAGE_VOCABULARY.suggest('Imlpemented')).toEqual({ word: 'implemented', value: 'shipped' });
    expect(STAGE_VOCABULARY.suggest('in progres')).toEqual({ word: 'in-progress', value: 'in-progress' });
    expect(STAGE_VOCABULARY.suggest('alpha')).toBeNull();
  });
});

test('health is known by words, letters and lights', () => {
  expect(HEALTH_VOCABULARY.recognise('on track')?.value).toBe('on-track');
  expect(HEALTH_VOCABULARY.recognise('Amber')?.value).toBe('at-risk');
  expect(HEALTH_VOCABULARY.recognise('R')?.value).toBe('off-track');
  expect(HEALTH_VOCABULARY.recognise('🟡')?.value).toBe('at-risk');
  expect(HEALTH_VOCABULARY.recognise('blocked')).toBeNull();
});

test('one word never means two things', () => {
  const entries = [
    { value: 'a', label: 'A', synonyms: ['same'] },
    { value: 'b', label: 'B', synonyms: ['Same!'] },
  ];
  expect(() => createVocabulary(entries)).toThrow('"Same!" would mean both a and b');
});
