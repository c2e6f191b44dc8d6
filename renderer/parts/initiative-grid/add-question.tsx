import { Button } from '../../ui/button.tsx';
import { formatNumber } from '../../ui/fields/format-value.ts';
import styles from './add-question.module.css';

/** Asked when more rows are pasted than there are: Enter is yes, Escape pastes nothing. */
export function AddQuestion({
  count,
  onAnswer,
}: {
  readonly count: number;
  readonly onAnswer: (answer: 'add' | 'only-fitting' | 'nothing') => void;
}) {
  const what = count === 1 ? '1 initiative' : `${formatNumber(count)} initiatives`;
  return (
    <div
      role="alertdialog"
      aria-label={`Add ${what}?`}
      className={styles.question}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onAnswer('nothing');
      }}
    >
      <p className={styles.words}>
        <strong>Add {what}?</strong> The table is longer than the list.
      </p>
      <Button kind="primary" ref={focusOnce} onClick={() => onAnswer('add')}>
        Add {what}
      </Button>
      <Button onClick={() => onAnswer('only-fitting')}>Paste only what fits</Button>
      <Button kind="link" onClick={() => onAnswer('nothing')}>
        Cancel
      </Button>
    </div>
  );
}

/** Said while so many are pasted that it takes a while. */
export function PastingNote({ cells }: { readonly cells: number }) {
  return (
    <p role="status" className={styles.question}>
      Pasting {formatNumber(cells)} cells…
    </p>
  );
}

function focusOnce(element: HTMLButtonElement | null): void {
  element?.focus();
}
