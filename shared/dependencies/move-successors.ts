// The engine behind resolving conflicts and cascading: one walk along hard dependencies, each successor moved once.

import type { Dependency } from '../plan/dependency.ts';
import { durationOf } from '../plan/effort.ts';
import type { InitiativeId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import { compareKeys } from '../plan/initiative-key.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import { planAxisOf } from '../plan/plan-axis.ts';
import { type DependencyGraph, dependencyGraphOf } from './dependency-graph.ts';
import { conflictsAmong } from './find-conflicts.ts';
import { demandOf, holdsStart, linkSlack, type Placing, placingOf, workdayAfter } from './placing.ts';
import type { LeftConflict, MissedDeadline, Resolution, ScheduleMove, StayReason } from './resolution.ts';
import { type Demand, type ShiftContext, shiftSchedule } from './shift-schedule.ts';
import { whyLeft } from './why-left.ts';

export interface MoveFacts {
  /** Conflicts of these dependencies are resolved; those that the moves make or worsen are in any case. */
  readonly isAsked?: (dependency: Dependency) => boolean;
  /** Initiatives that were put where the plan has them now, as they were before: they are not moved. */
  readonly placedFrom?: ReadonlyMap<InitiativeId, Initiative>;
}

/**
 * Predecessors come before successors, so that each successor is moved once, by the least that obeys where its predecessors
 * have come to stand: no smaller set of later moves resolves as much. O(initiatives + dependencies).
 */
export function moveSuccessors(plan: Plan, { isAsked, placedFrom = new Map() }: MoveFacts): Resolution {
  const graph = dependencyGraphOf(plan);
  const walk = startWalk(plan, graph, placedFrom);
  const moves: ScheduleMove[] = [];
  const asked = isAsked ?? (() => false);
  for (const node of graph.topological) {
    // Where nothing is asked for, only what waits for something that moved can come into conflict.
    if (isAsked === undefined && walk.waits[node] === 0) continue;
    const broken = brokenBy(walk, node, asked);
    if (broken.length === 0 || walk.stay(node) !== null) continue;
    const move = moveNode(walk, node, broken);
    if (move === null) walk.beyond.add(node);
    else moves.push(move);
  }
  return { moves, left: leftConflicts(walk, isAsked), missedDeadlines: missedDeadlines(walk, moves) };
}

interface Walk {
  readonly graph: DependencyGraph;
  readonly context: Omit<ShiftContext, 'duration'>;
  /** By node: where each stood before anything moved, and where it stands now. */
  readonly before: readonly (Placing | null)[];
  readonly now: (Placing | null)[];
  readonly initiatives: Initiative[];
  /** By node: 1 where it stands elsewhere than before, and where it waits for one that does. */
  readonly hasMoved: Uint8Array;
  readonly waits: Uint8Array;
  /** Nodes that would have to go beyond the calendar. */
  readonly beyond: Set<number>;
  /** Why a node is not moved; null: it may be. */
  stay(node: number): StayReason | null;
}

function startWalk(plan: Plan, graph: DependencyGraph, placedFrom: ReadonlyMap<InitiativeId, Initiative>): Walk {
  const axis = planAxisOf(plan);
  const beyond = new Set<number>();
  const initiatives = [...graph.initiatives];
  const now = initiatives.map((initiative) => placingOf(initiative, axis));
  const before = [...now];
  const walk = { graph, hasMoved: new Uint8Array(now.length), waits: new Uint8Array(now.length) };
  for (const [id, initiative] of placedFrom) {
    const node = graph.nodeById.get(id);
    if (node === undefined) continue;
    before[node] = placingOf(initiative, axis);
    noteMoved(walk, node);
  }
  return {
    ...walk,
    context: { axis, fiscalYearStartMonth: settingsOf(plan).fiscalYearStartMonth },
    before,
    now,
    initiatives,
    beyond,
    stay: (node) => {
      const initiative = initiatives[node];
      if (initiative === undefined || placedFrom.has(initiative.id)) return 'placed';
      if (initiative.stage === 'shipped' || initiative.stage === 'in-progress') return initiative.stage;
      if (initiative.schedule.pinned) return 'pinned';
      return beyond.has(node) ? 'beyond-calendar' : null;
    },
  };
}

function noteMoved({ graph, hasMoved, waits }: Pick<Walk, 'graph' | 'hasMoved' | 'waits'>, node: number): void {
  const { outgoing, to } = graph.hard;
  hasMoved[node] = 1;
  for (let at = outgoing.offsets[node] ?? 0; at < (outgoing.offsets[node + 1] ?? 0); at += 1)
    waits[to[outgoing.edges[at] ?? 0] ?? 0] = 1;
}

interface BrokenEdge {
  readonly dependency: Dependency;
  readonly demand: number;
  /** Below 0. */
  readonly slack: number;
}

/** The edges into a node that are to be obeyed and are not. */
function brokenBy(walk: Walk, node: number, isAsked: (dependency: Dependency) => boolean): readonly BrokenEdge[] {
  const { hard, isLeftOut } = walk.graph;
  const successor = walk.now[node] ?? null;
  const broken: BrokenEdge[] = [];
  if (successor === null) return broken;
  const { offsets, edges } = hard.incoming;
  for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) {
    const edge = edges[at] ?? 0;
    const dependency = hard.dependencies[edge];
    const predecessor = walk.now[hard.from[edge] ?? 0] ?? null;
    if (dependency === undefined || predecessor === null || isLeftOut[edge] === 1) continue;
    const slack = linkSlack(dependency, predecessor, successor);
    if (slack >= 0 || !(isAsked(dependency) || slack < slackBefore(walk, edge))) continue;
    broken.push({ dependency, demand: demandOf(dependency, predecessor), slack });
  }
  return broken;
}

/** Before anything moved; where there was nothing to obey, and in no conflict, 0. */
function slackBefore({ graph, before }: Walk, edge: number): number {
  const dependency = graph.hard.dependencies[edge];
  const predecessor = before[graph.hard.from[edge] ?? 0] ?? null;
  const successor = before[graph.hard.to[edge] ?? 0] ?? null;
  if (dependency === undefined || predecessor === null || successor === null) return 0;
  return Math.min(0, linkSlack(dependency, predecessor, successor));
}

/** Moves a node; null where that would be beyond the calendar. */
function moveNode(walk: Walk, node: number, broken: readonly BrokenEdge[]): ScheduleMove | null {
  const initiative = walk.initiatives[node];
  if (initiative === undefined) throw new Error(`There is no node ${node}`);
  const demand: Demand = {
    start: greatest(broken.filter(({ dependency }) => holdsStart(dependency.kind))),
    finish: greatest(broken.filter(({ dependency }) => !holdsStart(dependency.kind))),
  };
  const before = initiative.schedule;
  const shifted = shiftSchedule(before, demand, { ...walk.context, duration: durationOf(initiative) });
  if (shifted === null) return null;
  walk.now[node] = shifted.placing;
  noteMoved(walk, node);
  walk.initiatives[node] = { ...initiative, schedule: shifted.schedule };
  return {
    initiativeId: initiative.id,
    before,
    after: shifted.schedule,
    byWorkdays: shifted.byWorkdays,
    because: [...broken].sort((a, b) => a.slack - b.slack).map(({ dependency }) => dependency),
  };
}

function greatest(broken: readonly BrokenEdge[]): number {
  return broken.reduce((most, { demand }) => Math.max(most, demand), Number.NEGATIVE_INFINITY);
}

function leftConflicts(walk: Walk, isAsked: MoveFacts['isAsked']): readonly LeftConflict[] {
  const { hard, isLeftOut, nodeById } = walk.graph;
  const newEdges = new Set<Dependency>();
  const placed = { initiatives: walk.initiatives, placings: walk.now, axis: walk.context.axis };
  const conflicts = conflictsAmong(hard, placed, (edge) => {
    const hasChanged = walk.hasMoved[hard.from[edge] ?? 0] === 1 || walk.hasMoved[hard.to[edge] ?? 0] === 1;
    if (isAsked === undefined && !hasChanged) return false;
    const dependency = hard.dependencies[edge];
    const predecessor = walk.now[hard.from[edge] ?? 0] ?? null;
    const successor = walk.now[hard.to[edge] ?? 0] ?? null;
    if (dependency === undefined || predecessor === null || successor === null || isLeftOut[edge] === 1) return false;
    const isNew = linkSlack(dependency, predecessor, successor) < slackBefore(walk, edge);
    if (isNew) newEdges.add(dependency);
    return isNew || isAsked?.(dependency) === true;
  });
  return conflicts.map((conflict) => {
    const reason = walk.stay(nodeById.get(conflict.successor.id) ?? -1);
    if (reason === null) throw new Error(`${conflict.successor.key} could have been moved`);
    return { conflict, reason, why: whyLeft(conflict, reason), isNew: newEdges.has(conflict.dependency) };
  });
}

function missedDeadlines({ graph, before, now, initiatives, context }: Walk, moves: readonly ScheduleMove[]) {
  return moves
    .flatMap(({ initiativeId }): readonly MissedDeadline[] => {
      const node = graph.nodeById.get(initiativeId) ?? -1;
      const initiative = initiatives[node];
      const deadline = initiative?.schedule.deadline ?? null;
      if (initiative === undefined || deadline === null) return [];
      const until = workdayAfter(deadline, context.axis);
      const lateBy = (placing: Placing | null | undefined): number => (placing?.earliestFinish ?? until) - until;
      const byWorkdays = lateBy(now[node]);
      return byWorkdays > 0 ? [{ initiative, deadline, byWorkdays, isNew: lateBy(before[node]) <= 0 }] : [];
    })
    .sort((a, b) => b.byWorkdays - a.byWorkdays || compareKeys(a.initiative.key, b.initiative.key));
}
