import { describe, expect, test } from 'vitest';
import { chosenColumns, createColumns } from '../../../../../renderer/features/prioritize/models/compared-columns.ts';
import {
  hangsOnModel,
  placesOf,
  sortRows,
  tableOf,
} from '../../../../../renderer/features/prioritize/models/compared-rows.ts';
import { toId } from '../../../../../shared/plan/ids.ts';
import { aPlan } from '../../../../support/plan-builder.ts';

const ice = (impact: number, confidence: number, ease: number) => ({
  'ice.impact': impact,
  'ice.confidence': confidence,
  'ice.ease': ease,
});

const builder = aPlan()
  .withInitiative('PAY-1', { scores: ice(10, 1, 10), rice: { reach: 30, impact: 1, confidence: 1, effort: 1 } })
  .withInitiative('PAY-2', { scores: ice(6, 6, 6), rice: { reach: 20, impact: 1, confidence: 1, effort: 1 } })
  .withInitiative('PAY-3', { scores: ice(2, 2, 2), rice: { reach: 10, impact: 1, confidence: 1, effort: 1 } });
const plan = builder.build();
const keysOf = (rows: readonly { readonly initiative: { readonly key: string } }[]) =>
  rows.map(({ initiative }) => initiative.key);
const columns = chosenColumns(createColumns()(plan), null, toId('rice'));

describe('the models side by side', () => {
  test('are those by which something has a rank, ICE as a product and as a mean', () => {
    expect(columns.map(({ name }) => name)).toEqual(['RICE', 'ICE, product', 'ICE, mean']);
  });

  test('begin with the model in view', () => {
    const turned = chosenColumns(createColumns()(plan), null, toId('ice'));
    expect(turned.map(({ name }) => name)).toEqual(['ICE, product', 'ICE, mean', 'RICE']);
  });

  test('are those that were chosen, also where they rank nothing', () => {
    const chosen = chosenColumns(createColumns()(plan), [toId('wsjf'), toId('rice')], toId('rice'));
    expect(chosen.map(({ name, ranked }) => [name, ranked])).toEqual([
      ['RICE', 3],
      ['WSJF', 0],
    ]);
  });

  test('say how the two ways of ICE rank differently', () => {
    const { rows } = tableOf(columns);
    expect(rows.map(({ initiative, ranks }) => [initiative.key, ...ranks])).toEqual([
      ['PAY-1', 1, 2, 1],
      ['PAY-2', 2, 1, 2],
      ['PAY-3', 3, 3, 3],
    ]);
  });

  test('say how far each agrees with the first', () => {
    const [own, product, mean] = tableOf(columns).agreements;
    expect(own).toBeNull();
    expect(product?.tau).toBeCloseTo(1 / 3);
    expect(mean?.tau).toBe(1);
  });

  test('are ranked again only when initiatives or the model have changed', () => {
    const rank = createColumns();
    const [before] = rank(plan);
    expect(rank({ ...plan })[0]).toBe(before);
    expect(rank(builder.withInitiative('PAY-4').build())[0]).not.toBe(before);
  });
});

describe('the rows', () => {
  const { rows } = tableOf(columns);

  test('come in the order of any column', () => {
    expect(keysOf(sortRows(rows, columns, { kind: 'model', key: 'ice product' }))).toEqual(['PAY-2', 'PAY-1', 'PAY-3']);
    expect(keysOf(sortRows(rows, columns, { kind: 'model', key: 'rice' }))).toEqual(['PAY-1', 'PAY-2', 'PAY-3']);
  });

  test('or what moves most first', () => {
    expect(keysOf(sortRows(rows, columns, { kind: 'spread' })).at(-1)).toBe('PAY-3');
  });

  test('that move by half the list hang on the model', () => {
    expect(rows.map(hangsOnModel)).toEqual([true, true, false]);
  });

  test('stand at their share of each list', () => {
    expect(rows.map((row) => placesOf(row, columns))).toEqual([
      [0, 0.5, 0],
      [0.5, 0, 0.5],
      [1, 1, 1],
    ]);
  });
});
