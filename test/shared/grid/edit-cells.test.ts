import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { applyChangeSet, isEmptyChangeSet } from '../../../shared/changes/change-set.ts';
import { cellText } from '../../../shared/grid/cell-text.ts';
import { type CellEdits, prepareCellEdits } from '../../../shared/grid/edit-cells.ts';
import { type GridColumn, gridColumnsOf, isComputedColumn } from '../../../shared/grid/grid-column.ts';
import { type InitiativeId, toId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { generatePlan } from '../../../shared/sample/generate-plan.ts';
import { createCountingIds } from '../../support/counting-ids.ts';
import { aPlan, initiativeId, personId, teamId, themeId } from '../../support/plan-builder.ts';

const TODAY = toPlainDate('2026-11-21');
const plan = aPlan()
  .withTheme('Reliability', { keyPrefix: 'SRE' })
  .withPerson('Ann')
  .withTeam('SRE')
  .withCustomField('Region')
  .withCustomField('Seats', 'number')
  .withCustomField('Signed', 'date')
  .withInitiative('A-1', { title: 'First', theme: 'Reliability', start: '2026-01-05', end: '2026-01-09' })
  .withInitiative('A-2', { title: 'Second', stage: 'shipped' })
  .build();

function columnOf(id: string, of: Plan = plan): GridColumn {
  const column = gridColumnsOf(of).find((one) => one.id === id || one.header === id);
  if (column === undefined) throw new Error(`No column ${id}`);
  return column;
}

function edit(texts: Readonly<Record<string, string>>, options: Partial<CellEdits> & { readonly key?: string } = {}) {
  const { key = 'A-1', ...others } = options;
  const cells = Object.entries(texts).map(([id, text]) => ({ id: initiativeId(key), column: columnOf(id), text }));
  const edits: CellEdits = { cells, newRows: [], localeDecimal: '.', label: 'Edit', ...others };
  const { changes, refused } = prepareCellEdits(plan, edits, { today: TODAY, who: 'Lead', ids: createCountingIds() });
  const after = applyChangeSet(plan, changes);
  return { after, changes, refused, initiative: after.initiatives.get(initiativeId(key)) };
}

const refusalOf = (texts: Readonly<Record<string, string>>, key?: string) =>
  edit(texts, key === undefined ? {} : { key }).refused.map(({ message }) => message);

describe('texts in cells', () => {
  test('set every kind of field', () => {
    const { initiative, after, refused } = edit({
      title: '  Renamed ',
      stage: 'planned',
      theme: 'reliability',
      owner: 'Bob',
      effort: 'SRE 3',
      start: 'Q1 2027',
      end: 'Q1 2027',
      tags: 'b, a, b',
      health: 'at risk',
      progress: '40%',
      'score.reach': '2,600',
      'score.impact': 'high',
      'score.confidence': '80',
      Region: 'EU',
      Seats: '12.5',
      Signed: '2026-02-03',
    });
    expect(refused).toEqual([]);
    const bob = [...after.people.values()].find(({ name }) => name === 'Bob');
    expect(initiative).toMatchObject({
      title: 'Renamed',
      stage: 'planned',
      themeId: themeId('Reliability'),
      ownerId: bob?.id,
      effort: [{ teamId: teamId('SRE'), likely: 3 }],
      schedule: { start: '2027-01-01', end: '2027-03-31', precision: 'quarter', setBy: 'hand' },
      tags: ['b', 'a'],
      health: 'at-risk',
      progress: 0.4,
      custom: [{ value: 'EU' }, { value: 12.5 }, { value: '2026-02-03' }],
    });
    expect(initiative?.scores['rice.reach']).toMatchObject({ value: { likely: 2600 }, setBy: 'Lead', setOn: TODAY });
    expect(initiative?.scores['rice.impact']?.value).toMatchObject({ likely: 2 });
    expect(initiative?.scores['rice.confidence']?.value).toMatchObject({ likely: 0.8 });
  });

  test('are refused one by one, and the others are taken', () => {
    const { initiative, refused } = edit({ title: 'Taken', start: '31/02/2026', stage: 'nowhere' });
    expect(initiative?.title).toBe('Taken');
    expect(initiative?.schedule.start).toBe('2026-01-05');
    expect(refused.map(({ column, text, message }) => [column.id, text, message])).toEqual([
      ['start', '31/02/2026', '“31/02/2026” is impossible: February 2026 has 28 days.'],
      ['stage', 'nowhere', expect.stringContaining('“nowhere” is no stage')],
    ]);
  });

  test('say what is wrong and what would do', () => {
    expect(refusalOf({ title: ' ' })).toEqual(['An initiative needs a name.']);
    expect(refusalOf({ key: 'A-2' })).toEqual(['A-2 is the key of “Second” already.']);
    expect(refusalOf({ theme: 'Reliabilty' })).toEqual([
      'There is no theme “Reliabilty” in this plan. Is it “Reliability”?',
    ]);
    expect(refusalOf({ stage: 'parked' })).toEqual(['Say why, behind a colon: Parked: waits for the audit.']);
    expect(refusalOf({ stage: 'parked: no' }, 'A-2')).toEqual(['A-2 has shipped: it can’t be parked.']);
    expect(refusalOf({ 'score.impact': '4' })[0]).toMatch(/no impact: it is one of 3/);
    expect(refusalOf({ Signed: 'Q3 2026' })[0]).toMatch(/Signed is a day/);
    expect(refusalOf({ score: '5' })).toEqual(['This cell is worked out from the others: it can’t be written.']);
    expect(refusalOf({ Region: 'x'.repeat(1_100_000) })[0]).toMatch(/1,100,000 characters; this cell takes 100,000/);
  });

  test('take a reason for declined and parked behind a colon', () => {
    expect(edit({ stage: 'Declined: too small: really' }).initiative).toMatchObject({
      stage: 'declined',
      stageReason: 'too small: really',
    });
  });

  test('refuse both dates that contradict each other, whichever came first', () => {
    const { refused, initiative } = edit({ start: '2026-03-02', end: '2026-02-02' });
    expect(refused.map(({ column }) => column.id)).toEqual(['start', 'end']);
    expect(initiative?.schedule).toMatchObject({ start: '2026-01-05', end: '2026-01-09' });
    // A start beyond the old end is no contradiction once the new end is read.
    expect(edit({ start: '2026-03-02', end: '2026-03-06' }).refused).toEqual([]);
  });

  test('clear where a blank means nothing', () => {
    const { initiative } = edit({ theme: '', start: '', end: '', tags: '' });
    expect(initiative).toMatchObject({ themeId: null, schedule: { start: null, end: null, precision: 'none' } });
  });

  test('make one person of one new name, and none of a known one', () => {
    const cells = ['A-1', 'A-2'].map((key) => ({ id: initiativeId(key), column: columnOf('owner'), text: 'Cleo' }));
    expect(edit({}, { cells }).after.people.size).toBe(plan.people.size + 1);
    expect(edit({ owner: ' ann ' }).initiative?.ownerId).toBe(personId('Ann'));
  });

  test('read a column by what all its texts prove', () => {
    const cells = ['A-1', 'A-2'].map((key, index) => ({
      id: initiativeId(key),
      column: columnOf('start'),
      text: ['3/4/2026', '13/4/2026'][index] ?? '',
    }));
    const { after, refused } = edit({}, { cells: cells.map((cell) => ({ ...cell, column: columnOf('Signed') })) });
    expect(refused).toEqual([]);
    expect(after.initiatives.get(initiativeId('A-1'))?.custom[0]?.value).toBe('2026-04-03');
  });
});

describe('new rows', () => {
  const id = (number: number) => toId<InitiativeId>(`fresh-${number}`);

  test('get the next keys of their theme, a title and the values of their group', () => {
    const newRows = [1, 2, 3].map((number) => ({ id: id(number), seed: { themeId: themeId('Reliability') } }));
    const cells = [
      { id: id(1), column: columnOf('title'), text: 'One' },
      { id: id(2), column: columnOf('stage'), text: 'candidate' },
      { id: id(3), column: columnOf('key'), text: 'OWN-1' },
    ];
    const { after } = edit({}, { cells, newRows });
    const added = newRows.map((row) => after.initiatives.get(row.id));
    expect(added.map((one) => [one?.key, one?.title, one?.stage, one?.themeId])).toEqual([
      ['SRE-1', 'One', 'intake', themeId('Reliability')],
      ['SRE-2', 'Untitled', 'candidate', themeId('Reliability')],
      ['OWN-1', 'Untitled', 'intake', themeId('Reliability')],
    ]);
  });

  test('never share a key with each other or with what is there', () => {
    const newRows = [1, 2, 3].map((number) => ({ id: id(number), seed: {} }));
    const cells = [{ id: id(1), column: columnOf('key'), text: 'PLAN-1' }];
    const { after } = edit({}, { cells, newRows });
    const keys = [...after.initiatives.values()].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(after.initiatives.size).toBe(5);
  });
});

describe('the text of a cell', () => {
  test('typed into it again changes nothing, in every cell of a plausible plan', () => {
    const big = generatePlan({ size: 60, seed: 'cells', today: TODAY });
    const columns = gridColumnsOf(big).filter((column) => !isComputedColumn(column));
    for (const initiative of big.initiatives.values()) {
      const cells = columns.map((column) => ({
        id: initiative.id,
        column,
        text: cellText(big, initiative, column.cell, () => null),
      }));
      const prepared = prepareCellEdits(
        big,
        { cells, newRows: [], localeDecimal: '.', label: 'Same' },
        { today: TODAY, who: 'Somebody else', ids: createCountingIds() },
      );
      expect(prepared.refused).toEqual([]);
      expect(isEmptyChangeSet(prepared.changes)).toBe(true);
    }
  });

  test('copied to another initiative gives it the same, score inputs and dates included', () => {
    const big = generatePlan({ size: 40, seed: 'copies', today: TODAY });
    const [target, ...others] = [...big.initiatives.values()];
    if (target === undefined) throw new Error('No initiative was generated');
    const wanted = new Set(['title', 'theme', 'owner', 'effort', 'start', 'end', 'tags', 'health', 'progress']);
    const columns = gridColumnsOf(big).filter(({ id }) => wanted.has(id) || id.startsWith('score.'));
    for (const source of others) {
      const cells = columns.map((column) => ({
        id: target.id,
        column,
        text: cellText(big, source, column.cell, () => null),
      }));
      const { changes, refused } = prepareCellEdits(
        big,
        { cells, newRows: [], localeDecimal: '.', label: 'Copy' },
        { today: TODAY, who: 'Lead', ids: createCountingIds() },
      );
      expect(refused).toEqual([]);
      const after = applyChangeSet(big, changes).initiatives.get(target.id);
      if (after === undefined) throw new Error('The initiative is gone');
      for (const column of columns) {
        expect(cellText(big, after, column.cell, () => null)).toBe(cellText(big, source, column.cell, () => null));
      }
    }
  });
});
