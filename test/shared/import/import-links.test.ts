import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../shared/plan/plan.ts';
import { emptyPlan, importInto, mappingOf, requestOf, tableOf } from './table-of.ts';

const MAPPING = mappingOf('Key=key', 'Title=title', 'After=link:FS', 'With=link:SS');

function importLinks(plan: Plan, ...rows: readonly (readonly [key: string, after: string, beside?: string])[]) {
  const cells = rows.map(([key, after, beside = '']) => [key, `Title of ${key}`, after, beside]);
  return importInto(plan, requestOf(tableOf(['Key', 'Title', 'After', 'With'], ...cells), MAPPING));
}

/** `A FS+3 B` for each dependency. */
function linksOf(plan: Plan): readonly string[] {
  return [...plan.dependencies.values()].map(({ predecessorId, successorId, kind, lag }) => {
    const [from, to] = [plan.initiatives.get(predecessorId)?.key, plan.initiatives.get(successorId)?.key];
    return `${from} ${kind}${lag < 0 ? '' : '+'}${lag} ${to}`;
  });
}

describe('links', () => {
  test('make hard dependencies on rows before and after, of the column’s kind or their own', () => {
    const { plan, report } = importLinks(emptyPlan(), ['A', 'B; C+3d', 'C-1d'], ['B', 'C ff'], ['C', '']);
    expect(linksOf(plan)).toEqual(['B FS+0 A', 'C FS+3 A', 'C SS-1 A', 'C FF+0 B']);
    expect([...plan.dependencies.values()][0]).toMatchObject({ hard: true, status: 'open', ownerId: null, note: '' });
    expect(report.problems).toEqual([]);
  });

  test('are merged when they say the same again', () => {
    expect(linksOf(importLinks(emptyPlan(), ['A', 'B, b, B FS', ''], ['B', '']).plan)).toEqual(['B FS+0 A']);
  });

  test('to an unknown key and to the row itself are problems', () => {
    const { report } = importLinks(emptyPlan(), ['A', 'Z; A']);
    expect(report.problems.map(({ column, message }) => [column, message])).toEqual([
      ['After', '“Z” names no key of the table or the plan.'],
      ['After', '“A” is the row itself, which can’t wait for itself.'],
    ]);
  });

  test('are added to those of the plan, and change only a lag that is written', () => {
    const { plan } = importLinks(emptyPlan(), ['A', 'B+2d'], ['B', '']);
    expect(importLinks(plan, ['A', 'B']).report.unchanged).toBe(1);
    const changed = importLinks(plan, ['A', 'B+4d'], ['D', 'A']);
    expect(changed.report).toMatchObject({ updated: 1, created: 1 });
    expect(linksOf(changed.plan)).toEqual(['B FS+4 A', 'A FS+0 D']);
    expect(linksOf(importLinks(changed.plan, ['A', '']).plan)).toEqual(['B FS+4 A', 'A FS+0 D']);
  });

  test('to a row that was skipped are problems', () => {
    const table = tableOf(['Key', 'Title', 'After'], ['A', 'One', 'B'], ['B', '', '']);
    const { report } = importInto(emptyPlan(), requestOf(table, mappingOf('Key=key', 'Title=title', 'After=link:FS')));
    expect(report.problems.map(({ row, column }) => [row, column])).toEqual([
      [1, 'After'],
      [2, 'Title'],
    ]);
  });

  test('may go round in a ring, which the check of the plan reports', () => {
    expect(linksOf(importLinks(emptyPlan(), ['A', 'B'], ['B', 'A']).plan)).toEqual(['B FS+0 A', 'A FS+0 B']);
  });
});
