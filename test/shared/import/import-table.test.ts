import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { applyChangeSet, countRecords, invertChangeSet } from '../../../shared/changes/change-set.ts';
import { reportWithRemedies, withRemedy } from '../../../shared/import/import-problem.ts';
import { importTable } from '../../../shared/import/import-table.ts';
import { mappingOfProposals, proposeMapping } from '../../../shared/import/propose-mapping.ts';
import type { SourceTable } from '../../../shared/import/source-table.ts';
import { type Plan, settingsOf, TABLE_NAMES } from '../../../shared/plan/plan.ts';
import { type OutsideRecords, parsePlan } from '../../../shared/plan/plan-schema.ts';
import { PROPOSALS } from './proposals-table.ts';
import { CONTEXT, emptyPlan, importInto, initiativeOf, mappingOf, requestOf, tableOf } from './table-of.ts';

const PROPOSED = mappingOfProposals(proposeMapping(emptyPlan(), PROPOSALS, CONTEXT));

function countsOf(report: { readonly rows: number }): object {
  return { ...report, problems: undefined };
}

function recordsOf(plan: Plan): OutsideRecords {
  return Object.fromEntries(TABLE_NAMES.map((table) => [table, [...plan[table].values()]]));
}

describe('importing a table', () => {
  const first = importInto(emptyPlan(), requestOf(PROPOSALS, PROPOSED));

  test('makes an initiative of every row, and a problem of every value that it can’t read', () => {
    expect(countsOf(first.report)).toEqual({ rows: 7, created: 7, updated: 0, unchanged: 0, skipped: 0 });
    expect(first.report.problems).toEqual([
      {
        row: 3,
        line: 4,
        column: 'Status',
        value: 'imlpemented',
        message: '“imlpemented” is no stage; did you mean “implemented” (Shipped)?',
        remedy: "Map it with --map-value 'Status:imlpemented=shipped'.",
      },
      {
        row: 5,
        line: 6,
        column: 'Due',
        value: '2027-02-30',
        message: expect.stringContaining('February 2027 has 28 days'),
      },
    ]);
    expect(first.label).toBe('Import 7 initiatives from list.csv');
  });

  test('tells those who type commands what to type, in the message itself', () => {
    expect(reportWithRemedies(first.report).problems[0]).toEqual({
      row: 3,
      line: 4,
      column: 'Status',
      value: 'imlpemented',
      message:
        "“imlpemented” is no stage; did you mean “implemented” (Shipped)? Map it with --map-value 'Status:imlpemented=shipped'.",
    });
  });

  test('leaves a row whose stage is not known in intake', () => {
    expect(initiativeOf(first.plan, 'EP-3').stage).toBe('intake');
  });

  test('writes why an initiative is declined or parked, as the table said it', () => {
    expect(initiativeOf(first.plan, 'EP-4')).toMatchObject({
      stage: 'declined',
      stageReason: "imported as 'withdrawn'",
    });
    expect(initiativeOf(first.plan, 'EP-6')).toMatchObject({ stage: 'parked', stageReason: "imported as 'deferred'" });
    expect(initiativeOf(first.plan, 'EP-1')).toMatchObject({ stage: 'shipped', stageReason: '' });
  });

  test('makes each team once, needed and not estimated', () => {
    expect([...first.plan.teams.values()].map(({ name }) => name)).toEqual([
      'sig-apps',
      'sig-scale',
      'sig-node',
      'sig-api',
      'sig-auth',
    ]);
    expect(initiativeOf(first.plan, 'EP-2').effort).toEqual(
      ['sig-node', 'sig-api', 'sig-auth'].map((name) => ({
        teamId: [...first.plan.teams.values()].find((team) => team.name === name)?.id,
        low: null,
        likely: null,
        high: null,
        assignedFte: 1,
        evidence: '',
      })),
    );
  });

  test('keeps a formula as text', () => {
    expect(initiativeOf(first.plan, 'EP-5').title).toBe('=1+1');
  });

  test('changes nothing the second time, and says the problems again', () => {
    const again = importTable(first.plan, requestOf(PROPOSALS, PROPOSED), CONTEXT);
    expect(again).toMatchObject({
      ok: true,
      value: { report: { created: 0, updated: 0, unchanged: 7, skipped: 0, problems: first.report.problems } },
    });
    expect(again.ok && countRecords(again.value.changes)).toBe(0);
  });

  test('follows a value map', () => {
    const valueMaps = [{ column: 'Status', from: 'Imlpemented', to: 'shipped' }];
    const { plan, report } = importInto(emptyPlan(), requestOf(PROPOSALS, PROPOSED, { valueMaps }));
    expect(initiativeOf(plan, 'EP-3').stage).toBe('shipped');
    expect(report.problems.map(({ row }) => row)).toEqual([5]);
  });

  test('is one change that can be taken back', () => {
    const imported = importTable(emptyPlan(), requestOf(PROPOSALS, PROPOSED), CONTEXT);
    if (!imported.ok) throw new Error(imported.problem.message);
    const { changes } = imported.value;
    expect(applyChangeSet(applyChangeSet(emptyPlan(), changes), invertChangeSet(changes))).toEqual(emptyPlan());
  });
});

describe('columns that are not mapped', () => {
  test('become custom fields on request, with the kind that they show', () => {
    const created = Array.from({ length: 20 }, (_, index) => [`Row ${index}`, '2026-01-05', 'v1', '3', '']);
    const table = tableOf(['Title', 'Created', 'Release', 'Votes', 'Empty'], ...created, [
      'Last',
      'yyyy-mm-dd',
      'v2',
      '4',
      '',
    ]);
    const { plan, report } = importInto(
      emptyPlan(),
      requestOf(table, mappingOf('Title=title', 'Votes='), { keepUnmapped: true }),
    );
    expect([...plan.customFields.values()].map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
      'Created: date',
      'Release: text',
    ]);
    expect(initiativeOf(plan, 'QD-1').custom.map(({ value }) => value)).toEqual(['2026-01-05', 'v1']);
    expect(report.problems).toMatchObject([{ row: 21, column: 'Created', value: 'yyyy-mm-dd' }]);
    expect(initiativeOf(plan, 'QD-21').custom.map(({ value }) => value)).toEqual(['v2']);
  });

  test('keep apart though their names differ by case only', () => {
    const table = tableOf(['Title', 'Note', 'note'], ['A', 'x', 'y']);
    const request = requestOf(table, mappingOf('Title=title'), { keepUnmapped: true });
    const { plan } = importInto(emptyPlan(), request);
    expect([...plan.customFields.values()].map(({ name }) => name)).toEqual(['Note', 'note (2)']);
    expect(importInto(plan, request).report.unchanged).toBe(1);
  });

  test('may have names that every object inherits', () => {
    const table = tableOf(['__proto__', 'constructor', 'Title'], ['x', 'y', '__proto__'], ['{}', '', 'constructor']);
    const { plan } = importInto(emptyPlan(), requestOf(table, mappingOf('Title=title'), { keepUnmapped: true }));
    expect([...plan.customFields.values()].map(({ name }) => name)).toEqual(['__proto__', 'constructor']);
    expect([...plan.initiatives.values()].map(({ title }) => title)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});

describe('rows', () => {
  test('without a key are found by their title, and numbered past every key that the table speaks of', () => {
    const table = tableOf(
      ['Key', 'Title', 'After'],
      ['QD-4', 'Keyed', ''],
      ['', 'Same', 'QD-9'],
      ['', 'Same', ''],
      ['', 'New', ''],
    );
    const request = requestOf(table, mappingOf('Key=key', 'Title=title', 'After=link:FS'));
    const { plan, report } = importInto(emptyPlan(), request);
    expect([...plan.initiatives.values()].map(({ key }) => key)).toEqual(['QD-4', 'QD-10', 'QD-11', 'QD-12']);
    expect(report.problems.map(({ message }) => message)).toEqual(['“QD-9” names no key of the table or the plan.']);
    expect(countsOf(importInto(plan, request).report)).toMatchObject({ created: 0, updated: 0, unchanged: 4 });
  });

  test('without title or key, and with a key that stands above, are skipped with a problem', () => {
    const table = tableOf(['Key', 'Title'], ['A-1', 'One'], ['A-2', ''], ['A-1', 'Again'], ['', ' ']);
    const { report } = importInto(emptyPlan(), requestOf(table, mappingOf('Key=key', 'Title=title')));
    expect(countsOf(report)).toEqual({ rows: 4, created: 1, updated: 0, unchanged: 0, skipped: 3 });
    expect(report.problems.map(({ row, column, message }) => [row, column, message])).toEqual([
      [2, 'Title', 'The row has no title, which a new initiative needs; it was skipped.'],
      [3, 'Key', 'Row 1 has the key “A-1” too; this row was skipped.'],
      [4, 'Title', 'The row has no title, which a new initiative needs; it was skipped.'],
    ]);
  });

  test('with a key that can’t be one are imported without it', () => {
    const table = tableOf(['Key', 'Title'], ['A 1', 'One'], ['x'.repeat(65), 'Two']);
    const { plan, report } = importInto(emptyPlan(), requestOf(table, mappingOf('Key=key', 'Title=title')));
    expect([...plan.initiatives.values()].map(({ key }) => key)).toEqual(['QD-1', 'QD-2']);
    expect(report.problems).toHaveLength(2);
  });

  test('of a table without titles update what they find by key', () => {
    const { plan } = importInto(emptyPlan(), requestOf(PROPOSALS, PROPOSED));
    const table = tableOf(['Key', 'Reach'], ['EP-1', '2000'], ['EP-99', '5']);
    const { report, plan: after } = importInto(plan, requestOf(table, mappingOf('Key=key', 'Reach=score:rice.reach')));
    expect(countsOf(report)).toMatchObject({ updated: 1, skipped: 1 });
    expect(report.problems[0]?.message).toContain('No initiative of the plan has the key “EP-99”');
    expect(initiativeOf(after, 'EP-1').scores['rice.reach']?.value).toMatchObject({ likely: 2000 });
  });

  test('keep a title of 1,000 characters of a longer one', () => {
    const table = tableOf(['Title'], ['T'.repeat(40_000)]);
    const request = requestOf(table, mappingOf('Title=title'));
    const { plan, report } = importInto(emptyPlan(), request);
    expect(initiativeOf(plan, 'QD-1').title).toBe('T'.repeat(1_000));
    expect(report.problems).toMatchObject([{ row: 1, value: 'T'.repeat(200) }]);
    expect(importInto(plan, request).report.unchanged).toBe(1);
  });
});

describe('nothing is imported', () => {
  function refusal(table: SourceTable, mapping: readonly string[], more = {}): string {
    const imported = importTable(emptyPlan(), requestOf(table, mappingOf(...mapping), more), CONTEXT);
    if (imported.ok) throw new Error('It was imported');
    return `${imported.problem.kind}: ${withRemedy(imported.problem)}`;
  }

  test('without a column for title, and the sentence names --map', () => {
    expect(refusal(PROPOSALS, ['Key=key', 'Status=stage'])).toBe(
      "no-title: No column is mapped to title, which every new initiative needs. Name it with --map 'COLUMN=title', where COLUMN is one of “Key”, “Title”, “Owning team”, “Participating teams”, “Status”, “Stage”, “Created”, “Due”, “Related”.",
    );
  });

  test('without rows', () => {
    expect(refusal(tableOf(['Title']), ['Title=title'])).toContain('no-rows: “list.csv” has a header and no rows');
    expect(refusal(tableOf([]), [])).toContain('no-rows: “list.csv” is empty');
  });

  test('from a column that is not there', () => {
    expect(refusal(PROPOSALS, ['Titel=title'])).toContain('unknown-column: There is no column “Titel”');
    expect(refusal(PROPOSALS, ['Title=title'], { valueMaps: [{ column: 'State', from: 'a', to: 'b' }] })).toContain(
      'There is no column “State”',
    );
  });

  test('from two columns for one field, both of them named', () => {
    expect(refusal(PROPOSALS, ['Title=title', 'Related=title'])).toContain(
      'two-columns: The columns “Title” and “Related” are both mapped to title',
    );
  });

  test('into a criterion that the plan lacks, with those that it has', () => {
    expect(refusal(PROPOSALS, ['Title=title', 'Stage=score:rice.urgency'])).toBe(
      'unknown-score: The plan has nothing like “score:rice.urgency” to score; it has score:rice.reach, score:rice.impact, score:rice.confidence, score:rice.effort.',
    );
    expect(refusal(PROPOSALS, ['Title=title', 'Stage=score:drice.reach'])).toContain(
      'score:rice.effort, and the criteria of ice, wsjf, weighted, value-effort, opportunity, moscow, kano.',
    );
  });

  test('from two columns that name one criterion in two ways', () => {
    const mapping = ['Title=title', 'Stage=score:wsjf.job-size', 'Related=score:WSJF.Job size'];
    expect(refusal(PROPOSALS, mapping)).toContain(
      'two-columns: The columns “Stage” and “Related” are both mapped to score:wsjf.job-size',
    );
  });

  test('with a value mapped to something that is no stage', () => {
    const valueMaps = [{ column: 'Status', from: 'imlpemented', to: 'shipt' }];
    expect(refusal(PROPOSALS, ['Title=title', 'Status=stage'], { valueMaps })).toContain(
      'unknown-value: A value of “Status” is mapped to “shipt”, which is no stage',
    );
  });

  test('with a value map of a column that is mapped to nothing', () => {
    const valueMaps = [{ column: 'Stage', from: 'alpha', to: 'planned' }];
    const refused =
      "unmapped-column: A value of “Stage” is mapped, but the column itself is mapped to no field. Say which with --map 'Stage=FIELD'.";
    expect(refusal(PROPOSALS, ['Title=title'], { valueMaps })).toBe(refused);
    expect(refusal(PROPOSALS, ['Title=title', 'Stage='], { valueMaps })).toBe(refused);
    const kept = requestOf(PROPOSALS, mappingOf('Title=title'), { valueMaps, keepUnmapped: true });
    expect(importTable(emptyPlan(), kept, CONTEXT).ok).toBe(true);
  });

  test('into a custom field that the plan has in another kind', () => {
    const { plan } = importInto(emptyPlan(), requestOf(PROPOSALS, mappingOf('Title=title', 'Stage=custom:Stage')));
    const request = requestOf(PROPOSALS, mappingOf('Title=title', 'Stage=custom:stage:number'));
    expect(importTable(plan, request, CONTEXT)).toMatchObject({ ok: false, problem: { kind: 'other-kind' } });
  });
});

describe('laws of every import', () => {
  const cell = (...texts: string[]) => fc.constantFrom('', ...texts);
  const row = fc.tuple(
    cell('A-1', 'A-2', 'a-2', 'Z-9', 'no key'),
    cell('One', 'Two', 'two', 'Three', '__proto__'),
    cell('done', 'withdrawn', 'imlpemented', 'on hold'),
    cell('Ops', 'Growth', 'growth ', 'Open source'),
    cell('Priya', 'Ann'),
    cell('x', 'y; z', 'x, y'),
    cell('2026-01-05', 'Q3 2026', '31.12.2026', 'yyyy-mm-dd'),
    cell('2026-03-01', '2025-01-01', 'Sep 2026'),
    cell('80%', '1', '250', '40'),
    cell('3', '2-4-8', 'M', '-1', '20d'),
    cell('5', '1,5', 'L'),
    cell('2000', '-4', '1.234'),
    cell('A-1', 'A-2+3d; Z-9', 'A-1; A-1 SS-1d', 'QD-2', 'nobody'),
    cell('https://a.example', 'javascript:alert(1)'),
    cell('a', '2026-01-05'),
  );
  const HEADER = 'K,T,S,Th,O,Te,St,E,P,Ef,EfX,R,L,U,C'.split(',');
  const MAPPING = mappingOf(
    'K=key',
    'T=title',
    'S=stage',
    'Th=theme',
    'O=owner',
    'Te=team',
    'St=start',
    'E=end',
    'P=progress',
    'Ef=effort',
    'EfX=effort:X',
    'R=score:rice.reach',
    'L=link:FS',
    'U=url',
    'C=custom:C',
  );
  const mapping = fc
    .subarray([...MAPPING])
    .map((some) => [...some.filter(({ column }) => column !== 'T'), ...mappingOf('T=title')]);
  const rows = fc.array(row, { minLength: 1, maxLength: 12 });

  test('the counts add up, the plan is sound, importing again changes nothing and undo restores (seed 3)', () => {
    fc.assert(
      fc.property(rows, rows, mapping, (before, cells, columns) => {
        const start = importInto(emptyPlan(), requestOf(tableOf(HEADER, ...before), MAPPING)).plan;
        const request = requestOf(tableOf(HEADER, ...cells), columns);
        const imported = importTable(start, request, CONTEXT);
        if (!imported.ok) throw new Error(imported.problem.message);
        const { changes, report } = imported.value;
        expect(report.created + report.updated + report.unchanged + report.skipped).toBe(report.rows);
        const after = applyChangeSet(start, changes);
        expect(applyChangeSet(after, invertChangeSet(changes))).toEqual(start);
        expect(parsePlan(recordsOf(after))).toMatchObject({ ok: true });
        const again = importTable(after, request, CONTEXT);
        if (!again.ok) throw new Error(again.problem.message);
        // Of rows that say the same without a key, another one may meet the problem.
        expect(again.value.report.problems).toHaveLength(report.problems.length);
        expect(again.value.changes.tables).toEqual({});
        expect(again.value.report.unchanged + again.value.report.skipped).toBe(report.rows);
      }),
      { seed: 3, numRuns: 400 },
    );
  });
});

test('dates without order of day and month are a problem on their rows', () => {
  const table = tableOf(['Title', 'Start'], ['A', '3/4/2026'], ['B', '5/5/2026']);
  const { plan, report } = importInto(emptyPlan(), requestOf(table, mappingOf('Title=title', 'Start=start')));
  expect(report.problems).toMatchObject([{ row: 1, column: 'Start' }]);
  expect(initiativeOf(plan, 'QD-2').schedule.start).toBe('2026-05-05');
  const proven = tableOf(['Title', 'Start'], ['A', '3/4/2026'], ['B', '9/13/2026']);
  expect(importInto(emptyPlan(), requestOf(proven, mappingOf('Title=title', 'Start=start'))).report.problems).toEqual(
    [],
  );
});

test('quarters are those of the plan’s fiscal year', () => {
  const plan = emptyPlan();
  const settings = { ...settingsOf(plan), fiscalYearStartMonth: 2 };
  const fiscal = { ...plan, settings: new Map([[settings.id, settings]]) };
  const table = tableOf(['Title', 'Start', 'End'], ['A', 'FY27 Q1', { kind: 'date', date: toPlainDate('2026-06-30') }]);
  const imported = importInto(fiscal, requestOf(table, mappingOf('Title=title', 'Start=start', 'End=end')));
  expect(initiativeOf(imported.plan, 'QD-1').schedule).toMatchObject({
    start: '2026-02-01',
    end: '2026-06-30',
    precision: 'quarter',
    setBy: 'hand',
  });
});
