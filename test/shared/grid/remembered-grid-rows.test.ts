import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GROUP_FIELDS } from '../../../shared/grid/grid-groups.ts';
import { type GridQuery, gridRowsOf } from '../../../shared/grid/grid-rows.ts';
import { createGridRows } from '../../../shared/grid/remembered-grid-rows.ts';
import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { STAGES } from '../../../shared/plan/stage.ts';
import { aPlan } from '../../support/plan-builder.ts';

const plan = aPlan()
  .withTheme('Reliability')
  .withTeam('SRE')
  .withTeam('Identity')
  .withInitiative('A-10', { title: 'Zebra', theme: 'Reliability', effort: { SRE: 3, Identity: 2 } })
  .withInitiative('A-2', { title: 'apple', effort: { SRE: null } })
  .withInitiative('A-1', { title: 'Mango', theme: 'Reliability', progress: 0.5 })
  .withInitiative('A-3', { title: 'melon', effort: { Identity: 1 } })
  .build();
const EVERYTHING: GridQuery = { text: '', conditions: [], sort: null, groupBy: null, collapsed: new Set() };
const CONDITIONS = {
  stage: { kind: 'any-of', values: ['candidate', 'planned'], orNone: false },
  progress: { kind: 'number', least: 0.2, most: 0.5 },
  effort: { kind: 'incomplete' },
  rank: { kind: 'number', least: 3, most: null },
} as const;
const noRank = () => null;

function edited(from: Plan, place: number, change: Partial<Initiative>): Plan {
  const initiatives = [...from.initiatives.values()].map((one, at) => (at === place ? { ...one, ...change } : one));
  return { ...from, initiatives: new Map(initiatives.map((one) => [one.id, one])) };
}

describe('rows that are remembered', () => {
  test('are the very same after an edit that moves none of them', () => {
    const rowsOf = createGridRows();
    const before = rowsOf(plan, EVERYTHING, noRank);
    expect(rowsOf(edited(plan, 1, { title: 'Renamed' }), EVERYTHING, noRank)).toBe(before);
    expect(rowsOf(edited(plan, 1, { key: 'A-99' }), EVERYTHING, noRank)).not.toBe(before);
  });

  test('are the very same under conditions, until an edit meets one of them', () => {
    const rowsOf = createGridRows();
    const query: GridQuery = {
      ...EVERYTHING,
      conditions: [{ columnId: 'progress', condition: { kind: 'number', least: 0.2, most: null } }],
    };
    const before = rowsOf(plan, query, noRank);
    expect(before.count).toBe(1);
    expect(rowsOf(edited(plan, 2, { title: 'Renamed' }), query, noRank)).toBe(before);
    expect(rowsOf(edited(plan, 2, { progress: 0.1 }), query, noRank).count).toBe(0);
  });

  test('are found anew under a condition on the rank, which the edit of another may change', () => {
    const rowsOf = createGridRows();
    const query: GridQuery = {
      ...EVERYTHING,
      conditions: [{ columnId: 'rank', condition: { kind: 'number', least: null, most: 3 } }],
    };
    expect(rowsOf(plan, query, () => 1).count).toBe(4);
    const rankOf = ({ key }: Initiative) => (key === 'A-1' ? 4 : 1);
    expect(rowsOf(edited(plan, 1, { title: 'Renamed' }), query, rankOf).count).toBe(3);
  });

  test('are the same objects one by one where others move', () => {
    const rowsOf = createGridRows();
    const before = rowsOf(plan, EVERYTHING, noRank).rows;
    const after = rowsOf(edited(plan, 1, { key: 'A-99' }), EVERYTHING, noRank).rows;
    expect(new Set(after)).toEqual(new Set(before));
    for (const row of after) expect(before).toContain(row);
  });

  test('are those of the plan, whatever is edited and however it is looked at (seed 20261121)', () => {
    const step = fc.record({
      place: fc.nat(4),
      figure: fc.nat(6),
      kind: fc.constantFrom('title', 'key', 'stage', 'theme', 'effort', 'progress', 'delete', 'back', 'look'),
      sort: fc.constantFrom(null, 'key', 'title', 'stage', 'effort', 'progress', 'rank'),
      direction: fc.constantFrom('ascending' as const, 'descending' as const),
      text: fc.constantFrom('', 'm', 'reliab'),
      groupBy: fc.constantFrom(null, null, ...GROUP_FIELDS),
      narrowed: fc.constantFrom(null, null, 'stage', 'progress', 'effort', 'rank'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 16 }), (steps) => {
        const rowsOf = createGridRows();
        let now = plan;
        let query = EVERYTHING;
        for (const [at, { place, figure, kind, sort, direction, text, groupBy, narrowed }] of steps.entries()) {
          const another = [...plan.initiatives.values()][figure % 4];
          if (kind === 'title') now = edited(now, place, { title: `m${figure}` });
          if (kind === 'key') now = edited(now, place, { key: `B${at}-${figure}` });
          if (kind === 'stage') now = edited(now, place, { stage: STAGES[figure] ?? 'candidate' });
          if (kind === 'theme') now = edited(now, place, { themeId: another?.themeId ?? null });
          if (kind === 'effort') now = edited(now, place, { effort: another?.effort ?? [] });
          if (kind === 'progress') now = edited(now, place, { progress: figure / 10 });
          if (kind === 'delete') now = { ...now, initiatives: new Map([...now.initiatives].slice(1)) };
          if (kind === 'back') now = plan;
          if (kind === 'look') {
            const conditions = narrowed === null ? [] : [{ columnId: narrowed, condition: CONDITIONS[narrowed] }];
            const sorted = sort === null ? null : { columnId: sort, direction };
            query = { ...EVERYTHING, text, conditions, groupBy, sort: sorted };
          }
          const rankOf = ({ title }: Initiative) => title.length;
          const { rows, count, effort } = rowsOf(now, query, rankOf);
          const anew = gridRowsOf(now, query, rankOf);
          expect(rows.map(({ key }) => key)).toEqual(anew.rows.map(({ key }) => key));
          expect(rows).toEqual(anew.rows);
          expect({ count, effort }).toEqual({ count: anew.count, effort: anew.effort });
        }
      }),
      { seed: 20261121, numRuns: 300 },
    );
  });
});
