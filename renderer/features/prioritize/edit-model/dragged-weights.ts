// The weights on both sides of a divider that is dragged.

/**
 * What two neighbouring weights become when the divider between them moves by a share of all weights (positive: the first
 * grows). Their sum stays; both are at least 0, in steps that are fine beside the total: 1 from 100 on, 0.1 from 10 on, ...
 */
export function draggedWeights(
  [first, second]: readonly [number, number],
  total: number,
  movedShare: number,
): readonly [number, number] {
  const sum = first + second;
  const digits = Math.max(0, 2 - Math.floor(Math.log10(total)));
  const grown = rounded(first + movedShare * total, digits);
  const now = Math.min(sum, Math.max(0, grown));
  return [tidy(now), tidy(sum - now)];
}

function rounded(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale;
}

/** Without the last digits that sums of decimals leave behind. */
function tidy(weight: number): number {
  return Number(weight.toPrecision(12));
}
