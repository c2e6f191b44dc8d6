import { describe, expect, test } from 'vitest';
import { toPlainDate } from '../../../shared/calendar/plain-date.ts';
import { applyChangeSet, invertChangeSet } from '../../../shared/changes/change-set.ts';
import { deletePerson } from '../../../shared/commands/delete-person.ts';
import { renamePerson } from '../../../shared/commands/rename-person.ts';
import type { PersonId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { findIntegrityProblems } from '../../../shared/plan/plan-schema-integrity.ts';
import { createCountingIds } from '../../support/counting-ids.ts';
import { aPlan, initiativeId, personId } from '../../support/plan-builder.ts';

const LEAD = 'Lead, Identity';
const HEIR = 'Lead, SRE';
const context = { today: toPlainDate('2026-11-21'), who: '', ids: createCountingIds() };

const built = aPlan()
  .withPerson(LEAD)
  .withPerson(HEIR)
  .withMember('Identity', '', { personId: personId(LEAD), fte: 0.5 })
  .withInitiative('PAY-1', { owner: LEAD, requester: HEIR })
  .withInitiative('PAY-2', { owner: HEIR, requester: LEAD })
  .withInitiative('PAY-3')
  .withDependency('PAY-1', 'PAY-2')
  .withExternalDependency('PAY-1', { party: 'The bank' })
  .withObjective('Fewer incidents')
  .withKeyResult('Fewer incidents', 'Pages a week')
  .build();

/** Everything that can have an owner has this one. */
const plan: Plan = {
  ...built,
  dependencies: owned(built.dependencies),
  externalDependencies: owned(built.externalDependencies),
  objectives: owned(built.objectives),
  keyResults: owned(built.keyResults),
};

function owned<Id, Row extends { readonly ownerId: PersonId | null }>(rows: ReadonlyMap<Id, Row>): Map<Id, Row> {
  return new Map([...rows].map(([id, row]) => [id, { ...row, ownerId: personId(LEAD) }]));
}

function deleted(moveTo: PersonId | null) {
  const done = deletePerson(plan, { id: personId(LEAD), moveTo }, context);
  if (!done.ok) throw new Error(done.problem.message);
  return { changes: done.value, plan: applyChangeSet(plan, done.value) };
}

function ownersOf(after: Plan) {
  const { dependencies, externalDependencies, objectives, keyResults } = after;
  const owned = [dependencies, externalDependencies, objectives, keyResults].flatMap((rows) => [...rows.values()]);
  return new Set(owned.map(({ ownerId }) => ownerId));
}

describe('a person that is deleted', () => {
  test('hands everything to another one, and one undo brings it back', () => {
    const { changes, plan: after } = deleted(personId(HEIR));
    expect(changes.label).toBe('Delete “Lead, Identity”, handing over to “Lead, SRE”');
    expect([...after.people.values()].map(({ name }) => name)).toEqual([HEIR]);
    expect(after.initiatives.get(initiativeId('PAY-1'))).toMatchObject({
      ownerId: personId(HEIR),
      requesterId: personId(HEIR),
    });
    expect(after.initiatives.get(initiativeId('PAY-2'))?.requesterId).toBe(personId(HEIR));
    expect(after.initiatives.get(initiativeId('PAY-3'))?.ownerId).toBeNull();
    expect([...after.members.values()]).toMatchObject([{ personId: personId(HEIR), fte: 0.5 }]);
    expect(ownersOf(after)).toEqual(new Set([personId(HEIR)]));
    expect([...findIntegrityProblems(after)]).toEqual([]);
    expect(applyChangeSet(after, invertChangeSet(changes))).toEqual(plan);
  });

  test('leaves nobody in its place, but a member of the same name in its team', () => {
    const { changes, plan: after } = deleted(null);
    expect(changes.label).toBe('Delete “Lead, Identity”');
    expect(after.initiatives.get(initiativeId('PAY-1'))?.ownerId).toBeNull();
    expect([...after.members.values()]).toMatchObject([{ personId: null, name: LEAD, fte: 0.5 }]);
    expect(ownersOf(after)).toEqual(new Set([null]));
    expect([...findIntegrityProblems(after)]).toEqual([]);
  });

  test('hands over to nobody who is not there, nor to itself', () => {
    for (const moveTo of [personId(LEAD), personId('Nobody')]) {
      expect(deletePerson(plan, { id: personId(LEAD), moveTo }, context)).toMatchObject({
        ok: false,
        problem: { kind: 'not-found' },
      });
    }
  });
});

describe('a person that is renamed', () => {
  test('keeps what hangs on it', () => {
    const done = renamePerson(plan, { id: personId(LEAD), name: ' Lead, Login ' }, context);
    if (!done.ok) throw new Error(done.problem.message);
    expect(done.value.label).toBe('Rename “Lead, Identity” to “Lead, Login”');
    expect(Object.keys(done.value.tables)).toEqual(['people']);
  });

  test('to the name of another is told how to make the two one', () => {
    const done = renamePerson(plan, { id: personId(LEAD), name: 'lead,  sre' }, context);
    expect(done.ok ? '' : done.problem.message).toBe(
      '“Lead, SRE” is in the plan already. To make the two one, delete “Lead, Identity” and hand everything to “Lead, SRE”.',
    );
  });
});
