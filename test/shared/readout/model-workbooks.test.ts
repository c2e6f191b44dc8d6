import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { BUILT_IN_MODELS } from '../../../shared/plan/built-in-models.ts';
import type { Criterion, Scale } from '../../../shared/plan/criterion.ts';
import { toId } from '../../../shared/plan/ids.ts';
import type { FormulaModel, Model, WeightedModel } from '../../../shared/plan/model.ts';
import type { Placement } from '../../../shared/plan/placement.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { criteriaOf, scoreKeyOf } from '../../../shared/prioritization/criteria-of.ts';
import { scaleBounds } from '../../../shared/prioritization/scale.ts';
import { rankingWorkbook } from '../../../shared/readout/ranking-workbook.ts';
import type { SheetCell, SheetValue, Workbook, WorkbookSheet } from '../../../shared/readout/workbook.ts';
import { aPlan, type InitiativeFacts, initiativeId } from '../../support/plan-builder.ts';
import { expectBookRecalculated } from './recalculate-book.ts';

const today = toPlainDate('2026-11-21');

const OWN = { id: toId<Model['id']>('own'), name: 'Own', builtIn: false } as const;

const WEIGHTED: WeightedModel = {
  ...OWN,
  kind: 'weighted',
  criteria: [
    { ...criterion('reach', { kind: 'number', least: 1, most: 5, unit: '' }), weight: 3 },
    { ...criterion('fit', { kind: 'stars' }), weight: 2 },
    { ...criterion('cost', { kind: 'number', least: 1, most: 5, unit: '' }, 'cost'), weight: 1 },
    { ...criterion('sure', { kind: 'percentage' }), weight: 0 },
  ],
};
const STEPS: Scale = { kind: 'choice', choices: [0.5, 2, 9].map((value) => ({ value, label: `as ${value}` })) };
const FORMULA: FormulaModel = {
  ...OWN,
  kind: 'formula',
  formula: '-value^2 / effort + if(sure > 0.5, round(value * step, 1), log(value)) - max(value, step)',
  criteria: [
    criterion('value', { kind: 'number', least: -2, most: 9, unit: '' }),
    criterion('sure', { kind: 'percentage' }),
    criterion('effort', { kind: 'effort' }, 'cost'),
    criterion('step', STEPS),
    criterion('spare', { kind: 'number', least: null, most: null, unit: '' }),
  ],
};
const MODELS: readonly Model[] = [
  ...BUILT_IN_MODELS,
  { id: toId('ice-mean'), kind: 'ice', name: 'ICE of means', builtIn: false, combine: 'mean' },
  WEIGHTED,
  FORMULA,
];

describe('the workbook of every model', () => {
  test.each(MODELS.map((model) => [model.name, model] as const))(
    'recalculates %s to what it shows (seed 6)',
    (_, model) => {
      const property = fc.property(fc.array(scoresFor(model), { minLength: 1, maxLength: 9 }), (all) => {
        const builder = planBy(model);
        for (const [n, scores] of all.entries())
          builder.withInitiative(`K-${n}`, { scores, effort: { SRE: n % 3 || null } });
        expectBookRecalculated(bookOf(builder.build()));
      });
      fc.assert(property, { seed: 6, numRuns: 40 });
    },
  );

  test('has a column for each criterion and one for the result', () => {
    const headers = headersOf(planBy(WEIGHTED).withInitiative('A').build());
    expect(headers.slice(7, 12)).toEqual(['Reach', 'Fit', 'Cost', 'Sure', 'Own']);
    expect(headersOf(planBy(built('kano')).withInitiative('A').build()).slice(15, 19)).toEqual([
      'Class',
      'Better',
      'Worse',
      'Better − worse',
    ]);
  });

  test('holds each criterion to its scale as it is typed', () => {
    const sheet = ranking(planBy(FORMULA).withInitiative('A').build());
    expect(sheet.validations.map((validation) => [validation.errorTitle, validation.kind])).toEqual([
      ['Value', 'decimal'],
      ['Sure', 'decimal'],
      ['Effort', 'decimal'],
      ['Step', 'list-range'],
      ['Spare', 'decimal'],
    ]);
    const list = ranking(planBy(built('moscow')).withInitiative('A').build()).validations[0];
    expect(list).toMatchObject({ kind: 'list', values: ['Must', 'Should', 'Could', 'Won’t'] });
  });
});

describe('a weighted model in a sheet', () => {
  const plan = () =>
    planBy(WEIGHTED)
      .withInitiative('A', { scores: { 'own.reach': 5, 'own.fit': 3, 'own.cost': 2 } })
      .withInitiative('B', { scores: { 'own.reach': 1, 'own.fit': 5, 'own.cost': 1 } })
      .build();

  test('has weights and the ends of the scales above their criteria, a cost turned round', () => {
    const above = ranking(plan()).rows.slice(6, 9);
    expect(above.map(({ cells }) => cells.slice(6).map((cell) => cell?.value))).toEqual([
      ['Weight', 3, 2, 1, 0],
      ['Worst', 1, 1, 5, 0],
      ['Best', 5, 5, 1, 1],
    ]);
  });

  test('scores by the weights that stand there: 100 × (3×1 + 2×0.5 + 1×0.75) ÷ 6', () => {
    expect(column(plan(), 'Own').map(resultOf)).toEqual([79.1666666667, 50]);
    const changed = withCell(bookOf(plan()), { row: 6, column: 7, value: 0 });
    expect(() => expectBookRecalculated(changed)).toThrow();
  });
});

describe('classes in a sheet', () => {
  test('are chosen by words, ranked, and show how much of the effort is a must', () => {
    const plan = planBy({
      id: toId('moscow'),
      kind: 'moscow',
      name: 'MoSCoW',
      builtIn: true,
      period: { fiscalYear: 2027, quarter: 1 },
    })
      .withInitiative('A', { scores: { 'moscow.priority': 'wont' }, effort: { SRE: 9 } })
      .withInitiative('B', { scores: { 'moscow.priority': 'must' }, effort: { SRE: 7 } })
      .withInitiative('C', { scores: { 'moscow.priority': 'should' }, effort: { SRE: 3 } })
      .withInitiative('D', { scores: { 'moscow.priority': 'must' } })
      .withInitiative('E')
      .build();
    expect(column(plan, 'Priority')).toEqual(['Must', 'Must', 'Should', 'Won’t', null]);
    expect(column(plan, 'Rank').map(resultOf)).toEqual([1, 1, 3, 4, '–']);
    expect(resultOf(ranking(plan).rows[5]?.cells[1]?.value ?? null)).toBe(
      'Musts take 70 % of the effort of must, should and could; at most 60 % leaves something to give up. Without an estimate: 1.',
    );
    expect(ranking(plan).rows[3]?.cells[1]?.value).toContain('in 2027 Q1');
    expectBookRecalculated(bookOf(plan));
  });

  test('of Kano come from counts, else from two answers: A30 O20 M10 I40 is 0.50 and −0.30', () => {
    const counts = { attractive: 30, performance: 20, 'must-be': 10, indifferent: 40 };
    const scores = Object.fromEntries(Object.entries(counts).map(([id, count]) => [`kano.${id}`, count]));
    const plan = planBy(built('kano'))
      .withInitiative('A', { scores })
      .withInitiative('B', { scores: { 'kano.functional': 'like', 'kano.dysfunctional': 'dislike' } })
      .build();
    expect(column(plan, 'Class').map(resultOf)).toEqual(['Performance', 'Indifferent']);
    expect(column(plan, 'Better').map(resultOf)).toEqual([1, 0.5]);
    expect(column(plan, 'Worse').map(resultOf)).toEqual([-1, -0.3]);
    expectBookRecalculated(bookOf(plan));
  });
});

describe('a model whose cells compute nothing', () => {
  test('says why, and its scores stand as they were computed', () => {
    const broken = planBy({ ...FORMULA, formula: 'value / (' })
      .withInitiative('A', { scores: { 'own.value': 3 } })
      .build();
    expect(formulasIn(bookOf(broken))).toEqual([]);
    expect(column(broken, 'Own')).toEqual(['error']);
    expect(ranking(broken).rows[3]?.cells[1]?.value).toContain('Every score is an error: At character');
    const criteria = [criterion('a', { kind: 'stars' })];
    const huge = planBy({ ...FORMULA, criteria, formula: Array.from({ length: 900 }, () => 'a').join('+') })
      .withInitiative('A', { scores: { 'own.a': 3 } })
      .build();
    expect(column(huge, 'Own')).toEqual([2_700]);
    expect(ranking(huge).rows[3]?.cells[1]?.value).toContain('more than a cell of a spreadsheet holds');
  });

  test('has weights that are all 0', () => {
    const criteria = WEIGHTED.criteria.map((one) => ({ ...one, weight: 0 }));
    const plan = planBy({ ...WEIGHTED, criteria })
      .withInitiative('A')
      .build();
    expect(column(plan, 'Own')).toEqual(['error']);
  });
});

describe('what users typed', () => {
  test('never becomes a formula: names of models and criteria, classes, reasons', () => {
    const nasty = '=HYPERLINK("http://evil.example")';
    const criteria = WEIGHTED.criteria.map((one) => ({ ...one, name: nasty, description: nasty }));
    const plan = planBy({ ...WEIGHTED, name: nasty, criteria })
      .withInitiative('A', { scores: { 'own.reach': 5 } })
      .build();
    const words = planBy(built('moscow'))
      .withInitiative('A', { scores: { 'moscow.priority': nasty } })
      .build();
    expect([...formulasIn(bookOf(plan)), ...formulasIn(bookOf(words))].filter((one) => one.includes('evil'))).toEqual(
      [],
    );
    expect(column(words, 'Class').map(resultOf)).toEqual(['error']);
  });
});

describe('a score below 0', () => {
  test('keeps its sign in every spreadsheet: its format has no conditions', () => {
    const plan = planBy({ ...FORMULA, formula: '-value' })
      .withInitiative('A', { scores: { 'own.value': 3 } })
      .build();
    const cell = ranking(plan).rows.at(-1)?.cells[12];
    expect(resultOf(cell?.value ?? null)).toBe(-3);
    expect(cell?.style?.numberFormat).not.toContain('[');
  });
});

describe('the decided order in a sheet', () => {
  const plan = (): Plan => {
    const rice = (reach: number): InitiativeFacts => ({ rice: { reach, impact: 1, confidence: 1, effort: 1 } });
    const built = aPlan()
      .withInitiative('A', rice(3))
      .withInitiative('B', rice(2))
      .withInitiative('C', rice(1))
      .build();
    return { ...built, placements: new Map([placed('C', 'A', 1), placed('gone', 'A', 2)].map((one) => [one.id, one])) };
  };

  test('stands beside the rank, with who, when and why in the note', () => {
    expect(column(plan(), 'Key')).toEqual(['C', 'A', 'B']);
    expect(column(plan(), 'Decided')).toEqual([1, 2, 3]);
    expect(column(plan(), 'Rank').map(resultOf)).toEqual([3, 1, 2]);
    expect(column(plan(), 'Note')).toEqual(['Placed above A: Promised to Ana (Maya, 12 Nov 2026).', null, null]);
    expectBookRecalculated(bookOf(plan()));
  });

  test('says which decisions no longer apply', () => {
    const about =
      bookOf(plan())
        .sheets.at(-1)
        ?.rows.map(({ cells }) => cells[0]?.value) ?? [];
    expect(
      about.filter((words) => typeof words === 'string' && words.startsWith('A decision that no longer')),
    ).toHaveLength(1);
  });

  test('has no column where nobody decided otherwise', () => {
    expect(headersOf({ ...plan(), placements: new Map() })).not.toContain('Decided');
  });
});

function built(id: string): Model {
  const model = BUILT_IN_MODELS.find((one) => one.id === id);
  if (!model) throw new Error(`No model ${id}`);
  return model;
}

function criterion(id: string, scale: Scale, direction: Criterion['direction'] = 'benefit'): Criterion {
  return { id, name: `${id.charAt(0).toUpperCase()}${id.slice(1)}`, description: '', direction, scale };
}

function planBy(model: Model) {
  return aPlan().withModel(model).withSettings({ decidingModelId: model.id });
}

/** Values on every scale and off it, words for numbers, and none. */
function scoresFor(model: Model): fc.Arbitrary<NonNullable<InitiativeFacts['scores']>> {
  const fields = criteriaOf(model).map((one): [string, fc.Arbitrary<number | string | undefined>] => [
    scoreKeyOf(model, one),
    fc.oneof(
      { weight: 12, arbitrary: valueOn(one.scale) },
      { weight: 2, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom<number | string>('many', -3, 1e6, 2.5) },
    ),
  ]);
  return fc.record(Object.fromEntries(fields)).map((scores) => {
    const given = Object.entries(scores).filter((entry): entry is [string, number | string] => entry[1] !== undefined);
    return Object.fromEntries(given) as NonNullable<InitiativeFacts['scores']>;
  });
}

function valueOn(scale: Scale): fc.Arbitrary<number | string> {
  switch (scale.kind) {
    case 'category':
      return fc.constantFrom(...scale.categories.map(({ id }) => id));
    case 'choice':
      return fc.constantFrom(...scale.choices.map(({ value }) => value));
    case 'stars':
      return fc.integer({ min: 1, max: 5 });
    case 'effort':
      return fc.constantFrom(0.5, 1, 3);
    default: {
      const { least, most } = scaleBounds(scale) ?? { least: 0, most: 9 };
      return fc.oneof(
        fc.integer({ min: least, max: most }),
        fc.double({ min: least, max: most, noNaN: true }).map((v) => v + 0),
      );
    }
  }
}

function placed(key: string, above: string, sequence: number): Placement {
  return {
    id: toId(`placement-${sequence}`),
    initiativeId: initiativeId(key),
    place: { kind: 'above', initiativeId: initiativeId(above) },
    reason: 'Promised to Ana',
    decidedBy: 'Maya',
    decidedOn: toPlainDate('2026-11-12'),
    sequence,
  };
}

function bookOf(plan: Plan): Workbook {
  return rankingWorkbook(plan, { today });
}

function ranking(plan: Plan): WorkbookSheet {
  const [sheet] = bookOf(plan).sheets;
  if (!sheet) throw new Error('No sheet');
  return sheet;
}

function headerRow({ autoFilter }: WorkbookSheet): number {
  return autoFilter?.firstRow ?? 0;
}

function headersOf(plan: Plan): readonly SheetValue[] {
  const sheet = ranking(plan);
  return sheet.rows[headerRow(sheet)]?.cells.map((cell) => cell?.value ?? null) ?? [];
}

function column(plan: Plan, header: string): readonly SheetValue[] {
  const sheet = ranking(plan);
  const at = headersOf(plan).indexOf(header);
  if (at < 0) throw new Error(`No column ${header}`);
  return sheet.rows.slice(headerRow(sheet) + 1).map(({ cells }) => cells[at]?.value ?? null);
}

function resultOf(value: SheetValue): SheetValue {
  return typeof value === 'object' && value !== null && 'result' in value ? value.result : value;
}

function formulasIn(book: Workbook): readonly string[] {
  return book.sheets
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    .flatMap((cell) => {
      const value = cell?.value ?? null;
      return typeof value === 'object' && value !== null && 'formula' in value ? [value.formula] : [];
    });
}

function withCell(book: Workbook, place: { row: number; column: number; value: number }): Workbook {
  const [first, ...rest] = book.sheets;
  if (!first) throw new Error('No sheet');
  const rows = first.rows.map((row, y) => ({
    ...row,
    cells: row.cells.map((cell, x): SheetCell | null =>
      y === place.row && x === place.column ? { value: place.value } : cell,
    ),
  }));
  return { ...book, sheets: [{ ...first, rows }, ...rest] };
}
