import type { PrecedenceGraph } from './precedence-graph.ts';

/**
 * The order in which a serial scheme places activities of a priority: at each step the one of highest priority among those
 * whose predecessors are all done. One of high priority thus waits for its predecessors and is next once they are done;
 * they are not brought forward for it. `priority` holds each activity's place, least first, each place once; those that are
 * not members (1) count as done. O((n + precedences) log n).
 */
export function feasibleOrder(graph: PrecedenceGraph, priority: Int32Array, isMember: Uint8Array): Int32Array {
  const activityAt = new Int32Array(priority.length);
  const waitsFor = new Int32Array(priority.length);
  const ready = leastFirst(priority.length);
  for (const [activity, place] of priority.entries()) {
    activityAt[place] = activity;
    if (isMember[activity] !== 1) continue;
    for (const { predecessor } of graph.incoming[activity] ?? []) {
      if (isMember[predecessor] === 1) waitsFor[activity] = (waitsFor[activity] ?? 0) + 1;
    }
    if (waitsFor[activity] === 0) ready.add(place);
  }
  const order: number[] = [];
  for (let place = ready.take(); place !== null; place = ready.take()) {
    const activity = activityAt[place] ?? 0;
    order.push(activity);
    for (const { successor } of graph.outgoing[activity] ?? []) {
      if (isMember[successor] !== 1) continue;
      const left = (waitsFor[successor] ?? 0) - 1;
      waitsFor[successor] = left;
      if (left === 0) ready.add(priority[successor] ?? 0);
    }
  }
  return Int32Array.from(order);
}

/** Whether in an order of activities none stands before one of them that it waits for. */
export function isFeasibleOrder(graph: PrecedenceGraph, order: Int32Array): boolean {
  const place = new Int32Array(graph.topological.length).fill(-1);
  for (const [at, activity] of order.entries()) place[activity] = at;
  for (const [at, activity] of order.entries()) {
    for (const { predecessor } of graph.incoming[activity] ?? []) if ((place[predecessor] ?? -1) > at) return false;
  }
  return true;
}

interface LeastFirst {
  add(value: number): void;
  /** Takes the least out; null when there is none. */
  take(): number | null;
}

/** A binary heap of whole numbers. Source: J. W. J. Williams, "Algorithm 232: Heapsort" (1964). */
function leastFirst(capacity: number): LeastFirst {
  const heap = new Int32Array(capacity);
  let size = 0;
  return {
    add(value) {
      let at = size;
      size += 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        const above = heap[parent] ?? 0;
        if (above <= value) break;
        heap[at] = above;
        at = parent;
      }
      heap[at] = value;
    },
    take() {
      if (size === 0) return null;
      const least = heap[0] ?? 0;
      size -= 1;
      const moved = heap[size] ?? 0;
      let at = 0;
      for (let child = 1; child < size; child = 2 * at + 1) {
        if (child + 1 < size && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child += 1;
        const below = heap[child] ?? 0;
        if (below >= moved) break;
        heap[at] = below;
        at = child;
      }
      heap[at] = moved;
      return least;
    },
  };
}
