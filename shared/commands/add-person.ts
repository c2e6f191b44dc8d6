import { changesTo } from '../changes/change-set-builder.ts';
import type { PersonId } from '../plan/ids.ts';
import { fail, succeed } from '../result.ts';
import type { Command } from './command.ts';
import { readName, sameName } from './read-name.ts';

/** Adds somebody by name or role. */
export const addPerson: Command<{ readonly name: string; readonly id?: PersonId }> = (plan, intent, context) => {
  const name = readName('A person', intent.name);
  if (!name.ok) return fail(name.problem);
  for (const person of plan.people.values()) {
    if (sameName(person.name, name.value)) {
      return fail({ kind: 'already-there', message: `“${person.name}” is in the plan already.` });
    }
  }
  const changes = changesTo(plan);
  changes.put('people', { id: intent.id ?? context.ids.next<PersonId>(), name: name.value });
  return succeed(changes.build(`Add “${name.value}”`));
};
