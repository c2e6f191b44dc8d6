/** Half of the dot: it must not be cut off at either end. */
const EDGE = 4;
const LEAST_BAND = 2;
/** With more ranks, each tenfold of them has the same room: else the first hundred would stand on one spot. */
const MOST_EVEN_RANKS = 100;

export interface BandLayout {
  readonly least: number;
  readonly most: number;
  readonly from: number;
  readonly to: number;
  readonly dot: number;
  /** Between the last rank above it and the next; null: everything, or nothing, is above. */
  readonly cut: number | null;
}

/** Where the parts of a strip stand, in pixels from its left: a band of one rank still shows. */
export function layOutBand(facts: {
  readonly band: readonly [p5: number, p95: number];
  readonly rank: number;
  readonly count: number;
  readonly width: number;
  readonly cut?: number;
}): BandLayout {
  const { band, rank, count, width, cut } = facts;
  const [p5, p95] = band;
  const least = EDGE;
  const most = Math.max(EDGE, width - EDGE);
  const at = (place: number): number => least + shareAt(place, count) * (most - least);
  const missing = Math.max(0, LEAST_BAND - (at(p95) - at(p5)));
  const isCut = cut !== undefined && cut >= 1 && cut < count;
  return {
    least,
    most,
    from: at(p5) - missing / 2,
    to: at(p95) + missing / 2,
    dot: at(rank),
    cut: isCut ? at(cut + 0.5) : null,
  };
}

/** How far from the first rank to the last, 0-1. */
function shareAt(place: number, count: number): number {
  if (count <= 1) return 0;
  const share = isStripStretched(count) ? Math.log(place) / Math.log(count) : (place - 1) / (count - 1);
  return Math.min(1, Math.max(0, share));
}

/** Whether the strip gives each tenfold of ranks the same room. */
export function isStripStretched(count: number): boolean {
  return count > MOST_EVEN_RANKS;
}
