// How often each initiative had each rank.

export interface RankTally {
  /** Takes the ranks of one more draw, one an initiative. */
  add(ranks: Uint32Array): void;
  /** The ranks at these percentiles, whole numbers from 1 to 100 in ascending order, over the draws so far. */
  percentilesOf(initiative: number, percentiles: readonly number[]): readonly number[];
}

/**
 * Ranks from 1 to `count`, of up to `draws` draws. The p-th percentile of n draws is the ⌈n·p ÷ 100⌉-th lowest rank, which
 * one of them really had. Source: Robert Hyndman and Yanan Fan, "Sample quantiles in statistical packages" (1996),
 * definition 1 (nearest rank).
 */
export function tallyRanks(count: number, draws: number): RankTally {
  return draws <= count ? tallyByDraw(count, draws) : tallyByRank(count, draws);
}

/** Keeps every rank: the smaller way while there are fewer draws than ranks. */
function tallyByDraw(count: number, draws: number): RankTally {
  const kept = count <= 0xffff ? new Uint16Array(count * draws) : new Uint32Array(count * draws);
  const timesByRank = new Uint32Array(count + 1);
  let made = 0;

  return {
    add: (ranks) => {
      kept.set(ranks, made * count);
      made += 1;
    },
    percentilesOf: (initiative, percentiles) => {
      timesByRank.fill(0);
      for (let draw = 0; draw < made; draw += 1) {
        const rank = kept[draw * count + initiative] ?? 0;
        timesByRank[rank] = (timesByRank[rank] ?? 0) + 1;
      }
      return readPercentiles(timesByRank, made, percentiles);
    },
  };
}

/** Counts how often each rank came up. */
function tallyByRank(count: number, draws: number): RankTally {
  const width = count + 1;
  const times = draws <= 0xffff ? new Uint16Array(count * width) : new Uint32Array(count * width);
  let made = 0;

  return {
    add: (ranks) => {
      for (const [initiative, rank] of ranks.entries()) {
        const at = initiative * width + rank;
        times[at] = (times[at] ?? 0) + 1;
      }
      made += 1;
    },
    percentilesOf: (initiative, percentiles) =>
      readPercentiles(times.subarray(initiative * width, (initiative + 1) * width), made, percentiles),
  };
}

function readPercentiles(
  timesByRank: Uint16Array | Uint32Array,
  draws: number,
  percentiles: readonly number[],
): readonly number[] {
  let rank = 0;
  let passed = 0;
  return percentiles.map((percentile) => {
    const wanted = Math.ceil((draws * percentile) / 100);
    while (passed < wanted) {
      rank += 1;
      passed += timesByRank[rank] ?? wanted;
    }
    return rank;
  });
}
