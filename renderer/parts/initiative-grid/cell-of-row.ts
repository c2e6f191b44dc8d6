import type { CellKind } from '../../../shared/grid/grid-column.ts';
import type { GridRow } from '../../../shared/grid/grid-rows.ts';

/** What a cell holds in a row: under teams the effort is that of the team the row stands under. */
export function cellOfRow(cell: CellKind, row: GridRow): CellKind {
  if (cell.kind !== 'effort') return cell;
  if (row.kind === 'item' && row.teamId !== undefined) return { kind: 'team-effort', teamId: row.teamId };
  const teamId = row.kind === 'new' ? row.group?.teamId : undefined;
  return teamId === undefined ? cell : { kind: 'team-effort', teamId };
}
