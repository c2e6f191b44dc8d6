// What both boards are: columns side by side, and in each lane what of it stands in each of them.

import type { PlainDate } from '../calendar/plain-date.ts';
import type { InitiativeId } from '../plan/ids.ts';
import type { Initiative } from '../plan/initiative.ts';
import type { Plan } from '../plan/plan.ts';
import type { TimelinePart } from '../plan/saved-view.ts';
import type { LaneField } from '../plan/timeline-view.ts';
import { laneHeadsOf, laneIdsOf } from '../timeline/lane-heads.ts';
import { byRankThenKey } from '../timeline/pack-lane.ts';
import type { LaneHead } from '../timeline/timeline-rows.ts';

export type BoardPart = Exclude<TimelinePart, 'bars'>;

export interface BoardFacts {
  readonly plan: Plan;
  readonly today: PlainDate;
  /** What the lanes stand for, one level of them. */
  readonly lanes: LaneField;
  /** Left out or null: all that belongs on the board. Ids that are not in the plan say nothing. */
  readonly only?: ReadonlySet<InitiativeId> | null;
  /** Where each stands in the decided order; those without a place come last, by key. */
  readonly decided?: ReadonlyMap<InitiativeId, number>;
}

export interface BoardColumn {
  /** Unlike that of every other column of the board. */
  readonly id: string;
  readonly label: string;
  /** How many initiatives stand in it, each once, in however many lanes. */
  readonly count: number;
}

export interface BoardLane {
  readonly head: LaneHead;
  /** One for each column, in the decided order, then by key. */
  readonly cells: readonly (readonly Initiative[])[];
  /** How many initiatives stand in it. */
  readonly count: number;
}

export interface Board<Column extends BoardColumn = BoardColumn> {
  readonly columns: readonly Column[];
  /** From the top; only those in which something stands. */
  readonly lanes: readonly BoardLane[];
}

/** What stands in which column, by its place among them. */
export interface BoardCard {
  readonly initiative: Initiative;
  readonly column: number;
}

/** Puts cards into their lanes, in order; one that belongs in several lanes stands in the same column of each. */
export function lanesOfCards(
  { plan, lanes: field, decided }: BoardFacts,
  cards: readonly BoardCard[],
  columnCount: number,
): readonly BoardLane[] {
  const before = byRankThenKey(decided);
  const sorted = [...cards].sort((a, b) => before(a.initiative, b.initiative));
  const cellsByLane = new Map<string, Initiative[][]>();
  for (const { initiative, column } of sorted) {
    for (const id of laneIdsOf(plan, initiative, field)) {
      let cells = cellsByLane.get(id);
      if (cells === undefined) {
        cells = Array.from({ length: columnCount }, () => []);
        cellsByLane.set(id, cells);
      }
      cells[column]?.push(initiative);
    }
  }
  return laneHeadsOf(plan, field).flatMap((head) => {
    const cells = cellsByLane.get(head.id);
    return cells === undefined ? [] : [{ head, cells, count: cells.reduce((sum, { length }) => sum + length, 0) }];
  });
}

/** How many cards stand in each of so many columns. */
export function countByColumn(cards: readonly BoardCard[], columnCount: number): readonly number[] {
  const counts = new Array<number>(columnCount).fill(0);
  for (const { column } of cards) counts[column] = (counts[column] ?? 0) + 1;
  return counts;
}

/** The initiatives that are wanted. */
export function wantedOf({ plan, only }: Pick<BoardFacts, 'plan' | 'only'>): readonly Initiative[] {
  const all = [...plan.initiatives.values()];
  return only === undefined || only === null ? all : all.filter(({ id }) => only.has(id));
}
