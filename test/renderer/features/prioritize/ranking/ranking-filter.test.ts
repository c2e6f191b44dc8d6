import { describe, expect, test } from 'vitest';
import {
  filterOf,
  NO_FILTER,
  type RankingFilter,
  stagesInWords,
} from '../../../../../renderer/features/prioritize/ranking/ranking-filter.ts';
import type { Plan } from '../../../../../shared/plan/plan.ts';
import { STAGES } from '../../../../../shared/plan/stage.ts';
import { aPlan, themeId } from '../../../../support/plan-builder.ts';

function keysThrough(plan: Plan, filter: Partial<RankingFilter>): readonly string[] {
  const passes = filterOf(plan, { ...NO_FILTER, ...filter });
  return [...plan.initiatives.values()].filter(passes).map(({ key }) => key);
}

describe('filterOf', () => {
  test('without a choice every ranked stage passes, and no other', () => {
    const builder = aPlan();
    for (const stage of STAGES) builder.withInitiative(`S-${stage}`, { stage, stageReason: 'Because.' });
    expect(keysThrough(builder.build(), {})).toEqual(['S-intake', 'S-candidate', 'S-planned', 'S-in-progress']);
  });

  test('chosen stages pass, ranked or not', () => {
    const plan = aPlan()
      .withInitiative('A', { stage: 'shipped' })
      .withInitiative('B')
      .withInitiative('C', { stage: 'planned' })
      .build();
    expect(keysThrough(plan, { stages: ['shipped', 'planned'] })).toEqual(['A', 'C']);
  });

  test('themes are told apart from no theme', () => {
    const plan = aPlan()
      .withInitiative('A', { theme: 'Data' })
      .withInitiative('B')
      .withInitiative('C', { theme: 'Edge' })
      .build();
    expect(keysThrough(plan, { themeIds: [themeId('Data')] })).toEqual(['A']);
    expect(keysThrough(plan, { themeIds: [null, themeId('Edge')] })).toEqual(['B', 'C']);
  });

  test('all words must stand somewhere in key, title, owner or tags, in any order', () => {
    const plan = aPlan()
      .withInitiative('PAY-1', { title: 'Managed message queue', owner: 'Noor', tags: ['cost'] })
      .withInitiative('PAY-2', { title: 'Queue for batch work', owner: 'Lead' })
      .build();
    expect(keysThrough(plan, { text: 'queue' })).toEqual(['PAY-1', 'PAY-2']);
    expect(keysThrough(plan, { text: '  noor  QUEUE ' })).toEqual(['PAY-1']);
    expect(keysThrough(plan, { text: 'cost pay-1' })).toEqual(['PAY-1']);
    expect(keysThrough(plan, { text: 'queue failover' })).toEqual([]);
  });

  test('words are found without regard to accents', () => {
    const plan = aPlan().withInitiative('A', { title: 'Résumé parser' }).build();
    expect(keysThrough(plan, { text: 'resume' })).toEqual(['A']);
    expect(keysThrough(plan, { text: 'résumé' })).toEqual(['A']);
  });

  test('words do not run from one field into the next', () => {
    const plan = aPlan().withInitiative('AB', { title: 'CD' }).build();
    expect(keysThrough(plan, { text: 'abcd' })).toEqual([]);
  });
});

describe('stagesInWords', () => {
  test('no choice is the run of the ranked stages', () => {
    expect(stagesInWords([])).toBe('intake to in progress');
  });

  test('three or more in a row on the path are a run, in whatever order they were chosen', () => {
    expect(stagesInWords(['planned', 'candidate', 'in-progress'])).toBe('candidate to in progress');
  });

  test('others are listed', () => {
    expect(stagesInWords(['candidate'])).toBe('candidate');
    expect(stagesInWords(['planned', 'candidate'])).toBe('candidate, planned');
    expect(stagesInWords(['intake', 'planned', 'in-progress'])).toBe('intake, planned, in progress');
    expect(stagesInWords(['in-progress', 'shipped', 'declined'])).toBe('in progress, shipped, declined');
    expect(stagesInWords(['shipped', 'declined', 'parked'])).toBe('shipped, declined, parked');
  });
});
