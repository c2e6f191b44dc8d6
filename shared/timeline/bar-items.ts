// What is known of each bar whatever the scale: worked out once per initiative and view, since thousands are asked at a time.

import { plainDateToDay } from '../calendar/plain-date.ts';
import type { InitiativeId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import type { Plan } from '../plan/plan.ts';
import { planAxisOf } from '../plan/plan-axis.ts';
import type { TimelineView } from '../plan/timeline-view.ts';
import { textWidth } from '../text/text-width.ts';
import { barColourOf } from './bar-colour.ts';
import { barLabelOf } from './bar-label.ts';
import { barSpanOf } from './bar-span.ts';
import { laneIdsOf } from './lane-heads.ts';
import { plainLabel } from './plain-label.ts';
import { ghostOf } from './timeline-compare.ts';
import type { BarGhost, RowBar, RowMilestone, RowsFacts } from './timeline-rows.ts';

export interface BarItem extends Omit<RowBar, 'from' | 'to'> {
  /** Otherwise it is only in the earlier plan, or declined or parked since. */
  readonly isInPlan: boolean;
  /** Empty: it stands nowhere, having neither dates nor milestones. */
  readonly laneIds: readonly string[];
}

type ItemFacts = Pick<RowsFacts, 'plan' | 'view' | 'metrics' | 'compareWith'>;

/** The item of an initiative; of one that is not in the plan any more only its ghost is left. */
export function barItemOf(initiative: Initiative, isInPlan: boolean, facts: ItemFacts): BarItem {
  const { plan, view, metrics, compareWith } = facts;
  const axis = planAxisOf(plan);
  const span = isInPlan ? barSpanOf(initiative, axis) : null;
  const milestones = isInPlan ? milestonesOf(initiative, facts) : [];
  const ghost = ghostFor(initiative, isInPlan, facts, compareWith ?? null);
  const isShown = span !== null || milestones.length > 0 || ghost !== null;
  const label = isShown ? barLabelOf(plan, initiative, view.label) : '';
  return {
    initiative,
    isInPlan,
    span,
    milestones,
    ghost,
    label,
    labelWidth: textWidth(label, metrics.fontSize, widestLabel(metrics.longestLabel)),
    colour: barColourOf(plan, initiative, view.colourBy),
    laneIds: isShown ? allLaneIdsOf(plan, initiative, view) : [],
  };
}

/** The lanes of both levels that an initiative stands in: with two levels an id is `outer/inner`. */
export function allLaneIdsOf(plan: Plan, initiative: Initiative, view: TimelineView): readonly string[] {
  const { lanes, lanesWithin } = levelsOf(view);
  const outer = laneIdsOf(plan, initiative, lanes);
  if (lanesWithin === null) return outer;
  const inner = laneIdsOf(plan, initiative, lanesWithin);
  return outer.flatMap((group) => inner.map((lane) => `${group}/${lane}`));
}

/** One level or two: an inner level that says nothing more is none. */
export function levelsOf({ lanes, lanesWithin }: TimelineView): Pick<TimelineView, 'lanes' | 'lanesWithin'> {
  if (lanesWithin === null || lanesWithin === 'none' || lanesWithin === lanes) return { lanes, lanesWithin: null };
  return lanes === 'none' ? { lanes: lanesWithin, lanesWithin: null } : { lanes, lanesWithin };
}

function ghostFor(
  initiative: Initiative,
  isInPlan: boolean,
  { plan }: ItemFacts,
  earlier: Plan | null,
): BarGhost | null {
  if (earlier === null) return null;
  return ghostOf(isInPlan ? initiative : null, earlier.initiatives.get(initiative.id) ?? null, planAxisOf(plan));
}

/** By day, then by kind, title and id, so that the order of the plan changes nothing. */
function milestonesOf(initiative: Initiative, { plan, view, metrics }: ItemFacts): readonly RowMilestone[] {
  const { deadline } = initiative.schedule;
  const externals = view.showsMilestones ? (externalsOf(plan).get(initiative.id) ?? []) : [];
  const own = view.showsMilestones ? initiative.milestones : [];
  const hasDeadline = view.showsDeadlines && deadline !== null;
  if (own.length === 0 && externals.length === 0 && !hasDeadline) return [];
  const found: Omit<RowMilestone, 'titleWidth'>[] = own.map(({ id, kind, title, day }) => {
    return { id, milestoneId: id, kind, title: plainLabel(title), day: plainDateToDay(day) };
  });
  found.push(...externals);
  if (view.showsDeadlines && deadline !== null) {
    const id = `${initiative.id}-deadline`;
    found.push({ id, milestoneId: null, kind: 'deadline', title: 'Deadline', day: plainDateToDay(deadline) });
  }
  return found
    .sort(
      (a, b) =>
        a.day - b.day || compareTexts(a.kind, b.kind) || compareTexts(a.title, b.title) || compareTexts(a.id, b.id),
    )
    .map((one) => {
      // What a deadline is called says nothing that its flag does not.
      const words = one.kind === 'deadline' ? '' : one.title;
      return { ...one, titleWidth: textWidth(words, metrics.fontSize, widestLabel(metrics.longestLabel)) };
    });
}

const externalsByTable = new WeakMap<
  Plan['externalDependencies'],
  ReadonlyMap<InitiativeId, readonly Omit<RowMilestone, 'titleWidth'>[]>
>();

/** The days on which parties outside the plan are needed, unless they have delivered. */
function externalsOf({
  externalDependencies,
}: Plan): ReadonlyMap<InitiativeId, readonly Omit<RowMilestone, 'titleWidth'>[]> {
  const known = externalsByTable.get(externalDependencies);
  if (known !== undefined) return known;
  const byInitiative = new Map<InitiativeId, Omit<RowMilestone, 'titleWidth'>[]>();
  for (const { id, initiativeId, party, title, neededBy, status } of externalDependencies.values()) {
    if (neededBy === null || status === 'resolved') continue;
    const words = plainLabel(title === '' ? party : `${party}: ${title}`);
    const one = { id, milestoneId: null, kind: 'external', title: words, day: plainDateToDay(neededBy) } as const;
    const others = byInitiative.get(initiativeId);
    if (others === undefined) byInitiative.set(initiativeId, [one]);
    else others.push(one);
  }
  externalsByTable.set(externalDependencies, byInitiative);
  return byInitiative;
}

/** A label inside a long bar may be wider than one beside; beyond this nobody needs to know how wide. */
function widestLabel(longestLabel: number): number {
  return longestLabel * 4;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
