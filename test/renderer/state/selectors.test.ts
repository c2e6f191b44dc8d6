import { describe, expect, test } from 'vitest';
import {
  decidingModelOf,
  peopleOf,
  rankedById,
  rankingOf,
  tagsOf,
  themesOf,
  unrankedOf,
} from '../../../renderer/state/selectors.ts';
import { applyChangeSet } from '../../../shared/changes/change-set.ts';
import { renamePlan } from '../../../shared/commands/rename-plan.ts';
import { toId } from '../../../shared/plan/ids.ts';
import { newInitiative } from '../../../shared/plan/initiative.ts';
import { BUILT_IN_MODELS } from '../../../shared/plan/model.ts';
import { newPlan, planOf, settingsOf } from '../../../shared/plan/plan.ts';
import { createCountingIds } from '../../support/counting-ids.ts';
import { createTickingClock } from '../../support/ticking-clock.ts';

const initiative = (key: string) => newInitiative({ id: toId(key), key, title: key });

const plan = planOf({
  settings: [settingsOf(newPlan({ id: toId('plan'), name: 'Atlas', keyPrefix: 'A' }))],
  models: BUILT_IN_MODELS,
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
    expect(rankingOf(next)).not.toBe(rankingOf(plan));
    expect(rankingOf(next)).toEqual(rankingOf(plan));
  });
});
