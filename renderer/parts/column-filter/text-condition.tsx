import { columnName } from '../../../shared/grid/column-filter-text.ts';
import type { TextMatch } from '../../../shared/plan/saved-view.ts';
import styles from './column-filter.module.css';
import type { ColumnFilterProps } from './column-filter.tsx';

/** Words that a cell must hold, or be. */
export function TextCondition({
  column,
  condition,
  match,
  onChange,
  onClose,
}: ColumnFilterProps & { readonly match: TextMatch }) {
  return (
    <input
      className={styles.input}
      data-autofocus
      aria-label={`${columnName(column)} ${match}`}
      placeholder={match === 'is' ? 'The whole text' : 'Words'}
      autoComplete="off"
      spellCheck={false}
      maxLength={1_000}
      value={condition?.kind === 'text' ? condition.text : ''}
      onChange={(event) => {
        const text = event.currentTarget.value;
        onChange(text.trim() === '' ? null : { kind: 'text', match, text });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onClose();
      }}
    />
  );
}
