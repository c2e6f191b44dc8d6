import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { toId } from '../../../shared/plan/ids.ts';
import type { Placement } from '../../../shared/plan/placement.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { decidedOrder } from '../../../shared/prioritization/decided-order.ts';
import { idlePlacements, inSequence } from '../../../shared/prioritization/placement-sequence.ts';
import { rankPlan } from '../../../shared/prioritization/ranking.ts';
import { aPlan, initiativeId, type PlanBuilder } from '../../support/plan-builder.ts';

/** PAY-1 to PAY-5 in the order of their scores. */
function ranked(): PlanBuilder {
  const builder = aPlan();
  for (const n of [1, 2, 3, 4, 5]) {
    builder.withInitiative(`PAY-${n}`, { rice: { reach: 100 - n, impact: 1, confidence: 1, effort: 1 } });
  }
  return builder;
}

function listed(plan: Plan): readonly string[] {
  return decidedOrder(rankPlan(plan), plan).rows.map(
    ({ decided, rank, initiative }) => `${decided} ${initiative.key} (${rank ?? '-'})`,
  );
}

function keys(plan: Plan): string {
  return decidedOrder(rankPlan(plan), plan)
    .rows.map(({ initiative }) => initiative.key.replace('PAY-', ''))
    .join('');
}

describe('the decided order', () => {
  test('is the ranking with what was placed, each with both numbers', () => {
    const plan = ranked().withPlacement('PAY-4', { above: 'PAY-2' }).withInitiative('PAY-6').build();
    expect(listed(plan)).toEqual([
      '1 PAY-1 (1)',
      '2 PAY-4 (4)',
      '3 PAY-2 (2)',
      '4 PAY-3 (3)',
      '5 PAY-5 (5)',
      '6 PAY-6 (-)',
    ]);
  });

  test('takes the oldest placement first, whatever order the plan holds them in', () => {
    const built = ranked()
      .withPlacement('PAY-5', 'first')
      .withPlacement('PAY-4', { above: 'PAY-5' })
      .withPlacement('PAY-1', 'last')
      .build();
    expect(keys(built)).toBe('45231');
    expect(keys({ ...built, placements: new Map([...built.placements].reverse()) })).toBe('45231');
  });

  test('is the same in every window where two gave their placements the same number', () => {
    const built = ranked().withPlacement('PAY-5', 'first').withPlacement('PAY-4', 'first').build();
    const same = [...built.placements].map(([id, placement]) => [id, { ...placement, sequence: 7 }] as const);
    expect(keys({ ...built, placements: new Map(same) })).toBe('45123');
    expect(keys({ ...built, placements: new Map(same.toReversed()) })).toBe('45123');
  });

  test('names the placement that an initiative stands by: its last', () => {
    const plan = ranked()
      .withPlacement('PAY-2', 'last', { reason: 'Later' })
      .withPlacement('PAY-3', { above: 'PAY-2' })
      .withPlacement('PAY-2', 'first', { reason: 'Now after all', decidedBy: 'Lead, Payments' })
      .build();
    const { rows, dropped } = decidedOrder(rankPlan(plan), plan);
    expect(rows.map(({ placement }) => placement?.reason ?? null)).toEqual(['Now after all', null, null, null, '']);
    expect(keys(plan)).toBe('21453');
    expect(dropped).toEqual([]);
  });

  test('puts first what is first, and last what is last already', () => {
    const plan = ranked().withPlacement('PAY-1', 'first').withPlacement('PAY-5', 'last').build();
    const { rows, dropped } = decidedOrder(rankPlan(plan), plan);
    expect(keys(plan)).toBe('12345');
    expect(dropped).toEqual([]);
    expect(rows.map(({ placement }) => placement !== null)).toEqual([true, false, false, false, true]);
  });

  test('leaves out, in words, what lacks its initiative or the one below it', () => {
    const plan = ranked()
      .withInitiative('PAY-8', { stage: 'parked', stageReason: 'Later' })
      .withInitiative('PAY-9', { stage: 'shipped' })
      .withPlacement('PAY-3', { above: 'PAY-9' })
      .withPlacement('PAY-8', 'first')
      .withPlacement('PAY-8', { above: 'PAY-2' })
      .withPlacement('PAY-4', { above: 'PAY-77' })
      .withPlacement('PAY-9', { above: 'PAY-77' })
      .withPlacement('PAY-5', 'first')
      .build();
    const { dropped } = decidedOrder(rankPlan(plan), plan);
    expect(dropped.map(({ problem }) => problem)).toEqual([
      'PAY-3 was placed above PAY-9, which is no longer ranked.',
      'PAY-8 was placed first, but is no longer ranked.',
      'PAY-8 was placed above PAY-2, but is no longer ranked itself.',
      'PAY-4 was placed above an initiative that is no longer in the plan.',
      'PAY-9 was placed above an initiative, but is no longer ranked itself.',
    ]);
    expect(keys(plan)).toBe('51234');
  });

  test('is not turned upside down by one that was placed above itself', () => {
    const plan = ranked().withPlacement('PAY-3', { above: 'PAY-3' }).build();
    expect(keys(plan)).toBe('12345');
    expect(decidedOrder(rankPlan(plan), plan).dropped[0]?.problem).toBe('PAY-3 was placed above itself.');
  });
});

describe('laws of the decided order', () => {
  // PAY-6 and PAY-7 are not ranked, PAY-8 is not there.
  const plans = (most: { readonly moved: number; readonly anchor: number }): fc.Arbitrary<Plan> => {
    const moved = fc.integer({ min: 1, max: most.moved });
    const anchor = fc.integer({ min: 1, max: most.anchor });
    const where = fc.oneof(fc.constantFrom('first' as const, 'last' as const), anchor);
    return fc.array(fc.record({ moved, where }), { maxLength: 14 }).map((placings) => {
      const builder = ranked()
        .withInitiative('PAY-6', { stage: 'shipped' })
        .withInitiative('PAY-7', { stage: 'parked', stageReason: 'Later' });
      for (const one of placings) {
        if (one.moved === one.where) continue;
        const place = typeof one.where === 'string' ? one.where : { above: `PAY-${one.where}` };
        builder.withPlacement(`PAY-${one.moved}`, place);
      }
      return builder.build();
    });
  };
  const anyPlan = plans({ moved: 7, anchor: 8 });
  const wholePlan = plans({ moved: 5, anchor: 5 });

  test('without placements it is the ranking itself', () => {
    const plan = ranked().withInitiative('PAY-6').build();
    const ranking = rankPlan(plan);
    const { rows, dropped } = decidedOrder(ranking, plan);
    expect(rows).toEqual(ranking.map((row, index) => ({ ...row, decided: index + 1, placement: null })));
    expect(dropped).toEqual([]);
  });

  test('it is a permutation of the ranking that touches no score and no rank (seed 11)', () => {
    const property = fc.property(anyPlan, (plan) => {
      const ranking = rankPlan(plan);
      const { rows } = decidedOrder(ranking, plan);
      const bare = rows.map(({ decided: _, placement: __, ...row }) => row);
      expect(bare.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))).toEqual(ranking);
      expect(rows.map(({ decided }) => decided)).toEqual(ranking.map((_, index) => index + 1));
    });
    fc.assert(property, { seed: 11, numRuns: 200 });
  });

  test('it is what taking out and putting in one after the other makes (seed 12)', () => {
    const property = fc.property(anyPlan, (plan) => {
      expect(keys(plan)).toBe(slowly(plan));
    });
    fc.assert(property, { seed: 12, numRuns: 300 });
  });

  test('without the placements that are idle it is the same, and none is idle then (seed 13)', () => {
    let count = 0;
    const property = fc.property(wholePlan, (plan) => {
      const idle = idlePlacements(plan.placements.values());
      const left = [...plan.placements].filter(([, placement]) => !idle.includes(placement));
      const without = { ...plan, placements: new Map(left) };
      expect(keys(without)).toBe(keys(plan));
      count += idle.length;
      expect(idlePlacements(without.placements.values())).toEqual([]);
    });
    fc.assert(property, { seed: 13, numRuns: 300 });
    expect(count).toBeGreaterThan(100);
  });
});

test('5,000 rows take 200 placements', () => {
  const builder = aPlan();
  for (let n = 0; n < 5_000; n += 1) builder.withInitiative(`K-${n}`);
  const plan = builder.build();
  const placements: Placement[] = Array.from({ length: 200 }, (_, n) => ({
    id: toId(`p-${n}`),
    initiativeId: initiativeId(`K-${4_999 - n}`),
    place: { kind: 'above', initiativeId: initiativeId(`K-${n}`) },
    reason: '',
    decidedBy: '',
    decidedOn: toPlainDate('2026-11-21'),
    sequence: n + 1,
  }));
  const placed = { ...plan, placements: new Map(placements.map((placement) => [placement.id, placement])) };
  const { rows, dropped } = decidedOrder(rankPlan(placed), placed);
  expect(dropped).toEqual([]);
  expect(rows.slice(0, 4).map(({ initiative }) => initiative.key)).toEqual(['K-4999', 'K-0', 'K-4998', 'K-1']);
  expect(new Set(rows.map(({ initiative }) => initiative)).size).toBe(5_000);
});

/** The definition, word for word. */
function slowly(plan: Plan): string {
  let order = rankPlan(plan).map(({ initiative }) => initiative.id);
  for (const { initiativeId: moved, place } of inSequence(plan.placements.values())) {
    const isThere = place.kind !== 'above' || order.includes(place.initiativeId);
    if (!order.includes(moved) || !isThere) continue;
    order = order.filter((id) => id !== moved);
    const at = place.kind === 'first' ? 0 : place.kind === 'last' ? order.length : order.indexOf(place.initiativeId);
    order.splice(at, 0, moved);
  }
  return order.map((id) => plan.initiatives.get(id)?.key.replace('PAY-', '')).join('');
}
