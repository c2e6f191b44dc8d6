// The columns of the list.

import type { ListSortKey } from '../../../state/dependencies-state.ts';

export interface ListColumn {
  readonly key: ListSortKey;
  readonly label: string;
  /** In pixels; null: shares what is left. */
  readonly width: number | null;
  readonly isNumber: boolean;
  readonly meaning: string;
}

export const LIST_COLUMNS: readonly ListColumn[] = [
  { key: 'predecessor', label: 'Waited for', width: null, isNumber: false, meaning: 'The predecessor, or who outside' },
  {
    key: 'rule',
    label: 'Type',
    width: 104,
    isNumber: false,
    meaning: 'Kind and lag in workdays, or the needed-by day',
  },
  { key: 'successor', label: 'Waits', width: null, isNumber: false, meaning: 'The successor' },
  {
    key: 'slack',
    label: 'To spare',
    width: 96,
    isNumber: true,
    meaning: 'Workdays between the two to spare by the dates as they stand, or in conflict by so many',
  },
  { key: 'status', label: 'Status', width: 80, isNumber: false, meaning: 'How far it is agreed' },
  { key: 'hard', label: 'Must', width: 56, isNumber: false, meaning: 'Hard: must be obeyed. Soft: better so' },
  { key: 'owner', label: 'Owner', width: 128, isNumber: false, meaning: 'Who sees to it' },
  { key: 'teams', label: 'Teams', width: 168, isNumber: false, meaning: 'Whose work waits for whose' },
  { key: 'age', label: 'Age', width: 64, isNumber: true, meaning: 'Days since it was raised' },
  { key: 'note', label: 'Note', width: 180, isNumber: false, meaning: 'What else is to be known' },
];

export const LEAST_TITLE_WIDTH = 168;

/** The least width at which every column has its room. */
export const LEAST_LIST_WIDTH = LIST_COLUMNS.reduce((sum, { width }) => sum + (width ?? LEAST_TITLE_WIDTH), 0);
