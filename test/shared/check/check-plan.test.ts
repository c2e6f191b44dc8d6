import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../../shared/check/check-plan.ts';
import { aPlan } from '../../support/plan-builder.ts';

const SCORED = { rice: { reach: 1, impact: 1, confidence: 1, effort: 1 } } as const;

describe('checking a plan', () => {
  test('finds nothing in a plan without faults', () => {
    const plan = aPlan().withInitiative('A', { ...SCORED, start: '2026-01-05', end: '2026-01-05' });
    expect(checkPlan(plan.build())).toEqual({ errors: [], warnings: [] });
    expect(checkPlan(aPlan().build())).toEqual({ errors: [], warnings: [] });
  });

  test('spells a cycle out by its keys', () => {
    const plan = aPlan()
      .withInitiative('PAY-7', SCORED)
      .withInitiative('PAY-3', SCORED)
      .withInitiative('PAY-9', SCORED);
    plan.withDependency('PAY-7', 'PAY-3').withDependency('PAY-3', 'PAY-7');
    expect(checkPlan(plan.build()).errors).toEqual([
      {
        kind: 'cycle',
        message:
          'These initiatives wait for each other: PAY-3 → PAY-7 → PAY-3. Remove one of the dependencies or make it soft.',
        keys: ['PAY-3', 'PAY-7'],
      },
    ]);
    plan.withDependency('PAY-7', 'PAY-9').withDependency('PAY-9', 'PAY-7');
    expect(checkPlan(plan.build()).errors).toMatchObject([
      { message: expect.stringContaining('PAY-9 is caught in it too.'), keys: ['PAY-3', 'PAY-7', 'PAY-9'] },
    ]);
  });

  test('says of an initiative that waits for itself just that', () => {
    const plan = aPlan().withInitiative('A', SCORED).withDependency('A', 'A').build();
    expect(checkPlan(plan).errors).toMatchObject([{ message: expect.stringMatching(/^A waits for itself: A → A\./) }]);
  });

  test('takes a value outside its scale for an error, a missing one for a warning', () => {
    const plan = aPlan()
      .withInitiative('A', { rice: { ...SCORED.rice, reach: -5 } })
      .withInitiative('B', { rice: { reach: 1, confidence: 1 } })
      .build();
    expect(checkPlan(plan)).toEqual({
      errors: [
        { kind: 'score-error', message: 'A has no RICE score: reach is -5, but it must be 0 or more.', keys: ['A'] },
      ],
      warnings: [
        { kind: 'incomplete-score', message: 'B has no RICE score: impact and effort are missing.', keys: ['B'] },
      ],
    });
  });

  test('finds an end before its start', () => {
    const plan = aPlan()
      .withInitiative('A', { ...SCORED, start: '2026-03-02', end: '2026-02-27' })
      .build();
    expect(checkPlan(plan).errors).toEqual([
      { kind: 'end-before-start', message: 'A ends on 2026-02-27, before it starts on 2026-03-02.', keys: ['A'] },
    ]);
  });

  test('counts what a team has not estimated, team by team in their order', () => {
    const plan = aPlan().withTeam('SRE').withTeam('Compute');
    plan.withInitiative('A-10', { ...SCORED, effort: { Compute: null, SRE: null } });
    plan.withInitiative('A-9', { ...SCORED, effort: { SRE: null, Compute: 4 } });
    plan.withInitiative('A-1', { ...SCORED, effort: { '': null } });
    plan.withInitiative('A-2', { ...SCORED, stage: 'shipped', effort: { SRE: null } });
    expect(checkPlan(plan.build()).warnings).toEqual([
      { kind: 'unknown-load', message: 'SRE has not estimated 2 initiatives: A-9 and A-10.', keys: ['A-9', 'A-10'] },
      { kind: 'unknown-load', message: 'Compute has not estimated 1 initiative: A-10.', keys: ['A-10'] },
    ]);
  });

  test('names at most eight initiatives in a sentence, but keeps all keys', () => {
    const plan = aPlan();
    for (let n = 1; n <= 20; n += 1) plan.withInitiative(`A-${n}`, { ...SCORED, effort: { SRE: null } });
    const [warning] = checkPlan(plan.build()).warnings;
    expect(warning?.message).toBe(
      'SRE has not estimated 20 initiatives: A-1, A-2, A-3, A-4, A-5, A-6, A-7 and 13 more.',
    );
    expect(warning?.keys).toHaveLength(20);
  });

  test('lists kind by kind, inside a kind by key', () => {
    const plan = aPlan().withInitiative('B', { start: '2026-03-02', end: '2026-02-27', rice: { reach: -1 } });
    plan.withInitiative('A-10', { start: '2026-03-02', end: '2026-02-27', rice: { reach: -1 } }).withInitiative('A-9');
    plan.withDependency('B', 'B');
    const { errors, warnings } = checkPlan(plan.build());
    expect(errors.map(({ kind, keys }) => `${kind} ${keys.join()}`)).toEqual([
      'cycle B',
      'score-error A-10',
      'score-error B',
      'end-before-start A-10',
      'end-before-start B',
    ]);
    expect(warnings.map(({ kind, keys }) => `${kind} ${keys.join()}`)).toEqual(['incomplete-score A-9']);
  });
});
