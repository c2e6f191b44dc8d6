// What hangs on a person.

import type { PersonId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { initiativesInWords, listInWords } from '../../parts/in-words.ts';
import { formatNumber } from '../../ui/fields/format-value.ts';

export interface PersonUse {
  readonly owned: number;
  readonly requested: number;
  /** Dependencies, objectives and key results that it owns. */
  readonly otherOwned: number;
  readonly teamNames: readonly string[];
}

const UNUSED: PersonUse = { owned: 0, requested: 0, otherOwned: 0, teamNames: [] };

/** Of everybody on whom something hangs. */
export function personUses(plan: Plan): ReadonlyMap<PersonId, PersonUse> {
  const uses = new Map<PersonId, PersonUse>();
  const note = (id: PersonId | null, change: (use: PersonUse) => Partial<PersonUse>) => {
    if (id === null) return;
    const use = uses.get(id) ?? UNUSED;
    uses.set(id, { ...use, ...change(use) });
  };
  for (const { ownerId, requesterId } of plan.initiatives.values()) {
    note(ownerId, ({ owned }) => ({ owned: owned + 1 }));
    note(requesterId, ({ requested }) => ({ requested: requested + 1 }));
  }
  for (const table of [plan.dependencies, plan.externalDependencies, plan.objectives, plan.keyResults]) {
    for (const { ownerId } of table.values()) note(ownerId, ({ otherOwned }) => ({ otherOwned: otherOwned + 1 }));
  }
  for (const { personId, teamId } of plan.members.values()) {
    const name = plan.teams.get(teamId)?.name ?? '';
    note(personId, ({ teamNames }) => ({ teamNames: [...teamNames, name].sort((a, b) => a.localeCompare(b, 'en')) }));
  }
  return uses;
}

/** `owns 12, asked for 3, in SRE`: short, for a column. */
export function personUseInShort({ owned, requested, otherOwned, teamNames }: PersonUse = UNUSED): string {
  const parts = [
    owned + otherOwned === 0 ? null : `owns ${formatNumber(owned + otherOwned)}`,
    requested === 0 ? null : `asked for ${formatNumber(requested)}`,
    teamNames.length === 0 ? null : `in ${listInWords(teamNames)}`,
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** `“Lead, SRE” owns 12 initiatives and is a member of SRE.` */
export function wordsOfPersonUse(name: string, { owned, requested, otherOwned, teamNames }: PersonUse): string {
  const things = [
    owned === 0 ? null : initiativesInWords(owned),
    otherOwned === 0 ? null : `${formatNumber(otherOwned)} dependencies, objectives and key results`,
  ].filter((part) => part !== null);
  const parts = [
    things.length === 0 ? null : `owns ${listInWords(things)}`,
    requested === 0 ? null : `asked for ${initiativesInWords(requested)}`,
    teamNames.length === 0 ? null : `is a member of ${listInWords(teamNames)}`,
  ];
  return `“${name}” ${listInWords(parts.filter((part) => part !== null))}.`;
}
