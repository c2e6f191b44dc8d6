// The arrows between bars: level and upright pieces with rounded bends.

import { dependencyGraphOf } from '../dependencies/dependency-graph.ts';
import type { Conflicts } from '../dependencies/find-conflicts.ts';
import { roundedPath } from '../dependencies/layout/rounded-path.ts';
import { neighbourhoodOf } from '../dependencies/neighbourhood.ts';
import type { PlanSlack } from '../dependencies/slack.ts';
import type { Dependency } from '../plan/dependency.ts';
import type { DependencyId, InitiativeId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import { countText } from '../text/count-text.ts';
import { barWidthOf, unitOf } from './bar-room.ts';
import { type LocatedBar, locateBars } from './locate-bar.ts';
import { arrowHead, type BarEnds, type RoutePoint, routeDependency } from './route-dependency.ts';
import type { TimelineRows } from './timeline-rows.ts';
import { type TimelineScale, xOfDay } from './timeline-scale.ts';

/** Which arrows are drawn. All are between bars of which at least one is in sight. */
export interface PathsFacts {
  readonly plan: Plan;
  /**
   * `selected`: only those of the selection, and what can't be kept as long as that is not too much to follow; `all`: the
   * others too, faded, as one bundle.
   */
  readonly shows: 'selected' | 'all';
  /** What these wait for and what waits for them is drawn in full, all the way up and down. */
  readonly selection: ReadonlySet<InitiativeId>;
  /** Those that the dates don't obey are drawn in full; null: don't flag them. */
  readonly conflicts: Conflicts | null;
  /** The critical path is drawn in full; null: don't. */
  readonly slack: PlanSlack | null;
}

export interface DependencyPaths {
  /** Each on its own: selected, violated or critical ones; at most `MOST_PATHS`, conflicts first, then the selection's. */
  readonly drawn: readonly DependencyPath[];
  /** All others as one path with its arrow heads, to be stroked faintly; empty: there is none. */
  readonly bundle: string;
  /** How many are in the bundle, and how many more there were no room for. */
  readonly bundled: number;
  readonly leftOut: number;
  /** How many of those that the dates don't obey are not drawn, since there are more than `MOST_CONFLICTS`. */
  readonly quiet: number;
}

/** More red arrows than this are a thicket: unless all are asked for, those of the selection alone are drawn. */
export const MOST_CONFLICTS = 20;

export const MOST_PATHS = 100;
/** The bundle is one element, but what it holds is drawn afresh with each frame. */
export const MOST_BUNDLED = 600;

export interface DependencyPath {
  readonly id: DependencyId;
  readonly dependency: Dependency;
  /** Path data of the line, and of the open arrow head at its end. */
  readonly line: string;
  readonly head: string;
  readonly isSelected: boolean;
  readonly isCritical: boolean;
  /** By how many workdays the dates miss it, as `+6 d` in the middle of the line; null: they don't. */
  readonly conflict: {
    readonly workdays: number;
    readonly label: string;
    readonly x: number;
    readonly y: number;
  } | null;
}

export const NO_PATHS: DependencyPaths = { drawn: [], bundle: '', bundled: 0, leftOut: 0, quiet: 0 };

interface Drawing {
  readonly rows: TimelineRows;
  readonly scale: TimelineScale;
  /** Of the bars in sight. */
  readonly visible: ReadonlySet<InitiativeId>;
}

/** Radius of the bends, in pixels of the screen. */
const BEND = 5;

/**
 * The arrows of the bars in sight. Where an initiative has bars in several lanes, the two that stand nearest are joined.
 * What closes a cycle is drawn like any other. The order of the plan's records changes nothing.
 */
export function dependencyPaths(facts: PathsFacts, drawing: Drawing): DependencyPaths {
  const touching = dependenciesOf(facts.plan, drawing.visible);
  const selected = selectedDependencies(facts);
  const lateness = facts.conflicts === null ? NO_LATENESS : latenessOf(facts.conflicts, touching);
  const critical = facts.slack?.criticalDependencyIds ?? NO_IDS;
  const special: Dependency[] = [];
  const rest: Dependency[] = [];
  const isThicket = facts.shows === 'selected' && lateness.size > MOST_CONFLICTS;
  let quiet = 0;
  for (const dependency of touching) {
    const { id } = dependency;
    const isLate = lateness.has(id);
    if ((isLate && !isThicket) || selected.has(id) || critical.has(id)) special.push(dependency);
    else if (isLate) quiet += 1;
    else if (facts.shows === 'all') rest.push(dependency);
  }
  const weight = ({ id }: Dependency): number => (selected.has(id) ? 2 : 0) + (lateness.has(id) ? 4 : 0);
  special.sort((a, b) => weight(b) - weight(a) || compareIds(a, b));
  rest.sort(compareIds);
  const drawn: DependencyPath[] = [];
  const placed = { ...drawing, located: new Map<InitiativeId, readonly LocatedBar[]>() };
  const unit = unitOf(drawing.rows.facts.metrics);
  for (const dependency of special.slice(0, MOST_PATHS)) {
    const points = pointsOf(dependency, facts.plan, placed);
    if (points === null) continue;
    const { id } = dependency;
    drawn.push({
      id,
      dependency,
      line: roundedPath(points, BEND * unit),
      head: arrowHead(points, unit),
      isSelected: selected.has(id),
      isCritical: critical.has(id),
      conflict: conflictMark(lateness.get(id), points),
    });
  }
  let bundle = '';
  let bundled = 0;
  for (const dependency of rest.slice(0, MOST_BUNDLED)) {
    const points = pointsOf(dependency, facts.plan, placed);
    if (points === null) continue;
    bundle += roundedPath(points, BEND * unit) + arrowHead(points, unit);
    bundled += 1;
  }
  const leftOut = Math.max(0, special.length - MOST_PATHS) + Math.max(0, rest.length - MOST_BUNDLED);
  return { drawn, bundle, bundled, leftOut, quiet };
}

const NO_IDS: ReadonlySet<DependencyId> = new Set();
const NO_LATENESS: ReadonlyMap<DependencyId, number> = new Map();

/** The dependencies, hard and soft, that lead from or to any of these, each once. */
function dependenciesOf(plan: Plan, visible: ReadonlySet<InitiativeId>): ReadonlySet<Dependency> {
  const graph = dependencyGraphOf(plan);
  const found = new Set<Dependency>();
  for (const id of visible) {
    const node = graph.nodeById.get(id);
    if (node === undefined) continue;
    for (const edges of [graph.hard, graph.soft]) {
      for (const { offsets, edges: numbers } of [edges.outgoing, edges.incoming]) {
        for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) {
          const dependency = edges.dependencies[numbers[at] ?? 0];
          if (dependency !== undefined) found.add(dependency);
        }
      }
    }
  }
  return found;
}

interface Chosen {
  readonly initiatives: Plan['initiatives'];
  readonly selection: ReadonlySet<InitiativeId>;
  readonly ids: ReadonlySet<DependencyId>;
}

const chosen = new WeakMap<Plan['dependencies'], Chosen>();

/** All that lies up- and downstream of the selection; remembered while one pans, and until something else is selected. */
function selectedDependencies({ plan, selection }: PathsFacts): ReadonlySet<DependencyId> {
  if (selection.size === 0) return NO_IDS;
  const known = chosen.get(plan.dependencies);
  if (known?.initiatives === plan.initiatives && isSameSelection(known.selection, selection)) return known.ids;
  const all = neighbourhoodOf(plan, selection, { upstream: null, downstream: null, hidesSoft: false });
  const ids = new Set(all.dependencies.map(({ id }) => id));
  chosen.set(plan.dependencies, { initiatives: plan.initiatives, selection: new Set(selection), ids });
  return ids;
}

function isSameSelection(a: ReadonlySet<InitiativeId>, b: ReadonlySet<InitiativeId>): boolean {
  if (a.size !== b.size) return false;
  for (const id of a) if (!b.has(id)) return false;
  return true;
}

/** By how many workdays each of these is missed. */
function latenessOf(conflicts: Conflicts, among: ReadonlySet<Dependency>): ReadonlyMap<DependencyId, number> {
  const late = new Map<DependencyId, number>();
  for (const { dependency, byWorkdays } of conflicts.conflicts) {
    if (among.has(dependency)) late.set(dependency.id, byWorkdays);
  }
  return late;
}

function pointsOf(
  { predecessorId, successorId, kind }: Dependency,
  { initiatives }: Plan,
  { rows, scale, located }: Drawing & { readonly located: Map<InitiativeId, readonly LocatedBar[]> },
): readonly RoutePoint[] | null {
  const barsOf = (id: InitiativeId): readonly LocatedBar[] => {
    const known = located.get(id);
    if (known !== undefined) return known;
    const initiative = initiatives.get(id);
    const bars = initiative === undefined ? [] : withBar(locateBars(rows, initiative));
    located.set(id, bars);
    return bars;
  };
  const pair = nearestPair(barsOf(predecessorId), barsOf(successorId));
  if (pair === null) return null;
  const { metrics } = rows.facts;
  const endsOf = ({ bar, y }: LocatedBar): BarEnds => {
    const first = bar.span?.first ?? 0;
    const left = xOfDay(scale, first);
    const width = barWidthOf(bar, scale.pixelsPerDay, metrics);
    return { left, right: left + width, y: y + metrics.rowHeight / 2 };
  };
  return routeDependency(endsOf(pair[0]), endsOf(pair[1]), {
    kind,
    rowHeight: metrics.rowHeight,
    unit: unitOf(metrics),
  });
}

function withBar(located: readonly LocatedBar[]): readonly LocatedBar[] {
  return located.every(({ bar }) => bar.span !== null) ? located : located.filter(({ bar }) => bar.span !== null);
}

function nearestPair(from: readonly LocatedBar[], to: readonly LocatedBar[]): readonly [LocatedBar, LocatedBar] | null {
  let nearest: readonly [LocatedBar, LocatedBar] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const a of from) {
    for (const b of to) {
      const distance = Math.abs(a.y - b.y);
      if (distance >= least) continue;
      least = distance;
      nearest = [a, b];
    }
  }
  return nearest;
}

/** `+6 d` in the middle of the longest level piece; null: nothing is missed. */
export function conflictMark(workdays: number | undefined, points: readonly RoutePoint[]): DependencyPath['conflict'] {
  if (workdays === undefined) return null;
  let at = points[0] ?? { x: 0, y: 0 };
  let longest = -1;
  for (const [index, b] of points.entries()) {
    const a = points[index - 1];
    if (a === undefined || a.y !== b.y || Math.abs(b.x - a.x) <= longest) continue;
    longest = Math.abs(b.x - a.x);
    at = { x: (a.x + b.x) / 2, y: a.y };
  }
  return { workdays, label: `+${countText(workdays)} d`, x: at.x, y: at.y };
}

function compareIds(a: Dependency, b: Dependency): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
