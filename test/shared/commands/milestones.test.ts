import { expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { addMilestone } from '../../../shared/commands/add-milestone.ts';
import { editMilestone } from '../../../shared/commands/edit-milestone.ts';
import { removeMilestone } from '../../../shared/commands/remove-milestone.ts';
import { type MilestoneId, toId } from '../../../shared/plan/ids.ts';
import { aPlan, initiativeId } from '../../support/plan-builder.ts';
import { afterCommand } from './after-command.ts';

const BETA = toId<MilestoneId>('beta');
const day = toPlainDate('2026-03-02');
const plan = aPlan()
  .withInitiative('PAY-1', { milestones: [{ id: BETA, kind: 'release', title: 'Beta', day }] })
  .build();
const at = { initiativeId: initiativeId('PAY-1'), id: BETA };

test('a milestone is added, changed and removed under labels that name it', () => {
  const added = afterCommand(plan, addMilestone, {
    initiativeId: at.initiativeId,
    kind: 'general-availability',
    title: ' GA ',
    day: toPlainDate('2026-06-30'),
  });
  expect(added.label).toBe('Add milestone “GA” to PAY-1');
  expect(added.initiative('PAY-1').milestones.map(({ title }) => title)).toEqual(['Beta', 'GA']);

  const edited = afterCommand(added.plan, editMilestone, { ...at, patch: { kind: 'decision', title: 'Go or no go' } });
  expect(edited.label).toBe('Change milestone “Go or no go” of PAY-1');
  expect(edited.initiative('PAY-1').milestones[0]).toEqual({ id: BETA, kind: 'decision', title: 'Go or no go', day });

  const removed = afterCommand(edited.plan, removeMilestone, at);
  expect(removed.label).toBe('Remove milestone “Go or no go” from PAY-1');
  expect(removed.initiative('PAY-1').milestones.map(({ title }) => title)).toEqual(['GA']);
});

test('a milestone without a name, or one that is gone, is refused', () => {
  expect(afterCommand(plan, editMilestone, { ...at, patch: { title: ' ' } }).refusal).toBe('A milestone needs a name.');
  const gone = { ...at, id: toId<MilestoneId>('gone') };
  expect(afterCommand(plan, editMilestone, { ...gone, patch: {} }).refusal).toContain('no longer in the plan');
  expect(afterCommand(plan, removeMilestone, gone).refusal).toContain('no longer in the plan');
});
