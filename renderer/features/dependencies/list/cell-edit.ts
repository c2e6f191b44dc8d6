// What is edited in a cell of the list, and how.

import type { DependencyRow } from '../../../../shared/dependencies/dependency-rows.ts';
import { DEPENDENCY_STATUSES } from '../../../../shared/plan/dependency.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { writeRule } from '../../../parts/dependency-field/read-rule.ts';
import { STATUS_LABELS } from '../../../parts/dependency-words.ts';
import type { ListSortKey } from '../../../state/dependencies-state.ts';
import { peopleOf } from '../../../state/selectors.ts';

export type CellEdit =
  | { readonly kind: 'text'; readonly start: string }
  | { readonly kind: 'choice'; readonly start: string; readonly choices: readonly CellChoice[] };

export interface CellChoice {
  readonly value: string;
  readonly label: string;
}

const STATUSES: readonly CellChoice[] = DEPENDENCY_STATUSES.map((value) => ({ value, label: STATUS_LABELS[value] }));
const MUST: readonly CellChoice[] = [
  { value: 'hard', label: 'Hard' },
  { value: 'soft', label: 'Soft' },
];

/**
 * What a cell holds once it is emptied; null where it always holds something. Only its own text goes: what the row stands for
 * is removed from elsewhere in it.
 */
export function emptied(row: DependencyRow, column: ListSortKey): string | null {
  if (column === 'note' || column === 'owner') return '';
  return column === 'rule' && row.kind === 'external' ? '' : null;
}

/** How a cell is edited; null where nothing is typed or chosen. `dayText` writes a day as it is typed. */
export function cellEdit(
  plan: Plan,
  row: DependencyRow,
  column: ListSortKey,
  dayText: (day: NonNullable<Extract<DependencyRow, { kind: 'external' }>['external']['neededBy']> | null) => string,
): CellEdit | null {
  switch (column) {
    case 'status':
      return { kind: 'choice', start: row.status, choices: STATUSES };
    case 'owner':
      return {
        kind: 'choice',
        start: row.ownerId ?? '',
        choices: [
          { value: '', label: 'Nobody' },
          ...peopleOf(plan).map(({ id, name }) => ({ value: id, label: name })),
        ],
      };
    case 'hard':
      return row.kind === 'internal'
        ? { kind: 'choice', start: row.dependency.hard ? 'hard' : 'soft', choices: MUST }
        : null;
    case 'rule':
      return {
        kind: 'text',
        start: row.kind === 'internal' ? writeRule(row.dependency) : dayText(row.external.neededBy),
      };
    case 'note':
      return { kind: 'text', start: row.kind === 'internal' ? row.dependency.note : row.external.note };
    case 'predecessor':
      return row.kind === 'external' ? { kind: 'text', start: `${row.external.party}: ${row.external.title}` } : null;
    default:
      return null;
  }
}
