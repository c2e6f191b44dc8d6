// Whether one more hard dependency would close a ring, asked thousands of times while dependencies change.

import type { Dependency } from '../plan/dependency.ts';
import type { InitiativeId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';

export interface RingSearch {
  /**
   * A shortest ring that a hard dependency would close: from the predecessor on, each the predecessor of the next and the
   * last that of the first. null when it closes none; declined and parked initiatives close none.
   */
  find(predecessor: Initiative, successor: Initiative): readonly Initiative[] | null;
  /** What an initiative waits for has changed. */
  forget(successorId: InitiativeId): void;
}

/** What waits for what as it is asked for; initiatives stay what they are. */
export interface Waits {
  of(successorId: InitiativeId): readonly Dependency[];
  initiative(id: InitiativeId): Initiative | undefined;
}

/** Nothing is looked at before it is reached: a single question costs no more than its own search. */
export function createRingSearch({ of, initiative }: Waits): RingSearch {
  const numbers = new Map<InitiativeId, number>();
  const nodes: Initiative[] = [];
  // By node: those that it waits for; the search that reached it last, and the node from which it did.
  const predecessors: (readonly number[] | undefined)[] = [];
  const reachedIn: number[] = [];
  const reachedFrom: number[] = [];
  let search = 0;

  const numberOf = (node: Initiative): number => {
    const known = numbers.get(node.id);
    if (known !== undefined) return known;
    nodes.push(node);
    reachedIn.push(0);
    reachedFrom.push(-1);
    predecessors.push(undefined);
    numbers.set(node.id, nodes.length - 1);
    return nodes.length - 1;
  };
  const predecessorsOf = (node: number): readonly number[] => {
    const known = predecessors[node];
    if (known !== undefined) return known;
    const id = nodes[node]?.id;
    const found = (id === undefined ? [] : of(id)).flatMap(({ hard, predecessorId }) => {
      const predecessor = hard ? initiative(predecessorId) : undefined;
      return predecessor !== undefined && countsForRings(predecessor) ? numberOf(predecessor) : [];
    });
    predecessors[node] = found;
    return found;
  };
  const pathFrom = (start: number): readonly Initiative[] => {
    const path: Initiative[] = [];
    for (let at = start; at >= 0; at = reachedFrom[at] ?? -1) path.push(...nodes.slice(at, at + 1));
    return path;
  };
  return {
    find: (predecessor, successor) => {
      if (!countsForRings(predecessor) || !countsForRings(successor)) return null;
      search += 1;
      const [start, goal] = [numberOf(predecessor), numberOf(successor)];
      reachedIn[start] = search;
      reachedFrom[start] = -1;
      const queue = [start];
      for (const node of queue) {
        for (const next of predecessorsOf(node)) {
          if (reachedIn[next] === search) continue;
          reachedIn[next] = search;
          reachedFrom[next] = node;
          queue.push(next);
          // The path ends with the predecessor, with which the ring begins.
          if (next === goal) return [predecessor, ...pathFrom(goal).slice(0, -1)];
        }
      }
      return null;
    },
    forget: (successorId) => {
      const number = numbers.get(successorId);
      if (number !== undefined) predecessors[number] = undefined;
    },
  };
}

function countsForRings({ stage }: Initiative): boolean {
  return stage !== 'declined' && stage !== 'parked';
}
