// Where a value stands along an axis, and which value stands at a place.

/** An axis between two values and two places in pixels; the places may run backwards. A logarithmic one has values above 0. */
export interface AxisScale {
  readonly kind: 'linear' | 'log';
  readonly least: number;
  readonly most: number;
  /** Where `least` stands. */
  readonly from: number;
  /** Where `most` stands. */
  readonly to: number;
}

export function placeOf(scale: AxisScale, value: number): number {
  const share = shareOf(scale, value);
  return scale.from + share * (scale.to - scale.from);
}

/** The value at a place, held between the ends of the axis. */
export function valueAt(scale: AxisScale, place: number): number {
  const { kind, least, most, from, to } = scale;
  const share = Math.min(1, Math.max(0, (place - from) / (to - from)));
  if (kind === 'linear') return least + share * (most - least);
  return least * (most / least) ** share;
}

function shareOf({ kind, least, most }: AxisScale, value: number): number {
  if (least === most) return 0.5;
  return kind === 'linear' ? (value - least) / (most - least) : Math.log(value / least) / Math.log(most / least);
}
