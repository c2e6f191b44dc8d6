// Where keys lead in a graph.

import type { GraphBox } from '../../../../shared/dependencies/layout/graph-layout.ts';
import type { Dependency } from '../../../../shared/plan/dependency.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';

export interface WalkedGraph {
  readonly boxes: readonly GraphBox<InitiativeId>[];
  readonly dependencies: readonly Dependency[];
}

/**
 * The box that an arrow leads to: to the right along a dependency to what waits, to the left to what is waited for, the
 * nearest in height when there are several; up and down to the next of the same column. null: there is none.
 */
export function boxAfterKey(
  { boxes, dependencies }: WalkedGraph,
  from: InitiativeId | null,
  key: string,
): GraphBox<InitiativeId> | null {
  const here = boxes.find(({ id }) => id === from);
  if (here === undefined) return topLeft(boxes);
  switch (key) {
    case 'ArrowRight':
      return nearest(here, neighbours(dependencies, here.id, 'successors'), boxes);
    case 'ArrowLeft':
      return nearest(here, neighbours(dependencies, here.id, 'predecessors'), boxes);
    case 'ArrowDown':
    case 'ArrowUp': {
      const sign = key === 'ArrowDown' ? 1 : -1;
      const column = boxes.filter((box) => Math.abs(box.x - here.x) < here.width && sign * (box.y - here.y) > 0);
      return least(column, (box) => sign * (box.y - here.y));
    }
    case 'Home':
      return topLeft(boxes);
    default:
      return null;
  }
}

function neighbours(
  dependencies: readonly Dependency[],
  id: InitiativeId,
  side: 'predecessors' | 'successors',
): ReadonlySet<InitiativeId> {
  return new Set(
    dependencies.flatMap(({ predecessorId, successorId }) => {
      if (side === 'successors') return predecessorId === id ? successorId : [];
      return successorId === id ? predecessorId : [];
    }),
  );
}

function nearest(here: GraphBox, ids: ReadonlySet<InitiativeId>, boxes: readonly GraphBox<InitiativeId>[]) {
  return least(
    boxes.filter(({ id }) => ids.has(id)),
    (box) => Math.abs(box.y - here.y),
  );
}

function topLeft(boxes: readonly GraphBox<InitiativeId>[]): GraphBox<InitiativeId> | null {
  return least(boxes, ({ x, y }) => y * 100_000 + x);
}

function least<Item>(items: readonly Item[], measure: (item: Item) => number): Item | null {
  let best: Item | null = null;
  for (const item of items) if (best === null || measure(item) < measure(best)) best = item;
  return best;
}

/** All that a node waits for and all that waits for it, along the dependencies that are shown; itself too. */
export function lineageOf(dependencies: readonly Dependency[], id: InitiativeId): ReadonlySet<InitiativeId> {
  const reached = new Set<InitiativeId>([id]);
  for (const side of ['predecessors', 'successors'] as const) {
    const next = new Map<InitiativeId, InitiativeId[]>();
    for (const { predecessorId, successorId } of dependencies) {
      const [from, to] = side === 'successors' ? [predecessorId, successorId] : [successorId, predecessorId];
      const others = next.get(from);
      if (others === undefined) next.set(from, [to]);
      else others.push(to);
    }
    const walked = new Set<InitiativeId>([id]);
    for (const at of walked) for (const other of next.get(at) ?? []) walked.add(other);
    for (const one of walked) reached.add(one);
  }
  return reached;
}
