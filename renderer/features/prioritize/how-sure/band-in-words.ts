import { formatNumber } from '../../../ui/fields/format-value.ts';

/** `2–7`; of one rank `3`. */
export function bandInFigures([p5, p95]: readonly [p5: number, p95: number]): string {
  return p5 === p95 ? formatNumber(p5) : `${formatNumber(p5)}–${formatNumber(p95)}`;
}

/** A full sentence on where it ranked. */
export function bandInWords(facts: {
  readonly band: readonly [p5: number, p95: number];
  readonly median: number;
  readonly rank: number;
}): string {
  const { band, median, rank } = facts;
  const [p5, p95] = band;
  const here = `Rank ${formatNumber(rank)}`;
  if (p5 === p95) return `${here}; rank ${formatNumber(p5)} in nine draws of ten.`;
  const half = `rank ${formatNumber(median)} or better in half of them`;
  return `${here}; between ${formatNumber(p5)} and ${formatNumber(p95)} in nine draws of ten, ${half}.`;
}
