import { describe, expect, test } from 'vitest';
import { partsOfExtra } from '../../../../renderer/parts/capacity-cut/extra-words.ts';
import { outInWords } from '../../../../renderer/parts/capacity-cut/out-words.ts';
import { whatItTakes } from '../../../../shared/capacity/cut-line-what-it-takes.ts';
import { cutOf, planWithRoom, stateIn } from '../../../shared/capacity/cut-of.ts';
import { initiativeId } from '../../../support/plan-builder.ts';

function partsOf(cut: ReturnType<typeof cutOf>, key: string): string | null {
  const state = stateIn(cut, key);
  const extra = whatItTakes(cut, initiativeId(key))?.extra[0];
  if (state.kind !== 'out' || extra === undefined) throw new Error(`${key} is not out`);
  return partsOfExtra(cut, state, { extra, write: (personWeeks) => personWeeks.toFixed(1) });
}

describe('what more room goes to', () => {
  test('is what the team is over already, and the item itself', () => {
    const cut = cutOf(
      planWithRoom({ SRE: 10 })
        .withInitiative('A', { effort: { SRE: 11.5 }, stage: 'in-progress' })
        .withInitiative('B', { effort: { SRE: 1.5 } })
        .build(),
    );
    expect(partsOf(cut, 'B')).toBe('1.5 that SRE is over already and 1.5 for this');
    expect(outInWords(cut, initiativeId('B'))?.takes).toBe(
      'It would take 3.0 person-weeks more of SRE (1.5 that SRE is over already and 1.5 for this).',
    );
  });

  test('is also what others before it would take first', () => {
    const cut = cutOf(
      planWithRoom({ SRE: 10 })
        .withInitiative('A', { effort: { SRE: 8 } })
        .withInitiative('B', { effort: { SRE: 3 } })
        .withInitiative('C', { effort: { SRE: 4 } })
        .build(),
    );
    expect(partsOf(cut, 'C')).toBe('2.0 for this and 3.0 that others before it would take');
  });

  test('is not told where it is only what the item lacks', () => {
    const cut = cutOf(
      planWithRoom({ SRE: 10 })
        .withInitiative('A', { effort: { SRE: 8 } })
        .withInitiative('B', { effort: { SRE: 3 } })
        .build(),
    );
    expect(partsOf(cut, 'B')).toBeNull();
  });
});
