import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { checkPlan } from '../../../shared/check/check-plan.ts';
import { toId } from '../../../shared/plan/ids.ts';
import type { Model } from '../../../shared/plan/model.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';

const SCORED = { rice: { reach: 1, impact: 1, confidence: 0.8, effort: 1 } } as const;
const today = toPlainDate('2026-11-21');

const check = (plan: Plan) => checkPlan(plan, { today });

describe('checking a plan', () => {
  test('finds nothing in a plan without faults', () => {
    const plan = aPlan().withInitiative('A', { ...SCORED, start: '2026-01-05', end: '2026-01-05' });
    expect(check(plan.build())).toEqual({ errors: [], warnings: [] });
    expect(check(aPlan().build())).toEqual({ errors: [], warnings: [] });
  });

  test('spells a cycle out by its keys', () => {
    const plan = aPlan()
      .withInitiative('PAY-7', SCORED)
      .withInitiative('PAY-3', SCORED)
      .withInitiative('PAY-9', SCORED);
    plan.withDependency('PAY-7', 'PAY-3').withDependency('PAY-3', 'PAY-7');
    expect(check(plan.build()).errors).toEqual([
      {
        kind: 'cycle',
        message:
          'These initiatives wait for each other: PAY-3 → PAY-7 → PAY-3. Remove one of the dependencies or make it soft.',
        keys: ['PAY-3', 'PAY-7'],
      },
    ]);
    plan.withDependency('PAY-7', 'PAY-9').withDependency('PAY-9', 'PAY-7');
    expect(check(plan.build()).errors).toMatchObject([
      { message: expect.stringContaining('PAY-9 is caught in it too.'), keys: ['PAY-3', 'PAY-7', 'PAY-9'] },
    ]);
  });

  test('says of an initiative that waits for itself just that', () => {
    const plan = aPlan().withInitiative('A', SCORED).withDependency('A', 'A').build();
    expect(check(plan).errors).toMatchObject([{ message: expect.stringMatching(/^A waits for itself: A → A\./) }]);
  });

  test('takes a value outside its scale for an error, a missing one for a warning', () => {
    const plan = aPlan()
      .withInitiative('A', { rice: { ...SCORED.rice, reach: -5 } })
      .withInitiative('B', { rice: { reach: 1, confidence: 0.8 } })
      .build();
    expect(check(plan)).toEqual({
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
    expect(check(plan).errors).toEqual([
      { kind: 'end-before-start', message: 'A ends on 2026-02-27, before it starts on 2026-03-02.', keys: ['A'] },
    ]);
  });

  test('counts what a team has not estimated, team by team in their order', () => {
    const plan = aPlan().withTeam('SRE').withTeam('Compute');
    plan.withInitiative('A-10', { ...SCORED, effort: { Compute: null, SRE: null } });
    plan.withInitiative('A-9', { ...SCORED, effort: { SRE: null, Compute: null } });
    plan.withInitiative('A-1', { ...SCORED, effort: { '': null } });
    plan.withInitiative('A-2', { ...SCORED, stage: 'shipped', effort: { SRE: null } });
    expect(check(plan.build()).warnings).toEqual([
      { kind: 'unknown-load', message: 'SRE has not estimated 2 initiatives: A-9 and A-10.', keys: ['A-9', 'A-10'] },
      {
        kind: 'unknown-load',
        message: 'Compute has not estimated 2 initiatives: A-9 and A-10.',
        keys: ['A-9', 'A-10'],
      },
    ]);
  });

  test('names at most eight initiatives in a sentence, but keeps all keys', () => {
    const plan = aPlan();
    for (let n = 1; n <= 20; n += 1) plan.withInitiative(`A-${n}`, { ...SCORED, effort: { SRE: null } });
    const [warning] = check(plan.build()).warnings;
    expect(warning?.message).toBe(
      'SRE has not estimated 20 initiatives: A-1, A-2, A-3, A-4, A-5, A-6, A-7 and 13 more.',
    );
    expect(warning?.keys).toHaveLength(20);
  });

  test('lists kind by kind, inside a kind by key', () => {
    const plan = aPlan().withInitiative('B', { start: '2026-03-02', end: '2026-02-27', rice: { reach: -1 } });
    plan.withInitiative('A-10', { start: '2026-03-02', end: '2026-02-27', rice: { reach: -1 } }).withInitiative('A-9');
    plan.withDependency('B', 'B');
    const { errors, warnings } = check(plan.build());
    expect(errors.map(({ kind, keys }) => `${kind} ${keys.join()}`)).toEqual([
      'cycle B',
      'score-error A-10',
      'score-error B',
      'end-before-start A-10',
      'end-before-start B',
    ]);
    expect(warnings.map(({ kind, keys }) => `${kind} ${keys.join()}`)).toEqual(['incomplete-score A-9']);
  });

  test('warns of what makes scores less than they seem, by today', () => {
    const value = { kind: 'number', likely: 1, low: null, high: null } as const;
    const stale = { value, setBy: 'Maya', setOn: toPlainDate('2026-08-20'), evidence: 'Survey' };
    const plan = aPlan()
      .withInitiative('A', { rice: { ...SCORED.rice, confidence: 1 } })
      .withInitiative('B', { ...SCORED, scores: { 'rice.reach': stale } })
      .build();
    expect(check(plan).warnings.map(({ kind, keys }) => `${kind} ${keys.join()}`)).toEqual([
      'certain-without-evidence A',
      'stale-scores B',
    ]);
    expect(checkPlan(plan, { today: toPlainDate('2026-11-20') }).warnings.map(({ kind }) => kind)).toEqual([
      'certain-without-evidence',
    ]);
  });

  test('finds a model that can give no score, once and not on every row', () => {
    const broken = { ...MODEL, formula: 'value / (' };
    const deciding = aPlan()
      .withModel(broken)
      .withSettings({ decidingModelId: broken.id })
      .withInitiative('A')
      .withInitiative('B');
    expect(check(deciding.build()).errors).toEqual([
      { kind: 'model-error', message: expect.stringMatching(/^Rate can give no score: at character 10: /), keys: [] },
    ]);
    const criteria = MODEL.criteria.map((one) => ({ ...one, weight: 0 }));
    const beside = aPlan()
      .withModel({ ...FACTS, kind: 'weighted', criteria })
      .withInitiative('A', SCORED)
      .build();
    expect(check(beside)).toMatchObject({
      errors: [{ kind: 'model-error', message: expect.stringMatching(/^Rate can give no score: every weight is 0/) }],
      warnings: [],
    });
  });

  test('warns of a decision that no longer applies', () => {
    const plan = aPlan()
      .withInitiative('A', SCORED)
      .withInitiative('B', { ...SCORED, stage: 'shipped' })
      .build();
    const placement = {
      id: toId<Parameters<Plan['placements']['get']>[0]>('placement-1'),
      initiativeId: initiativeId('A'),
      place: { kind: 'above', initiativeId: initiativeId('B') },
      reason: '',
      decidedBy: '',
      decidedOn: today,
      sequence: 1,
    } as const;
    expect(check({ ...plan, placements: new Map([[placement.id, placement]]) }).warnings).toEqual([
      { kind: 'dropped-placement', message: 'A was placed above B, which is no longer ranked.', keys: ['A'] },
    ]);
  });
});

const FACTS = { id: toId<Model['id']>('rate'), name: 'Rate', builtIn: false } as const;
const MODEL = {
  ...FACTS,
  kind: 'formula',
  formula: 'value',
  criteria: [
    {
      id: 'value',
      name: 'Value',
      description: '',
      direction: 'benefit',
      scale: { kind: 'number', least: 1, most: 5, unit: '' },
    },
  ],
} as const;
