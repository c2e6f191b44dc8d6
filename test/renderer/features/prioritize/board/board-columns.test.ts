import { describe, expect, test } from 'vitest';
import { balanceInWords } from '../../../../../renderer/features/prioritize/board/balance-words.ts';
import { boardOf, cardBeside, placeOfCard } from '../../../../../renderer/features/prioritize/board/board-columns.ts';
import { toId } from '../../../../../shared/plan/ids.ts';
import type { MoscowModel } from '../../../../../shared/plan/model.ts';
import { rankPlan } from '../../../../../shared/prioritization/ranking.ts';
import { aPlan, initiativeId } from '../../../../support/plan-builder.ts';

const MOSCOW: MoscowModel = { id: toId('moscow'), kind: 'moscow', name: 'MoSCoW', builtIn: true, period: null };
const rice = (reach: number) => ({ reach, impact: 1, confidence: 1, effort: 1 });

const plan = aPlan()
  .withInitiative('PAY-1', { scores: { 'moscow.priority': 'must' }, effort: { SRE: 7 }, rice: rice(10) })
  .withInitiative('PAY-2', { scores: { 'moscow.priority': 'must' }, effort: { SRE: null }, rice: rice(20) })
  .withInitiative('PAY-3', { scores: { 'moscow.priority': 'could' }, effort: { SRE: 3 }, rice: rice(5) })
  .withInitiative('PAY-4', { scores: { 'moscow.priority': 'wont' }, effort: { SRE: 50 }, rice: rice(4) })
  .withInitiative('PAY-5', { effort: { SRE: 2 }, rice: rice(3) })
  .withInitiative('PAY-6', { scores: { 'moscow.priority': 'must' }, stage: 'shipped' })
  .build();
const { columns, balance } = boardOf(MOSCOW, rankPlan(plan));

describe('the board', () => {
  test('has a column for each class and one for what nobody has said, in the order of the deciding model', () => {
    expect(columns.map(({ label, initiatives }) => [label, ...initiatives.map(({ key }) => key)])).toEqual([
      ['Must', 'PAY-2', 'PAY-1'],
      ['Should'],
      ['Could', 'PAY-3'],
      ['Won’t', 'PAY-4'],
      ['Not yet', 'PAY-5'],
    ]);
  });

  test('sums what is estimated and counts what is not', () => {
    expect(columns.map(({ effort, unknown }) => [effort, unknown])).toEqual([
      [7, 1],
      [0, 0],
      [3, 0],
      [50, 0],
      [2, 0],
    ]);
  });

  test('says what to move when must is more than 60 % of the effort', () => {
    expect(balance.mustShare).toBeCloseTo(0.7);
    expect(balanceInWords(balance, 'person-weeks')).toBe(
      'Must is 70 % of the effort: too little is left to give up when a must takes longer. Moving 1.0 pw to Should or Could brings it to 60 %.',
    );
  });

  test('says when there is no effort to weigh', () => {
    const empty = boardOf(MOSCOW, rankPlan(aPlan().withInitiative('PAY-1').build()));
    expect(balanceInWords(empty.balance, 'person-weeks')).toMatch(/nothing in Must, Should or Could is estimated yet/);
  });
});

describe('an arrow to the side', () => {
  test('passes empty columns, and goes as far down as there are cards', () => {
    expect(cardBeside(columns, { column: 0, index: 1 }, 1)).toBe(initiativeId('PAY-3'));
    expect(cardBeside(columns, { column: 2, index: 0 }, -1)).toBe(initiativeId('PAY-2'));
  });

  test('leads nowhere at the edge', () => {
    expect(cardBeside(columns, { column: 4, index: 0 }, 1)).toBeNull();
  });

  test('starts from where a card stands', () => {
    expect(placeOfCard(columns, initiativeId('PAY-1'))).toEqual({ column: 0, index: 1 });
    expect(placeOfCard(columns, initiativeId('PAY-6'))).toBeNull();
  });
});
