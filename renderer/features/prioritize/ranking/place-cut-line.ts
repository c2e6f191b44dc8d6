import type { CutLine } from '../../../../shared/capacity/cut-line-state.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';

/**
 * Above which of the rows that are shown the line of a cut stands, as how many stand before it; null where nothing is out, or no
 * row has a place in the decided order. Rows may be filtered: the line parts those before the first that is out from the others.
 * And they may be held elsewhere than their places: it stands where the fewest are on the wrong side of it, the highest such.
 */
export function placeCutLine(cut: Pick<CutLine, 'rows' | 'lineAbove'>, order: readonly InitiativeId[]): number | null {
  const { rows, lineAbove } = cut;
  if (lineAbove === null) return null;
  const isBelowById = new Map(rows.map(({ initiative }, place) => [initiative.id, place >= lineAbove]));
  let best: number | null = null;
  let fewest = 0;
  // Against a line before all rows: what is below and stands before the line is one more on the wrong side.
  let wrong = 0;
  for (const [index, id] of order.entries()) {
    const isBelow = isBelowById.get(id);
    if (isBelow === undefined) continue;
    best ??= 0;
    wrong += isBelow ? 1 : -1;
    if (wrong >= fewest) continue;
    fewest = wrong;
    best = index + 1;
  }
  return best;
}
