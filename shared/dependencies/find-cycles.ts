// Rings among the hard dependencies of a plan.

import type { InitiativeId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import { compareKeys } from '../plan/initiative-key.ts';
import type { Plan } from '../plan/plan.ts';

/** A group of initiatives each of which waits, through hard dependencies, for every other. */
export interface Cycle {
  /** The keys of a shortest ring through the group's first key, starting there, each the predecessor of the next. */
  readonly ring: readonly string[];
  /** The keys of the whole group: those of the ring in its order, then the others in the order of keys. */
  readonly keys: readonly string[];
}

/**
 * The cycles among hard dependencies, one per strongly connected group, by their first keys. An initiative that waits for
 * itself is one. Dependencies of declined and parked initiatives don't count, nor those whose ends are not in the plan.
 * Takes time in proportion to initiatives and dependencies.
 * Source: Robert Tarjan, "Depth-first search and linear graph algorithms" (1972).
 */
export function findCycles(plan: Plan): readonly Cycle[] {
  const graph = hardDependencies(plan);
  return findGroups(graph)
    .map((group) => cycleOf(graph, group))
    .sort((a, b) => compareKeys(a.ring[0] ?? '', b.ring[0] ?? ''));
}

/** The ring in words, closed: `PAY-3 → PAY-7 → PAY-3`. */
export function cycleInWords(cycle: Cycle): string {
  return [...cycle.ring, ...cycle.ring.slice(0, 1)].join(' → ');
}

/** Initiatives by number, and the numbers of the successors of each. */
interface Graph {
  readonly initiatives: readonly Initiative[];
  readonly successors: readonly (readonly number[])[];
}

function hardDependencies(plan: Plan): Graph {
  const initiatives: Initiative[] = [];
  const successors: number[][] = [];
  const numberById = new Map<InitiativeId, number>();
  for (const initiative of plan.initiatives.values()) {
    if (initiative.stage === 'declined' || initiative.stage === 'parked') continue;
    numberById.set(initiative.id, initiatives.length);
    initiatives.push(initiative);
    successors.push([]);
  }
  for (const dependency of plan.dependencies.values()) {
    if (!dependency.hard) continue;
    const from = numberById.get(dependency.predecessorId);
    const to = numberById.get(dependency.successorId);
    if (from !== undefined && to !== undefined) successors[from]?.push(to);
  }
  return { initiatives, successors };
}

/** A node on the way from the root of the search, and how many of its successors have been looked at. */
interface Step {
  readonly node: number;
  next: number;
}

/** The strongly connected groups that hold a ring. Iterative: a chain of thousands must not exhaust the call stack. */
function findGroups({ initiatives, successors }: Graph): number[][] {
  const groups: number[][] = [];
  // 0: not visited yet; afterwards the order of the visit, and the earliest visit that is reachable.
  const visitedAt = new Int32Array(initiatives.length);
  const earliest = new Int32Array(initiatives.length);
  const isOpen = new Uint8Array(initiatives.length);
  const open: number[] = [];
  const path: Step[] = [];
  let visits = 0;

  const enter = (node: number): void => {
    visits += 1;
    visitedAt[node] = visits;
    earliest[node] = visits;
    isOpen[node] = 1;
    open.push(node);
    path.push({ node, next: 0 });
  };
  const reach = (node: number, visit: number | undefined): void => {
    earliest[node] = Math.min(earliest[node] ?? 0, visit ?? 0);
  };
  const leave = (node: number): void => {
    path.pop();
    const parent = path.at(-1);
    if (parent) reach(parent.node, earliest[node]);
    if (earliest[node] !== visitedAt[node]) return;
    const group = open.splice(open.lastIndexOf(node));
    for (const member of group) isOpen[member] = 0;
    if (group.length > 1 || successors[node]?.includes(node)) groups.push(group);
  };

  for (let root = 0; root < initiatives.length; root += 1) {
    if (visitedAt[root] === 0) enter(root);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const successor = successors[step.node]?.[step.next];
      step.next += 1;
      if (successor === undefined) leave(step.node);
      else if (visitedAt[successor] === 0) enter(successor);
      else if (isOpen[successor] === 1) reach(step.node, visitedAt[successor]);
    }
  }
  return groups;
}

function cycleOf({ initiatives, successors }: Graph, group: readonly number[]): Cycle {
  const keyOf = (node: number): string => initiatives[node]?.key ?? '';
  const byKey = (a: number, b: number): number => compareKeys(keyOf(a), keyOf(b));
  const members = [...group].sort(byKey);
  const inside = new Set(group);
  const ring = shortestRing(members[0] ?? 0, (node) =>
    (successors[node] ?? []).filter((successor) => inside.has(successor)).sort(byKey),
  );
  const inRing = new Set(ring);
  return {
    ring: ring.map(keyOf),
    keys: [...ring, ...members.filter((member) => !inRing.has(member))].map(keyOf),
  };
}

/** Breadth first from the start until a dependency leads back to it. */
function shortestRing(start: number, successorsOf: (node: number) => readonly number[]): readonly number[] {
  const reachedFrom = new Map<number, number | null>([[start, null]]);
  for (const node of reachedFrom.keys()) {
    for (const successor of successorsOf(node)) {
      if (successor === start) return pathTo(node, reachedFrom);
      if (!reachedFrom.has(successor)) reachedFrom.set(successor, node);
    }
  }
  throw new Error(`No ring through node ${start}`);
}

function pathTo(node: number, reachedFrom: ReadonlyMap<number, number | null>): readonly number[] {
  const path: number[] = [];
  for (let at: number | null = node; at !== null; at = reachedFrom.get(at) ?? null) path.unshift(at);
  return path;
}
