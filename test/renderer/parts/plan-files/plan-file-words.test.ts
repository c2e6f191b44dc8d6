import { describe, expect, test } from 'vitest';
import { choiceWords, questionWords } from '../../../../renderer/parts/plan-files/plan-file-words.ts';
import {
  choicesOf,
  type PlanFileDifference,
  type PlanFileQuestion,
} from '../../../../renderer/state/plan-file-question.ts';

const about = (difference: PlanFileDifference): PlanFileQuestion => ({
  kind: 'known-plan',
  fileName: 'a.quarterdeck',
  planName: 'Atlas',
  difference,
});

const NAMES = { fileName: 'a.quarterdeck', planName: 'Atlas' };
const SINCE = '2026-01-12T09:00:00.000Z';
const QUESTIONS: readonly PlanFileQuestion[] = [
  about({ kind: 'file-is-ahead', missing: 3 }),
  about({ kind: 'here-is-ahead', ahead: 1 }),
  about({ kind: 'both-moved-on', since: SINCE, ahead: 1, missing: 3 }),
  about({ kind: 'unrelated' }),
  about({ kind: 'no-journal' }),
  { kind: 'removed-plan', ...NAMES, removedAt: SINCE },
  { kind: 'unreadable-plan', fileName: 'a.quarterdeck', reason: 'It is damaged.' },
  { kind: 'file-changed', ...NAMES },
  { kind: 'file-gone', ...NAMES },
];

describe('a question about a plan file', () => {
  test.each(QUESTIONS)('names the file and says what every choice does: $kind $difference.kind', (question) => {
    const { title, sentence } = questionWords(question);
    expect(`${title} ${sentence}`).toContain('“a.quarterdeck”');
    const words = choicesOf(question).map((choice) => choiceWords(choice, question));
    expect(words.length).toBeGreaterThan(0);
    for (const { consequence } of words) expect(consequence).toMatch(/\.$/);
    expect(new Set(words.map(({ label }) => label)).size).toBe(words.length);
  });

  test('says by how much the two differ', () => {
    expect(questionWords(about({ kind: 'here-is-ahead', ahead: 1 })).sentence).toContain('has 1 change that');
    const ahead = about({ kind: 'file-is-ahead', missing: 3 });
    expect(choiceWords('update', ahead).consequence).toContain('the 3 changes of the file');
    expect(choiceWords('open-here', ahead).consequence).toContain('Without the 3 changes');
  });

  test('offers an update only when nothing here would be lost by it', () => {
    const offering = QUESTIONS.filter((question) => choicesOf(question).includes('update'));
    expect(offering).toEqual([about({ kind: 'file-is-ahead', missing: 3 })]);
  });

  test('never begins with what can’t be taken back', () => {
    for (const question of QUESTIONS) expect(choicesOf(question)[0]).not.toBe('replace-file');
  });
});
