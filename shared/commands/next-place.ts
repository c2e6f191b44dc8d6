/** The position after the last one, and the colour after the highest one. */
export function nextPlace(others: readonly { readonly position: number; readonly colour: number }[]): {
  readonly position: number;
  readonly colour: number;
} {
  return {
    position: Math.max(0, ...others.map((other) => other.position)) + 1,
    colour: others.length === 0 ? 0 : Math.max(...others.map((other) => other.colour)) + 1,
  };
}
