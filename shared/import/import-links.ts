// Dependencies from the cells that name predecessors.

import type { ChangeSetBuilder } from '../changes/change-set-builder.ts';
import type { Dependency } from '../plan/dependency.ts';
import type { DependencyId, InitiativeId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import type { IdSource } from '../ports/id-source.ts';
import { fail, type Result, succeed } from '../result.ts';
import { quoteText } from '../text/read-text.ts';
import { uniqueBy } from './match-rows.ts';
import { readLinkPart } from './read-links.ts';
import type { Place, RowFacts } from './row-facts.ts';

/** A key of the plan or the table and the initiative that it stands for. */
export type KeyedInitiative = readonly [key: string, id: InitiativeId];

export interface LinkImporter {
  /** Adds what the row's links name and the plan lacks; answers whether anything changed. Nothing is removed. */
  link(successorId: InitiativeId, facts: RowFacts, say: (place: Place, message: string) => void): boolean;
}

/**
 * Keys are found exactly, else without regard to case where one alone fits. New dependencies are hard, open, with lag 0
 * unless written. One that is there (same two initiatives, same kind) takes a lag that is written and otherwise stays.
 */
export function createLinkImporter(
  plan: Plan,
  keyed: readonly KeyedInitiative[],
  { changes, ids }: { readonly changes: ChangeSetBuilder; readonly ids: IdSource },
): LinkImporter {
  const find = finderOf(keyed);
  const dependencies = dependenciesByName(plan);
  return {
    link(successorId, facts, say) {
      let isChanged = false;
      for (const link of facts.links) {
        const named = nameLink(link, successorId, find);
        if (!named.ok) {
          say(link.place, named.problem.message);
          continue;
        }
        const { name, lag, isSoft, ...ends } = named.value;
        const there = dependencies.get(name);
        if (there !== undefined && (lag ?? there.lag) === there.lag && !(isSoft && there.hard)) continue;
        const before = there ?? newDependency(ids.next<DependencyId>(), ends);
        const dependency = { ...before, lag: lag ?? before.lag, hard: before.hard && !isSoft };
        dependencies.set(name, dependency);
        changes.put('dependencies', dependency);
        isChanged = true;
      }
      return isChanged;
    },
  };
}

/** What a row's links say about which initiative of the plan the row may be. */
export interface LinkCheck {
  /** Whether the row waits for the initiative, and so can't be it. */
  waitsFor(facts: RowFacts, initiativeId: InitiativeId): boolean;
  /** Whether the initiative waits for all that the row waits for already; unknown keys don't count. */
  isLinked(facts: RowFacts, initiativeId: InitiativeId): boolean;
}

export function createLinkCheck(plan: Plan): LinkCheck {
  const find = finderOf([...plan.initiatives.values()].map(({ key, id }) => [key, id]));
  const dependencies = dependenciesByName(plan);
  return {
    waitsFor: ({ links }, initiativeId) =>
      links.some((link) => {
        const named = nameLink(link, initiativeId, find);
        return !named.ok && named.problem.kind === 'itself';
      }),
    isLinked: ({ links }, initiativeId) =>
      links.every((link) => {
        const named = nameLink(link, initiativeId, find);
        if (!named.ok) return true;
        const there = dependencies.get(named.value.name);
        return there !== undefined && (named.value.lag === null || named.value.lag === there.lag);
      }),
  };
}

type FindInitiative = (key: string) => InitiativeId | null;

function finderOf(keyed: readonly KeyedInitiative[]): FindInitiative {
  const idByKey = new Map(keyed);
  const keyByFolded = uniqueBy(idByKey.keys(), (key) => key.toLowerCase());
  return (key) => idByKey.get(key) ?? idByKey.get(keyByFolded.get(key.toLowerCase()) ?? key) ?? null;
}

function dependenciesByName(plan: Plan): Map<string, Dependency> {
  const dependencies = new Map<string, Dependency>();
  for (const dependency of plan.dependencies.values()) {
    const name = nameOf(dependency);
    if (!dependencies.has(name)) dependencies.set(name, dependency);
  }
  return dependencies;
}

type Ends = Pick<Dependency, 'predecessorId' | 'successorId' | 'kind'>;

interface NamedLink extends Ends {
  readonly name: string;
  readonly lag: number | null;
  readonly isSoft: boolean;
}

function nameLink(
  { part, dependencyKind }: RowFacts['links'][number],
  successorId: InitiativeId,
  find: FindInitiative,
): Result<NamedLink, { readonly kind: 'unknown' | 'itself'; readonly message: string }> {
  const read = readLinkPart(part, find);
  if (!read.ok) return fail({ kind: 'unknown', message: read.problem });
  const { target, lag, isSoft, dependencyKind: written } = read.value;
  if (target === successorId) {
    return fail({ kind: 'itself', message: `${quoteText(part)} is the row itself, which can’t wait for itself.` });
  }
  const ends: Ends = { predecessorId: target, successorId, kind: written ?? dependencyKind };
  return succeed({ ...ends, name: nameOf(ends), lag, isSoft });
}

function newDependency(id: DependencyId, ends: Ends): Dependency {
  return { ...ends, id, lag: 0, hard: true, status: 'open', ownerId: null, note: '', raisedOn: null, resolvedOn: null };
}

function nameOf({ predecessorId, kind, successorId }: Ends): string {
  return `${predecessorId} ${kind} ${successorId}`;
}
