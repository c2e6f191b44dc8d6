import { describe, expect, test } from 'vitest';
import { matchRows, type RowToMatch } from '../../../shared/import/match-rows.ts';
import { type ThemeId, toId } from '../../../shared/plan/ids.ts';
import { type Initiative, newInitiative } from '../../../shared/plan/initiative.ts';
import { type Plan, planOf, settingsOf } from '../../../shared/plan/plan.ts';
import { emptyPlan } from './table-of.ts';

interface Row extends RowToMatch {
  readonly summary?: string;
  readonly themeId?: ThemeId;
}

function planWith(...facts: readonly (Partial<Initiative> & { readonly key: string })[]): Plan {
  const initiatives = facts.map((fact, index) => ({
    ...newInitiative({ id: toId(`i${index}`), key: fact.key, title: 'Same' }),
    ...fact,
  }));
  return planOf({ settings: [settingsOf(emptyPlan())], initiatives });
}

/** The key of the initiative that each row is, or what else becomes of it. */
function matched(plan: Plan, rows: readonly Row[]): readonly string[] {
  const matches = matchRows(plan, rows, {
    canBe: (row, initiative) => row.summary !== `not ${initiative.key}`,
    compare: (row, initiative) => ((row.summary ?? '') === initiative.summary ? 'whole' : 'none'),
    themeId: (row) => row.themeId ?? null,
  });
  return matches.map((match) => {
    if (match.kind === 'existing') return match.initiative.key;
    return match.kind === 'new' ? 'new' : match.because;
  });
}

function row(key: string | null, title: string | null = 'Same', more: Omit<Row, 'key' | 'title'> = {}): Row {
  return { key, title, ...more };
}

describe('a row with a key', () => {
  const plan = planWith({ key: 'A-1' }, { key: 'A-2' });

  test('is the initiative with that key, else a new one', () => {
    expect(matched(plan, [row('A-2', null), row('A-9'), row('A-8', null)])).toEqual(['A-2', 'new', 'no-title']);
  });

  test('is the one whose key differs by case when both are alone in it', () => {
    expect(matched(plan, [row('a-2')])).toEqual(['A-2']);
    expect(matched(plan, [row('a-2'), row('A-2')])).toEqual(['new', 'A-2']);
    expect(matched(planWith({ key: 'b-1' }, { key: 'B-1' }), [row('b-1'), row('B-1')])).toEqual(['b-1', 'B-1']);
    expect(matched(planWith({ key: 'bb-1' }, { key: 'BB-1' }), [row('Bb-1')])).toEqual(['new']);
  });

  test('counts once: the first with a title, else the first', () => {
    expect(matched(plan, [row('A-9', null), row('A-9'), row('A-9')])).toEqual(['key-again', 'new', 'key-again']);
    expect(matched(plan, [row('A-1', null), row('A-1', null)])).toEqual(['A-1', 'key-again']);
  });
});

describe('a row without a key', () => {
  test('is the initiative with its title, in the order of the keys as people count', () => {
    const plan = planWith({ key: 'A-10' }, { key: 'A-9' }, { key: 'A-1', title: 'Other' });
    expect(matched(plan, [row(null), row(null, 'SAME '), row(null), row(null, 'other'), row(null, null)])).toEqual([
      'A-9',
      'A-10',
      'new',
      'A-1',
      'no-title',
    ]);
  });

  test('is none that a key of the table claims', () => {
    expect(matched(planWith({ key: 'A-1' }, { key: 'A-2' }), [row(null), row('A-1')])).toEqual(['A-2', 'A-1']);
  });

  test('is first the one that it leaves as it is', () => {
    const plan = planWith({ key: 'A-1', summary: 'one' }, { key: 'A-2', summary: 'two' });
    expect(matched(plan, [row(null, 'Same', { summary: 'three' }), row(null, 'Same', { summary: 'one' })])).toEqual([
      'A-2',
      'A-1',
    ]);
  });

  test('leaves an initiative to another row rather than change one without need', () => {
    const plan = planWith({ key: 'A-1', summary: 'both' }, { key: 'A-2', summary: 'two' });
    const matches = matchRows<Row>(plan, [row(null), row(null, 'Same', { summary: 'both' })], {
      canBe: () => true,
      compare: (one, { summary }) => (one.summary === undefined || one.summary === summary ? 'whole' : 'none'),
      themeId: () => null,
    });
    expect(matches).toMatchObject([{ initiative: { key: 'A-2' } }, { initiative: { key: 'A-1' } }]);
  });

  test('is none that it can’t be', () => {
    const plan = planWith({ key: 'A-1', summary: 'x' }, { key: 'A-2', summary: 'x' });
    expect(matched(plan, [row(null, 'Same', { summary: 'not A-1' }), row(null)])).toEqual(['A-2', 'A-1']);
  });

  test('is rather one of its own theme', () => {
    const themeId = toId<ThemeId>('ops');
    const plan = planWith({ key: 'A-1', summary: 'x' }, { key: 'Z-1', summary: 'x', themeId });
    expect(matched(plan, [row(null, 'Same', { themeId }), row(null)])).toEqual(['Z-1', 'A-1']);
  });

  test('finds its way through very many of one title', () => {
    const plan = planWith(...Array.from({ length: 3000 }, (_, index) => ({ key: `A-${index}`, summary: `${index}` })));
    const rows = Array.from({ length: 3000 }, () => row(null, 'Same', { summary: 'changed' }));
    expect(matched(plan, rows)).toEqual(rows.map((_, index) => `A-${index}`));
  });
});
