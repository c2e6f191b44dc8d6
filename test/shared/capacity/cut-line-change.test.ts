import { describe, expect, test } from 'vitest';
import { createCutLine } from '../../../shared/capacity/cut-line-change.ts';
import type { CutFacts } from '../../../shared/capacity/cut-line-state.ts';
import { periodSpan } from '../../../shared/capacity/period-span.ts';
import { factsOf, planWithRoom, Q2, statesOf } from './cut-of.ts';

const plan = (effortOfC: number) =>
  planWithRoom({ SRE: 10 })
    .withInitiative('A', { effort: { SRE: 6 } })
    .withInitiative('B', { effort: { SRE: 5 } })
    .withInitiative('C', { effort: { SRE: effortOfC } })
    .build();

describe('a cut line that remembers', () => {
  test('is the same object for the same facts', () => {
    const draw = createCutLine();
    const facts = factsOf(plan(4));
    expect(draw({ ...facts })).toBe(draw(facts));
  });

  test('keeps the rows of which nothing changed', () => {
    const draw = createCutLine();
    const facts = factsOf(plan(4));
    const before = draw(facts);
    const [a, b, c] = facts.rows;
    if (a === undefined || b === undefined || c === undefined) throw new Error('The plan has three');
    const effort = c.initiative.effort.map((part) => ({ ...part, likely: 7 }));
    const changed: CutFacts = { ...facts, rows: [a, b, { initiative: { ...c.initiative, effort } }] };
    const after = draw(changed);
    expect(statesOf(after)).toBe('A in, B out, C out');
    expect(after.rows.map((row, index) => row === before.rows[index])).toEqual([true, true, false]);
  });

  test('forgets what it knew of another period', () => {
    const draw = createCutLine();
    const facts = factsOf(
      planWithRoom({ SRE: 10 })
        .withInitiative('A', { start: '2026-03-30', end: '2026-04-02', effort: { SRE: 2 } })
        .build(),
    );
    expect(draw(facts).teams[0]?.taken).toBe(1);
    expect(draw({ ...facts, span: periodSpan(facts.plan, { fiscalYear: 2026, quarter: 3 }) }).teams[0]?.taken).toBe(0);
    expect(draw({ ...facts, span: periodSpan(facts.plan, Q2) }).teams[0]?.taken).toBe(1);
  });
});
