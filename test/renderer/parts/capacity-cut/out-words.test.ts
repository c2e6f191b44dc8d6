import { describe, expect, test } from 'vitest';
import { cutLineInWords } from '../../../../renderer/parts/capacity-cut/cut-words.ts';
import { outInWords } from '../../../../renderer/parts/capacity-cut/out-words.ts';
import { cutLineOf } from '../../../../renderer/state/capacity-selectors.ts';
import { toPlainDate } from '../../../../shared/calendar/plain-date.ts';
import { aPlan, initiativeId } from '../../../support/plan-builder.ts';

const TODAY = toPlainDate('2026-11-21');
const Q1 = { fiscalYear: 2027, quarter: 1 } as const;

function aBuilder(room: number) {
  return aPlan()
    .withTheme('Reliability', { targetShare: 0.35 })
    .withTeam('SRE', { headCount: 1 })
    .withTeamPeriod('SRE', Q1, { available: room });
}

function anItem(reach: number) {
  const rice = { reach: reach * 10_000, impact: 1, confidence: 1, effort: 1 };
  return { stage: 'candidate', theme: 'Reliability', rice } as const;
}

describe('why it is out, and what would let it in', () => {
  test('names the team, what it lacks, what it would take, and what could be left out', () => {
    const plan = aBuilder(20)
      .withInitiative('DX-3', { ...anItem(9), effort: { SRE: 12 } })
      .withInitiative('SRE-2', { ...anItem(8), effort: { SRE: 9.4 } })
      .build();
    expect(outInWords(cutLineOf(plan, Q1, TODAY), initiativeId('SRE-2'))).toEqual({
      lacks: 'Out of 2027 Q1: SRE lacks 1.4 person-weeks.',
      takes: 'It would take 1.4 person-weeks more of SRE; or leave out DX-3.',
    });
  });

  test('is nothing of what is in', () => {
    const plan = aBuilder(20)
      .withInitiative('DX-3', { ...anItem(9), effort: { SRE: 12 } })
      .build();
    expect(outInWords(cutLineOf(plan, Q1, TODAY), initiativeId('DX-3'))).toBeNull();
  });

  test('names the theme that is full while the mix is held to, and the line says that it is', () => {
    const plan = aBuilder(20)
      .withSettings({ holdToMix: true })
      .withInitiative('SRE-1', { ...anItem(9), effort: { SRE: 8 } })
      .build();
    const cut = cutLineOf(plan, Q1, TODAY);
    expect(outInWords(cut, initiativeId('SRE-1'))).toEqual({
      lacks: 'Out of 2027 Q1: Reliability is full at 35 %, and the mix is held to.',
      takes: 'It would take 1.0 person-weeks more for Reliability than its share.',
    });
    expect(cutLineInWords(cut)?.head).toBe('2027 Q1 cut, held to the mix');
  });
});
