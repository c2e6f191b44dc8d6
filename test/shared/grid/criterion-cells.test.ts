// The cells of scores, by every kind of model.

import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { applyChangeSet, isEmptyChangeSet } from '../../../shared/changes/change-set.ts';
import { cellText } from '../../../shared/grid/cell-text.ts';
import { compileConditions, conditionKindsOf } from '../../../shared/grid/column-filter.ts';
import { countChoices, filterChoicesOf } from '../../../shared/grid/column-filter-choices.ts';
import { columnName, conditionInWords } from '../../../shared/grid/column-filter-text.ts';
import { prepareCellEdits } from '../../../shared/grid/edit-cells.ts';
import { seedOfFilter } from '../../../shared/grid/filter-seed.ts';
import {
  type GridColumn,
  gridColumnsOf,
  isComputedColumn,
  scoringColumnsOf,
} from '../../../shared/grid/grid-column.ts';
import { type GridQuery, gridRowsOf } from '../../../shared/grid/grid-rows.ts';
import { createGridRows } from '../../../shared/grid/remembered-grid-rows.ts';
import { modelsOf, requireModel } from '../../../shared/plan/built-in-models.ts';
import type { Criterion, Scale } from '../../../shared/plan/criterion.ts';
import { type InitiativeId, toId } from '../../../shared/plan/ids.ts';
import type { ScoreKey } from '../../../shared/plan/initiative.ts';
import type { Model } from '../../../shared/plan/model.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { CellCondition } from '../../../shared/plan/saved-view.ts';
import { rankPlan } from '../../../shared/prioritization/ranking.ts';
import { createCountingIds } from '../../support/counting-ids.ts';
import { aPlan, initiativeId, type PlanBuilder } from '../../support/plan-builder.ts';

const TODAY = toPlainDate('2026-11-21');
const criterion = (id: string, name: string, scale: Scale): Criterion => ({
  id,
  name,
  description: '',
  direction: 'benefit',
  scale,
});
const OURS: Model = {
  id: toId('ours'),
  kind: 'formula',
  name: 'Ours',
  builtIn: false,
  formula: 'joy * trust / cost',
  criteria: [
    criterion('joy', 'Joy', { kind: 'stars' }),
    criterion('trust', 'Trust', { kind: 'percentage' }),
    criterion('cost', 'Cost', { kind: 'effort' }),
  ],
};

const base = (): PlanBuilder =>
  aPlan()
    .withTheme('Reliability')
    .withModel(OURS)
    .withInitiative('A-1', {
      rice: { reach: 2000, impact: 2, confidence: 0.8, effort: 4 },
      scores: {
        'ice.impact': 9,
        'ice.confidence': 4.5,
        'ice.ease': 12,
        'wsjf.business-value': 8,
        'wsjf.time-criticality': 5,
        'wsjf.risk-opportunity': 3,
        'wsjf.job-size': 5,
        'weighted.strategic-fit': 5,
        'weighted.customer-impact': 3,
        'weighted.reliability': 2,
        'weighted.revenue': 4,
        'weighted.cost': 1,
        'value-effort.value': 8,
        'value-effort.effort': 3,
        'opportunity.importance': 9,
        'opportunity.satisfaction': 3,
        'moscow.priority': choice('must'),
        'kano.functional': choice('like'),
        'kano.dysfunctional': choice('dislike'),
        'kano.attractive': 30,
        'ours.joy': 4,
        'ours.trust': 0.625,
        'ours.cost': { value: { kind: 'number', low: 1, likely: 2, high: 4 }, setBy: '', setOn: null, evidence: '' },
      },
    })
    .withInitiative('A-2', {
      effort: { SRE: 3 },
      scores: {
        'moscow.priority': choice('wont'),
        'value-effort.value': 8,
        'value-effort.effort': 9,
        'kano.functional': choice('must-be'),
        'kano.dysfunctional': choice('dislike'),
      },
    })
    .withInitiative('A-3', {
      stage: 'shipped',
      scores: { 'moscow.priority': choice('must'), 'value-effort.value': 9, 'value-effort.effort': 2 },
    })
    .withInitiative('A-4');

function choice(id: string) {
  return { value: { kind: 'choice', choice: id }, setBy: '', setOn: null, evidence: '' } as const;
}

function decidedBy(id: string): Plan {
  return base()
    .withSettings({ decidingModelId: toId(id) })
    .build();
}

function columnOf(plan: Plan, id: string): GridColumn {
  const column = gridColumnsOf(plan).find((one) => one.id === id);
  if (column === undefined) throw new Error(`No column ${id}`);
  return column;
}

function textOf(plan: Plan, key: string, columnId: string): string {
  const initiative = plan.initiatives.get(initiativeId(key));
  if (initiative === undefined) throw new Error(`No ${key}`);
  return cellText(plan, initiative, columnOf(plan, columnId).cell, () => null);
}

function write(plan: Plan, columnId: string, text: string, key = 'A-4'): { after: Plan; refused: readonly string[] } {
  const cells = [{ id: initiativeId(key), column: columnOf(plan, columnId), text }];
  const edits = { cells, newRows: [], localeDecimal: '.', label: 'Edit' } as const;
  const context = { today: TODAY, who: 'Lead', ids: createCountingIds() };
  const { changes, refused } = prepareCellEdits(plan, edits, context);
  return { after: applyChangeSet(plan, changes), refused: refused.map(({ message }) => message) };
}

const valueAt = (plan: Plan, key: ScoreKey) => plan.initiatives.get(initiativeId('A-4'))?.scores[key]?.value ?? null;

const EVERYTHING: GridQuery = { text: '', conditions: [], sort: null, groupBy: null, collapsed: new Set() };

function keysOf(plan: Plan, query: Partial<GridQuery>): string {
  const { rows } = gridRowsOf(plan, { ...EVERYTHING, ...query }, () => null);
  return rows.flatMap((row) => (row.kind === 'item' ? [plan.initiatives.get(row.id)?.key] : [])).join(' ');
}

describe('the columns of scores', () => {
  test('are those of RICE as they have always been', () => {
    const columns = gridColumnsOf(decidedBy('rice')).filter(({ cell }) => /criterion|score|rank/.test(cell.kind));
    expect(columns.map(({ id, header, meaning, width, isNumber }) => [id, header, meaning, width, isNumber])).toEqual([
      ['score.reach', 'Reach', 'Reach, teams a quarter', 72, true],
      ['score.impact', 'Impact', 'Impact', 64, true],
      ['score.confidence', 'Conf.', 'Confidence', 64, true],
      ['score.effort', 'Effort pm', 'Effort of RICE, person-months', 80, true],
      ['score', 'RICE', 'Score by RICE', 72, true],
      ['rank', 'Rank', 'Rank by RICE', 72, true],
    ]);
  });

  test('are the criteria of the deciding model, whichever that is', () => {
    const headers = (id: string) =>
      gridColumnsOf(decidedBy(id)).flatMap(({ cell, header }) => (/criterion|score/.test(cell.kind) ? [header] : []));
    expect(headers('wsjf')).toEqual(['Business value', 'Time criticality', 'Risk or opportunity', 'Job size', 'WSJF']);
    expect(headers('moscow')).toEqual(['Priority', 'MoSCoW']);
    expect(headers('ours')).toEqual(['Joy', 'Trust', 'Cost pm', 'Ours']);
    expect(columnName(columnOf(decidedBy('ours'), 'score.cost'))).toBe('Cost of Ours');
  });

  test('of another model stand for themselves, with key, title and theme', () => {
    const plan = decidedBy('rice');
    const columns = scoringColumnsOf(plan, requireModel(plan, toId('moscow')));
    expect(columns.map(({ id }) => id)).toEqual(['key', 'title', 'theme', 'score.priority', 'score', 'rank']);
    const initiative = plan.initiatives.get(initiativeId('A-1'));
    if (initiative === undefined) throw new Error('No A-1');
    expect(columns.slice(3).map(({ cell }) => cellText(plan, initiative, cell, () => 7))).toEqual([
      'Must',
      'Must',
      '7',
    ]);
    const columnsOf = () => columns;
    expect(keysOf(plan, { columnsOf, sort: { columnId: 'score', direction: 'descending' } })).toBe('A-1 A-3 A-2 A-4');
    const isMust: CellCondition = { kind: 'any-of', values: ['must'], orNone: false };
    expect(keysOf(plan, { columnsOf, conditions: [{ columnId: 'score.priority', condition: isMust }] })).toBe(
      'A-1 A-3',
    );
    const themeless = aPlan().build();
    expect(scoringColumnsOf(themeless, OURS).map(({ id }) => id)).not.toContain('theme');
  });
});

describe('the text of a score', () => {
  test.each([
    ['rice', '800'],
    ['wsjf', '3.2'],
    ['opportunity', '15'],
    ['value-effort', 'Quick win'],
    ['moscow', 'Must'],
    ['kano', 'Attractive'],
    ['ours', '1.25'],
    ['ice', ''],
  ])('by %s is %s', (id, text) => {
    expect(textOf(decidedBy(id), 'A-1', 'score')).toBe(text);
  });

  test('typed into its cell again changes nothing, and copied to another gives it the same, by every model', () => {
    for (const { id } of modelsOf(decidedBy('rice'))) {
      const plan = decidedBy(id);
      const columns = gridColumnsOf(plan).filter((one) => one.id.startsWith('score.') && !isComputedColumn(one));
      expect(columns.length).toBeGreaterThan(0);
      for (const column of columns) {
        const text = textOf(plan, 'A-1', column.id);
        const same = write(plan, column.id, text, 'A-1');
        expect(same.after.initiatives.get(initiativeId('A-1'))).toBe(plan.initiatives.get(initiativeId('A-1')));
        const copied = write(plan, column.id, text);
        expect(copied.refused, `${id} ${column.id}`).toEqual([]);
        expect(textOf(copied.after, 'A-4', column.id)).toBe(text);
        if (column.cell.kind !== 'criterion') throw new Error('No criterion');
        const { key } = column.cell;
        expect(valueAt(copied.after, key)).toEqual(
          plan.initiatives.get(initiativeId('A-1'))?.scores[key]?.value ?? null,
        );
        const cleared = write(copied.after, column.id, '');
        expect(valueAt(cleared.after, key)).toBeNull();
      }
    }
  });
});

describe('what is typed into a cell of a criterion', () => {
  test('is kept outside its scale where that takes numbers, and makes the score an error', () => {
    const { after, refused } = write(decidedBy('ice'), 'score.ease', '11');
    expect(refused).toEqual([]);
    expect(valueAt(after, 'ice.ease')).toMatchObject({ likely: 11 });
    expect(rankPlan(after).find(({ initiative }) => initiative.key === 'A-4')?.scored).toMatchObject({
      state: 'error',
      problem: 'Ease is 11, but it must be from 1 to 10.',
    });
  });

  test('is refused where it is none of the choices', () => {
    expect(write(decidedBy('wsjf'), 'score.job-size', '4').refused).toEqual([
      '“4” is no “Job size”: it is one of 1, 2, 3, 5, 8, 13, 20.',
    ]);
    expect(write(decidedBy('moscow'), 'score.priority', 'High').refused).toEqual([
      '“High” is no priority: it is one of Must, Should, Could, Won’t.',
    ]);
  });

  test('may be how a word begins, stars, or three figures', () => {
    expect(valueAt(write(decidedBy('moscow'), 'score.priority', 'm').after, 'moscow.priority')).toEqual({
      kind: 'choice',
      choice: 'must',
    });
    expect(valueAt(write(decidedBy('ours'), 'score.joy', '★★★').after, 'ours.joy')).toMatchObject({ likely: 3 });
    expect(valueAt(write(decidedBy('ice'), 'score.ease', '2-4-8').after, 'ice.ease')).toEqual({
      kind: 'number',
      low: 2,
      likely: 4,
      high: 8,
    });
  });

  test('names who set it and keeps the evidence of what was there', () => {
    const { after } = write(decidedBy('moscow'), 'score.priority', 'should', 'A-1');
    expect(after.initiatives.get(initiativeId('A-1'))?.scores['moscow.priority']).toMatchObject({
      value: { choice: 'should' },
      setBy: 'Lead',
      setOn: TODAY,
    });
  });
});

describe('rows', () => {
  test('go by the order of the ranking where a model gives classes, those without one last', () => {
    const best = { columnId: 'score', direction: 'descending' } as const;
    expect(keysOf(decidedBy('value-effort'), { sort: best })).toBe('A-3 A-1 A-2 A-4');
    expect(keysOf(decidedBy('value-effort'), { sort: { ...best, direction: 'ascending' } })).toBe('A-2 A-1 A-3 A-4');
    expect(keysOf(decidedBy('kano'), { sort: best })).toBe('A-2 A-1 A-3 A-4');
  });

  test('go by the order of its scale where a criterion has words', () => {
    const sort = { columnId: 'score.priority', direction: 'ascending' } as const;
    expect(keysOf(decidedBy('moscow'), { sort })).toBe('A-1 A-3 A-2 A-4');
  });

  test('stay the very same after an edit that leaves the class and its order as they were', () => {
    const plan = decidedBy('value-effort');
    const rowsOf = createGridRows();
    const query: GridQuery = { ...EVERYTHING, sort: { columnId: 'score', direction: 'descending' } };
    const before = rowsOf(plan, query, () => null);
    const renamed = { ...plan, initiatives: new Map(plan.initiatives) };
    const first = plan.initiatives.get(initiativeId('A-1'));
    if (first === undefined) throw new Error('No A-1');
    renamed.initiatives.set(first.id, { ...first, title: 'Renamed' });
    expect(rowsOf(renamed, query, () => null)).toBe(before);
    const { after } = write(renamed, 'score.effort', '1', 'A-1');
    expect(rowsOf(after, query, () => null)).not.toBe(before);
  });
});

describe('a condition', () => {
  const passing = (plan: Plan, columnId: string, condition: CellCondition): string =>
    [...plan.initiatives.values()]
      .filter(compileConditions(plan, [{ columnId, condition }], () => null))
      .map(({ key }) => key)
      .join(' ');
  const anyOf = (values: readonly string[], orNone = false): CellCondition => ({ kind: 'any-of', values, orNone });

  test('on a class or a word is one of a choice, on a figure one of a range', () => {
    const moscow = decidedBy('moscow');
    expect(conditionKindsOf(columnOf(moscow, 'score.priority').cell)).toEqual(['any-of', 'empty']);
    expect(conditionKindsOf(columnOf(moscow, 'score').cell)).toEqual(['any-of', 'incomplete', 'empty']);
    expect(conditionKindsOf(columnOf(decidedBy('wsjf'), 'score').cell)[0]).toBe('number');
    expect(passing(moscow, 'score.priority', anyOf(['must']))).toBe('A-1 A-3');
    expect(passing(moscow, 'score.priority', anyOf(['wont'], true))).toBe('A-2 A-4');
    expect(passing(decidedBy('value-effort'), 'score', anyOf(['quick-win']))).toBe('A-1 A-3');
    expect(passing(decidedBy('value-effort'), 'score', { kind: 'empty' })).toBe('A-4');
    expect(passing(decidedBy('value-effort'), 'score', { kind: 'incomplete' })).toBe('A-4');
    expect(passing(decidedBy('wsjf'), 'score.job-size', { kind: 'number', least: 5, most: 5 })).toBe('A-1');
  });

  test('offers the words of its scale with how many have each', () => {
    const plan = decidedBy('moscow');
    const { cell } = columnOf(plan, 'score.priority');
    expect(filterChoicesOf(plan, cell).map(({ label }) => label)).toEqual(['Must', 'Should', 'Could', 'Won’t']);
    expect(countChoices(plan, cell)).toEqual({
      byValue: new Map([
        ['must', 2],
        ['wont', 1],
      ]),
      none: 1,
    });
  });

  test('is said in the words of its model', () => {
    const say = (id: string, columnId: string, condition: CellCondition) => {
      const plan = decidedBy(id);
      return conditionInWords(plan, { column: columnOf(plan, columnId), condition });
    };
    expect(say('moscow', 'score.priority', anyOf(['must', 'wont']))).toBe('Priority: Must, Won’t');
    expect(say('kano', 'score', anyOf(['must-be'], true))).toBe('Kano: Must-be, no class');
    expect(say('ours', 'score.trust', { kind: 'number', least: 0.5, most: null })).toBe('Trust ≥ 50%');
    expect(say('ours', 'score.cost', { kind: 'number', least: 2, most: null })).toBe('Cost of Ours ≥ 2 pm');
  });

  test('on a word gives a row that is begun under it that word', () => {
    const plan = decidedBy('moscow');
    const seed = seedOfFilter(gridColumnsOf(plan), [{ columnId: 'score.priority', condition: anyOf(['could']) }]);
    const id: InitiativeId = toId('begun');
    const edits = { cells: [], newRows: [{ id, seed }], localeDecimal: '.', label: 'Add' } as const;
    const { changes } = prepareCellEdits(plan, edits, { today: TODAY, who: 'Lead', ids: createCountingIds() });
    expect(isEmptyChangeSet(changes)).toBe(false);
    expect(applyChangeSet(plan, changes).initiatives.get(id)?.scores['moscow.priority']).toMatchObject({
      value: { kind: 'choice', choice: 'could' },
      setBy: 'Lead',
    });
  });
});
