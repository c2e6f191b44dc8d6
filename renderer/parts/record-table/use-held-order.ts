import { type FocusEvent, useState } from 'react';

export interface HeldOrder<Row> {
  readonly rows: readonly Row[];
  /** For the table around the rows. */
  readonly holding: {
    onFocus(): void;
    onBlur(event: FocusEvent<HTMLElement>): void;
  };
}

/** Rows in their order, but none jumps while the focus is in its table: a renamed one goes to its place when it is left. */
export function useHeldOrder<Row extends { readonly id: string }>(rows: readonly Row[]): HeldOrder<Row> {
  const [heldIds, setHeldIds] = useState<readonly string[] | null>(null);
  return {
    rows: heldIds === null ? rows : inHeldOrder(rows, heldIds),
    holding: {
      onFocus: () => setHeldIds((held) => held ?? rows.map(({ id }) => id)),
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setHeldIds(null);
      },
    },
  };
}

/** Those that were there in the order that they had, new ones behind them. */
export function inHeldOrder<Row extends { readonly id: string }>(
  rows: readonly Row[],
  heldIds: readonly string[],
): readonly Row[] {
  const places = new Map(heldIds.map((id, index) => [id, index]));
  const placeOf = ({ id }: Row) => places.get(id) ?? heldIds.length;
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b));
}
