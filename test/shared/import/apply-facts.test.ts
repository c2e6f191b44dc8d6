import { describe, expect, test } from 'vitest';
import { applyChangeSet } from '../../../shared/changes/change-set.ts';
import { changesTo } from '../../../shared/changes/change-set-builder.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { type CellOf, emptyPlan, importInto, initiativeOf, mappingOf, requestOf, tableOf } from './table-of.ts';

/** Imports one row with the key A-1, whose columns are named as `--map` writes their fields. */
function importRow(plan: Plan, cells: Readonly<Record<string, CellOf>>) {
  const fields = Object.keys(cells);
  const header = ['key', 'title', ...fields.map((field, index) => `${field} ${index}`)];
  const table = tableOf(header, ['A-1', 'One', ...Object.values(cells)]);
  const mapping = mappingOf('key=key', 'title=title', ...fields.map((field, index) => `${field} ${index}=${field}`));
  const { plan: after, report } = importInto(plan, requestOf(table, mapping));
  return {
    plan: after,
    report,
    initiative: initiativeOf(after, 'A-1'),
    messages: report.problems.map((p) => p.message),
  };
}

function planWithRow(cells: Readonly<Record<string, CellOf>>, edit: Partial<Initiative> = {}): Plan {
  const { plan, initiative } = importRow(emptyPlan(), cells);
  const changes = changesTo(plan);
  changes.put('initiatives', { ...initiative, ...edit });
  return applyChangeSet(plan, changes.build('Edit'));
}

/** Team and likely effort of each part. */
function effortsOf(plan: Plan): readonly (readonly [string | null, number | null])[] {
  return initiativeOf(plan, 'A-1').effort.map(({ teamId, likely }) => [
    teamId === null ? null : (plan.teams.get(teamId)?.name ?? ''),
    likely,
  ]);
}

describe('dates', () => {
  test('take the first day of the start and the last of the end, at the coarser precision, set by hand', () => {
    expect(importRow(emptyPlan(), { start: '2026-01-12', end: 'Q3 2026' }).initiative.schedule).toMatchObject({
      start: '2026-01-12',
      end: '2026-09-30',
      precision: 'quarter',
      setBy: 'hand',
    });
    expect(importRow(emptyPlan(), { start: 'Feb 2026', end: '2026-03-31' }).initiative.schedule).toMatchObject({
      start: '2026-02-01',
      precision: 'month',
    });
  });

  test('of which one is not said keep the one that was', () => {
    const plan = planWithRow({ start: '2026-01-12', end: '2026-02-28' });
    expect(importRow(plan, { start: '2026-01-19', end: '' }).initiative.schedule).toMatchObject({
      start: '2026-01-19',
      end: '2026-02-28',
      precision: 'day',
    });
  });

  test('stay as they were when the end would come before the start', () => {
    const plan = planWithRow({ start: '2026-01-12', end: '2026-02-28' });
    const before = initiativeOf(plan, 'A-1').schedule;
    const both = importRow(plan, { start: '2026-03-01', end: '2026-02-01' });
    expect(both.initiative.schedule).toEqual(before);
    expect(both.messages).toEqual([
      'It would end on 2026-02-01, before it starts on 2026-03-01; the dates stay as they were.',
    ]);
    expect(importRow(plan, { start: '2026-03-01' }).report.problems).toMatchObject([{ column: 'start 0' }]);
  });

  test('that are pinned stay', () => {
    const plan = planWithRow({ start: '2026-01-12' });
    const { schedule } = initiativeOf(plan, 'A-1');
    const pinned = planWithRow({ start: '2026-01-12' }, { schedule: { ...schedule, pinned: true } });
    const { initiative, messages } = importRow(pinned, { start: '2026-01-19' });
    expect(initiative.schedule.start).toBe('2026-01-12');
    expect(messages).toEqual(['Its dates are pinned and stay as they were.']);
    expect(importRow(pinned, { start: '12 Jan 2026' }).messages).toEqual([]);
  });

  test('of a proposal that the table repeats stay the proposal’s', () => {
    const { schedule } = initiativeOf(planWithRow({ start: '2026-01-12' }), 'A-1');
    const plan = planWithRow({ start: '2026-01-12' }, { schedule: { ...schedule, setBy: 'proposal' } });
    expect(importRow(plan, { start: '2026-01-12' }).report.unchanged).toBe(1);
  });
});

describe('effort', () => {
  test('goes to the single team of the row, else it is unassigned', () => {
    expect(effortsOf(importRow(emptyPlan(), { team: 'Payments', effort: '4' }).plan)).toEqual([['Payments', 4]]);
    expect(effortsOf(importRow(emptyPlan(), { effort: '4' }).plan)).toEqual([[null, 4]]);
    expect(effortsOf(importRow(planWithRow({ team: 'Payments' }), { effort: '4' }).plan)).toEqual([
      ['Payments', null],
      [null, 4],
    ]);
  });

  test('of a row without a team is unassigned also beside teams, and the same the next time', () => {
    const plan = planWithRow({ team: 'A; B' });
    const first = importRow(plan, { effort: '4' });
    expect(effortsOf(first.plan)).toEqual([
      ['A', null],
      ['B', null],
      [null, 4],
    ]);
    expect(first.messages).toEqual([]);
    expect(importRow(first.plan, { effort: '4' }).report.unchanged).toBe(1);
  });

  test('of several teams is a problem', () => {
    const { plan, messages, report } = importRow(emptyPlan(), { team: 'A; B', effort: '4' });
    expect(effortsOf(plan)).toEqual([
      ['A', null],
      ['B', null],
    ]);
    expect(messages).toEqual(['The effort belongs to 2 teams, and can’t be divided: each needs a column of its own.']);
    expect(report.problems[0]?.remedy).toBe("Map them with --map 'COLUMN=effort:TEAM'.");
  });

  test('that had no team moves to the one that the row names', () => {
    expect(effortsOf(importRow(planWithRow({ effort: '4' }), { team: 'A', effort: '5' }).plan)).toEqual([['A', 5]]);
  });

  test('of single teams makes them', () => {
    const { plan } = importRow(emptyPlan(), { 'effort:A': 'M', 'effort:B': '2-4-8', 'effort:C': '' });
    expect(effortsOf(plan)).toEqual([
      ['A', 3],
      ['B', 4],
    ]);
    expect([...plan.teams.values()].map(({ name }) => name)).toEqual(['A', 'B']);
    expect(initiativeOf(plan, 'A-1').effort[0]?.evidence).toBe('M');
    expect(importRow(plan, { 'effort:A': '3', effort: '9' }).messages).toEqual([
      'The row gives efforts of single teams as well; this one was left out.',
    ]);
  });

  test('that is there stays where the row only names the team', () => {
    const plan = planWithRow({ 'effort:A': '4' });
    expect(effortsOf(importRow(plan, { team: 'a; B' }).plan)).toEqual([
      ['A', 4],
      ['B', null],
    ]);
  });

  test('written another way is unchanged; a new figure keeps the bounds that still hold it', () => {
    const plan = planWithRow({ 'effort:A': '2-4-8' });
    expect(importRow(plan, { 'effort:A': '20d' }).report.unchanged).toBe(1);
    expect(importRow(plan, { 'effort:A': '6' }).initiative.effort).toMatchObject([{ low: 2, likely: 6, high: 8 }]);
    expect(importRow(plan, { 'effort:A': '9' }).initiative.effort).toMatchObject([{ low: 2, likely: 9, high: null }]);
  });

  test('without a unit counts in the plan’s', () => {
    const plan = emptyPlan();
    const settings = { ...settingsOf(plan), effortUnit: 'person-days' as const };
    const days = { ...plan, settings: new Map([[settings.id, settings]]) };
    expect(effortsOf(importRow(days, { effort: 10 }).plan)).toEqual([[null, 2]]);
  });
});

describe('scores', () => {
  test('are set today by nobody, when they change', () => {
    const { plan, initiative } = importRow(emptyPlan(), {
      'score:rice.reach': '2000',
      'score:rice.confidence': 'high',
    });
    expect(initiative.scores['rice.reach']).toEqual({
      value: { kind: 'number', likely: 2000, low: null, high: null },
      setBy: '',
      setOn: '2026-11-20',
      evidence: '',
    });
    expect(importRow(plan, { 'score:rice.reach': '2000.0', 'score:rice.confidence': 1 }).report.unchanged).toBe(1);
  });

  test('keep who set them and their evidence when the value stays', () => {
    const evidence = { setBy: 'Ann', setOn: null, evidence: 'Survey' };
    const value = { kind: 'number' as const, likely: 5, low: 4, high: 6 };
    const plan = planWithRow({ tags: '' }, { scores: { 'rice.reach': { ...evidence, value } } });
    expect(importRow(plan, { 'score:rice.reach': '5' }).report.unchanged).toBe(1);
    expect(importRow(plan, { 'score:rice.reach': '7' }).initiative.scores['rice.reach']).toEqual({
      value: { kind: 'number', likely: 7, low: 4, high: null },
      setBy: '',
      setOn: '2026-11-20',
      evidence: 'Survey',
    });
  });

  test('below zero are a problem and leave the value as it was', () => {
    const plan = planWithRow({ 'score:rice.reach': '5' });
    const { report, messages } = importRow(plan, { 'score:rice.reach': '-5' });
    expect(report.unchanged).toBe(1);
    expect(messages).toEqual(['“-5” is no reach: it is 0 or more.']);
  });
});

describe('everything else', () => {
  test('stays as it was where the cell is blank', () => {
    const plan = planWithRow({
      summary: 'Words',
      stage: 'done',
      theme: 'Ops',
      owner: 'Priya',
      team: 'A',
      start: '2026-01-12',
      tags: 'x',
      progress: '50%',
      health: 'green',
      url: 'https://a.example',
      'custom:Region': 'EU',
    });
    const blank = { summary: '', stage: ' ', theme: '', owner: '', team: ' ; ', start: '', tags: '', progress: '' };
    const { report, messages } = importRow(plan, { ...blank, health: '', url: '', 'custom:Region': '' });
    expect([report.unchanged, messages]).toEqual([1, []]);
  });

  test('is found by name without regard to case and spaces, else made', () => {
    const plan = planWithRow({ theme: 'Open Source', owner: 'Priya', team: 'SIG Node', 'custom:Region': 'EU' });
    const again = importRow(plan, { theme: 'open  source', owner: 'PRIYA ', team: 'sig node', 'custom:region': 'EU' });
    expect(again.report.unchanged).toBe(1);
    const other = importRow(plan, { theme: 'Office supplies', owner: 'Ann' }).plan;
    expect([...other.themes.values()].map(({ name, colour, keyPrefix }) => [name, colour, keyPrefix])).toEqual([
      ['Open Source', 0, 'OS'],
      ['Office supplies', 1, 'OS2'],
    ]);
    expect([...other.people.values()].map(({ name }) => name)).toEqual(['Priya', 'Ann']);
  });

  test('adds tags and links to those that are there', () => {
    const plan = planWithRow({ tags: 'x, y', url: 'https://a.example' });
    const { initiative, messages } = importRow(plan, { tags: 'Y; z', url: 'javascript:alert(1) mailto:a@b.example' });
    expect(initiative.tags).toEqual(['x', 'y', 'z']);
    expect(initiative.links).toEqual([
      { kind: 'url', url: 'https://a.example', title: '' },
      { kind: 'url', url: 'mailto:a@b.example', title: '' },
    ]);
    expect(messages).toEqual(['“javascript:alert(1)” is no link: it begins with https://, http:// or mailto:.']);
  });

  test('keeps the first thousand entries of a cell, and takes a sentence for one wrong link', () => {
    const many = Array.from({ length: 150_000 }, (_, index) => `t${index}`).join(',');
    const { initiative, messages } = importRow(emptyPlan(), { tags: many, url: 'see the wiki for https://a.example' });
    expect(initiative.tags).toHaveLength(1_000);
    expect(initiative.links).toHaveLength(1);
    expect(messages).toEqual([
      'The cell lists 150,000 entries; the first 1,000 were kept.',
      '“see” is no link: it begins with https://, http:// or mailto:.',
    ]);
  });

  test('keeps the reason of a stage that the table repeats in other words', () => {
    const plan = planWithRow({ stage: 'withdrawn' });
    expect(importRow(plan, { stage: 'rejected' }).report.unchanged).toBe(1);
    expect(importRow(plan, { stage: 'done' }).initiative).toMatchObject({ stage: 'shipped', stageReason: '' });
  });

  test('takes the errors of a sheet for problems', () => {
    const { messages } = importRow(emptyPlan(), { owner: { kind: 'error', text: '#REF!' } });
    expect(messages).toEqual(['The cell holds the error “#REF!”.']);
    const { messages: noDay } = importRow(emptyPlan(), { start: { kind: 'error', text: '60', cause: 'no-day' } });
    expect(noDay).toEqual(['60 is no day, though the cell is formatted as one.']);
  });

  test('reads a number cell as the number that it is, whatever the column’s texts prove', () => {
    const header = ['title', 'v'];
    const table = tableOf(header, ['A', '1,5'], ['B', 1.234], ['C', 0.8]);
    const { plan } = importInto(emptyPlan(), requestOf(table, mappingOf('title=title', 'v=score:rice.reach')));
    expect(initiativeOf(plan, 'QD-2').scores['rice.reach']?.value).toMatchObject({ likely: 1.234 });
  });

  test('takes a number that is formatted as a percentage for a signed one', () => {
    const percent = (value: number) => ({ kind: 'number', value, format: 'percent' }) as const;
    const table = tableOf(['title', 'p'], ['A', percent(1.5)], ['B', percent(1)], ['C', percent(0.5)], ['D', 80]);
    const { plan, report } = importInto(emptyPlan(), requestOf(table, mappingOf('title=title', 'p=progress')));
    expect([...plan.initiatives.values()].map(({ progress }) => progress)).toEqual([0, 1, 0.5, 0.8]);
    expect(report.problems).toMatchObject([{ row: 1, value: '150%', message: '“150%” lies outside 0 to 100 %.' }]);
  });

  test('takes a percentage for the plain figure that it is where none is asked for', () => {
    const half = { kind: 'number', value: 0.07, format: 'percent' } as const;
    const { initiative, plan } = importRow(emptyPlan(), {
      'score:rice.confidence': half,
      'score:rice.reach': half,
      effort: half,
      'custom:Ratio': half,
      summary: half,
    });
    expect(initiative.scores['rice.confidence']?.value).toMatchObject({ likely: 0.07 });
    expect(initiative.scores['rice.reach']?.value).toMatchObject({ likely: 0.07 });
    expect(initiative.effort).toMatchObject([{ likely: 0.07 }]);
    expect(initiative.custom).toMatchObject([{ value: 0.07 }]);
    expect([...plan.customFields.values()]).toMatchObject([{ kind: 'number' }]);
    expect(initiative.summary).toBe('7%');
  });

  test('takes an unsigned 1 for a problem where other numbers of the column exceed 1', () => {
    const table = tableOf(['title', 'p'], ['A', 80], ['B', 1], ['C', '1%']);
    const { plan, report } = importInto(emptyPlan(), requestOf(table, mappingOf('title=title', 'p=progress')));
    expect([...plan.initiatives.values()].map(({ progress }) => progress)).toEqual([0.8, 0, 0.01]);
    expect(report.problems).toMatchObject([{ row: 2, column: 'p', value: '1' }]);
  });
});
