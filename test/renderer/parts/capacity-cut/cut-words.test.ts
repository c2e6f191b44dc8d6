import { describe, expect, test } from 'vitest';
import {
  cutLineInWords,
  cutReasonInWords,
  cutStateInWords,
} from '../../../../renderer/parts/capacity-cut/cut-words.ts';
import { continuedCutLine, cutLineOf } from '../../../../renderer/state/capacity-selectors.ts';
import { toPlainDate } from '../../../../shared/calendar/plain-date.ts';
import { aPlan, initiativeId } from '../../../support/plan-builder.ts';

const TODAY = toPlainDate('2026-11-21');
const Q1 = { fiscalYear: 2027, quarter: 1 } as const;
const Q2 = { fiscalYear: 2027, quarter: 2 } as const;

/** SRE has 20 person-weeks in each period; the figures of RICE put the initiatives in the order of their numbers. */
const PLAN = aPlan()
  .withTheme('Reliability', { targetShare: 0.1 })
  .withTeam('SRE', { headCount: 1 })
  .withTeamPeriod('SRE', Q1, { available: 20 })
  .withTeamPeriod('SRE', Q2, { available: 20 })
  .withInitiative('SRE-1', { ...anItem(9), effort: { SRE: 12 } })
  .withInitiative('SRE-2', { ...anItem(8), effort: { SRE: 9.4 } })
  .withInitiative('SRE-3', { ...anItem(7), effort: { SRE: 3 } })
  .withInitiative('SRE-4', { ...anItem(6), effort: { SRE: null } })
  .withInitiative('SRE-5', { ...anItem(5), effort: { SRE: 2 }, start: '2027-04-05', end: '2027-04-30' })
  .withInitiative('SRE-6', { ...anItem(4), effort: { SRE: 1 } })
  .withDependency('SRE-2', 'SRE-6')
  .build();

function anItem(reach: number) {
  const rice = { reach: reach * 10_000, impact: 1, confidence: 1, effort: 1 };
  return { stage: 'candidate', theme: 'Reliability', rice } as const;
}

const reasonOf = (key: string, plan = PLAN, period: typeof Q1 | typeof Q2 = Q1) => {
  const cut = cutLineOf(plan, period, TODAY);
  const state = cut.stateById.get(initiativeId(key));
  return state === undefined ? null : `${state.kind}: ${cutReasonInWords(plan, state)}`;
};

describe('what the cut says of a row', () => {
  test.each([
    ['SRE-1', 'in: '],
    ['SRE-2', 'out: SRE −1.4 pw'],
    ['SRE-3', 'in: '],
    ['SRE-4', 'unknown: no estimate of SRE'],
    ['SRE-5', 'elsewhere: later'],
    ['SRE-6', 'in: waits for SRE-2'],
  ])('%s is %s', (key, words) => {
    expect(reasonOf(key)).toBe(words);
  });

  test('what would take its theme over its share names the theme and the share', () => {
    const held = aPlan()
      .withSettings({ holdToMix: true })
      .withTheme('Reliability', { targetShare: 0.35 })
      .withTeam('SRE', { headCount: 1 })
      .withTeamPeriod('SRE', Q1, { available: 20 })
      .withInitiative('SRE-1', { ...anItem(9), effort: { SRE: 8 } })
      .build();
    expect(reasonOf('SRE-1', held)).toBe('out: Reliability full (35 %)');
  });
});

describe('where a row lies, and what it asks for', () => {
  const said = (builder: ReturnType<typeof aPlan>, key: string) => {
    const plan = builder.build();
    const cut = cutLineOf(plan, Q1, TODAY);
    const row = cut.rows.find(({ initiative }) => initiative.key === key);
    if (row === undefined) throw new Error(`The cut line has no ${key}`);
    const { word, reason } = cutStateInWords(plan, row, cut.facts.span);
    return [word, reason].filter((words) => words !== '').join(' · ');
  };
  const builder = () => aPlan().withTeam('SRE', { headCount: 4 });

  test('what is dated in another period says in which', () => {
    const dated = { ...anItem(1), effort: { SRE: 2 }, start: '2027-04-05', end: '2027-04-30' } as const;
    expect(said(builder().withInitiative('SRE-5', dated), 'SRE-5')).toBe('in 2027 Q2');
  });

  test('what is committed for a later period says for which', () => {
    const plan = builder()
      .withInitiative('SRE-5', { ...anItem(1), effort: { SRE: 2 } })
      .withCommitment('SRE-5', Q2);
    expect(said(plan, 'SRE-5')).toBe('later · committed for 2027 Q2');
  });

  test('work in progress that ends before says when', () => {
    const begun = { stage: 'in-progress', effort: { SRE: 2 }, start: '2026-11-02', end: '2026-12-18' } as const;
    expect(said(builder().withInitiative('SRE-5', begun), 'SRE-5')).toBe('in · ends 2026 Q4');
  });

  test('what is asked of no team says how much', () => {
    const plan = builder().withInitiative('SRE-5', { ...anItem(1), effort: { '': 4 } });
    expect(said(plan, 'SRE-5')).toBe('in · 4.0 pw, no team');
  });
});

test('the line of a period that has begun says from when on it counts', () => {
  const plan = aPlan()
    .withTeam('SRE', { headCount: 1 })
    .withInitiative('SRE-1', { ...anItem(1), effort: { SRE: 90 } })
    .build();
  expect(cutLineInWords(cutLineOf(plan, { fiscalYear: 2026, quarter: 4 }, TODAY))?.counted).toMatch(
    /^from .+ on, 29 of 66 workdays$/,
  );
});

test('the line says which team has no room, and how many smaller ones still fit', () => {
  expect(cutLineInWords(cutLineOf(PLAN, Q1, TODAY))).toEqual({
    head: '2027 Q1 cut',
    reason: 'SRE has 8.0 pw left of 20.0 pw',
    below: '2 still fit below',
    counted: '',
  });
});

test('there is no line while nothing is out', () => {
  expect(cutLineInWords(cutLineOf(PLAN, Q2, TODAY))).not.toBeNull();
  const empty = aPlan().withTeam('SRE', { headCount: 9 }).withInitiative('SRE-1', anItem(1)).build();
  expect(cutLineInWords(cutLineOf(empty, Q1, TODAY))).toBeNull();
});

test('the same plan, period and day have the same cut line, and so have those that go on from others', () => {
  expect(cutLineOf(PLAN, Q1, TODAY)).toBe(cutLineOf(PLAN, { ...Q1 }, TODAY));
  expect(continuedCutLine(PLAN, [Q1], Q2, TODAY)).toBe(continuedCutLine(PLAN, [Q1], Q2, TODAY));
  expect(continuedCutLine(PLAN, [], Q1, TODAY)).toBe(cutLineOf(PLAN, Q1, TODAY));
});

test('what was in before counts as done in the period that goes on', () => {
  const { stateById } = continuedCutLine(PLAN, [Q1], Q2, TODAY);
  expect(stateById.get(initiativeId('SRE-1'))).toMatchObject({ kind: 'elsewhere', because: 'done-before' });
  expect(stateById.get(initiativeId('SRE-2'))).toMatchObject({ kind: 'in' });
});
