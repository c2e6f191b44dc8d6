import { describe, expect, test } from 'vitest';
import { type GridQuery, type GridRow, gridRowsOf } from '../../../shared/grid/grid-rows.ts';
import { holdRows, isSameOrder } from '../../../shared/grid/hold-rows.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { aPlan, initiativeId, teamId, themeId } from '../../support/plan-builder.ts';

const plan = aPlan()
  .withTheme('Reliability')
  .withTheme('New services')
  .withTeam('SRE')
  .withTeam('Identity')
  .withInitiative('A-10', { title: 'Zebra', theme: 'New services', effort: { SRE: 3, Identity: 2 }, tags: ['edge'] })
  .withInitiative('A-2', { title: 'apple', owner: 'Zoë', effort: { SRE: null } })
  .withInitiative('A-1', { title: 'Mango', theme: 'Reliability', stage: 'planned', progress: 0.5 })
  .build();
const EVERYTHING: GridQuery = { text: '', conditions: [], sort: null, groupBy: null, collapsed: new Set() };
const rowsOf = (query: Partial<GridQuery>, of: Plan = plan) => gridRowsOf(of, { ...EVERYTHING, ...query }, () => null);

function inWords(rows: readonly GridRow[], of: Plan = plan): readonly string[] {
  return rows.map((row) => {
    if (row.kind === 'group') return `${row.group.label} ${row.group.members.length} ${row.group.effort}`;
    return row.kind === 'new' ? '+' : (of.initiatives.get(row.id)?.key ?? '');
  });
}

describe('the rows of a grid', () => {
  test('stand by key as people count, with the row for new ones at the end', () => {
    expect(inWords(rowsOf({}).rows)).toEqual(['A-1', 'A-2', 'A-10', '+']);
  });

  test('stand in the order of a column either way, empty cells last, equal ones by key', () => {
    const sorted = (columnId: string, direction: 'ascending' | 'descending') =>
      inWords(rowsOf({ sort: { columnId, direction } }).rows).slice(0, 3);
    expect(sorted('title', 'ascending')).toEqual(['A-2', 'A-1', 'A-10']);
    expect(sorted('title', 'descending')).toEqual(['A-10', 'A-1', 'A-2']);
    expect(sorted('effort', 'ascending')).toEqual(['A-10', 'A-1', 'A-2']);
    expect(sorted('theme', 'descending')).toEqual(['A-10', 'A-1', 'A-2']);
    expect(sorted('gone', 'ascending')).toEqual(['A-1', 'A-2', 'A-10']);
  });

  test('are those that have all the words, in title, key, tags, owner or theme, accents aside', () => {
    expect(inWords(rowsOf({ text: 'zoe' }).rows)).toEqual(['A-2', '+']);
    expect(inWords(rowsOf({ text: 'EDGE new' }).rows)).toEqual(['A-10', '+']);
    expect(rowsOf({ text: 'edge mango' }).count).toBe(0);
  });

  test('are those that have the words and fit every condition; one on a column that is gone narrows nothing', () => {
    const inTheme = (name: string) => ({ kind: 'any-of', values: [themeId(name)], orNone: false }) as const;
    const conditions = [
      { columnId: 'theme', condition: inTheme('Reliability') },
      { columnId: 'gone', condition: { kind: 'empty' } },
    ] as const;
    expect(inWords(rowsOf({ conditions }).rows)).toEqual(['A-1', '+']);
    expect(rowsOf({ conditions, text: 'zebra' }).count).toBe(0);
    const ranked = gridRowsOf(
      plan,
      { ...EVERYTHING, conditions: [{ columnId: 'rank', condition: { kind: 'number', least: null, most: 5 } }] },
      ({ title }) => title.length,
    );
    expect(ranked.count).toBe(3);
  });

  test('stand under their theme with counts and sums, those without one last', () => {
    expect(inWords(rowsOf({ groupBy: 'theme' }).rows)).toEqual([
      'Reliability 1 0',
      'A-1',
      '+',
      'New services 1 5',
      'A-10',
      '+',
      'No theme 1 0',
      'A-2',
      '+',
    ]);
  });

  test('stand once under each of their teams, with that team’s effort, and are counted once', () => {
    const { rows, count, effort } = rowsOf({ groupBy: 'team' });
    expect(inWords(rows)).toEqual([
      'SRE 2 3',
      'A-2',
      'A-10',
      '+',
      'Identity 1 2',
      'A-10',
      '+',
      'No team 1 0',
      'A-1',
      '+',
    ]);
    expect([count, effort]).toEqual([3, 5]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    expect(rows[0]).toMatchObject({ group: { withoutEstimate: 1, seed: { teamId: teamId('SRE') } } });
  });

  test('are folded away with their group', () => {
    const collapsed = new Set<string>([themeId('New services')]);
    expect(inWords(rowsOf({ groupBy: 'theme', collapsed }).rows)).toContain('New services 1 5');
    expect(inWords(rowsOf({ groupBy: 'theme', collapsed }).rows)).not.toContain('A-10');
  });
});

describe('held rows', () => {
  const changed = (key: string, change: Partial<Initiative>): Plan => {
    const before = plan.initiatives.get(initiativeId(key));
    if (before === undefined) throw new Error(`No ${key}`);
    return { ...plan, initiatives: new Map(plan.initiatives).set(before.id, { ...before, ...change }) };
  };
  const heldFrom = (query: Partial<GridQuery>, after: Plan, before: Plan = plan) => {
    const { rows } = rowsOf(query, before);
    const { initiatives } = before;
    return holdRows(
      { rows, initiatives, groupBy: query.groupBy ?? null },
      rowsOf(query, after).rows,
      after.initiatives,
    );
  };
  const byTitle = { sort: { columnId: 'title', direction: 'ascending' } } as const;

  test('keep their places when a sorted value changes', () => {
    const after = changed('A-2', { title: 'zzz' });
    const held = heldFrom(byTitle, after);
    expect(inWords(held, after)).toEqual(['A-2', 'A-1', 'A-10', '+']);
    expect(isSameOrder(held, rowsOf(byTitle, after).rows)).toBe(false);
  });

  test('stay and say so when the filter no longer passes them, and go when they are deleted', () => {
    const after = changed('A-2', { title: 'pear' });
    const held = heldFrom({ text: 'apple' }, after);
    expect(held[0]).toMatchObject({ id: initiativeId('A-2'), fits: false });
    expect(inWords(heldFrom({}, { ...plan, initiatives: new Map() }))).toEqual(['+']);
  });

  test('stay when a condition on a column no longer passes them', () => {
    const query: Partial<GridQuery> = {
      conditions: [{ columnId: 'stage', condition: { kind: 'any-of', values: ['planned'], orNone: false } }],
    };
    expect(inWords(rowsOf(query).rows)).toEqual(['A-1', '+']);
    const after = changed('A-1', { stage: 'shipped' });
    expect(heldFrom(query, after)[0]).toMatchObject({ id: initiativeId('A-1'), fits: false });
    expect(rowsOf(query, after).count).toBe(0);
  });

  test('have what was begun just now even where the filter does not pass it, in the group that it was begun in', () => {
    const without = { ...plan, initiatives: new Map(plan.initiatives) };
    without.initiatives.delete(initiativeId('A-10'));
    const held = heldFrom({ text: 'mango' }, plan, without);
    expect(inWords(held)).toEqual(['A-1', 'A-10', '+']);
    expect(held[1]).toMatchObject({ id: initiativeId('A-10'), fits: false });
    const byTeam = heldFrom({ text: 'apple', groupBy: 'team' }, plan, without);
    expect(byTeam.map(({ key }) => key)).toContain(`${initiativeId('A-10')}@${teamId('SRE')}`);
  });

  test('have what is new at the end of its group, in the order in which it was added', () => {
    const without = { ...plan, initiatives: new Map(plan.initiatives) };
    without.initiatives.delete(initiativeId('A-1'));
    without.initiatives.delete(initiativeId('A-10'));
    const held = heldFrom({}, plan, without);
    expect(inWords(held)).toEqual(['A-2', 'A-10', 'A-1', '+']);
  });
});
