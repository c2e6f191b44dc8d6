import { describe, expect, test } from 'vitest';
import {
  type ColumnFacts,
  isCutBrief,
  LEAST_LIST_WIDTH,
  rankingGridColumns,
  shownCriteria,
} from '../../../../../renderer/features/prioritize/ranking/ranking-grid-columns.ts';
import { requireModel } from '../../../../../shared/plan/built-in-models.ts';
import { type ModelId, toId } from '../../../../../shared/plan/ids.ts';
import type { Model } from '../../../../../shared/plan/model.ts';
import { scorerOf } from '../../../../../shared/prioritization/score-initiative.ts';
import { aPlan } from '../../../../support/plan-builder.ts';

const modelOf = (id: string): Model => requireModel({ models: new Map() }, toId<ModelId>(id));

function columnsAt(width: number, facts: Partial<ColumnFacts> = {}) {
  const { model = modelOf('rice') } = facts;
  return rankingGridColumns({
    width,
    model,
    criteria: shownCriteria(model, []),
    longestKey: 6,
    highestRank: 60,
    hasDecided: false,
    hasDraws: false,
    cutLabel: null,
    hasGaps: true,
    ...facts,
  });
}

const idsAt = (width: number, facts: Partial<ColumnFacts> = {}) => columnsAt(width, facts).map(({ id }) => id);
const headsAt = (width: number, facts: Partial<ColumnFacts> = {}) =>
  columnsAt(width, facts).map(({ header }) => header);

describe('rankingGridColumns', () => {
  test('the inputs of RICE, the score and the stage are there at every width', () => {
    for (const width of [LEAST_LIST_WIDTH, 800, 1400]) {
      expect(idsAt(width)).toEqual(
        expect.arrayContaining([
          'rank',
          'title',
          'criterion-reach',
          'criterion-impact',
          'criterion-confidence',
          'criterion-effort',
          'result',
          'stage',
        ]),
      );
    }
  });

  test('with a cut the word of the stage goes before the bar, then the reasons, and in the end the cut itself', () => {
    const facts = { hasDraws: true, cutLabel: 'FY27 Q1' };
    const cutAt = (width: number) => columnsAt(width, facts).find(({ kind }) => kind === 'cut');
    expect(headsAt(1200, facts)).toEqual(expect.arrayContaining(['How sure', 'FY27 Q1', 'Stage']));
    expect(idsAt(960, facts)).toEqual(expect.arrayContaining(['share', 'cut']));
    expect(headsAt(960, facts)).not.toContain('Stage');
    expect(idsAt(850, facts)).not.toContain('share');
    expect(cutAt(850)).toSatisfy((column) => !isCutBrief(column));
    expect(cutAt(792)).toSatisfy(isCutBrief);
    expect(cutAt(700)).toBeUndefined();
    expect(idsAt(700, facts)).toEqual(idsAt(700, { hasDraws: true }));
  });

  test('how sure goes first, then the bar, then the word of the stage', () => {
    const facts = { hasDraws: true };
    expect(idsAt(1000, facts)).toEqual(expect.arrayContaining(['how-sure', 'share']));
    expect(idsAt(900, facts)).not.toContain('how-sure');
    expect(idsAt(900, facts)).toContain('share');
    expect(idsAt(800, facts)).not.toContain('share');
    expect(columnsAt(800, facts).at(-1)?.header).toBe('Stage');
    expect(columnsAt(730, facts).at(-1)).toMatchObject({ header: '', meaning: 'Stage' });
  });

  test('the title keeps its room, also beside long keys and high ranks', () => {
    for (const id of ['rice', 'weighted', 'wsjf', 'kano', 'value-effort']) {
      const model = modelOf(id);
      for (let width = 740; width < 2000; width += 10) {
        const columns = columnsAt(width, { model, longestKey: 8, highestRank: 5_000, hasDraws: true });
        const taken = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
        expect(width - taken, `${id} at ${width}`).toBeGreaterThanOrEqual(id === 'rice' ? 210 : 170);
      }
    }
  });

  test('long keys and high ranks get the room that they need', () => {
    const widthOf = (id: string, facts: Partial<ColumnFacts> = {}) =>
      columnsAt(900, facts).find((column) => column.id === id)?.width ?? 0;
    expect(widthOf('key', { longestKey: 10 })).toBeGreaterThan(widthOf('key'));
    expect(widthOf('rank', { highestRank: 4_000 })).toBeGreaterThan(widthOf('rank'));
  });

  test('says over what reach is counted, and what effort is in', () => {
    const meaningOf = (id: string) => columnsAt(900).find((column) => column.id === id)?.meaning;
    expect(meaningOf('criterion-reach')).toBe('Reach, teams a quarter');
    expect(meaningOf('criterion-effort')).toBe('Effort, person-months');
    expect(meaningOf('criterion-impact')).toBe(null);
  });

  test('the decided place stands before the rank where places were decided', () => {
    expect(idsAt(1200, { hasDecided: true }).slice(0, 3)).toEqual(['decided', 'rank', 'key']);
    expect(idsAt(1200)).not.toContain('decided');
  });

  test('long names are whole where there is room, and else say what they stand for', () => {
    const model = modelOf('weighted');
    expect(headsAt(1600, { model })).toEqual(expect.arrayContaining(['Customer impact', 'Weighted scoring']));
    const narrow = columnsAt(800, { model });
    expect(narrow.find(({ kind }) => kind === 'result')).toMatchObject({
      header: 'Score',
      meaning: 'Weighted scoring',
    });
    expect(narrow.find(({ id }) => id === 'criterion-customer-impact')?.meaning).toBe('Customer impact');
  });

  test('where nothing else is left to give up, the criteria that weigh least go', () => {
    const model = modelOf('weighted');
    const ids = idsAt(LEAST_LIST_WIDTH, { model });
    expect(ids).toEqual(expect.arrayContaining(['criterion-strategic-fit', 'criterion-customer-impact', 'result']));
    expect(ids).not.toContain('criterion-cost');
  });

  test('a model of classes has a column of words and no bar', () => {
    const model = modelOf('value-effort');
    const columns = columnsAt(1600, { model, hasGaps: false });
    expect(columns.find(({ kind }) => kind === 'result')).toMatchObject({ header: 'Value vs effort', isNumber: false });
    expect(columns.some(({ kind }) => kind === 'share')).toBe(false);
  });
});

describe('shownCriteria', () => {
  const plan = aPlan()
    .withInitiative('A', { scores: { 'kano.attractive': 3, 'kano.indifferent': 1 } })
    .withInitiative('B', { scores: { 'kano.functional': 'like' } })
    .build();
  const kano = modelOf('kano');
  const rows = [...plan.initiatives.values()].map((initiative) => ({ scored: scorerOf(kano).score(initiative) }));
  const idsOf = (model: Model, some: typeof rows) => shownCriteria(model, some).map(({ id }) => id);

  test('are all that a model asks for', () => {
    expect(idsOf(modelOf('ice'), [])).toEqual(['impact', 'confidence', 'ease']);
  });

  test('are of Kano those that were answered, the two questions while none were', () => {
    expect(idsOf(kano, rows)).toEqual(['functional', 'attractive', 'indifferent']);
    expect(idsOf(kano, [])).toEqual(['functional', 'dysfunctional']);
  });

  test('are none of MoSCoW, whose class is what was chosen', () => {
    expect(idsOf(modelOf('moscow'), rows)).toEqual([]);
  });
});
