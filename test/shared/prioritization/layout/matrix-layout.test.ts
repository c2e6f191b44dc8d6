import { describe, expect, test } from 'vitest';
import { requireModel } from '../../../../shared/plan/built-in-models.ts';
import { toId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { canBeLog } from '../../../../shared/prioritization/layout/matrix-axis.ts';
import { type AxisWish, bubbleIn, layoutMatrix } from '../../../../shared/prioritization/layout/matrix-layout.ts';
import { type Measure, measuresOf, usualMeasures } from '../../../../shared/prioritization/layout/matrix-measures.ts';
import { rankPlan } from '../../../../shared/prioritization/ranking.ts';
import { aPlan, initiativeId } from '../../../support/plan-builder.ts';

function layout(
  plan: Plan,
  modelId: string,
  wish: { readonly isXLog?: boolean; readonly x?: string; readonly y?: string } = {},
) {
  const model = requireModel(plan, toId(modelId));
  const measures = measuresOf(model, 'person-weeks');
  const usual = usualMeasures(measures);
  if (usual === null) throw new Error(`${modelId} has no two figures`);
  const axis = (measure: Measure, id: string | undefined, isLog = false): AxisWish => ({
    measure: measures.find((one) => one.id === id) ?? measure,
    isLog,
  });
  return layoutMatrix({
    rows: rankPlan(plan, model.id),
    x: axis(usual.x, wish.x, wish.isXLog),
    y: axis(usual.y, wish.y),
    area: usual.area,
    hasQuadrants: model.kind === 'value-effort',
    width: 800,
    height: 600,
  });
}

const bubbleOf = ({ bubbles }: ReturnType<typeof layout>, key: string) => {
  const bubble = bubbles.find(({ id }) => id === initiativeId(key));
  if (bubble === undefined) throw new Error(`${key} is not shown`);
  return bubble;
};

const corners = aPlan()
  .withInitiative('PAY-1', { scores: { 'value-effort.value': 10, 'value-effort.effort': 1 }, effort: { SRE: 16 } })
  .withInitiative('PAY-2', { scores: { 'value-effort.value': 1, 'value-effort.effort': 10 }, effort: { SRE: 4 } })
  .withInitiative('PAY-3', { scores: { 'value-effort.value': 5 } })
  .withInitiative('PAY-4', { scores: { 'value-effort.value': 12, 'value-effort.effort': 3 } })
  .build();

describe('value against effort', () => {
  test('has the quick wins at the top right: effort runs backwards', () => {
    const drawn = layout(corners, 'value-effort');
    expect(bubbleOf(drawn, 'PAY-1').x).toBeGreaterThan(bubbleOf(drawn, 'PAY-2').x);
    expect(bubbleOf(drawn, 'PAY-1').y).toBeLessThan(bubbleOf(drawn, 'PAY-2').y);
    const [quickWin] = drawn.quadrants;
    expect(quickWin).toMatchObject({ id: 'quick-win', label: 'Quick win' });
    expect(quickWin?.box.y).toBe(drawn.plot.y);
    expect((quickWin?.box.x ?? 0) + (quickWin?.box.width ?? 0)).toBe(drawn.plot.x + drawn.plot.width);
    expect(drawn.quadrants.map(({ id }) => id)).toEqual(['quick-win', 'big-bet', 'fill-in', 'money-pit']);
  });

  test('parts at the middle of the scales', () => {
    const { quadrants, plot } = layout(corners, 'value-effort');
    for (const { box } of quadrants) {
      expect(box.width).toBeCloseTo(plot.width / 2);
      expect(box.height).toBeCloseTo(plot.height / 2);
    }
  });

  test('names the quadrants the same when the axes are exchanged', () => {
    const turned = layout(corners, 'value-effort', { x: 'criterion-value', y: 'criterion-effort' });
    expect(turned.quadrants[0]).toMatchObject({ id: 'quick-win' });
    expect(turned.quadrants[0]?.box.x).toBeGreaterThan(turned.plot.x);
    expect(turned.quadrants[0]?.box.y).toBe(turned.plot.y);
  });

  test('does not show what lacks a value or has one outside its scale', () => {
    expect(layout(corners, 'value-effort').notShown).toEqual([initiativeId('PAY-3'), initiativeId('PAY-4')]);
  });

  test('makes the area, not the radius, as large as the effort', () => {
    const drawn = layout(corners, 'value-effort');
    expect(bubbleOf(drawn, 'PAY-1').radius / bubbleOf(drawn, 'PAY-2').radius).toBeCloseTo(2);
  });
});

describe('the axes', () => {
  test('go from bound to bound of the scale: another initiative moves none', () => {
    const one = aPlan().withInitiative('PAY-1', { scores: { 'ice.impact': 4, 'ice.confidence': 6, 'ice.ease': 3 } });
    const before = bubbleOf(layout(one.build(), 'ice'), 'PAY-1');
    one.withInitiative('PAY-2', { scores: { 'ice.impact': 9, 'ice.confidence': 9, 'ice.ease': 9 } });
    const after = bubbleOf(layout(one.build(), 'ice'), 'PAY-1');
    expect([after.x, after.y]).toEqual([before.x, before.y]);
  });

  const reaches = aPlan()
    .withInitiative('PAY-1', { rice: { reach: 40, impact: 1, confidence: 1, effort: 2 } })
    .withInitiative('PAY-2', { rice: { reach: 5_200, impact: 1, confidence: 1, effort: 4 } })
    .withInitiative('PAY-3', { rice: { reach: 0, impact: 1, confidence: 1, effort: 4 } })
    .build();

  test('of an open scale end at round numbers around the values', () => {
    const { y } = layout(reaches, 'rice');
    expect(y.domain).toEqual({ kind: 'linear', least: 0, most: 6_000 });
  });

  test('may be logarithmic, without what is 0', () => {
    const drawn = layout(reaches, 'rice', { x: 'criterion-reach', y: 'criterion-impact', isXLog: true });
    expect(drawn.x.domain).toEqual({ kind: 'log', least: 10, most: 10_000 });
    expect(drawn.notShown).toEqual([initiativeId('PAY-3')]);
    expect(drawn.x.ticks.map(({ value }) => value)).toContain(1_000);
  });

  test('offer it on open scales alone, from a hundredfold on', () => {
    const [reach, impact] = measuresOf(requireModel(reaches, toId('rice')), 'person-weeks');
    if (reach === undefined || impact === undefined) throw new Error('RICE has lost its criteria');
    expect(canBeLog(reach, [0, 40, 5_200])).toBe(true);
    expect(canBeLog(reach, [60, 5_200])).toBe(false);
    expect(canBeLog(impact, [0.001, 5_200])).toBe(false);
  });

  test('are marked at the choices of a scale', () => {
    const { y } = layout(reaches, 'rice', { y: 'criterion-impact' });
    expect(y.ticks.map(({ value }) => value)).toEqual([0.25, 0.5, 1, 2, 3]);
  });
});

describe('the figures of a model', () => {
  const plan = aPlan().build();
  const measures = (id: string) => measuresOf(requireModel(plan, toId(id)), 'person-weeks');

  test('are its numeric criteria, its score and the effort', () => {
    expect(measures('rice').map(({ name }) => name)).toEqual([
      'Reach',
      'Impact',
      'Confidence',
      'Effort',
      'RICE score',
      'Effort of all teams',
    ]);
    expect(measures('value-effort').map(({ id }) => id)).not.toContain('score');
  });

  test('are too few where a model has words alone', () => {
    expect(usualMeasures(measures('moscow'))).toBeNull();
  });

  test('of Kano are its coefficients: 30 attractive, 20 performance, 10 must-be and 40 indifferent are 0.5 and −0.3', () => {
    const counts = { attractive: 30, performance: 20, 'must-be': 10, indifferent: 40 };
    const scores = Object.fromEntries(Object.entries(counts).map(([id, count]) => [`kano.${id}`, count]));
    const [row] = rankPlan(aPlan().withInitiative('PAY-1', { scores }).build(), toId('kano'));
    if (row === undefined) throw new Error('It is not ranked');
    const [better, worse] = measures('kano');
    expect(better?.read(row)).toBe(0.5);
    expect(worse?.read(row)).toBe(-0.3);
  });
});

describe('one row in a layout that stays', () => {
  test('stands where it stands among the others', () => {
    const drawn = layout(corners, 'value-effort');
    for (const row of rankPlan(corners, toId('value-effort'))) {
      const bubble = drawn.bubbles.find(({ id }) => id === row.initiative.id) ?? null;
      expect(bubbleIn(drawn, row)).toEqual(bubble);
    }
  });

  test('goes where its new values are, on the axes as they were, and is no larger than the largest', () => {
    const drawn = layout(corners, 'value-effort');
    const moved = aPlan()
      .withInitiative('PAY-2', { scores: { 'value-effort.value': 10, 'value-effort.effort': 1 }, effort: { SRE: 900 } })
      .build();
    const [row] = rankPlan(moved, toId('value-effort'));
    if (row === undefined) throw new Error('PAY-2 is ranked');
    const best = bubbleOf(drawn, 'PAY-1');
    expect(bubbleIn(drawn, row)).toMatchObject({ x: best.x, y: best.y, radius: drawn.sizes.largest });
  });
});
