import { describe, expect, test } from 'vitest';
import { drawCutLine } from '../../../../shared/capacity/cut-line.ts';
import { requireModel } from '../../../../shared/plan/built-in-models.ts';
import { RICE_MODEL_ID } from '../../../../shared/plan/model.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { rankPlan } from '../../../../shared/prioritization/ranking.ts';
import { capacityCut, capacityWalkOf, isSameWalk } from '../../../../shared/prioritization/sensitivity/capacity-cut.ts';
import { drawAll } from '../../../../shared/prioritization/sensitivity/create-draws.ts';
import { drawFiguresOf, drawProblemOf } from '../../../../shared/prioritization/sensitivity/draw-problem-of.ts';
import { cutOf, factsOf, planWithRoom } from '../../capacity/cut-of.ts';

const rice = (reach: number) => ({ reach, impact: 1, confidence: 0.8 });

const items = (room: number | null) =>
  planWithRoom({ SRE: room })
    .withInitiative('A', { rice: rice(500), effort: { SRE: 4 } })
    .withInitiative('B', { rice: rice(490), effort: { SRE: 4 } })
    .withInitiative('C', { rice: rice(10), effort: { SRE: 2 } })
    .withInitiative('Going', { stage: 'in-progress', rice: rice(1), effort: { SRE: 1 } })
    .withInitiative('Later', { rice: rice(9_000), start: '2026-04-01', end: '2026-05-01', effort: { SRE: 1 } })
    .withInitiative('Unscored', { stage: 'in-progress', effort: { SRE: 3 } });

function sharesOf(plan: Plan, seed = '1') {
  const model = requireModel(plan, RICE_MODEL_ID);
  const ranking = rankPlan(plan);
  const problem = drawProblemOf(model, drawFiguresOf(model, ranking, { spread: 0.2 }));
  const cut = drawCutLine({ ...factsOf(plan), rows: ranking });
  const walk = capacityWalkOf(cut, problem.ids);
  const figures = drawAll(problem, { seed, draws: 400, kappa: 50, cut: capacityCut(walk) });
  if (!figures.ok) throw new Error(figures.problem.message);
  const keyOf = new Map<string, string>([...plan.initiatives.values()].map(({ id, key }) => [id, key]));
  return Object.fromEntries(figures.value.initiatives.map(({ id, above }) => [keyOf.get(id), above]));
}

describe('above the capacity cut', () => {
  test('is what fits by the drawn order, beside what is always in', () => {
    // 10 less 1 and 3 that are always in leave 6: the better of A and B in each draw, and C.
    const { A = 0, B = 0, C, Going, Later } = sharesOf(items(10).build());
    expect(A + B).toBe(1);
    expect(A).toBeGreaterThan(0.4);
    expect(B).toBeGreaterThan(0.2);
    expect([C, Going, Later]).toEqual([1, 1, 0]);
  });

  test('is everything that is estimated where capacity is unknown, in every draw', () => {
    expect(sharesOf(items(null).build())).toEqual({ A: 1, B: 1, C: 1, Going: 1, Later: 0 });
  });

  test('is the same for the same seed, and whatever people have placed', () => {
    const plan = items(10).build();
    expect(sharesOf(plan, '7')).toEqual(sharesOf(plan, '7'));
    expect(sharesOf(plan, '7')).not.toEqual(sharesOf(plan, '8'));
    expect(sharesOf(items(10).withPlacement('B', 'first').build(), '7')).toEqual(sharesOf(plan, '7'));
  });

  test('is told from another by what bears on it', () => {
    const ids = [...items(10).build().initiatives.keys()];
    const walkOf = (room: number) => capacityWalkOf(cutOf(items(room).build()), ids);
    expect(isSameWalk(walkOf(10), walkOf(10))).toBe(true);
    expect(isSameWalk(walkOf(10), walkOf(11))).toBe(false);
  });

  test('never holds what the cut line does not list', () => {
    expect([...capacityWalkOf(cutOf(items(10).build()), ['unknown']).roles]).toEqual([0]);
  });
});
