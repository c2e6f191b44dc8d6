// One lane: its bars in rows, and what they add up to.

import type { Day } from '../calendar/plain-date.ts';
import type { InitiativeId } from '../plan/ids.ts';
import type { Initiative, PersonWeeks } from '../plan/initiative.ts';
import { compareKeys } from '../plan/initiative-key.ts';
import type { BarItem } from './bar-items.ts';
import { anchorOf, barGap, barRoom, type RoomFacts } from './bar-room.ts';
import { packRows } from './pack-rows.ts';
import type { RowBar, RowsFacts } from './timeline-rows.ts';

export interface PackedLane {
  readonly items: readonly BarItem[];
  readonly packedAt: number;
  readonly isFolded: boolean;
  readonly hasLabelsBeside: boolean;
  readonly decided: RowsFacts['decided'];
  readonly rows: readonly (readonly RowBar[])[];
  readonly effort: PersonWeeks;
  readonly withoutEstimate: number;
  readonly firstDay: Day;
  readonly lastDay: Day;
}

interface LaneFacts extends Pick<RowsFacts, 'view' | 'metrics' | 'decided'> {
  readonly packedAt: number;
  readonly isFolded: boolean;
  readonly hasLabelsBeside: boolean;
}

/**
 * Packs a lane by first fit, or gives each bar its row; folded, all stand in one row by where they begin. `sums` may come
 * from a packing of the same items at another scale.
 */
export function packLane(
  laneId: string,
  items: readonly BarItem[],
  facts: LaneFacts,
  sums: Pick<PackedLane, 'effort' | 'withoutEstimate'> = effortOf(laneId, items),
): PackedLane {
  const { view, metrics, decided, packedAt, isFolded } = facts;
  const room: RoomFacts = {
    pixelsPerDay: packedAt,
    metrics,
    labelPlace: view.labelPlace,
    hasLabelsBeside: facts.hasLabelsBeside,
  };
  const gap = barGap(metrics);
  let firstDay = Number.POSITIVE_INFINITY;
  let lastDay = Number.NEGATIVE_INFINITY;
  const bars = items.map((item): RowBar => {
    const { left, right } = barRoom(item, room);
    const anchor = anchorOf(item);
    firstDay = Math.min(firstDay, firstDayOf(item));
    lastDay = Math.max(lastDay, lastDayOf(item));
    const { initiative, span, milestones, ghost, label, labelWidth, colour } = item;
    const from = anchor + left / packedAt;
    const to = anchor + (right + gap) / packedAt;
    return { initiative, span, milestones, ghost, label, labelWidth, colour, from, to };
  });
  return {
    items,
    packedAt,
    isFolded,
    hasLabelsBeside: facts.hasLabelsBeside,
    decided,
    rows: rowsOf(),
    // Written out: at run time the sums may be a lane that was packed before.
    effort: sums.effort,
    withoutEstimate: sums.withoutEstimate,
    firstDay,
    lastDay,
  };

  function rowsOf(): readonly (readonly RowBar[])[] {
    if (!isFolded && view.packing === 'one-row-each') {
      const order = view.order === 'decided' ? byRankThenKey(decided) : compareInitiatives;
      const compare =
        view.order === 'start' ? byStart : (a: RowBar, b: RowBar): number => order(a.initiative, b.initiative);
      return [...bars].sort(compare).map((bar) => [bar]);
    }
    const sorted = [...bars].sort(byStart);
    if (isFolded) return [sorted];
    const from = new Float64Array(sorted.length);
    const to = new Float64Array(sorted.length);
    for (let index = 0; index < sorted.length; index += 1) {
      from[index] = sorted[index]?.from ?? 0;
      to[index] = sorted[index]?.to ?? 0;
    }
    const { rows, count } = packRows(from, to);
    const packed: RowBar[][] = Array.from({ length: count }, () => []);
    for (const [index, bar] of sorted.entries()) packed[rows[index] ?? 0]?.push(bar);
    return packed;
  }
}

/** By decided order where one is given; those without a place last, by key. A total order. */
export function byRankThenKey(
  decided: ReadonlyMap<InitiativeId, number> | undefined,
): (a: Initiative, b: Initiative) => number {
  return (a, b) => {
    const first = decided?.get(a.id) ?? Number.MAX_SAFE_INTEGER;
    const second = decided?.get(b.id) ?? Number.MAX_SAFE_INTEGER;
    return first - second || compareInitiatives(a, b);
  };
}

/** By where it begins, the longer first, then by key. */
function byStart(a: RowBar, b: RowBar): number {
  return a.from - b.from || b.to - a.to || compareInitiatives(a.initiative, b.initiative);
}

function compareInitiatives(a: Initiative, b: Initiative): number {
  return compareKeys(a.key, b.key) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function firstDayOf({ span, milestones, ghost }: BarItem): Day {
  let first = span?.first ?? Number.POSITIVE_INFINITY;
  for (const { day } of milestones) first = Math.min(first, day);
  return ghost === null || ghost.kind === 'added' ? first : Math.min(first, ghost.first);
}

function lastDayOf({ span, milestones, ghost }: BarItem): Day {
  let last = span?.last ?? Number.NEGATIVE_INFINITY;
  for (const { day } of milestones) last = Math.max(last, day);
  return ghost === null || ghost.kind === 'added' ? last : Math.max(last, ghost.last);
}

/** In a lane of a team, what is asked of that team. */
function effortOf(laneId: string, items: readonly BarItem[]): Pick<PackedLane, 'effort' | 'withoutEstimate'> {
  const teamId = laneId
    .split('/')
    .find((part) => part.startsWith('team:'))
    ?.slice('team:'.length);
  let effort = 0;
  let withoutEstimate = 0;
  for (const { initiative } of items) {
    const figure = teamId === undefined ? wholeEffort(initiative) : partEffort(initiative, teamId);
    if (figure === null) withoutEstimate += 1;
    else effort += figure;
  }
  return { effort, withoutEstimate };
}

/** As `totalEffort`, but without an answer to keep for each of thousands. */
function wholeEffort({ effort }: Initiative): PersonWeeks | null {
  if (effort.length === 0) return null;
  let sum = 0;
  for (const { likely } of effort) {
    if (likely === null) return null;
    sum += likely;
  }
  return sum;
}

function partEffort({ effort }: Initiative, team: string): PersonWeeks | null {
  return effort.find(({ teamId }) => (teamId ?? '') === team)?.likely ?? null;
}
