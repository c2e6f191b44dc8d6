import { changesTo } from '../changes/change-set-builder.ts';
import type { PersonId } from '../plan/ids.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { readName, sameName } from './read-name.ts';

/** Gives a person another name or role, wherever the person is named. */
export const renamePerson: Command<{ readonly id: PersonId; readonly name: string }> = (plan, intent) => {
  const person = plan.people.get(intent.id);
  if (!person) return fail({ kind: 'not-found', message: 'This person is no longer in the plan.' });
  const name = readName('A person', intent.name);
  if (!name.ok) return fail(name.problem);
  for (const other of plan.people.values()) {
    if (other.id === person.id || !sameName(other.name, name.value)) continue;
    return fail({
      kind: 'already-there',
      message: `“${other.name}” is in the plan already. To make the two one, delete “${person.name}” and hand everything to “${other.name}”.`,
    });
  }
  const changes = changesTo(plan);
  changes.put('people', { ...person, name: name.value });
  return succeed(changes.build(`Rename “${person.name}” to “${name.value}”`));
};
