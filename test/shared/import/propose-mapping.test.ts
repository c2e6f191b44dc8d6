import { describe, expect, test } from 'vitest';
import { printImportField } from '../../../shared/import/import-field.ts';
import { mappingOfProposals, proposeMapping } from '../../../shared/import/propose-mapping.ts';
import type { SourceTable } from '../../../shared/import/source-table.ts';
import { toId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { aPlan } from '../../support/plan-builder.ts';
import { PROPOSALS } from './proposals-table.ts';
import { type CellOf, CONTEXT, emptyPlan, importInto, mappingOf, requestOf, tableOf } from './table-of.ts';

function proposed(table: SourceTable, plan: Plan = emptyPlan()): Record<string, string> {
  return Object.fromEntries(
    proposeMapping(plan, table, CONTEXT).map(({ column, field }) => [
      column,
      field === null ? '' : printImportField(field),
    ]),
  );
}

function whyOf(table: SourceTable, column: string): string {
  return proposeMapping(emptyPlan(), table, CONTEXT).find((proposal) => proposal.column === column)?.why ?? '';
}

function decidedBy(id: string): Plan {
  return aPlan()
    .withSettings({ decidingModelId: toId(id) })
    .build();
}

/** A table of one column more than `Title`, with as many titles as it has values. */
function withColumn(header: string, values: readonly CellOf[]): SourceTable {
  return tableOf(['Title', header], ...values.map((value, index) => [`Initiative ${index}`, value]));
}

describe('a proposed mapping', () => {
  test('follows names and values: the column that holds stages is the stage, whatever the other one is called', () => {
    expect(proposed(PROPOSALS)).toEqual({
      Key: 'key',
      Title: 'title',
      'Owning team': 'team',
      'Participating teams': 'team',
      Status: 'stage',
      Stage: '',
      Created: '',
      Due: 'end',
      Related: '',
    });
  });

  test('says why in words', () => {
    expect(whyOf(PROPOSALS, 'Status')).toBe('The name speaks for stage. 6 of 7 values are known stages.');
    expect(whyOf(PROPOSALS, 'Stage')).toBe(
      'The name speaks for stage, the values do not. Only 1 of its 6 values is a known stage (“stable”, “alpha”, “beta”).',
    );
    expect(whyOf(PROPOSALS, 'Related')).toBe('No field has a name like this.');
  });

  test('does not depend on where a column stands', () => {
    const reversed: SourceTable = {
      ...PROPOSALS,
      header: PROPOSALS.header.toReversed(),
      rows: PROPOSALS.rows.map((row) => ({ ...row, cells: row.cells.toReversed() })),
    };
    expect(proposed(reversed)).toEqual(proposed(PROPOSALS));
  });

  test('leaves two columns out that fit one field equally well', () => {
    const table = tableOf(['Title', 'Start', 'Start date'], ['A', '2026-01-05', '2026-02-02']);
    expect(proposed(table)).toEqual({ Title: 'title', Start: '', 'Start date': '' });
    expect(whyOf(table, 'Start date')).toBe('“Start” and “Start date” could both be the start: choose one.');
  });

  test('gives a field that takes one column to the better one', () => {
    const table = tableOf(['Summary', 'Title', 'Due date', 'End'], ['Words', 'A', '2026-01-05', '2026-02-02']);
    expect(proposed(table)).toEqual({ Summary: 'summary', Title: 'title', 'Due date': '', End: 'end' });
    expect(whyOf(table, 'Due date')).toBe('“End” is the better end.');
  });

  test.each([
    ['Start', 'start', ['soon', 'later']],
    ['End', 'end', ['tbd']],
    ['Progress', 'progress', ['good', 'bad']],
    ['Health', 'health', ['alive', 'well']],
    ['URL', 'url', ['ticket', 'none']],
    ['Reach', 'score:rice.reach', ['-5']],
    ['Impact', 'score:rice.impact', ['7']],
    ['Confidence', 'score:rice.confidence', ['so so', '200%']],
    ['Effort', 'effort', ['-3']],
    ['Status', 'stage', ['imlpemented']],
    ['Stage', 'stage', ['foo']],
    ['Blocked by', 'link:FS', ['nobody']],
    ['ID', 'key', ['A-1', 'A-1', 'A-2']],
    ['Key', 'key', ['A 1', 'A 2', 'A 3']],
    ['Team', 'team', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
    ['Owner', 'owner', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
    ['Theme', 'theme', ['1', '2', '3', '4', '5', '6', '7', '8']],
  ])('keeps %s as %s by its name alone, whatever it holds', (header, field, values) => {
    const [, proposal] = proposeMapping(emptyPlan(), withColumn(header, values), CONTEXT);
    expect(proposal?.field && printImportField(proposal.field)).toBe(field);
    expect(proposal?.confidence).toBeLessThan(1);
  });

  test('says of a column that has its field by name alone what its values say, and is not sure', () => {
    const [, proposal] = proposeMapping(emptyPlan(), withColumn('Status', ['imlpemented']), CONTEXT);
    expect(proposal?.why).toBe(
      'The name speaks for stage, the values do not. Its one value is not a known stage (“imlpemented”).',
    );
    expect(proposal?.confidence).toBe(0.2);
  });

  test('gives by name alone only what no other column wins', () => {
    const rows = [
      ['A', 'soon', '2026-01-05'],
      ['B', 'later', '2026-02-02'],
    ];
    expect(proposed(tableOf(['Title', 'Start', 'Target start'], ...rows))).toEqual({
      Title: 'title',
      Start: '',
      'Target start': 'start',
    });
    const health = tableOf(['Title', 'Status', 'Health'], ['A', 'On track', 'green']);
    expect(proposed(health)).toEqual({ Title: 'title', Status: '', Health: 'health' });
    const wordless = tableOf(['Title', 'Stage', 'Wo'], ['A', 'x', 'done'], ['B', 'y', 'doing'], ['C', 'z', 'open']);
    expect(proposed(wordless)).toEqual({ Title: 'title', Stage: '', Wo: 'stage' });
  });

  test('leaves out what only may mean a field', () => {
    expect(proposed(withColumn('Phase', ['one', 'two'])).Phase).toBe('');
    expect(proposed(withColumn('Dependencies', ['legal'])).Dependencies).toBe('');
    expect(proposed(withColumn('Code', ['A-1', 'A-1', 'A-2'])).Code).toBe('');
    expect(proposed(withColumn('Epic', ['a', 'b', 'c', 'd', 'e', 'f'])).Epic).toBe('');
  });

  test.each(['Title', 'Name', 'Summary', 'Initiative', 'Feature'])(
    'takes a column called %s for the titles, also when they repeat or look like numbers',
    (header) => {
      const same = Array.from({ length: 6 }, (_, index) => [`A-${index}`, 'same', 'a: b']);
      expect(proposed(tableOf(['key', header, 'Notes'], ...same))[header]).toBe('title');
      expect(proposed(tableOf(['key', header], ['1', '2026'], ['2', '2027']))).toEqual({
        key: 'key',
        [header]: 'title',
      });
    },
  );

  test('takes Title for the titles before a Summary that looks more like them', () => {
    const rows = [
      ['2026', 'All of this'],
      ['2027', 'All of that'],
    ];
    expect(proposed(tableOf(['Title', 'Summary'], ...rows))).toEqual({ Title: 'title', Summary: 'summary' });
    expect(proposed(tableOf(['Title', 'Name'], ...rows))).toEqual({ Title: '', Name: 'title' });
  });

  test('judges values by what the user says they stand for', () => {
    const table = withColumn('Phase', ['one', 'two']);
    const valueMaps = [
      { column: 'phase', from: 'One', to: 'shipped' },
      { column: 'Phase', from: 'two', to: 'planned' },
    ];
    const [, phase] = proposeMapping(emptyPlan(), table, { ...CONTEXT, valueMaps });
    expect(phase?.field).toEqual({ kind: 'stage' });
  });

  test('knows the inputs of RICE', () => {
    const table = tableOf(['Name', 'Reach', 'Impact', 'Confidence', 'Effort'], ['A', '2,000', 'high', '80%', '4']);
    expect(proposed(table)).toEqual({
      Name: 'title',
      Reach: 'score:rice.reach',
      Impact: 'score:rice.impact',
      Confidence: 'score:rice.confidence',
      Effort: 'effort',
    });
    expect(proposed(withColumn('Reach', ['2000', '500'])).Reach).toBe('score:rice.reach');
  });

  test('maps no effort in another unit than the plan’s', () => {
    expect(proposed(withColumn('Effort (person-weeks)', ['4']))['Effort (person-weeks)']).toBe('effort');
    expect(proposed(withColumn('Person-weeks', ['4']))['Person-weeks']).toBe('effort');
    const days = withColumn('Effort (days)', ['4']);
    expect(proposed(days)['Effort (days)']).toBe('');
    expect(whyOf(days, 'Effort (days)')).toContain('It counts person-days and the plan counts person-weeks.');
  });

  test('takes predecessors only by name, and by a vague one only where they are keys of the table or the plan', () => {
    const rows = [
      ['A-1', 'One', '', ''],
      ['A-2', 'Two', 'A-1+3d', 'A-1'],
    ];
    const table = tableOf(['Key', 'Title', 'Depends on', 'Blocks'], ...rows);
    expect(proposed(table)).toMatchObject({ 'Depends on': 'link:FS', Blocks: '' });
    expect(proposed(tableOf(['Title', 'Dependencies'], ['Two', 'One']))).toMatchObject({ Dependencies: '' });
    const { plan } = importInto(
      emptyPlan(),
      requestOf(tableOf(['K', 'T'], ['X-1', 'One']), mappingOf('K=key', 'T=title')),
    );
    expect(proposed(tableOf(['Title', 'Dependencies'], ['Two', 'X-1']), plan)).toMatchObject({
      Dependencies: 'link:FS',
    });
  });

  test('takes a column of nothing but stages where none is named like one', () => {
    expect(proposed(withColumn('Wo', ['done', 'doing', 'backlog'])).Wo).toBe('stage');
    expect(proposed(withColumn('Wo', ['done', 'done', 'done'])).Wo).toBe('');
    const rows = [
      ['A', 'done', 'new'],
      ['B', 'doing', 'open'],
      ['C', 'backlog', 'closed'],
    ];
    expect(proposed(tableOf(['Title', 'Wo', 'Wann'], ...rows))).toEqual({ Title: 'title', Wo: '', Wann: '' });
  });

  test('tells health from stage where both could be the status', () => {
    const table = tableOf(['Title', 'Status', 'Stage'], ['A', 'On track', 'done'], ['B', 'At risk', 'doing']);
    expect(proposed(table)).toEqual({ Title: 'title', Status: 'health', Stage: 'stage' });
  });

  test('takes every column of labels', () => {
    const table = tableOf(['Title', 'Labels', 'Labels (2)'], ['A', 'x', 'y']);
    expect(proposed(table)).toMatchObject({ Labels: 'tags', 'Labels (2)': 'tags' });
  });

  test('takes a name that is a target at its word', () => {
    const table = tableOf(
      ['Title', 'effort:Payments', 'score:rice.reach', 'score:wsjf.job-size', 'score:gone.size'],
      ['A', '3', '5', '1', '1'],
    );
    expect(proposed(table)).toEqual({
      Title: 'title',
      'effort:Payments': 'effort:Payments',
      'score:rice.reach': 'score:rice.reach',
      'score:wsjf.job-size': 'score:wsjf.job-size',
      'score:gone.size': '',
    });
  });

  test('knows the criteria of every model by their names and other words', () => {
    const header = [
      'Title',
      'Business value',
      'Job size',
      'MoSCoW',
      'Ease',
      'Kano functional',
      'Opportunity score: importance',
    ];
    expect(proposed(tableOf(header, ['A', '8', '5', 'Must have', '7', 'I like it', '9']))).toEqual({
      Title: 'title',
      'Business value': 'score:wsjf.business-value',
      'Job size': 'score:wsjf.job-size',
      MoSCoW: 'score:moscow.priority',
      Ease: 'score:ice.ease',
      'Kano functional': 'score:kano.functional',
      'Opportunity score: importance': 'score:opportunity.importance',
    });
  });

  test('takes a word of several models for the deciding one, else for RICE, as far as the values fit', () => {
    const words = tableOf(['Title', 'Impact', 'Effort'], ['A', 'massive', '3'], ['B', 'low', '4']);
    const figures = tableOf(['Title', 'Impact', 'Effort'], ['A', '9', '3'], ['B', '7', '4']);
    expect(proposed(words)).toMatchObject({ Impact: 'score:rice.impact', Effort: 'effort' });
    expect(proposed(figures, decidedBy('ice'))).toMatchObject({ Impact: 'score:ice.impact', Effort: 'effort' });
    expect(proposed(words, decidedBy('ice'))).toMatchObject({ Impact: 'score:rice.impact' });
    expect(proposed(figures, decidedBy('value-effort'))).toMatchObject({ Effort: 'score:value-effort.effort' });
  });

  test('leaves names that many lists have alone, unless the deciding model or the values claim them', () => {
    const table = tableOf(['Title', 'Cost', 'Priority', 'Value'], ['A', '4', 'High', '120'], ['B', '2', 'Low', '300']);
    expect(proposed(table)).toEqual({ Title: 'title', Cost: '', Priority: '', Value: '' });
    expect(proposed(table, decidedBy('weighted'))).toMatchObject({ Cost: 'score:weighted.cost' });
    expect(proposed(withColumn('Priority', ['Must', 'should', 'Could have']))).toMatchObject({
      Priority: 'score:moscow.priority',
    });
  });

  test('knows the criteria of the plan’s own models by their names', () => {
    const plan = aPlan()
      .withModel({
        id: toId('ours'),
        kind: 'formula',
        name: 'Ours',
        builtIn: false,
        formula: 'joy',
        criteria: [
          { id: 'joy', name: 'Customer joy', description: '', direction: 'benefit', scale: { kind: 'stars' } },
        ],
      })
      .build();
    expect(proposed(withColumn('Customer joy', ['★★★', '5']), plan)['Customer joy']).toBe('score:ours.joy');
    expect(proposed(withColumn('Ours: customer joy', ['★★★', '5']), plan)['Ours: customer joy']).toBe('score:ours.joy');
  });

  test('maps an empty column by its name, with half the confidence', () => {
    const [, owner] = proposeMapping(emptyPlan(), withColumn('Owner', ['']), CONTEXT);
    expect(owner).toMatchObject({ field: { kind: 'owner' }, confidence: 0.5 });
  });

  test('survives names that every object inherits', () => {
    const table = tableOf(['__proto__', 'constructor', 'Title'], ['x', 'y', 'A']);
    expect(proposeMapping(emptyPlan(), table, CONTEXT).map(({ column }) => column)).toEqual(table.header);
    expect(mappingOfProposals(proposeMapping(emptyPlan(), table, CONTEXT))).toEqual(mappingOf('Title=title'));
  });
});
