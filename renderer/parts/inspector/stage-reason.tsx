import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from './stage-reason.module.css';

export interface StageReasonProps {
  readonly stage: 'declined' | 'parked';
  /** Answers why it is refused; null when it was taken. */
  readonly onGive: (reason: string) => string | null;
  readonly onCancel: () => void;
}

/** Asks why, before an initiative is declined or parked. Enter gives the reason, Escape leaves everything as it was. */
export function StageReason({ stage, onGive, onCancel }: StageReasonProps) {
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const give = () => setRefusal(onGive(reason));
  return (
    <div className={styles.ask}>
      <textarea
        ref={focusOnce}
        className={styles.words}
        aria-label={`Why it is ${stage}`}
        aria-invalid={refusal !== null || undefined}
        placeholder={`Why is it ${stage}?`}
        rows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            give();
          } else if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            onCancel();
          }
        }}
      />
      {refusal !== null && (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
      <div className={styles.actions}>
        <Button onClick={give}>{stage === 'declined' ? 'Decline' : 'Park'}</Button>
        <Button kind="link" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

function focusOnce(element: HTMLTextAreaElement | null): void {
  element?.focus();
}
