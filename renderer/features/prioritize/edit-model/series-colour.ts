const COLOURS = 8;

/** The colour of the nth criterion, as everywhere that a score is split. */
export function seriesColour(index: number): string {
  return `var(--theme-${(index % COLOURS) + 1})`;
}
