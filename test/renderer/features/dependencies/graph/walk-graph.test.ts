import { describe, expect, test } from 'vitest';
import {
  graphFactsOf,
  isSameGraph,
  shownGraph,
} from '../../../../../renderer/features/dependencies/graph/shown-graph.ts';
import { boxAfterKey, lineageOf } from '../../../../../renderer/features/dependencies/graph/walk-graph.ts';
import { layoutGraph } from '../../../../../shared/dependencies/layout/graph-layout.ts';
import { aPlan, initiativeId } from '../../../../support/plan-builder.ts';

const ALL = { around: null, upstream: null, downstream: null, hidesSoft: false } as const;
const plan = aPlan()
  .withInitiative('A-1')
  .withInitiative('A-2')
  .withInitiative('A-3')
  .withInitiative('A-4')
  .withInitiative('A-9')
  .withDependency('A-1', 'A-2')
  .withDependency('A-1', 'A-3')
  .withDependency('A-3', 'A-4', 'FS', { hard: false })
  .build();

function graphOf(settings: Parameters<typeof shownGraph>[1] = ALL) {
  const shown = shownGraph(plan, settings);
  if (shown.kind !== 'graph') throw new Error(`There is no graph: ${shown.kind}`);
  return shown.neighbourhood;
}

const keysOf = (settings?: Parameters<typeof shownGraph>[1]) =>
  graphOf(settings)
    .neighbours.map(({ initiative }) => initiative.key)
    .sort();

describe('what the graph shows', () => {
  test('is everything that waits or is waited for', () => {
    expect(keysOf()).toEqual(['A-1', 'A-2', 'A-3', 'A-4']);
    expect(keysOf({ ...ALL, hidesSoft: true })).toEqual(['A-1', 'A-2', 'A-3']);
  });

  test('is what is around the chosen, as far as is asked', () => {
    expect(keysOf({ ...ALL, around: [initiativeId('A-3')], upstream: 1, downstream: 0 })).toEqual(['A-1', 'A-3']);
  });

  test('is nothing in a plan in which nothing waits', () => {
    expect(shownGraph(aPlan().withInitiative('A-1').build(), ALL)).toEqual({ kind: 'nothing' });
  });

  test('asks for a choice where there is more than can be followed', () => {
    let many = aPlan();
    for (let number = 0; number <= 501; number += 1) many = many.withInitiative(`B-${number}`);
    for (let number = 0; number < 501; number += 1) many = many.withDependency(`B-${number}`, `B-${number + 1}`);
    expect(shownGraph(many.build(), ALL)).toEqual({ kind: 'too-many', count: 502 });
  });

  test('is laid out anew only when nodes or edges change', () => {
    const facts = graphFactsOf(plan, graphOf());
    expect(isSameGraph(facts, graphFactsOf(plan, graphOf()))).toBe(true);
    expect(isSameGraph(facts, graphFactsOf(plan, graphOf({ ...ALL, hidesSoft: true })))).toBe(false);
  });
});

describe('keys in the graph', () => {
  const { dependencies } = graphOf();
  const { boxes } = layoutGraph(graphFactsOf(plan, graphOf()));
  const press = (from: string, key: string) => {
    const next = boxAfterKey({ boxes, dependencies }, initiativeId(from), key);
    return [...plan.initiatives.values()].find(({ id }) => id === next?.id)?.key ?? null;
  };

  test('go along dependencies to the right and back to the left', () => {
    expect(press('A-3', 'ArrowRight')).toBe('A-4');
    expect(press('A-4', 'ArrowLeft')).toBe('A-3');
    expect(press('A-3', 'ArrowLeft')).toBe('A-1');
    expect(press('A-4', 'ArrowRight')).toBeNull();
  });

  test('go up and down in a column', () => {
    const [upper, lower] = ['A-2', 'A-3'].sort(
      (a, b) =>
        (boxes.find(({ id }) => id === initiativeId(a))?.y ?? 0) -
        (boxes.find(({ id }) => id === initiativeId(b))?.y ?? 0),
    );
    expect(press(upper ?? '', 'ArrowDown')).toBe(lower);
    expect(press(lower ?? '', 'ArrowUp')).toBe(upper);
  });

  test('bring out all that leads to a node and all that it leads to', () => {
    const lineage = lineageOf(dependencies, initiativeId('A-3'));
    expect([...lineage].sort()).toEqual(['A-1', 'A-3', 'A-4'].map(initiativeId).sort());
  });
});
