// A line per team over the periods: how much of what it has is asked for. One layout for the screen and for files.

import type { TeamId } from '../../plan/ids.ts';
import type { Share } from '../../plan/initiative.ts';
import { niceStep, niceTicks } from '../../prioritization/layout/nice-ticks.ts';

export interface TeamLine {
  readonly teamId: TeamId;
  readonly name: string;
  /** A share for each period; null: nothing is available, or that is unknown. */
  readonly shares: readonly (Share | null)[];
}

export interface TeamLinesFacts {
  readonly lines: readonly TeamLine[];
  /** The one that is looked at: its label is placed first. */
  readonly chosenId: TeamId | null;
  readonly periods: number;
  /** In pixels, with the margins for the marks. */
  readonly width: number;
  readonly height: number;
  /** The room for names at the right. */
  readonly labelWidth: number;
}

export interface TeamLinesLayout {
  readonly lines: readonly LaidTeamLine[];
  readonly ticks: readonly { readonly share: Share; readonly y: number }[];
  /** Where all that a team has is asked for. */
  readonly fullY: number;
  readonly periodXs: readonly number[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly baseline: number;
}

export interface LaidTeamLine {
  readonly teamId: TeamId;
  readonly name: string;
  readonly isChosen: boolean;
  /** Runs of points without a gap; one of a single point is a dot. */
  readonly runs: readonly (readonly LinePoint[])[];
  /** Where the name stands, at the right of the last point; null: no room is left for it. */
  readonly label: { readonly y: number; readonly share: Share } | null;
}

export interface LinePoint {
  readonly period: number;
  readonly share: Share;
  readonly x: number;
  readonly y: number;
  /** Above what is drawn: held at the upper edge. */
  readonly isCut: boolean;
}

const MARGIN = { left: 44, top: 20, bottom: 24 } as const;
const LABEL_HEIGHT = 14;
/** With more lines than that a name stands near its end or nowhere; fewer all have one. */
const CROWD = 8;
/** Shares above this are held at the edge, so that one team that was asked for far too much does not flatten the others. */
export const MOST_SHOWN_SHARE: Share = 2;

/** Lays out the lines. Names keep apart: the chosen team's has its place first, then the fullest ones’; the rest have none. */
export function layOutTeamLines(facts: TeamLinesFacts): TeamLinesLayout {
  const { periods, width, height, labelWidth } = facts;
  const left = MARGIN.left;
  const right = Math.max(left, width - labelWidth);
  const top = MARGIN.top;
  const baseline = Math.max(top, height - MARGIN.bottom);
  const highest = facts.lines.reduce(
    (most, { shares }) =>
      shares.reduce<number>((more, share) => Math.max(more, Math.min(MOST_SHOWN_SHARE, share ?? 0)), most),
    1,
  );
  const step = niceStep(highest / 4);
  const ceiling = Math.ceil(highest / step - 1e-9) * step;
  const yOf = (share: Share) => baseline - (Math.min(share, ceiling) / ceiling) * (baseline - top);
  const gap = periods > 1 ? (right - left - 24) / (periods - 1) : 0;
  const periodXs = Array.from({ length: periods }, (_, index) => left + 12 + index * gap);
  const laid = facts.lines.map(({ teamId, name, shares }) => ({
    teamId,
    name,
    isChosen: teamId === facts.chosenId,
    runs: runsOf(shares, periodXs, yOf, ceiling),
  }));
  const labels = placeLabels(laid, top, baseline);
  return {
    lines: laid.map((line) => ({ ...line, label: labels.get(line.teamId) ?? null })),
    ticks: niceTicks(0, ceiling, 4).map((share) => ({ share, y: yOf(share) })),
    fullY: yOf(1),
    periodXs,
    left,
    right,
    top,
    baseline,
  };
}

function runsOf(
  shares: readonly (Share | null)[],
  xs: readonly number[],
  yOf: (share: Share) => number,
  ceiling: number,
): readonly (readonly LinePoint[])[] {
  const runs: LinePoint[][] = [];
  let run: LinePoint[] | null = null;
  shares.forEach((share, period) => {
    const x = xs[period];
    if (share === null || x === undefined) {
      run = null;
      return;
    }
    const point = { period, share, x, y: yOf(share), isCut: share > ceiling + 1e-9 };
    if (run === null) {
      run = [point];
      runs.push(run);
    } else run.push(point);
  });
  return runs;
}

type UnlabelledLine = Omit<LaidTeamLine, 'label'>;

function placeLabels(
  lines: readonly UnlabelledLine[],
  top: number,
  baseline: number,
): ReadonlyMap<TeamId, { readonly y: number; readonly share: Share }> {
  const placed = new Map<TeamId, { readonly y: number; readonly share: Share }>();
  const ends = lines.flatMap((line) => {
    const end = line.runs.at(-1)?.at(-1);
    return end === undefined ? [] : [{ line, end, peak: peakOf(line) }];
  });
  ends.sort((a, b) => Number(b.line.isChosen) - Number(a.line.isChosen) || b.peak - a.peak);
  const taken: number[] = [];
  for (const { line, end } of ends) {
    const far = ends.length > CROWD ? LABEL_HEIGHT * 3 : baseline - top;
    const y = freePlace(end.y, taken, { top, baseline, far });
    if (y === null) continue;
    taken.push(y);
    placed.set(line.teamId, { y, share: end.share });
  }
  return placed;
}

function peakOf({ runs }: UnlabelledLine): number {
  return runs.flat().reduce((most, { share }) => Math.max(most, share), 0);
}

/** The nearest place to the one wished for that no label takes, no farther from it than that. */
function freePlace(
  wish: number,
  taken: readonly number[],
  { top, baseline, far }: { readonly top: number; readonly baseline: number; readonly far: number },
): number | null {
  for (let shift = 0; shift <= far; shift += 1) {
    for (const y of [wish - shift, wish + shift]) {
      if (y < top - 4 || y > baseline) continue;
      if (taken.every((other) => Math.abs(other - y) >= LABEL_HEIGHT)) return y;
    }
  }
  return null;
}
