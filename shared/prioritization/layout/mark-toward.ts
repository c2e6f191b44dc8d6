// Which mark an arrow key leads to.

export type Heading = 'left' | 'right' | 'up' | 'down';

interface Mark {
  readonly x: number;
  readonly y: number;
}

/** How much more a pixel to the side counts than one ahead. */
const SIDEWAYS = 2;

/** The nearest mark in a direction from another, those straight ahead before those to the side; null when there is none. */
export function markToward<Found extends Mark>(marks: readonly Found[], from: Mark, heading: Heading): Found | null {
  let nearest: Found | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    const { ahead, aside } = stepTo(from, mark, heading);
    // What stands beside it rather than ahead belongs to another arrow.
    if (ahead <= 0.5 || aside > ahead * SIDEWAYS) continue;
    const distance = ahead + SIDEWAYS * aside;
    if (distance >= least) continue;
    nearest = mark;
    least = distance;
  }
  return nearest;
}

function stepTo(from: Mark, to: Mark, heading: Heading): { readonly ahead: number; readonly aside: number } {
  const across = to.x - from.x;
  const down = to.y - from.y;
  switch (heading) {
    case 'left':
      return { ahead: -across, aside: Math.abs(down) };
    case 'right':
      return { ahead: across, aside: Math.abs(down) };
    case 'up':
      return { ahead: -down, aside: Math.abs(across) };
    case 'down':
      return { ahead: down, aside: Math.abs(across) };
  }
}

/** The mark under a point: of those that cover it the smallest, else the one whose edge is within the reach and nearest; null for none. */
export function markAt<Found extends Mark & { readonly radius: number }>(
  marks: readonly Found[],
  point: Mark,
  reach: number,
): Found | null {
  let found: Found | null = null;
  let best = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    const distance = Math.hypot(mark.x - point.x, mark.y - point.y) - mark.radius;
    if (distance > reach) continue;
    // Those that cover the point come before all others, the smallest first.
    const worth = distance <= 0 ? mark.radius - 1e6 : distance;
    if (worth >= best) continue;
    found = mark;
    best = worth;
  }
  return found;
}
