// The columns of the MoSCoW board, and what a step from one to the next is.

import { totalEffort } from '../../../../shared/plan/effort.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Initiative, PersonWeeks } from '../../../../shared/plan/initiative.ts';
import type { MoscowModel } from '../../../../shared/plan/model.ts';
import { MOSCOW_CLASSES, type MoscowClass } from '../../../../shared/prioritization/moscow.ts';
import { type MoscowBalance, moscowBalance } from '../../../../shared/prioritization/moscow-balance.ts';
import type { RankedInitiative } from '../../../../shared/prioritization/ranking.ts';
import { scorerOf } from '../../../../shared/prioritization/score-initiative.ts';

/** `none`: nobody has said yet. */
export type ColumnId = MoscowClass | 'none';

export interface BoardColumn {
  readonly id: ColumnId;
  readonly label: string;
  readonly initiatives: readonly Initiative[];
  /** Of those that are estimated. */
  readonly effort: PersonWeeks;
  /** How many have no estimate. */
  readonly unknown: number;
}

export interface Board {
  /** Must, should, could, won't, and what nobody has said yet. */
  readonly columns: readonly BoardColumn[];
  readonly balance: MoscowBalance;
}

/** The initiatives of a ranking by another model, in its order, under what MoSCoW makes of them. */
export function boardOf(model: MoscowModel, ranking: readonly RankedInitiative[]): Board {
  const { score } = scorerOf(model);
  const rows = ranking.map((row): RankedInitiative => ({ ...row, scored: score(row.initiative) }));
  const balance = moscowBalance(rows);
  const unsaid = rows.flatMap(({ initiative, scored }) => (scored.state === 'complete' ? [] : [initiative]));
  const totals = unsaid.map(totalEffort).filter((total) => total.state === 'estimated');
  const said = balance.columns.map((column): BoardColumn => ({ ...column, label: columnLabel(column.id) }));
  const none: BoardColumn = {
    id: 'none',
    label: columnLabel('none'),
    initiatives: unsaid,
    effort: totals.reduce((sum, { likely }) => sum + likely, 0),
    unknown: unsaid.length - totals.length,
  };
  return { columns: [...said, none], balance };
}

export function columnLabel(id: ColumnId): string {
  return MOSCOW_CLASSES.find((one) => one.id === id)?.label ?? 'Not yet';
}

export interface CardPlace {
  readonly column: number;
  readonly index: number;
}

export function placeOfCard(columns: readonly BoardColumn[], id: InitiativeId | null): CardPlace | null {
  for (const [column, { initiatives }] of columns.entries()) {
    const index = initiatives.findIndex((initiative) => initiative.id === id);
    if (index >= 0) return { column, index };
  }
  return null;
}

/** The card that an arrow to the side leads to: as far down in the next column that has any; null at the edge. */
export function cardBeside(
  columns: readonly BoardColumn[],
  { column, index }: CardPlace,
  step: 1 | -1,
): InitiativeId | null {
  for (let next = column + step; next >= 0 && next < columns.length; next += step) {
    const { initiatives } = columns[next] ?? { initiatives: [] };
    const card = initiatives[Math.min(index, initiatives.length - 1)];
    if (card !== undefined) return card.id;
  }
  return null;
}
