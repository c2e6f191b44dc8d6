// Stage 1 of the timeline: which bars there are, and in which lane and row each stands. Panning never asks for it again.

import type { Day, PlainDate } from '../calendar/plain-date.ts';
import type { InitiativeId, MilestoneId } from '../plan/ids.ts';
import type { Initiative, MilestoneKind, PersonWeeks, Precision } from '../plan/initiative.ts';
import { type Plan, settingsOf } from '../plan/plan.ts';
import type { LaneField, TimelineView } from '../plan/timeline-view.ts';
import type { BarItem } from './bar-items.ts';
import { hasLabelsBeside } from './bar-room.ts';
import { type Gathered, gatherItems } from './gather-items.ts';
import { type PackedLane, packLane } from './pack-lane.ts';
import { placeLanes } from './place-lanes.ts';
import type { TimelineMetrics } from './timeline-metrics.ts';

/** What goes into the rows. Everything is compared by identity: hold on to what did not change. */
export interface RowsFacts {
  readonly plan: Plan;
  readonly view: TimelineView;
  readonly today: PlainDate;
  /** Packed rows keep room for labels beside bars at this scale, rounded down to a step, so that rows stay while one zooms a little. */
  readonly pixelsPerDay: number;
  readonly metrics: TimelineMetrics;
  /** Left out: all but declined and parked ones. Ids that are not in the plan say nothing. */
  readonly only?: ReadonlySet<InitiativeId> | null;
  /** Ids of lanes that are folded to one row, in which their bars are a strip. */
  readonly folded?: ReadonlySet<string>;
  /** Where each stands in the decided order; needed for the row order `decided`, where those without a place come last. */
  readonly decided?: ReadonlyMap<InitiativeId, number>;
  /** An earlier plan: what was moved, added or dropped since has a ghost, for which the rows keep room. */
  readonly compareWith?: Plan | null;
}

export interface TimelineRows {
  /** From the top; with two levels the inner ones, those of one outer lane side by side. */
  readonly lanes: readonly TimelineLane[];
  /** The outer lanes, from the top; empty with one level. */
  readonly groups: readonly LaneGroup[];
  /** In pixels, without the axis. */
  readonly height: number;
  /** From the first to the last day of all bars, milestones and ghosts; null: nothing is dated. */
  readonly extent: { readonly firstDay: Day; readonly lastDay: Day } | null;
  /** What has no dates, by decided order where that is given, else by key. */
  readonly tray: readonly Initiative[];
  /** The scale that room was kept for; layouts at this scale or a larger one have no overlaps. */
  readonly packedAt: number;
  /** Whether labels stand beside bars: far out only where there are few. */
  readonly hasLabelsBeside: boolean;
  /** How many bars there are; one initiative may have several. */
  readonly barCount: number;
  /** What it was made from. */
  readonly facts: RowsFacts;
}

export interface LaneHead {
  /** Stays while the plan changes: the field and the record's id, such as `theme:t1`; with two levels `theme:t1/team:a`. */
  readonly id: string;
  readonly field: LaneField;
  /** The record's id or the stage; null: those without a value. */
  readonly value: string | null;
  /** `No team`; empty for the only lane of `none`. */
  readonly name: string;
  /** Of the theme or team, into the palette of 8; null elsewhere. */
  readonly colour: number | null;
}

export interface TimelineLane extends LaneHead {
  /** The outer lane; null with one level. */
  readonly group: LaneHead | null;
  readonly y: number;
  readonly height: number;
  /** Each row by time; no two bars of a row overlap, their labels, milestones and ghosts included. At least one row. */
  readonly rows: readonly (readonly RowBar[])[];
  readonly isFolded: boolean;
  /** How many initiatives stand in it, those without dates left out. */
  readonly count: number;
  /** Their likely person-weeks; in a lane of a team, what is asked of that team. Those without an estimate are left out. */
  readonly effort: PersonWeeks;
  readonly withoutEstimate: number;
}

export interface LaneGroup extends LaneHead {
  readonly y: number;
  readonly height: number;
  readonly count: number;
}

/** One initiative in one lane. */
export interface RowBar {
  readonly initiative: Initiative;
  /** null: it is not dated and stands here for its milestones alone, or it was dropped since the earlier plan. */
  readonly span: BarSpan | null;
  readonly milestones: readonly RowMilestone[];
  /** Where it was in the earlier plan; null without one, or where nothing moved. */
  readonly ghost: BarGhost | null;
  /** The whole label on one line, without control characters, and how wide it is in pixels (up to where it is cut anyway). */
  readonly label: string;
  readonly labelWidth: number;
  readonly colour: BarColour;
  /** What it fills of its row, in days: from the first symbol or day to the end of the last label. */
  readonly from: number;
  readonly to: number;
}

/** Days, both inclusive; `first` is never after `last`. */
export interface BarSpan {
  readonly first: Day;
  readonly last: Day;
  readonly precision: Precision;
  /** Over how many days from the first on, and to the last, the true start and end may lie; 0 to the day. */
  readonly uncertainStart: number;
  readonly uncertainEnd: number;
  /** Which end is not dated: it follows from the duration, or is two weeks away where that is unknown. */
  readonly open: 'start' | 'end' | null;
  /** The plan says that it ends before it starts. */
  readonly isReversed: boolean;
}

export type TimelineMilestoneKind = MilestoneKind | 'deadline';

export interface RowMilestone {
  /** The milestone's, or made of the deadline's or external dependency's owner. */
  readonly id: string;
  /** null: the initiative's deadline, or a day on which a party outside the plan is needed. */
  readonly milestoneId: MilestoneId | null;
  readonly kind: TimelineMilestoneKind;
  readonly title: string;
  readonly day: Day;
  readonly titleWidth: number;
}

export type BarGhost =
  /** Workdays from start to start and from end to end, later is positive; null: it was not dated at that end, or is not now. */
  | {
      readonly kind: 'moved';
      readonly first: Day;
      readonly last: Day;
      readonly startBy: number | null;
      readonly endBy: number | null;
    }
  /** Not in the earlier plan, or not dated there. */
  | { readonly kind: 'added' }
  /** In the earlier plan with these dates, and no longer on the timeline. */
  | { readonly kind: 'dropped'; readonly first: Day; readonly last: Day };

export type BarColour =
  /** 0-7; the ninth theme has the first colour with a pattern. */
  | { readonly kind: 'palette'; readonly index: number; readonly hasPattern: boolean }
  | { readonly kind: 'state'; readonly state: 'good' | 'warn' | 'bad' }
  /** Nothing to say, such as no theme: the muted colour. */
  | { readonly kind: 'none' };

/** Rows are packed anew so often while the scale doubles, and stay between. */
const STEPS_PER_DOUBLING = 2;

/**
 * The rows of a timeline. Initiatives stand once in every lane that they belong to; the order of the plan's records changes
 * nothing. Packed lanes need as few rows as bars with their labels lie over one point; where each has its own row, by start,
 * key or decided order. Themes and teams without a bar have an empty lane unless `only` is given. With `compareWith`, those
 * that were dropped stand where they were. Remembered per view: the same facts give the same object, and after an edit only
 * the lanes that it touches are packed again. O(n log n) for the first time.
 */
export function timelineRows(facts: RowsFacts): TimelineRows {
  const memory = memoryOf(facts);
  const packedAt = packingScale(facts.pixelsPerDay);
  const known = memory.rows;
  if (known !== null && known.packedAt === packedAt && isSameAsk(known.facts, facts)) return known;
  const gathered = gatherItems(facts, memory.gathered);
  memory.gathered = gathered;
  const { members, tray } = gathered;
  let barCount = 0;
  for (const items of members.values()) barCount += items.length;
  const beside = hasLabelsBeside(packedAt, barCount);
  const packed = new Map<string, PackedLane>();
  for (const [id, items] of members) {
    const isFolded = facts.folded?.has(id) ?? false;
    const before = memory.lanes.get(id);
    const sameItems = before !== undefined && areSame(before.items, items) ? before : null;
    const stays =
      sameItems !== null &&
      sameItems.packedAt === packedAt &&
      sameItems.isFolded === isFolded &&
      sameItems.hasLabelsBeside === beside &&
      sameItems.decided === facts.decided;
    if (stays) packed.set(id, sameItems);
    else
      packed.set(
        id,
        packLane(id, items, { ...facts, packedAt, isFolded, hasLabelsBeside: beside }, sameItems ?? undefined),
      );
  }
  memory.lanes = packed;
  const rows: TimelineRows = { ...placeLanes(facts, packed), tray, packedAt, hasLabelsBeside: beside, facts };
  memory.rows = rows;
  return rows;
}

/** The largest step that is not above a scale. */
export function packingScale(pixelsPerDay: number): number {
  if (!(pixelsPerDay > 0 && Number.isFinite(pixelsPerDay)))
    throw new RangeError(`Not a scale above 0: ${pixelsPerDay}`);
  const step = Math.floor(Math.log2(pixelsPerDay) * STEPS_PER_DOUBLING);
  const scale = 2 ** (step / STEPS_PER_DOUBLING);
  return scale <= pixelsPerDay ? scale : 2 ** ((step - 1) / STEPS_PER_DOUBLING);
}

interface Memory {
  readonly facts: RowsFacts;
  gathered: Gathered | null;
  lanes: ReadonlyMap<string, PackedLane>;
  rows: TimelineRows | null;
}

const memories = new WeakMap<TimelineView, Memory>();

/** What was worked out for a view, as long as all that items depend on beside their initiative is the same. */
function memoryOf(facts: RowsFacts): Memory {
  const known = memories.get(facts.view);
  if (known !== undefined && hasSameTables(known.facts, facts)) return known;
  const memory: Memory = { facts, gathered: null, lanes: new Map(), rows: null };
  memories.set(facts.view, memory);
  return memory;
}

function hasSameTables(a: RowsFacts, b: RowsFacts): boolean {
  return (
    a.metrics === b.metrics &&
    (a.compareWith ?? null) === (b.compareWith ?? null) &&
    settingsOf(a.plan) === settingsOf(b.plan) &&
    ITEM_TABLES.every((table) => a.plan[table] === b.plan[table])
  );
}

const ITEM_TABLES = [
  'people',
  'themes',
  'teams',
  'objectives',
  'keyResults',
  'contributions',
  'externalDependencies',
] as const;

function isSameAsk(a: RowsFacts, b: RowsFacts): boolean {
  return (
    a.plan === b.plan &&
    (a.only ?? null) === (b.only ?? null) &&
    a.folded === b.folded &&
    a.decided === b.decided &&
    a.today === b.today
  );
}

function areSame(a: readonly BarItem[], b: readonly BarItem[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
