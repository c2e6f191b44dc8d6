import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { addExternalDependency } from '../../../shared/commands/add-external-dependency.ts';
import {
  type ExternalDependencyPatch,
  editExternalDependency,
} from '../../../shared/commands/edit-external-dependency.ts';
import { removeExternalDependency } from '../../../shared/commands/remove-external-dependency.ts';
import { type ExternalDependencyId, type PersonId, toId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { aPlan, initiativeId, personId } from '../../support/plan-builder.ts';
import { afterCommand } from './after-command.ts';

const ID = toId<ExternalDependencyId>('external-1');
const PLAN = aPlan()
  .withPerson('Lead, SRE')
  .withInitiative('PAY-1')
  .withExternalDependency('PAY-1', { party: 'Network vendor', title: 'Rate limits' })
  .build();

function edited(patch: ExternalDependencyPatch, plan: Plan = PLAN) {
  return afterCommand(plan, editExternalDependency, { id: ID, patch });
}

describe('an external dependency', () => {
  test('is added open and raised today, with what is known of it', () => {
    const known = { title: ' Keys ', neededBy: toPlainDate('2026-12-01'), ownerId: personId('Lead, SRE') };
    const facts = { initiativeId: initiativeId('PAY-1'), party: ' Key ceremony vendor ', id: toId<typeof ID>('new') };
    const { plan, label } = afterCommand(PLAN, addExternalDependency, { ...facts, ...known });
    expect(label).toBe('Let PAY-1 wait for “Key ceremony vendor”');
    expect(plan.externalDependencies.get(toId('new'))).toEqual({
      ...known,
      id: 'new',
      initiativeId: initiativeId('PAY-1'),
      party: 'Key ceremony vendor',
      title: 'Keys',
      status: 'open',
      note: '',
      raisedOn: '2026-11-21',
      resolvedOn: null,
    });
  });

  test('is resolved on the day on which it becomes so, and on no day once it no longer is', () => {
    const resolved = edited({ status: 'resolved' });
    expect(resolved.label).toBe('Change dependency of PAY-1 on “Network vendor”');
    expect(resolved.plan.externalDependencies.get(ID)?.resolvedOn).toBe('2026-11-21');
    expect(edited({ status: 'at-risk' }, resolved.plan).plan.externalDependencies.get(ID)?.resolvedOn).toBeNull();
  });

  test('is refused without a party, with a boundless title, and for what is not in the plan', () => {
    expect(edited({ party: ' ' }).refusal).toBe('An external party needs a name.');
    expect(edited({ title: 'x'.repeat(1_001) }).refusal).toBe('What is needed has 1001 characters; it may have 1000.');
    expect(edited({ ownerId: toId<PersonId>('gone') }).refusal).toBe('The owner is no longer in the plan.');
    const gone = { initiativeId: initiativeId('PAY-9'), party: 'Vendor' };
    expect(afterCommand(PLAN, addExternalDependency, gone).refusal).toBe('This initiative is no longer in the plan.');
  });

  test('is removed', () => {
    const removed = afterCommand(PLAN, removeExternalDependency, { id: ID });
    expect(removed.label).toBe('Remove dependency of PAY-1 on “Network vendor”');
    expect(removed.plan.externalDependencies.size).toBe(0);
    const gone = 'This external dependency is no longer in the plan.';
    expect(edited({ note: 'x' }, removed.plan).refusal).toBe(gone);
    expect(afterCommand(removed.plan, removeExternalDependency, { id: ID }).refusal).toBe(gone);
  });
});
