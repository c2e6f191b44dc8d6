import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { EffortUnit } from '../../../shared/plan/settings.ts';
import { EFFORT_UNIT_SIGNS } from '../../parts/inspector/effort-units.ts';
import styles from './figure-editor.module.css';

export interface FigureEditorProps {
  readonly label: string;
  readonly unit: EffortUnit;
  /** The first sign of what is typed; null: the figure that stands is edited. */
  readonly typed: string | null;
  readonly start: string;
  /** Answers why it is refused; null when it was taken. */
  readonly onCommit: (typed: string) => string | null;
  readonly onEnd: (then: 'stay' | 'down' | 'right' | 'left') => void;
}

/** Types over what a team has in a period, in the place of its cell. A refusal stays with what was typed. */
export function FigureEditor({ label, unit, typed, start, onCommit, onEnd }: FigureEditorProps) {
  const [text, setText] = useState(typed ?? start);
  const [refusal, setRefusal] = useState<string | null>(null);
  const isDone = useRef(false);
  const refusalId = useId();
  const take = (then: 'stay' | 'down' | 'right' | 'left') => {
    if (isDone.current) return;
    const isSame = text.trim() === start;
    const problem = isSame ? null : onCommit(text);
    setRefusal(problem);
    if (problem !== null) return;
    isDone.current = true;
    onEnd(then);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter') take('down');
    else if (event.key === 'Tab') take(event.shiftKey ? 'left' : 'right');
    else if (event.key === 'Escape') {
      isDone.current = true;
      onEnd('stay');
    } else return;
    event.preventDefault();
  };
  return (
    <div className={styles.editor}>
      <span className={styles.head} aria-hidden>
        available, {EFFORT_UNIT_SIGNS[unit]}
      </span>
      <input
        ref={typed === null ? focusAll : focusEnd}
        className={styles.input}
        aria-label={label}
        aria-invalid={refusal !== null || undefined}
        aria-describedby={refusal === null ? undefined : refusalId}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setRefusal(null);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => take('stay')}
      />
      {refusal !== null && (
        <span id={refusalId} role="alert" className={styles.refusal}>
          {refusal}
        </span>
      )}
    </div>
  );
}

function focusAll(input: HTMLInputElement | null): void {
  if (input === null || input === document.activeElement) return;
  input.focus();
  input.select();
}

function focusEnd(input: HTMLInputElement | null): void {
  if (input === null || input === document.activeElement) return;
  input.focus();
  input.setSelectionRange(input.value.length, input.value.length);
}
