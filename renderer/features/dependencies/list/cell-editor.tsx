import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { CellEdit } from './cell-edit.ts';
import styles from './dependency-grid.module.css';

/** Where the editing goes on: `stay` in the cell, `down` or to the side. */
export type EndOfEdit = 'stay' | 'down' | 'right' | 'left';

/** The editor in the place of a cell's words. Enter takes it and goes down, Tab to the side, Escape leaves it as it was. */
export function CellEditor(props: {
  readonly label: string;
  readonly edit: CellEdit;
  /** What was typed to begin with; null: what stands there is edited. */
  readonly typed: string | null;
  /** Answers why it is refused; null when it was taken. */
  readonly onCommit: (text: string) => string | null;
  readonly onEnd: (then: EndOfEdit) => void;
}) {
  const { label, edit, typed, onCommit, onEnd } = props;
  const [text, setText] = useState(edit.kind === 'text' ? (typed ?? edit.start) : firstMatch(edit, typed));
  const [problem, setProblem] = useState<string | null>(null);
  const isOver = useRef(false);
  const problemId = useId();

  const end = (then: EndOfEdit) => {
    isOver.current = true;
    onEnd(then);
  };
  const take = (then: EndOfEdit) => {
    if (isOver.current) return;
    const refusal = text === edit.start ? null : onCommit(text);
    setProblem(refusal);
    if (refusal === null) end(then);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    event.stopPropagation();
    const act = {
      Enter: () => take('down'),
      Tab: () => take(event.shiftKey ? 'left' : 'right'),
      Escape: () => end('stay'),
    }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const shared = {
    className: styles.editor,
    'aria-label': label,
    'aria-invalid': problem === null ? undefined : true,
    'aria-describedby': problem === null ? undefined : problemId,
    onKeyDown,
    onBlur: () => take('stay'),
  } as const;
  return (
    <>
      {edit.kind === 'text' ? (
        <input
          ref={focusAtEnd}
          {...shared}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setProblem(null);
          }}
        />
      ) : (
        <select
          ref={focusAtEnd}
          {...shared}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setProblem(null);
          }}
        >
          {edit.choices.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      )}
      {problem !== null && (
        <span id={problemId} className={styles.problem} role="alert">
          {problem}
        </span>
      )}
    </>
  );
}

function firstMatch(edit: Extract<CellEdit, { kind: 'choice' }>, typed: string | null): string {
  if (typed === null) return edit.start;
  const wanted = typed.toLowerCase();
  return edit.choices.find(({ label }) => label.toLowerCase().startsWith(wanted))?.value ?? edit.start;
}

function focusAtEnd(control: HTMLInputElement | HTMLSelectElement | null): void {
  if (control === null || control === document.activeElement) return;
  control.focus({ preventScroll: true });
  if (control instanceof HTMLInputElement) control.setSelectionRange(control.value.length, control.value.length);
}
