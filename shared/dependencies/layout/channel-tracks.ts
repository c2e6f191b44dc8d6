// Upright pieces of edges side by side in the channel between two layers.

export interface Trunk {
  /** Where level pieces come to it from the layer at its left and from the one at its right. */
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** Two level pieces nearer than this would look like one. */
const CLEARANCE = 6;
/** So many crossings rather than one line upon another. */
const OVERLAP_PRICE = 50;

/**
 * The track of each trunk, from 0 at the left, so that few level pieces cross trunks, none that is avoidable runs upon
 * another, and trunks beside each other have tracks of their own.
 * Source: Georg Sander, "Layout of directed hypergraphs with orthogonal hyperedges" (2003).
 */
export function channelTracks(trunks: readonly Trunk[]): readonly number[] {
  const spans = trunks.map(({ left, right }) => {
    const ends = [...left, ...right];
    return { left, right, low: Math.min(...ends), high: Math.max(...ends) };
  });
  const count = spans.length;
  const prices = new Float64Array(count * count);
  const meets = new Uint8Array(count * count);
  for (const [a, one] of spans.entries()) {
    for (const [b, other] of spans.entries()) {
      if (a === b || one.low > other.high + CLEARANCE || other.low > one.high + CLEARANCE) continue;
      meets[a * count + b] = 1;
      prices[a * count + b] = priceOf(one, other);
    }
  }
  const sequence = cheapSequence(count, prices);
  const tracks = new Int32Array(count);
  for (const [place, b] of sequence.entries()) {
    let track = 0;
    for (const a of sequence.slice(0, place))
      if (meets[a * count + b] === 1) track = Math.max(track, (tracks[a] ?? 0) + 1);
    tracks[b] = track;
  }
  return Array.from(tracks);
}

interface Span extends Trunk {
  readonly low: number;
  readonly high: number;
}

/** Of the first standing left of the second. */
function priceOf(first: Span, second: Span): number {
  let price = 0;
  for (const y of first.right) {
    if (y > second.low && y < second.high) price += 1;
    for (const other of second.left) if (Math.abs(y - other) < CLEARANCE) price += OVERLAP_PRICE;
  }
  for (const y of second.left) if (y > first.low && y < first.high) price += 1;
  return price;
}

/** First always the one that gains most by being first, then neighbours change places while that is cheaper. */
function cheapSequence(count: number, prices: Float64Array): readonly number[] {
  const price = (a: number, b: number): number => prices[a * count + b] ?? 0;
  const gains = new Float64Array(count);
  for (let a = 0; a < count; a += 1) {
    for (let b = 0; b < count; b += 1) gains[a] = (gains[a] ?? 0) + price(b, a) - price(a, b);
  }
  const left = Array.from({ length: count }, (_, trunk) => trunk);
  const sequence: number[] = [];
  while (left.length > 0) {
    let best = 0;
    for (const [place, trunk] of left.entries()) if ((gains[trunk] ?? 0) > (gains[left[best] ?? 0] ?? 0)) best = place;
    const [chosen = 0] = left.splice(best, 1);
    sequence.push(chosen);
    for (const trunk of left) gains[trunk] = (gains[trunk] ?? 0) - price(chosen, trunk) + price(trunk, chosen);
  }
  for (let round = 0, gained = true; gained && round < count; round += 1) {
    gained = false;
    for (let place = 0; place + 1 < count; place += 1) {
      const [a = 0, b = 0] = [sequence[place], sequence[place + 1]];
      if (price(b, a) >= price(a, b)) continue;
      sequence[place] = b;
      sequence[place + 1] = a;
      gained = true;
    }
  }
  return sequence;
}
