import type { LoadCell } from '../../../shared/capacity/load-cell.ts';

/** What teams of known capacity have and are asked for, and how many others there are, whose load is left out. */
export function sumOfTeams(cells: readonly LoadCell[]): { readonly sum: LoadCell; readonly unknownTeams: number } {
  let available: number | null = null;
  let unknownTeams = 0;
  const sum = { firm: 0, ifAll: 0, unknownFirm: 0, unknownIfAll: 0 };
  for (const cell of cells) {
    sum.unknownFirm += cell.unknownFirm;
    sum.unknownIfAll += cell.unknownIfAll;
    if (cell.available === null) {
      unknownTeams += 1;
      continue;
    }
    available = (available ?? 0) + cell.available;
    sum.firm += cell.firm;
    sum.ifAll += cell.ifAll;
  }
  return { sum: { ...sum, available }, unknownTeams };
}
