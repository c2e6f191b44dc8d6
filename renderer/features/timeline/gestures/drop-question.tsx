import { useEffect, useRef } from 'react';
import { Button } from '../../../ui/button.tsx';
import { useEscape } from '../../../ui/use-escape.ts';
import styles from './drop-question.module.css';
import type { DropQuestion } from './use-drop.ts';

/** Asks what is to become of what the other team is asked for already. Escape leaves all as it was. */
export function DropQuestionBox({
  question,
  onClose,
}: {
  readonly question: DropQuestion;
  readonly onClose: () => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEscape(onClose);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  const answer = (how: 'add' | 'replace') => {
    onClose();
    question.answer(how);
  };
  return (
    <div
      ref={box}
      className={styles.box}
      role="alertdialog"
      aria-label="Effort of the other team"
      aria-describedby="drop-question"
      onPointerDown={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') event.stopPropagation();
      }}
    >
      <p id="drop-question">{question.words}</p>
      <div className={styles.ways}>
        <Button onClick={() => answer('add')}>Add</Button>
        <Button onClick={() => answer('replace')}>Replace</Button>
        <Button kind="link" onClick={onClose}>
          Leave it
        </Button>
      </div>
    </div>
  );
}
