import type { ExternalDependency } from '../plan/dependency.ts';
import type { ExternalDependencyId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { CommandProblem } from './command.ts';
import { MAX_TITLE_LENGTH, readName } from './read-name.ts';

/** The external dependency; refused when it is gone. */
export function externalDependencyNamed(
  plan: Plan,
  id: ExternalDependencyId,
): Result<ExternalDependency, CommandProblem> {
  const found = plan.externalDependencies.get(id);
  return found === undefined
    ? fail({ kind: 'not-found', message: 'This external dependency is no longer in the plan.' })
    : succeed(found);
}

/** The dependency as it is to be kept; refused without a party, with a title that is too long or an owner who is gone. */
export function readExternalDependency(
  plan: Plan,
  typed: ExternalDependency,
): Result<ExternalDependency, CommandProblem> {
  const party = readName('An external party', typed.party);
  if (!party.ok) return party;
  const title = typed.title.trim();
  if (title.length > MAX_TITLE_LENGTH) {
    const message = `What is needed has ${title.length} characters; it may have ${MAX_TITLE_LENGTH}.`;
    return fail({ kind: 'invalid-value', message });
  }
  if (typed.ownerId !== null && !plan.people.has(typed.ownerId)) {
    return fail({ kind: 'not-found', message: 'The owner is no longer in the plan.' });
  }
  return succeed({ ...typed, party: party.value, title, note: typed.note.trim() });
}
