import { useId, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import styles from './new-plan-row.module.css';

/** Where a new plan gets its name. Enter makes it, Escape gives up. */
export function NewPlanRow({
  onCreate,
  onCancel,
}: {
  /** Answers why the plan could not be made; null when it was. */
  readonly onCreate: (name: string) => Promise<string | null>;
  readonly onCancel: () => void;
}) {
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const refusalId = useId();
  return (
    <form
      className={styles.row}
      onSubmit={async (event) => {
        event.preventDefault();
        setRefusal(await onCreate(name));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <input
        ref={focusOnce}
        className={styles.input}
        aria-label="Name of the new plan"
        aria-invalid={refusal !== null || undefined}
        aria-describedby={refusal === null ? undefined : refusalId}
        placeholder="Name of the new plan"
        maxLength={200}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setRefusal(null);
        }}
      />
      <button type="submit" hidden />
      <Button kind="primary" onClick={async () => setRefusal(await onCreate(name))}>
        Create
      </Button>
      <Button kind="tool" onClick={onCancel}>
        Cancel
      </Button>
      {refusal !== null && (
        <span id={refusalId} className={styles.refusal} role="alert">
          {refusal}
        </span>
      )}
    </form>
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}
