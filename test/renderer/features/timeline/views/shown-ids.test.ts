import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countNarrowed,
  narrows,
  shownIds,
  withGone,
} from '../../../../../renderer/features/timeline/views/shown-ids.ts';
import { rankedById } from '../../../../../renderer/state/selectors.ts';
import { gridRowsOf } from '../../../../../shared/grid/grid-rows.ts';
import type { Initiative } from '../../../../../shared/plan/initiative.ts';
import type { Plan } from '../../../../../shared/plan/plan.ts';
import { type ColumnCondition, NO_VIEW_FILTER, type ViewFilter } from '../../../../../shared/plan/saved-view.ts';
import { STAGES, type Stage } from '../../../../../shared/plan/stage.ts';
import { aPlan, initiativeId } from '../../../../support/plan-builder.ts';

const SEED = 20_261_121;

const PLAN = aPlan()
  .withInitiative('PAY-1', { title: 'Card payments', stage: 'planned', owner: 'Mara' })
  .withInitiative('PAY-2', { title: 'Card refunds', stage: 'candidate' })
  .withInitiative('PAY-3', { title: 'Card fraud', stage: 'parked' })
  .withInitiative('SRE-1', { title: 'Failover', stage: 'intake' })
  .build();

const words = (text: string): ViewFilter => ({ text, conditions: [] });
const where = (...conditions: readonly ColumnCondition[]): ViewFilter => ({ text: '', conditions });
const ofStage = (...values: readonly Stage[]): ColumnCondition => ({
  columnId: 'stage',
  condition: { kind: 'any-of', values, orNone: false },
});

function keys(plan: Plan, filter: ViewFilter): readonly string[] | null {
  const ids = shownIds(plan, filter);
  return ids === null ? null : [...ids].map((id) => plan.initiatives.get(id)?.key ?? id).sort();
}

function edited(plan: Plan, key: string, patch: Partial<Initiative>): Plan {
  const initiatives = new Map(plan.initiatives);
  const before = initiatives.get(initiativeId(key));
  if (before === undefined) throw new Error(`No ${key}`);
  return { ...plan, initiatives: initiatives.set(before.id, { ...before, ...patch }) };
}

describe('what passes the filter of the timeline', () => {
  test('is everything while it says nothing, or only names columns that are gone', () => {
    const gone: ColumnCondition = { columnId: 'team.gone', condition: { kind: 'empty' } };
    for (const filter of [NO_VIEW_FILTER, words('  '), where(gone)]) {
      expect(keys(PLAN, filter)).toBeNull();
      expect(narrows(PLAN, filter)).toBe(false);
    }
  });

  test('has all its words and meets all its conditions', () => {
    expect(keys(PLAN, words('card'))).toEqual(['PAY-1', 'PAY-2']);
    expect(keys(PLAN, words('card mara'))).toEqual(['PAY-1']);
    expect(keys(PLAN, where({ columnId: 'owner', condition: { kind: 'empty' } }))).toEqual(['PAY-2', 'SRE-1']);
  });

  test('is not parked unless a stage is asked for', () => {
    expect(keys(PLAN, words('fraud'))).toEqual([]);
    expect(keys(PLAN, { text: 'card', conditions: [ofStage('parked', 'planned')] })).toEqual(['PAY-1', 'PAY-3']);
  });

  test('is counted among as many as could pass', () => {
    expect(countNarrowed(PLAN, words('card'))).toBe(3);
    expect(countNarrowed(PLAN, where(ofStage('parked')))).toBe(4);
  });
});

describe('the set of what passes', () => {
  test('is the very same for as long as the same initiatives pass', () => {
    const filter = words('card');
    const ids = shownIds(PLAN, filter);
    expect(shownIds(PLAN, filter)).toBe(ids);
    expect(shownIds(edited(PLAN, 'PAY-1', { progress: 0.5 }), filter)).toBe(ids);
    expect(shownIds({ ...PLAN, savedViews: new Map() }, filter)).toBe(ids);
    expect(shownIds(edited(PLAN, 'PAY-1', { title: 'Payments' }), filter)).not.toBe(ids);
  });

  test('follows a change of an owner’s name', () => {
    const filter = words('mara');
    expect(keys(PLAN, filter)).toEqual(['PAY-1']);
    const people = new Map([...PLAN.people].map(([id, person]) => [id, { ...person, name: 'Ada' }]));
    expect(keys({ ...PLAN, people }, filter)).toEqual([]);
  });

  test('follows the key of another that a cell names', () => {
    const plan = aPlan().withInitiative('PAY-1').withInitiative('SRE-1').withDependency('PAY-1', 'SRE-1').build();
    const filter = where({ columnId: 'waits-for', condition: { kind: 'text', match: 'contains', text: 'PAY' } });
    expect(keys(plan, filter)).toEqual(['SRE-1']);
    expect(keys(edited(plan, 'PAY-1', { key: 'CARD-1' }), filter)).toEqual([]);
  });

  test('follows a rank that another’s score changes', () => {
    const rice = (reach: number) => ({ rice: { reach, impact: 1, confidence: 1, effort: 1 } });
    const planOf = (reach: number): Plan =>
      aPlan()
        .withInitiative('PAY-1', { stage: 'candidate', ...rice(20) })
        .withInitiative('SRE-1', { stage: 'candidate', ...rice(reach) })
        .build();
    const plan = planOf(10);
    const scores = planOf(30).initiatives.get(initiativeId('SRE-1'))?.scores ?? {};
    const filter = where({ columnId: 'rank', condition: { kind: 'number', least: null, most: 1 } });
    expect(keys(plan, filter)).toEqual(['PAY-1']);
    expect(keys(edited(plan, 'SRE-1', { scores }), filter)).toEqual(['SRE-1']);
  });

  const anEdit = fc.record({
    key: fc.constantFrom('PAY-1', 'PAY-2', 'PAY-3', 'SRE-1'),
    patch: fc.oneof(
      fc.record({ stage: fc.constantFrom(...STAGES) }),
      fc.record({ title: fc.constantFrom('Card', 'Failover', 'Tokens') }),
      fc.record({ key: fc.constantFrom('CARD-9', 'SRE-9') }),
    ),
  });
  const aFilter = fc.constantFrom(words('card'), where(ofStage('planned', 'parked')), {
    text: 'a',
    conditions: [{ columnId: 'rank', condition: { kind: 'empty' } }],
  } satisfies ViewFilter);

  test(`is after any edits what a look at all of them finds, seed ${SEED}`, () => {
    fc.assert(
      fc.property(fc.array(anEdit, { maxLength: 8 }), aFilter, (edits, filter) => {
        let plan = PLAN;
        for (const { key, patch } of edits) {
          plan = edited(plan, key, patch);
          // A filter of its own remembers nothing.
          expect(keys(plan, filter)).toEqual(keys(plan, { ...filter }));
        }
      }),
      { seed: SEED },
    );
  });

  test('passes what the grid of initiatives lists, but for what is declined and parked', () => {
    const filter = words('card');
    const query = { ...filter, sort: null, groupBy: null, collapsed: new Set<string>() };
    const { rows } = gridRowsOf(PLAN, query, ({ id }) => rankedById(PLAN).get(id)?.rank ?? null);
    const listed = rows.flatMap((row) => (row.kind === 'item' ? row.id : []));
    const isActive = (id: (typeof listed)[number]) => PLAN.initiatives.get(id)?.stage !== 'parked';
    expect([...(shownIds(PLAN, filter) ?? [])].sort()).toEqual(listed.filter(isActive).sort());
  });
});

describe('while one compares', () => {
  const earlier = edited(PLAN, 'PAY-3', { stage: 'planned' });

  test('what passed then and was parked or deleted since is drawn, too', () => {
    const filter = words('card');
    const initiatives = new Map(PLAN.initiatives);
    initiatives.delete(initiativeId('PAY-2'));
    const plan: Plan = { ...PLAN, initiatives };
    const drawn = withGone(shownIds(plan, filter), { plan, earlier, filter });
    expect([...(drawn ?? [])].sort()).toEqual(['PAY-1', 'PAY-2', 'PAY-3'].map(initiativeId));
  });

  test('what only stopped passing is not', () => {
    const filter = words('failover');
    const plan = edited(PLAN, 'SRE-1', { title: 'Switching over' });
    expect(withGone(shownIds(plan, filter), { plan, earlier, filter })?.size).toBe(0);
  });

  test('everything is drawn while nothing is narrowed', () => {
    expect(withGone(null, { plan: PLAN, earlier, filter: NO_VIEW_FILTER })).toBeNull();
  });
});
