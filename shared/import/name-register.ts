// The themes, people, teams and custom fields that a table names: those of the plan, or new ones.

import type { ChangeSetBuilder } from '../changes/change-set-builder.ts';
import { newTeam } from '../commands/add-team.ts';
import { newTheme } from '../commands/add-theme.ts';
import { foldName } from '../commands/read-name.ts';
import type { CustomFieldId, PersonId, TeamId, ThemeId } from '../plan/ids.ts';
import { keyPrefixFrom } from '../plan/initiative-key.ts';
import type { CustomFieldKind } from '../plan/people-and-teams.ts';
import type { Plan } from '../plan/plan.ts';
import type { IdSource } from '../ports/id-source.ts';
import type { ResolvedFacts } from './apply-facts.ts';
import type { RowFacts } from './row-facts.ts';

/** Finds by name, without regard to case and spaces, and adds what is not there. */
export interface NameRegister {
  themeId(name: string): ThemeId;
  personId(name: string): PersonId;
  teamId(name: string): TeamId;
  customFieldId(name: string, kind: CustomFieldKind): CustomFieldId;
}

export function createNameRegister(plan: Plan, changes: ChangeSetBuilder, ids: IdSource): NameRegister {
  const nextThemePlace = placesAfter(plan.themes.values());
  const nextTeamPlace = placesAfter(plan.teams.values());
  const nextFieldPlace = placesAfter(plan.customFields.values());
  const freePrefix = prefixesBeside([...plan.themes.values()].map((theme) => theme.keyPrefix));
  return {
    themeId: namesOf(plan.themes.values(), (name) => {
      const theme = newTheme([], ids.next<ThemeId>(), name);
      changes.put('themes', { ...theme, ...nextThemePlace(), keyPrefix: freePrefix(keyPrefixFrom(name)) });
      return theme.id;
    }),
    personId: namesOf(plan.people.values(), (name) => {
      const id = ids.next<PersonId>();
      changes.put('people', { id, name });
      return id;
    }),
    teamId: namesOf(plan.teams.values(), (name) => {
      const team = newTeam([], ids.next<TeamId>(), name);
      changes.put('teams', { ...team, ...nextTeamPlace() });
      return team.id;
    }),
    customFieldId: namesOf(plan.customFields.values(), (name, kind: CustomFieldKind) => {
      const id = ids.next<CustomFieldId>();
      changes.put('customFields', { id, name, kind, position: nextFieldPlace().position });
      return id;
    }),
  };
}

/** The facts of a row with the records that its names stand for, made where they are not there. */
export function resolveNames(facts: RowFacts, register: NameRegister): ResolvedFacts {
  return {
    facts,
    themeId: facts.theme === null ? null : register.themeId(facts.theme),
    ownerId: facts.owner === null ? null : register.personId(facts.owner),
    teamIds: [...new Set(facts.teams.map((name) => register.teamId(name)))],
    teamEfforts: facts.teamEfforts.map(({ team, figure }) => ({ teamId: register.teamId(team), figure })),
    custom: facts.custom.map(({ name, kind, value }) => ({ fieldId: register.customFieldId(name, kind), value })),
  };
}

/** The id by name; of two records with one name the first by position, then by id. */
function namesOf<Id extends string, Facts extends readonly unknown[]>(
  records: Iterable<{ readonly id: Id; readonly name: string; readonly position?: number }>,
  add: (name: string, ...facts: Facts) => Id,
): (name: string, ...facts: Facts) => Id {
  const idByName = new Map<string, Id>();
  const ordered = [...records].sort((a, b) => (a.position ?? 0) - (b.position ?? 0) || (a.id < b.id ? -1 : 1));
  for (const { id, name } of ordered) if (!idByName.has(foldName(name))) idByName.set(foldName(name), id);
  return (name, ...facts) => {
    const id = idByName.get(foldName(name)) ?? add(name, ...facts);
    idByName.set(foldName(name), id);
    return id;
  };
}

/** Positions and colours after those that are there, one more each time. */
function placesAfter(
  records: Iterable<{ readonly position: number; readonly colour?: number }>,
): () => { readonly position: number; readonly colour: number } {
  let position = 0;
  let colour = -1;
  for (const record of records) {
    position = Math.max(position, record.position);
    colour = Math.max(colour, record.colour ?? -1);
  }
  return () => {
    position += 1;
    colour += 1;
    return { position, colour };
  };
}

/** Key prefixes that no theme has: the wanted one, or with a number behind it. */
function prefixesBeside(prefixes: readonly string[]): (wanted: string) => string {
  const taken = new Set(prefixes);
  const highest = new Map<string, number>();
  return (wanted) => {
    let number = highest.get(wanted) ?? 1;
    let prefix = number === 1 ? wanted : `${wanted}${number}`;
    while (taken.has(prefix)) {
      number += 1;
      prefix = `${wanted}${number}`;
    }
    taken.add(prefix);
    highest.set(wanted, number);
    return prefix;
  };
}
