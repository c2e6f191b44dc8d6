// The ways in which a column can be narrowed, as the panel offers them.

import { conditionKindsOf } from '../../../shared/grid/column-filter.ts';
import type { CellKind } from '../../../shared/grid/grid-column.ts';
import type { CellCondition } from '../../../shared/plan/saved-view.ts';

export type FilterWay =
  | 'contains'
  | 'is'
  | 'range'
  | 'values'
  | 'in'
  | 'from'
  | 'until'
  | 'between'
  | 'empty'
  | 'incomplete';

const WAYS: Readonly<Record<CellCondition['kind'], readonly FilterWay[]>> = {
  text: ['contains', 'is'],
  number: ['range'],
  'any-of': ['values'],
  days: ['in', 'from', 'until', 'between'],
  empty: ['empty'],
  incomplete: ['incomplete'],
};

const LABELS: Readonly<Record<FilterWay, string>> = {
  contains: 'Contains',
  is: 'Is',
  range: 'Range',
  values: 'Values',
  in: 'In',
  from: 'From',
  until: 'Until',
  between: 'Between',
  empty: 'Empty',
  incomplete: 'Incomplete',
};

/** The first is the usual one. A list of values has its own entry for none. */
export function filterWaysOf(cell: CellKind): readonly { readonly value: FilterWay; readonly label: string }[] {
  const kinds = conditionKindsOf(cell);
  const ways = kinds.flatMap((kind) => (kind === 'empty' && kinds[0] === 'any-of' ? [] : WAYS[kind]));
  return ways.map((value) => ({ value, label: labelOf(cell, value) }));
}

/** The way that a condition is put in; without one the usual. */
export function wayOf(cell: CellKind, condition: CellCondition | null): FilterWay {
  const usual = filterWaysOf(cell)[0]?.value ?? 'values';
  switch (condition?.kind) {
    case undefined:
      return usual;
    case 'text':
      return condition.match;
    case 'number':
      return 'range';
    case 'any-of':
      return 'values';
    case 'days': {
      if (condition.first === null) return 'until';
      return condition.last === null ? 'from' : 'in';
    }
    case 'empty':
      return usual === 'values' ? usual : 'empty';
    case 'incomplete':
      return 'incomplete';
  }
}

function labelOf(cell: CellKind, way: FilterWay): string {
  if (way === 'values' && cell.kind === 'effort') return 'Teams';
  if (way === 'incomplete' && cell.kind !== 'score') return 'Not estimated';
  return way === 'empty' && cell.kind === 'score' ? 'No score' : LABELS[way];
}
