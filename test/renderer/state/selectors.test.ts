import { describe, expect, test } from 'vitest';
import {
  decidedOrderOf,
  decidingModelOf,
  peopleOf,
  rankedById,
  rankingBy,
  rankingOf,
  tagsOf,
  themesOf,
  unrankedOf,
} from '../../../renderer/state/selectors.ts';
import { applyChangeSet } from '../../../shared/changes/change-set.ts';
import { renamePlan } from '../../../shared/commands/rename-plan.ts';
import { toId } from '../../../shared/plan/ids.ts';
import { newInitiative } from '../../../shared/plan/initiative.ts';
import { newPlan, planOf, settingsOf } from '../../../shared/plan/plan.ts';
import { createCountingIds } from '../../support/counting-ids.ts';
import { aPlan } from '../../support/plan-builder.ts';
import { createTickingClock } from '../../support/ticking-clock.ts';

const initiative = (key: string) => newInitiative({ id: toId(key), key, title: key });

const plan = planOf({
  settings: [settingsOf(newPlan({ id: toId('plan'), name: 'Atlas', keyPrefix: 'A' }))],
  people: [
    { id: toId('p1'), name: 'Zoe' },
    { id: toId('p2'), name: 'Ann' },
  ],
  themes: [
    { id: toId('t1'), name: 'Second', colour: 1, keyPrefix: '', targetShare: null, position: 2 },
    { id: toId('t2'), name: 'First', colour: 0, keyPrefix: '', targetShare: null, position: 1 },
  ],
  initiatives: [
    { ...initiative('A-12'), stage: 'shipped', tags: ['b', 'a'] },
    { ...initiative('A-2'), stage: 'parked', stageReason: 'Later', tags: ['a'] },
    initiative('A-1'),
  ],
});

describe('selectors', () => {
  test('put in order what the plan holds', () => {
    expect(rankingOf(plan).map((row) => row.initiative.key)).toEqual(['A-1']);
    expect(rankedById(plan).get(toId('A-1'))).toBe(rankingOf(plan)[0]);
    expect(unrankedOf(plan).map(({ key }) => key)).toEqual(['A-2', 'A-12']);
    expect(themesOf(plan).map(({ name }) => name)).toEqual(['First', 'Second']);
    expect(peopleOf(plan).map(({ name }) => name)).toEqual(['Ann', 'Zoe']);
    expect(tagsOf(plan)).toEqual(['a', 'b']);
    expect(decidingModelOf(plan).id).toBe('rice');
  });

  test('compute once a plan object, and anew for the next', () => {
    expect(rankingOf(plan)).toBe(rankingOf(plan));
    const context = { today: createTickingClock().today(), who: '', ids: createCountingIds() };
    const renamed = renamePlan(plan, { name: 'Other' }, context);
    if (!renamed.ok) throw new Error(renamed.problem.message);
    const next = applyChangeSet(plan, renamed.value);
    expect(tagsOf(next)).not.toBe(tagsOf(plan));
    expect(tagsOf(next)).toEqual(tagsOf(plan));
    // What was changed bears on no rank: the rows stay the same ones.
    expect(rankingOf(next)).toBe(rankingOf(plan));
  });

  test('rank by any model, and remember each of them', () => {
    const scored = aPlan()
      .withInitiative('A', { rice: { reach: 9, impact: 1, confidence: 1, effort: 1 }, scores: { 'wsjf.job-size': 1 } })
      .withInitiative('B', { scores: { 'moscow.priority': 'must' } })
      .build();
    const keysBy = (model: string) => rankingBy(scored, toId(model)).map(({ initiative }) => initiative.key);
    expect(keysBy('rice')).toEqual(['A', 'B']);
    expect(keysBy('moscow')).toEqual(['B', 'A']);
    expect(rankingBy(scored, toId('moscow'))).toBe(rankingBy(scored, toId('moscow')));
    expect(rankingBy(scored, toId('rice'))).toBe(rankingOf(scored));
  });

  test('apply what was decided to the order of the deciding model', () => {
    const placed = aPlan().withInitiative('A').withInitiative('B').withPlacement('B', 'first').build();
    expect(rankingOf(placed).map(({ initiative }) => initiative.key)).toEqual(['A', 'B']);
    expect(decidedOrderOf(placed).rows.map(({ initiative }) => initiative.key)).toEqual(['B', 'A']);
    expect(decidedOrderOf(placed)).toBe(decidedOrderOf(placed));
  });
});
