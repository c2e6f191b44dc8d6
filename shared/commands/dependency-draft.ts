// Dependencies while a command changes them: what waits for what so far, and whether one more would close a ring.

import type { PlainDate } from '../calendar/plain-date.ts';
import type { ChangeSetBuilder } from '../changes/change-set-builder.ts';
import { dependenciesBySuccessor } from '../dependencies/dependencies-by-successor.ts';
import { LONGEST_LAG } from '../dependencies/dependency-text.ts';
import { closingPathInWords } from '../dependencies/find-closing-path.ts';
import type { Dependency, DependencyStatus } from '../plan/dependency.ts';
import type { DependencyId, InitiativeId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import type { Plan } from '../plan/plan.ts';
import { fail, type Result, succeed } from '../result.ts';
import type { CommandProblem } from './command.ts';
import { createRingSearch, type RingSearch } from './ring-search.ts';

export interface DependencyDraft {
  /** What an initiative waits for, as the changes so far leave it. */
  of(successorId: InitiativeId): readonly Dependency[];
  /**
   * Says all that an initiative waits for. Refused, with nothing changed: what can’t stand, and what begins to be hard and
   * closes a ring of hard ones among initiatives that are neither declined nor parked.
   */
  set(successorId: InitiativeId, dependencies: readonly Dependency[]): Result<null, CommandProblem>;
  /** Adds one dependency or puts it in the place of the one with its id. */
  put(dependency: Dependency): Result<null, CommandProblem>;
}

/** The dependencies of a plan, written into `changes` as they change. */
export function draftDependencies(plan: Plan, changes: ChangeSetBuilder): DependencyDraft {
  const kept = dependenciesBySuccessor(plan);
  const changed = new Map<InitiativeId, readonly Dependency[]>();
  const of = (id: InitiativeId): readonly Dependency[] => changed.get(id) ?? kept.get(id) ?? [];
  const initiative = (id: InitiativeId): Initiative | undefined => changes.get('initiatives', id);
  const rings = createRingSearch({ of, initiative });
  const set: DependencyDraft['set'] = (successorId, dependencies) => {
    const before = new Map(of(successorId).map((dependency) => [dependency.id, dependency]));
    for (const [index, dependency] of dependencies.entries()) {
      const old = before.get(dependency.id);
      if (old !== undefined && isSameLink(old, dependency)) continue;
      const problem = linkProblem(dependency, {
        others: dependencies.toSpliced(index, 1),
        old,
        links: { initiative, rings },
      });
      if (problem !== null) return fail(problem);
    }
    changed.set(successorId, dependencies);
    rings.forget(successorId);
    for (const dependency of dependencies) {
      before.delete(dependency.id);
      changes.put('dependencies', dependency);
    }
    for (const id of before.keys()) changes.remove('dependencies', id);
    return succeed(null);
  };
  return {
    of,
    set,
    put: (dependency) => {
      const others = of(dependency.successorId);
      const isThere = others.some(({ id }) => id === dependency.id);
      const all = isThere
        ? others.map((other) => (other.id === dependency.id ? dependency : other))
        : [...others, dependency];
      return set(dependency.successorId, all);
    },
  };
}

function isSameLink(a: Dependency, b: Dependency): boolean {
  return a.predecessorId === b.predecessorId && a.kind === b.kind && a.lag === b.lag && a.hard === b.hard;
}

/** A dependency that was raised today and that nobody has agreed to yet. */
export function openDependency(
  id: DependencyId,
  { predecessorId, successorId, kind, lag, hard }: Link,
  today: PlainDate,
): Dependency {
  const unsaid = { status: 'open', ownerId: null, note: '', raisedOn: today, resolvedOn: null } as const;
  return { id, predecessorId, successorId, kind, lag, hard, ...unsaid };
}

/** What makes a dependency what it is. */
export type Link = Pick<Dependency, 'predecessorId' | 'successorId' | 'kind' | 'lag' | 'hard'>;

/** The day on which a dependency was resolved: today when it becomes so, none when it no longer is. */
export function resolvedOnOf(
  before: { readonly status: DependencyStatus; readonly resolvedOn: PlainDate | null } | null,
  status: DependencyStatus,
  today: PlainDate,
): PlainDate | null {
  if (status !== 'resolved') return null;
  return before?.status === 'resolved' ? before.resolvedOn : today;
}

interface Links {
  initiative(id: InitiativeId): Initiative | undefined;
  readonly rings: RingSearch;
}

interface Place {
  /** What the successor waits for besides. */
  readonly others: readonly Dependency[];
  /** What the dependency was before; undefined when it is new. */
  readonly old: Dependency | undefined;
  readonly links: Links;
}

/** Why a dependency that is new or changed can’t stand; null when it can. */
function linkProblem(dependency: Dependency, { others, old, links }: Place): CommandProblem | null {
  const { predecessorId, successorId, kind, lag, hard } = dependency;
  const predecessor = links.initiative(predecessorId);
  const successor = links.initiative(successorId);
  if (predecessor === undefined || successor === undefined) {
    return { kind: 'not-found', message: 'This initiative is no longer in the plan.' };
  }
  if (predecessorId === successorId) {
    return { kind: 'not-allowed', message: `${successor.key} can’t wait for itself.` };
  }
  if (!Number.isInteger(lag) || Math.abs(lag) > LONGEST_LAG) {
    return {
      kind: 'invalid-value',
      message: `A lag is a whole number of workdays from -10,000 to 10,000, not ${lag.toLocaleString('en')}.`,
    };
  }
  if (others.some((other) => other.predecessorId === predecessorId && other.kind === kind)) {
    const message = `${successor.key} waits for ${predecessor.key} (${kind}) already: name it once, or choose another kind.`;
    return { kind: 'already-there', message };
  }
  const beginsToBind = hard && (old?.hard !== true || old.predecessorId !== predecessorId);
  const ring = beginsToBind ? links.rings.find(predecessor, successor) : null;
  return ring === null ? null : ringProblem(successor, ring);
}

function ringProblem(successor: Initiative, ring: readonly Initiative[]): CommandProblem {
  const message = `${successor.key} would wait for itself: ${closingPathInWords(ring)}. Make it soft, or remove another of these first.`;
  return { kind: 'not-allowed', message };
}
