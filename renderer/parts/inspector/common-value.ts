/** What all have in common; null where they differ. */
export function commonValue<Item, Value>(items: readonly Item[], readValue: (item: Item) => Value): Value | null {
  const [first, ...others] = items;
  if (first === undefined) return null;
  const value = readValue(first);
  return others.every((other) => readValue(other) === value) ? value : null;
}
