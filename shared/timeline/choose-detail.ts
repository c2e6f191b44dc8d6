// How much of each bar is drawn, so that a drawing of any size takes so many elements and no more.

import { signCount } from './bar-room.ts';
import { type Candidate, mergeThin } from './density-strips.ts';
import type { RowBar } from './timeline-rows.ts';

export interface Detail {
  readonly runs: readonly (readonly Candidate[])[];
  /** Narrower bars are drawn without details. */
  readonly plainUnder: number;
}

/** Bars under the first width are plain, those under the second merge with their neighbours: the first pair that is cheap enough. */
const DETAILS: readonly (readonly [plainUnder: number, mergedUnder: number])[] = [
  [0, 0],
  [6, 0],
  [12, 0],
  [24, 0],
  [24, 1],
  [32, 2],
  [48, 4],
  [96, 8],
  [192, 16],
  [400, 32],
];

/** The most detail within a budget of elements: first the narrowest bars are plain, then thin neighbours of a row are one strip. */
export function chooseDetail(candidates: readonly Candidate[], budget: number, gap: number): Detail {
  const alone = candidates.map((candidate) => [candidate]);
  for (const [plainUnder, mergedUnder] of DETAILS) {
    const runs = mergedUnder === 0 ? alone : mergeThin(candidates, mergedUnder, gap);
    if (costOf(runs, plainUnder) <= budget) return { runs, plainUnder };
  }
  // Everything becomes thin in the end, and a row one strip.
  const all = Number.POSITIVE_INFINITY;
  for (let limit = 64; limit < 1e9; limit *= 4) {
    const runs = mergeThin(candidates, limit, gap);
    if (costOf(runs, all) <= budget) return { runs, plainUnder: all };
  }
  return { runs: mergeThin(candidates, all, gap), plainUnder: all };
}

function costOf(runs: readonly (readonly Candidate[])[], plainUnder: number): number {
  let cost = 0;
  for (const run of runs) {
    const [first] = run;
    if (first === undefined) continue;
    if (run.length > 1) cost += 1;
    else cost += first.width < plainUnder ? plainNodes(first.bar) : fullNodes(first.bar);
  }
  return cost;
}

/** How many elements a bar without details takes, and one with all of them. */
export function plainNodes({ milestones, ghost }: RowBar): number {
  return 1 + milestones.length + (ghost === null ? 0 : 1);
}

export function fullNodes(bar: RowBar): number {
  const { milestones, ghost, initiative } = bar;
  return 5 + (initiative.progress > 0 ? 1 : 0) + signCount(bar) + 2 * milestones.length + (ghost === null ? 0 : 2);
}
