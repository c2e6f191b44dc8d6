import { describe, expect, test } from 'vitest';
import { leftAtTurn } from '../../../shared/capacity/cut-line-left.ts';
import type { CutLine } from '../../../shared/capacity/cut-line-state.ts';
import { initiativeId } from '../../support/plan-builder.ts';
import { cutOf, planWithRoom } from './cut-of.ts';

function leftOf(cut: CutLine, key: string): string {
  const row = cut.rows.find(({ initiative }) => initiative.id === initiativeId(key));
  if (row === undefined) throw new Error(`The cut line has no ${key}`);
  return leftAtTurn(cut, row)
    .map(({ teamId, left, overBy }) => `${teamId.slice(-3)} ${left} over ${overBy}`)
    .join(', ');
}

const numbersOf = (words: string) => words.match(/(null|[\d.]+) over [\d.]+/g);

describe('what was left of a team at the turn of a row', () => {
  const plan = planWithRoom({ SRE: 10, DX: null })
    .withInitiative('A', { effort: { SRE: 6 } })
    .withInitiative('B', { effort: { SRE: 5, DX: 1 } })
    .withInitiative('C', { effort: { SRE: 3, DX: 1 } })
    .withInitiative('D', {})
    .build();
  const cut = cutOf(plan);

  test('is what those that are in before it have not taken', () => {
    expect(numbersOf(leftOf(cut, 'A'))).toEqual(['10 over 0']);
    expect(numbersOf(leftOf(cut, 'B'))).toEqual(['4 over 0', 'null over 0']);
    expect(numbersOf(leftOf(cut, 'C'))).toEqual(['4 over 0', 'null over 0']);
    expect(leftOf(cut, 'D')).toBe('');
  });

  test('is for what is always in what the others that are always in leave, and says by how much it overfills', () => {
    const over = planWithRoom({ SRE: 10 })
      .withInitiative('A', { effort: { SRE: 2 } })
      .withInitiative('B', { effort: { SRE: 7 }, stage: 'in-progress' })
      .withInitiative('C', { effort: { SRE: 4.5 }, stage: 'in-progress' })
      .build();
    expect(numbersOf(leftOf(cutOf(over), 'A'))).toEqual(['0 over 0']);
    expect(numbersOf(leftOf(cutOf(over), 'B'))).toEqual(['5.5 over 1.5']);
    expect(numbersOf(leftOf(cutOf(over), 'C'))).toEqual(['3 over 1.5']);
  });
});
