import { useEffect, useRef } from 'react';
import type { FormulaCompletion } from '../../../../shared/prioritization/formula/complete-formula.ts';
import styles from './completion-list.module.css';

export function completionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** What may stand at the caret; the text keeps the focus. */
export function CompletionList({
  id,
  offers,
  active,
  onPick,
}: {
  readonly id: string;
  readonly offers: readonly FormulaCompletion[];
  readonly active: number;
  readonly onPick: (offer: FormulaCompletion) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div ref={list} id={id} className={styles.list} role="listbox" aria-label="What may stand here">
      {offers.map((offer, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the text that it completes
        <div
          key={offer.insert}
          id={completionId(id, index)}
          className={styles.offer}
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(offer)}
        >
          <span className={styles.insert}>{offer.insert}</span>
          <span className={styles.detail}>{offer.detail}</span>
        </div>
      ))}
    </div>
  );
}
