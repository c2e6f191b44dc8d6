// Which rows of a timeline stand on which sheet: never part of one.

import type { TimelineLane } from '../timeline-rows.ts';

/** What of a drawing's height one sheet shows, in the drawing's pixels. */
export interface RowSlice {
  /** With the padding above the first row and below the last. */
  readonly from: number;
  readonly to: number;
  /** The top of the first row and the bottom of the last. */
  readonly firstRow: number;
  readonly lastRow: number;
}

export interface SplitFacts {
  readonly lanes: readonly Pick<TimelineLane, 'y' | 'height'>[];
  readonly rowHeight: number;
  readonly lanePadding: number;
  /** How high the first slice may be, and how high the others. */
  readonly firstRoom: number;
  readonly room: number;
}

/** A lane up to this share of a sheet begins a new one rather than being split. */
const KEPT_WHOLE = 1 / 3;

/**
 * The slices from the top, without gaps in their rows; every row is in exactly one. A lane that fits no more begins a new
 * sheet where it is small or has no row's room left, else it is split between two rows. A room under one row holds one row.
 * Without lanes: one slice of a row's height.
 */
export function splitRows({ lanes, rowHeight, lanePadding, firstRoom, room }: SplitFacts): readonly RowSlice[] {
  const slices: RowSlice[] = [];
  const last = lanes.at(-1);
  if (last === undefined) {
    const to = rowHeight + 2 * lanePadding;
    return [{ from: 0, to, firstRow: lanePadding, lastRow: to - lanePadding }];
  }
  let from = lanes[0]?.y ?? 0;
  const end = (to: number): void => {
    slices.push({ from, to, firstRow: from + lanePadding, lastRow: to - lanePadding });
  };
  for (const { y, height } of lanes) {
    const bottom = y + height;
    // Where the rest of this lane begins, with the padding above it.
    let start = y;
    while (true) {
      const roomHere = (slices.length === 0 ? firstRoom : room) + HAIR;
      if (bottom - from <= roomHere) break;
      const fitting = Math.floor((from + roomHere - start - 2 * lanePadding) / rowHeight);
      const rest = Math.round((bottom - start - 2 * lanePadding) / rowHeight);
      const goesWhole = start === y && height <= room * KEPT_WHOLE;
      if (from < start && (goesWhole || fitting < 1)) {
        end(start);
        from = start;
        continue;
      }
      const taken = Math.max(1, fitting);
      if (taken >= rest) break;
      end(start + taken * rowHeight + 2 * lanePadding);
      start += taken * rowHeight;
      from = start;
    }
  }
  end(last.y + last.height);
  return slices;
}

/** What sums of fractions may be off by. */
const HAIR = 1e-6;
