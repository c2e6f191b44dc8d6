import { type ChangeSetBuilder, changesTo } from '../changes/change-set-builder.ts';
import type { PersonId } from '../plan/ids.ts';
import type { Person } from '../plan/people-and-teams.ts';
import type { Plan } from '../plan/plan.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';

/**
 * Deletes a person. What the person owns, asked for or works in goes to another one, which merges the two; or it has
 * nobody. A member of a team stays one under the person's name, so that no team loses capacity by it.
 */
export const deletePerson: Command<{ readonly id: PersonId; readonly moveTo: PersonId | null }> = (plan, intent) => {
  const person = plan.people.get(intent.id);
  if (!person) return fail({ kind: 'not-found', message: 'This person is no longer in the plan.' });
  const heir = intent.moveTo === null ? null : plan.people.get(intent.moveTo);
  if (heir === undefined || heir === person) {
    return fail({ kind: 'not-found', message: 'The person to hand over to is not in the plan.' });
  }
  const changes = changesTo(plan);
  handOver(plan, changes, person, heir);
  changes.remove('people', person.id);
  const ending = heir === null ? '' : `, handing over to “${heir.name}”`;
  return succeed(changes.build(`Delete “${person.name}”${ending}`));
};

function handOver(plan: Plan, changes: ChangeSetBuilder, person: Person, heir: Person | null): void {
  const to = heir?.id ?? null;
  for (const initiative of plan.initiatives.values()) {
    const { ownerId, requesterId } = initiative;
    if (ownerId !== person.id && requesterId !== person.id) continue;
    changes.put('initiatives', {
      ...initiative,
      ownerId: ownerId === person.id ? to : ownerId,
      requesterId: requesterId === person.id ? to : requesterId,
    });
  }
  for (const member of plan.members.values()) {
    if (member.personId !== person.id) continue;
    changes.put('members', { ...member, personId: to, name: heir === null ? person.name : member.name });
  }
  const isOwned = ({ ownerId }: { readonly ownerId: PersonId | null }) => ownerId === person.id;
  for (const one of plan.dependencies.values()) if (isOwned(one)) changes.put('dependencies', { ...one, ownerId: to });
  for (const one of plan.externalDependencies.values()) {
    if (isOwned(one)) changes.put('externalDependencies', { ...one, ownerId: to });
  }
  for (const one of plan.objectives.values()) if (isOwned(one)) changes.put('objectives', { ...one, ownerId: to });
  for (const one of plan.keyResults.values()) if (isOwned(one)) changes.put('keyResults', { ...one, ownerId: to });
}
