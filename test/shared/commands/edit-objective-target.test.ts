import { expect, test } from 'vitest';
import { editObjectiveTarget } from '../../../shared/commands/edit-objective-target.ts';
import { toId } from '../../../shared/plan/ids.ts';
import { aPlan, objectiveId } from '../../support/plan-builder.ts';
import { afterCommand } from './after-command.ts';

const PLAN = aPlan().withObjective('Sign-in never stops').build();
const ID = objectiveId('Sign-in never stops');

function target(targetShare: number | null, plan = PLAN) {
  return afterCommand(plan, editObjectiveTarget, { id: ID, targetShare });
}

test('an objective gets a share of capacity that it should have, or none', () => {
  const set = target(0.25);
  expect(set.label).toBe('Set target share of objective “Sign-in never stops”');
  expect(set.plan.objectives.get(ID)?.targetShare).toBe(0.25);
  const cleared = target(null, set.plan);
  expect(cleared.label).toBe('Clear target share of objective “Sign-in never stops”');
  expect(cleared.plan.objectives.get(ID)?.targetShare).toBeNull();
});

test('a share beyond 0 to 100 % is refused', () => {
  for (const share of [-0.1, 1.1, Number.NaN]) {
    expect(target(share).refusal).toBe('An objective’s share of capacity is from 0 to 100 %.');
  }
  const gone = { id: toId<typeof ID>('gone'), targetShare: 0.1 };
  expect(afterCommand(PLAN, editObjectiveTarget, gone).refusal).toBe('This objective is no longer in the plan.');
});
