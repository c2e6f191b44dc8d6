import { describe, expect, test } from 'vitest';
import { readDependencyLine } from '../../../../renderer/parts/dependency-field/read-dependency-line.ts';
import { toPlainDate } from '../../../../shared/calendar/plain-date.ts';
import { aPlan, initiativeId } from '../../../support/plan-builder.ts';

const plan = aPlan().withInitiative('PAY-1').withInitiative('PAY-2').withInitiative('PAY-3').build();
const read = (line: string) => readDependencyLine(line, { plan, today: toPlainDate('2026-11-21') });
const problemOf = (line: string): string => {
  const answer = read(line);
  return answer.ok ? '' : answer.problem;
};

describe('a line with a dependency', () => {
  test.each(['→', '->', '=>', '>'])('has what is waited for before %s and what waits behind it', (arrow) => {
    expect(read(`PAY-1 FS+3d ${arrow} pay-2`)).toEqual({
      ok: true,
      value: {
        kind: 'internal',
        successorId: initiativeId('PAY-2'),
        predecessors: [{ predecessorId: initiativeId('PAY-1'), kind: 'FS', lag: 3, hard: true }],
      },
    });
  });

  test('may name several that are waited for', () => {
    const answer = read('PAY-1, ~PAY-2 SS → PAY-3');
    expect(answer.ok && answer.value.kind === 'internal' && answer.value.predecessors.length).toBe(2);
  });

  test('with a colon is about a party outside, and a day behind “by”', () => {
    expect(read('Network vendor: leased line by 12 Mar → PAY-2')).toEqual({
      ok: true,
      value: {
        kind: 'external',
        initiativeId: initiativeId('PAY-2'),
        party: 'Network vendor',
        title: 'leased line',
        neededBy: '2027-03-12',
      },
    });
    // A “by” that no day follows belongs to the title.
    expect(read('Legal: review by counsel → PAY-2')).toMatchObject({
      value: { title: 'review by counsel', neededBy: null },
    });
  });

  test('is refused in words', () => {
    expect(problemOf('PAY-1 PAY-2')).toContain('an arrow');
    expect(problemOf('→ PAY-2')).toContain('before the arrow');
    expect(problemOf('PAY-1 →')).toContain('behind the arrow');
    expect(problemOf('PAY-1 → PAY-2, PAY-3')).toContain('one key behind the arrow');
    expect(problemOf('PAY-9 → PAY-2')).toContain('names no initiative');
    expect(problemOf('PAY-2 → PAY-2')).toContain('can’t wait for itself');
  });
});
