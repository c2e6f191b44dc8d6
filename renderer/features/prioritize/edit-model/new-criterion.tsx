import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { ModelWithCriteria } from '../../../../shared/commands/model-named.ts';
import fieldStyles from '../../../ui/fields/field.module.css';
import styles from './new-criterion.module.css';

/** The row in which a name makes a criterion: by Enter or Tab, or by leaving it. */
export function NewCriterion({
  kind,
  onAdd,
}: {
  readonly kind: ModelWithCriteria['kind'];
  readonly onAdd: (name: string) => string | null;
}) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const problemId = useId();
  // The latest, for a blur that comes before the next drawing.
  const latest = useRef('');
  const type = (text: string) => {
    latest.current = text;
    setTyped(text);
    setProblem(null);
  };
  const add = () => {
    const name = latest.current;
    if (name.trim() === '') return;
    latest.current = '';
    const refusal = onAdd(name);
    if (refusal === null) return setTyped('');
    latest.current = name;
    setProblem(refusal);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isTab = event.key === 'Tab' && !event.shiftKey && typed.trim() !== '';
    if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || isTab) {
      event.preventDefault();
      add();
    } else if (event.key === 'Enter') {
      add();
    } else if (event.key === 'Escape' && typed !== '') {
      event.preventDefault();
      type('');
    }
  };
  return (
    <div className={styles.row} data-kind={kind} data-new-criterion>
      <IconPlus size={16} stroke={1.5} aria-hidden />
      <div>
        <input
          className={fieldStyles.control}
          aria-label="Name of a new criterion"
          aria-invalid={problem === null ? undefined : true}
          aria-describedby={problem === null ? undefined : problemId}
          placeholder="Add a criterion"
          autoComplete="off"
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={add}
          onKeyDown={onKeyDown}
        />
        {problem !== null && (
          <span id={problemId} className={fieldStyles.problem} role="alert">
            {problem}
          </span>
        )}
      </div>
    </div>
  );
}
