// A line that is drawn between the rows of a table takes the place of one: slots count both.

/** How many rows stand before the line; null: there is none. */
export type LineAt = number | null;

export function slotOfRow(row: number, lineAt: LineAt): number {
  return lineAt !== null && row >= lineAt ? row + 1 : row;
}

/** How many rows stand before a slot. */
export function rowsBefore(slot: number, lineAt: LineAt): number {
  return lineAt !== null && slot > lineAt ? slot - 1 : slot;
}
