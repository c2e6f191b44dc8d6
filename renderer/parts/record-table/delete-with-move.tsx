import { type KeyboardEvent, useId, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { ChoiceControl } from '../../ui/fields/choice-control.tsx';
import styles from './record-table.module.css';

export interface DeleteWithMoveProps<Id extends string> {
  /** What hangs on it, as a sentence. */
  readonly sentence: string;
  /** Before the list of where that may go. */
  readonly question: string;
  readonly places: readonly { readonly id: Id; readonly name: string }[];
  /** What going to none of them is called. */
  readonly nowhere: string;
  readonly action: string;
  readonly onDelete: (moveTo: Id | null) => void;
  readonly onCancel: () => void;
}

/** Asked before something that is in use is deleted: what hangs on it, and where that goes. */
export function DeleteWithMove<Id extends string>(props: DeleteWithMoveProps<Id>) {
  const { sentence, question, places, nowhere, action, onDelete, onCancel } = props;
  const [target, setTarget] = useState<Id | null>(null);
  const controlId = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question in the middle of a table
    <div role="group" aria-label={action} className={styles.question} onKeyDown={onKeyDown}>
      <p>{sentence}</p>
      <div className={styles.ways}>
        <label htmlFor={controlId}>{question}</label>
        <div className={styles.target}>
          <ChoiceControl
            id={controlId}
            value={target ?? ''}
            empty={nowhere}
            choices={places.map(({ id, name }) => ({ value: id, label: name }))}
            onChoose={(value) => setTarget(places.find(({ id }) => id === value)?.id ?? null)}
          />
        </div>
        <Button ref={focusOnce} kind="outline" onClick={() => onDelete(target)}>
          {action}
        </Button>
        <Button kind="link" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

function focusOnce(element: HTMLButtonElement | null): void {
  element?.closest('[role="group"]')?.querySelector('select')?.focus();
}
