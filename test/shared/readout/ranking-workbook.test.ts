import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { rankingWorkbook } from '../../../shared/readout/ranking-workbook.ts';
import type { SheetCell, WorkbookSheet } from '../../../shared/readout/workbook.ts';
import { aPlan } from '../../support/plan-builder.ts';
import { expectBookRecalculated } from './recalculate-book.ts';

const today = toPlainDate('2026-11-21');
const RICE = { reach: 2000, impact: 2, confidence: 0.8, effort: 4 } as const;

describe('the ranking as a workbook', () => {
  test('begins with the plan, the ranking and the day as a date', () => {
    const sheet = rankingSheet(aPlan('Atlas').withInitiative('A', { rice: RICE }).build());
    expect(sheet.rows.slice(0, 3).map(({ cells }) => cells[1]?.value)).toEqual([
      'Atlas',
      'Ranking by RICE',
      { date: '2026-11-21' },
    ]);
  });

  test('says how the score is made and over which period reach counts', () => {
    const sheet = rankingSheet(aPlan().withInitiative('A', { rice: RICE }).build());
    const words = sheet.rows[3]?.cells[1]?.value;
    expect(words).toContain('RICE = reach × impact × confidence ÷ effort in person-months');
    expect(words).toContain('Reach counts teams a quarter.');
  });

  test('has a row for each ranked initiative, in rank order', () => {
    const plan = aPlan()
      .withInitiative('A', { rice: RICE })
      .withInitiative('B', { rice: { ...RICE, reach: 5000 } })
      .withInitiative('C', {})
      .withInitiative('D', { rice: RICE, stage: 'shipped' })
      .build();
    expect(column(plan, 'Key')).toEqual(['B', 'A', 'C']);
    expect(results(plan, 'Rank')).toEqual([1, 2, '–']);
    expect(results(plan, 'RICE')).toEqual([2000, 800, '–']);
  });

  test('shows what is missing or wrong in words, never as an empty text', () => {
    const plan = aPlan()
      .withInitiative('A', { rice: { reach: 5, confidence: 1 }, effort: { SRE: null, Compute: 2 } })
      .withInitiative('B', { rice: { ...RICE, reach: -5 } })
      .build();
    expect(results(plan, 'RICE')).toEqual(['–', 'error']);
    expect(column(plan, 'Note')).toEqual([
      'Impact and effort are missing. No figure yet: SRE.',
      'Reach is -5, but it must be 0 or more.',
    ]);
    expect(column(plan, 'Impact')).toEqual([null, 2]);
  });

  test('notes a must-do and health in trouble', () => {
    const plan = aPlan()
      .withInitiative('A', {
        rice: RICE,
        mustDo: { reason: 'end-of-life', note: 'Support ends in May' },
        health: 'at-risk',
        healthNote: 'Waits for a vendor!',
      })
      .withInitiative('B', { rice: RICE, health: 'on-track', healthNote: 'Fine' })
      .build();
    expect(column(plan, 'Note')).toEqual([
      'Must do (end of life): Support ends in May. At risk: Waits for a vendor!',
      null,
    ]);
  });

  test('has dates as days, and says where they only bound a window', () => {
    const plan = aPlan()
      .withSettings({ fiscalYearStartMonth: 2 })
      .withInitiative('A', { rice: RICE, start: '2026-02-02', end: '2026-05-29' })
      .withInitiative('B', { rice: RICE, start: '2026-02-01', end: '2026-04-30', precision: 'quarter' })
      .withInitiative('C', { rice: RICE })
      .build();
    expect(column(plan, 'Start')).toEqual([{ date: '2026-02-02' }, { date: '2026-02-01' }, null]);
    expect(column(plan, 'End')).toEqual([{ date: '2026-05-29' }, { date: '2026-04-30' }, null]);
    expect(column(plan, 'When')).toEqual(['FY27 Q1 to Q2', 'within FY27 Q1', null]);
    const styles = cellsOf(plan, 'Start').map((cell) => cell?.style?.italic ?? false);
    expect(styles).toEqual([false, true, false]);
  });

  test('links a key to the first address of the web', () => {
    const plan = aPlan()
      .withInitiative('A', {
        rice: RICE,
        links: [
          { kind: 'external-id', system: 'Jira', externalId: 'X-1' },
          { kind: 'url', url: 'javascript:alert(1)', title: '' },
          { kind: 'url', url: 'https://example.com/a', title: '' },
        ],
      })
      .withInitiative('B', { rice: RICE })
      .build();
    expect(cellsOf(plan, 'Key').map((cell) => cell?.link)).toEqual(['https://example.com/a', undefined]);
  });

  test('keeps what users typed as text, whatever it begins with', () => {
    const nasty = ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://evil.example")'];
    const plan = aPlan('=cmd|calc');
    for (const [n, text] of nasty.entries()) {
      const name = `${text} ${String.fromCharCode(97 + n)}`;
      plan.withInitiative(name, { title: text, rice: RICE, owner: name, theme: name, effort: { [name]: 3 } });
    }
    const formulas = rankingWorkbook(plan.build(), { today }).sheets.flatMap(formulasOf);
    expect(formulas.filter((formula) => /cmd|SUM|HYPERLINK|1\+1/.test(formula))).toEqual([]);
    expect(column(plan.build(), 'Initiative')).toEqual(expect.arrayContaining(nasty));
  });

  test('computes an effort that follows the teams from their person-weeks, and leaves an overridden one', () => {
    const { effort: _, ...rice } = RICE;
    const plan = aPlan()
      .withInitiative('A', { rice, effort: { SRE: 6, Identity: 4.8 } })
      .withInitiative('B', { rice: RICE, effort: { SRE: 6 } })
      .build();
    expect(column(plan, 'Effort (pm)')).toEqual([{ formula: '(6+4.8)*12/52', result: (10.8 * 12) / 52 }, 4]);
  });

  test('is framed for reading and printing', () => {
    const sheet = rankingSheet(aPlan().withInitiative('A', { rice: RICE }).build());
    expect(sheet.freeze).toEqual({ rows: 7, columns: 4 });
    expect(sheet.autoFilter).toEqual({ firstRow: 6, lastRow: 7, firstColumn: 1, lastColumn: 15 });
    expect(sheet.print).toMatchObject({ landscape: true, repeatRows: { first: 6, last: 6 } });
    expect(sheet.gridLines).toBe(false);
  });

  test('carries the evidence, with who gave it and when', () => {
    const value = { kind: 'number', likely: 2000, low: null, high: null } as const;
    const plan = aPlan()
      .withInitiative('A', {
        rice: RICE,
        scores: { 'rice.reach': { value, setBy: 'Maya', setOn: today, evidence: 'Survey of 61 teams' } },
      })
      .withInitiative('B', { rice: { reach: 1 }, effort: { SRE: { likely: 6, evidence: 'L' }, Identity: null } })
      .build();
    const rows = sheetNamed(plan, 'Evidence')
      .rows.slice(2)
      .map(({ cells }) => cells.map((cell) => cell?.value));
    expect(rows[0]?.[4]).toBe('Survey of 61 teams (Maya, 21 Nov 2026)');
    expect(rows[0]?.[7]).toBe('Set for this ranking, not from the teams’ figures.');
    expect(rows[1]?.[7]).toBe('Person-weeks: SRE 6 (L), Identity no figure yet');
  });

  test('says about itself what is listed and what is left out', () => {
    const plan = aPlan()
      .withInitiative('A', { rice: RICE })
      .withInitiative('B')
      .withInitiative('C', { stage: 'shipped' })
      .withInitiative('D', { stage: 'parked', stageReason: 'Later' })
      .build();
    const rows = sheetNamed(plan, 'About').rows.map(({ cells }) => cells.map((cell) => cell?.value));
    expect(rows).toContainEqual(['Ranked, with a score', 1]);
    expect(rows).toContainEqual(['Listed without a score: a value is missing (–)', 1]);
    expect(rows).toContainEqual(['Left out: shipped', 1]);
    expect(rows).toContainEqual(['Left out: parked', 1]);
  });

  test('says plainly that there is nothing to rank', () => {
    const empty = rankingSheet(aPlan('New').build());
    expect(empty.rows.flatMap(({ cells }) => cells.map((cell) => cell?.value))).toContain(
      'The plan has no initiatives yet.',
    );
    expect(empty.autoFilter).toBeNull();
    const done = rankingSheet(aPlan().withInitiative('A', { stage: 'shipped' }).build());
    expect(done.rows[4]?.cells[1]?.value).toMatch(/so there is nothing to rank/);
  });
});

describe('a spreadsheet that recalculates', () => {
  test.each([
    [2000, 2, 0.8, 4],
    [5000, 2, 0.8, 2],
    [0.1 + 0.2, 1, 1, 1],
    [0, 1, 1, 1],
    [1000, 1, 1, 1],
    [1e-7, 1, 1, 3],
    [null, 1, 1, 1],
    [-1, null, null, null],
    [1, 1.5, 1, 1],
    [1, 1, 1.1, 1],
    [1, 1, -0.1, 1],
    [1, 1, 1, 0],
    [1, 1, 1, null],
    [1e308, 3, 1, 1],
  ])(
    'finds the score of reach %d, impact %d, confidence %d, effort %d that stands there',
    (reach, impact, confidence, effort) => {
      expectRecalculated(aPlan().withInitiative('A', { rice: { reach, impact, confidence, effort } }).build());
    },
  );

  test('finds a word in place of a number to be an error', () => {
    const { reach: _, ...rice } = RICE;
    expectRecalculated(
      aPlan()
        .withInitiative('A', { rice, scores: { 'rice.reach': 'many' } })
        .build(),
    );
  });

  test('finds every score and rank of a plan, ties and all (seed 10)', () => {
    const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 8 });
    const rice = fc.record({
      reach: maybe(fc.oneof(fc.integer({ min: -1, max: 9 }), fc.double({ min: 1e-6, max: 1e6, noNaN: true }))),
      impact: maybe(fc.constantFrom(3, 2, 1, 0.5, 0.25, 1.5)),
      confidence: maybe(fc.constantFrom(1, 0.8, 0.5, 0, 1.2)),
      effort: maybe(fc.constantFrom(0.5, 1, 2, 3, 0.7, 0)),
    });
    const property = fc.property(fc.array(rice, { minLength: 1, maxLength: 12 }), (all) => {
      const builder = aPlan();
      for (const [n, each] of all.entries()) builder.withInitiative(`K-${n}`, { rice: each, effort: { SRE: n % 3 } });
      expectRecalculated(builder.build());
    });
    fc.assert(property, { seed: 10, numRuns: 200 });
  });
});

function expectRecalculated(plan: Plan): void {
  expectBookRecalculated(rankingWorkbook(plan, { today }));
}

function sheetNamed(plan: Plan, name: string): WorkbookSheet {
  const sheet = rankingWorkbook(plan, { today }).sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
}

function rankingSheet(plan: Plan): WorkbookSheet {
  return sheetNamed(plan, 'Ranking');
}

function cellsOf(plan: Plan, header: string): readonly (SheetCell | null | undefined)[] {
  const [headers, ...body] = rankingSheet(plan).rows.slice(6);
  const at = headers?.cells.findIndex((cell) => cell?.value === header) ?? -1;
  if (at < 0) throw new Error(`No column ${header}`);
  return body.map(({ cells }) => cells[at]);
}

function column(plan: Plan, header: string) {
  return cellsOf(plan, header).map((cell) => cell?.value);
}

function results(plan: Plan, header: string) {
  return column(plan, header).map((value) =>
    typeof value === 'object' && value && 'result' in value ? value.result : value,
  );
}

function formulasOf(sheet: WorkbookSheet): readonly string[] {
  return sheet.rows
    .flatMap(({ cells }) => cells)
    .flatMap((cell) => {
      const value = cell?.value ?? null;
      return typeof value === 'object' && value !== null && 'formula' in value ? [value.formula] : [];
    });
}
