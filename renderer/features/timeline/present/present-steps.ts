// What is shown one after the other while presenting: the whole plan first, then lane after lane.

import type { InitiativeId } from '../../../../shared/plan/ids.ts';

/** A lane of the timeline, or a column of a board. */
export interface PresentedLane<Row = unknown> {
  readonly id: string;
  /** From the top; may be empty. */
  readonly rows: readonly Row[];
}

/** Where one is: the lane (null: the overview) and which of its pages, from 0. It may have fewer pages by now. */
export interface PresentPlace {
  readonly laneId: string | null;
  readonly page: number;
}

export interface PresentStep extends PresentPlace {
  readonly pages: number;
}

/** So many pages as hold all rows; 1 where there is none. */
export function pageCount(rows: number, rowsPerPage: number): number {
  return Math.max(1, Math.ceil(rows / Math.max(1, rowsPerPage)));
}

/** The rows of a page; pages differ by one row at most, so that no lane ends with a page of one. */
export function pageOf<Row>(
  rows: readonly Row[],
  { page, pages }: Pick<PresentStep, 'page' | 'pages'>,
): readonly Row[] {
  return rows.slice(pageStart(rows.length, page, pages), pageStart(rows.length, page + 1, pages));
}

function pageStart(rows: number, page: number, pages: number): number {
  return Math.round((rows * page) / pages);
}

/** The overview, on as many pages as its lanes need, then each lane that has anything to show; the only one in any case. */
export function presentSteps(facts: {
  readonly lanes: readonly PresentedLane[];
  readonly overviewPages: number;
  readonly rowsPerPage: number;
}): readonly PresentStep[] {
  const { lanes, overviewPages, rowsPerPage } = facts;
  const steps = stepsOf(null, overviewPages);
  for (const { id, rows } of lanes) {
    if (rows.length > 0 || lanes.length === 1) steps.push(...stepsOf(id, pageCount(rows.length, rowsPerPage)));
  }
  return steps;
}

function stepsOf(laneId: string | null, pages: number): PresentStep[] {
  return Array.from({ length: pages }, (_, page) => ({ laneId, page, pages }));
}

/** The step of a place, or the nearest that there is still; the overview where the lane is gone. */
export function stepIndexOf(steps: readonly PresentStep[], { laneId, page }: PresentPlace): number {
  const first = steps.findIndex((step) => step.laneId === laneId);
  const pages = steps[first]?.pages ?? 1;
  return first < 0 ? 0 : first + Math.max(0, Math.min(page, pages - 1));
}

export type PresentMove =
  | { readonly kind: 'step'; readonly by: -1 | 1 }
  | { readonly kind: 'lane'; readonly by: -1 | 1 }
  | { readonly kind: 'first' }
  | { readonly kind: 'last' }
  /** The lane of a number, from 1. */
  | { readonly kind: 'number'; readonly number: number };

/** Where a move leads from a step; the same step where it leads nowhere. */
export function stepAfter(steps: readonly PresentStep[], index: number, move: PresentMove): number {
  const last = steps.length - 1;
  switch (move.kind) {
    case 'step':
      return Math.max(0, Math.min(last, index + move.by));
    case 'first':
      return 0;
    case 'last':
      return last;
    case 'lane': {
      const starts = laneStarts(steps);
      if (move.by > 0) return starts.find((start) => start > index) ?? index;
      // Back goes to where this lane begins first.
      return starts.findLast((start) => start < index) ?? 0;
    }
    case 'number':
      return laneStarts(steps).filter((start) => steps[start]?.laneId !== null)[move.number - 1] ?? index;
  }
}

/** The first step of the overview and of each lane. */
function laneStarts(steps: readonly PresentStep[]): readonly number[] {
  return steps.flatMap(({ page }, index) => (page === 0 ? [index] : []));
}

export interface WalkedBar {
  readonly initiativeId: InitiativeId;
  /** The page on which it stands. */
  readonly page: number;
}

/** The bar after another one of the lane, row by row; from none, the first or last of the page. null: there is no further one. */
export function walkBars(facts: {
  readonly rows: readonly (readonly { readonly initiativeId: InitiativeId }[])[];
  readonly from: InitiativeId | null;
  readonly by: -1 | 1;
  readonly page: number;
  readonly pages: number;
}): WalkedBar | null {
  const { rows, from, by, page, pages } = facts;
  const all = Array.from({ length: pages }, (_, at) => at).flatMap((at) =>
    pageOf(rows, { page: at, pages }).flatMap((row) =>
      row.map(({ initiativeId }): WalkedBar => ({ initiativeId, page: at })),
    ),
  );
  const before = from === null ? -1 : all.findIndex(({ initiativeId }) => initiativeId === from);
  if (before >= 0) return all[before + by] ?? null;
  const here = all.filter((one) => one.page === page);
  return here.at(by > 0 ? 0 : -1) ?? null;
}
