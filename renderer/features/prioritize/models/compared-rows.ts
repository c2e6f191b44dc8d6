// What the table of models says of each initiative, and in which order.

import {
  type ComparedInitiative,
  compareModels,
  type ModelAgreement,
} from '../../../../shared/prioritization/compare-models.ts';
import type { ModelsSort } from '../../../state/prioritize-state.ts';
import type { ModelColumn } from './compared-columns.ts';

export interface ModelsTable {
  /** In the order of the first column. */
  readonly rows: readonly ComparedInitiative[];
  /** How far each column agrees with the first; null for the first itself and where there are too few to say. */
  readonly agreements: readonly (ModelAgreement | null)[];
}

export function tableOf(columns: readonly ModelColumn[]): ModelsTable {
  const { rows, agreements } = compareModels(columns);
  // Pairs come in order: the first column with each that follows stands before all others.
  return { rows, agreements: columns.map((_, index) => (index === 0 ? null : (agreements[index - 1] ?? null))) };
}

export function sortRows(
  rows: readonly ComparedInitiative[],
  columns: readonly ModelColumn[],
  sort: ModelsSort,
): readonly ComparedInitiative[] {
  // Equal ones keep the order of the first column.
  if (sort.kind === 'spread') return rows.toSorted((a, b) => (b.spread ?? -1) - (a.spread ?? -1));
  const column = columns.findIndex(({ key }) => key === sort.key);
  // The rows are in the order of the first.
  if (column <= 0) return rows;
  const rankOf = ({ ranks }: ComparedInitiative) => ranks[column] ?? Number.POSITIVE_INFINITY;
  return rows.toSorted((a, b) => {
    const [rankA, rankB] = [rankOf(a), rankOf(b)];
    return rankA === rankB ? 0 : rankA - rankB;
  });
}

/** From here on what becomes of an initiative hangs on the model: it moves by half the list. */
const LEAST_TELLING_SPREAD = 0.5;

export function hangsOnModel({ spread }: ComparedInitiative): boolean {
  return spread !== null && spread >= LEAST_TELLING_SPREAD;
}

/** Where an initiative stands by each column, 0 the best of those which it ranks, 1 the last; null: nowhere. */
export function placesOf({ ranks }: ComparedInitiative, columns: readonly ModelColumn[]): readonly (number | null)[] {
  return columns.map(({ ranked }, index) => {
    const rank = ranks[index] ?? null;
    if (rank === null) return null;
    return ranked > 1 ? (rank - 1) / (ranked - 1) : 0;
  });
}
