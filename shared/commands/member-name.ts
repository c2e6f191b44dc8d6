// What a member of a team is called: by the person that it is, or by a name or role of its own.

import type { Member } from '../plan/people-and-teams.ts';
import type { Plan } from '../plan/plan.ts';
import { sameName } from './read-name.ts';

/** The part of a member that says who it is. A name that a person of the plan has refers to that person. */
export function memberCalled(plan: Plan, name: string): Pick<Member, 'personId' | 'name'> {
  for (const person of plan.people.values()) {
    if (sameName(person.name, name)) return { personId: person.id, name: '' };
  }
  return { personId: null, name };
}

/** The name of the person that it is, or its own. */
export function memberName(plan: Plan, member: Member): string {
  const person = member.personId === null ? undefined : plan.people.get(member.personId);
  return person?.name ?? member.name;
}
