// Which row is drawn by which element: what an edit leaves in sight keeps its own, and other rows at a place take it over.

export interface RowSlots {
  /** One for each row that is drawn, in their order; a number is never of two rows at once. */
  readonly slots: readonly number[];
  readonly slotByKey: ReadonlyMap<string, number>;
  readonly keyByIndex: ReadonlyMap<number, string>;
  readonly next: number;
}

export const NO_SLOTS: RowSlots = { slots: [], slotByKey: new Map(), keyByIndex: new Map(), next: 0 };

/**
 * The slots of the rows at these indexes. A row keeps its slot for as long as it is drawn; one that is new takes over that
 * of the row which stood at its index, if that is drawn no more: after a sort the texts change, not the elements. Where
 * the grid is scrolled rows come and go at its ends.
 */
export function assignSlots(before: RowSlots, indexes: readonly number[], keyAt: (index: number) => string): RowSlots {
  const keyByIndex = new Map(indexes.map((index) => [index, keyAt(index)]));
  const drawn = new Set(keyByIndex.values());
  const slotByKey = new Map<string, number>();
  let next = before.next;
  const slots: number[] = [];
  for (const [index, key] of keyByIndex) {
    const there = before.keyByIndex.get(index);
    const left = there === undefined || drawn.has(there) ? undefined : before.slotByKey.get(there);
    let slot = before.slotByKey.get(key) ?? left;
    if (slot === undefined) {
      slot = next;
      next += 1;
    }
    slots.push(slot);
    slotByKey.set(key, slot);
  }
  return { slots, slotByKey, keyByIndex, next };
}
