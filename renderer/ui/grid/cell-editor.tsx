import { type ChangeEvent, type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import styles from './cell-editor.module.css';
import { usePopupSide } from './use-popup-side.ts';

export interface CellOption {
  /** What choosing it writes. */
  readonly text: string;
  readonly label: ReactNode;
}

/** Where to go once the text is written. `fill`: into the whole selection; `stay`: the focus went elsewhere. */
export type EditorExit = 'down' | 'up' | 'right' | 'left' | 'fill' | 'stay';

export interface CellEditorProps {
  readonly label: string;
  readonly text: string;
  /** `replace`: begun by typing, so that arrows leave the cell; `caret`: to change what is there. */
  readonly mode: 'replace' | 'caret';
  readonly isNumber: boolean;
  readonly isLong: boolean;
  /** Everything that may be chosen; empty where text is free. */
  readonly options: readonly CellOption[];
  /** Makes what was typed, where the list does not have it. */
  readonly onCreate: { readonly label: (typed: string) => string; readonly run: (typed: string) => void } | null;
  readonly onCommit: (text: string, exit: EditorExit) => void;
  readonly onCancel: () => void;
}

const MOST_OPTIONS = 100;

/** Edits a cell in its place, in the same type. Enter, Tab and leaving write it; Escape does not. */
export function CellEditor(props: CellEditorProps) {
  const { label, mode, isNumber, isLong, options, onCreate, onCommit, onCancel } = props;
  const [text, setText] = useState(props.text);
  const [isTyped, setTyped] = useState(mode === 'replace');
  const [chosen, setChosen] = useState<number | null>(null);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  /** Whether it was written or given up already: the blur that follows does nothing. */
  const isOver = useRef(false);
  const listId = useId();

  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.focus({ preventScroll: true });
    const end = element.value.length;
    // From a list another is chosen; a text is gone on with at its end.
    element.setSelectionRange(mode === 'caret' && options.length > 0 ? 0 : end, end);
  }, [mode, options.length]);

  const found = isTyped ? matching(options, text) : options.slice(0, MOST_OPTIONS);
  const canCreate =
    onCreate !== null && isTyped && text.trim() !== '' && !options.some((one) => isSame(one.text, text));
  const count = found.length + (canCreate ? 1 : 0);
  const first = found[0];
  const suggested = isTyped && text.trim() !== '' && first !== undefined && startsWith(first.text, text) ? 0 : null;
  const current = chosen ?? suggested;

  const commit = (exit: EditorExit) => {
    if (isOver.current) return;
    isOver.current = true;
    const option = current === null || exit === 'stay' ? undefined : found[current];
    if (current !== null && current === found.length && canCreate && exit !== 'stay') onCreate.run(text.trim());
    onCommit(option?.text ?? text, exit);
  };
  const cancel = () => {
    isOver.current = true;
    onCancel();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const act = actionOf(event);
    event.stopPropagation();
    if (act === null) return;
    event.preventDefault();
    act();
  };
  const actionOf = (event: KeyboardEvent): (() => void) | null => {
    const isMod = event.ctrlKey || event.metaKey;
    switch (event.key) {
      case 'Enter':
        if (isMod) return () => commit('fill');
        if (event.shiftKey && isLong) return breakLine;
        return () => commit(event.shiftKey ? 'up' : 'down');
      case 'Tab':
        return () => commit(event.shiftKey ? 'left' : 'right');
      case 'Escape':
        return cancel;
      case 'ArrowDown':
      case 'ArrowUp': {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        if (options.length > 0 && count > 0)
          return () => setChosen(((current ?? -step - 1) + step + 1 + count) % count);
        return mode === 'replace' && !isLong ? () => commit(step === 1 ? 'down' : 'up') : null;
      }
      case 'ArrowLeft':
      case 'ArrowRight':
        if (mode !== 'replace' || isMod || event.shiftKey) return null;
        return () => commit(event.key === 'ArrowLeft' ? 'left' : 'right');
      default:
        return null;
    }
  };
  const breakLine = () => {
    const element = field.current;
    if (element === null) return;
    element.setRangeText('\n', element.selectionStart, element.selectionEnd, 'end');
    setText(element.value);
  };
  const hasList = options.length > 0 && count > 0;
  const list = useRef<HTMLDivElement>(null);
  usePopupSide(list, hasList);
  const shared = {
    ref: field,
    className: styles.field,
    'aria-label': label,
    'data-number': isNumber || undefined,
    autoComplete: 'off',
    spellCheck: isLong,
    value: text,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setText(event.currentTarget.value);
      setTyped(true);
      setChosen(null);
    },
    onBlur: () => commit('stay'),
    onKeyDown,
  };
  if (isLong) return <textarea {...shared} rows={1} data-long />;
  if (options.length === 0) return <input {...shared} />;
  return (
    <>
      <input
        {...shared}
        role="combobox"
        aria-expanded={hasList}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={current === null ? undefined : `${listId}-${current}`}
      />
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={label}
        className={styles.list}
        hidden={!hasList}
        // The field keeps the focus.
        onMouseDown={(event) => event.preventDefault()}
      >
        {found.map((option, index) => (
          <Option
            key={option.text}
            id={`${listId}-${index}`}
            isCurrent={index === current}
            onPick={() => {
              isOver.current = true;
              onCommit(option.text, 'down');
            }}
          >
            {option.label}
          </Option>
        ))}
        {canCreate && (
          <Option
            id={`${listId}-${found.length}`}
            isCurrent={current === found.length}
            onPick={() => {
              isOver.current = true;
              onCreate.run(text.trim());
              onCommit(text.trim(), 'down');
            }}
          >
            {onCreate.label(text.trim())}
          </Option>
        )}
      </div>
    </>
  );
}

function Option(props: {
  readonly id: string;
  readonly isCurrent: boolean;
  readonly onPick: () => void;
  readonly children: ReactNode;
}) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (props.isCurrent) element.current?.scrollIntoView({ block: 'nearest' });
  }, [props.isCurrent]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the field above keeps the focus
    <div
      ref={element}
      id={props.id}
      role="option"
      aria-selected={props.isCurrent}
      className={styles.option}
      onClick={props.onPick}
    >
      {props.children}
    </div>
  );
}

/** What begins with the typed text first, then what holds it. */
function matching(options: readonly CellOption[], typed: string): readonly CellOption[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return options.slice(0, MOST_OPTIONS);
  const holding = options.filter(({ text }) => text.toLowerCase().includes(wanted));
  const starting = holding.filter(({ text }) => startsWith(text, wanted));
  return [...starting, ...holding.filter((one) => !starting.includes(one))].slice(0, MOST_OPTIONS);
}

function startsWith(text: string, typed: string): boolean {
  return text.toLowerCase().startsWith(typed.trim().toLowerCase());
}

function isSame(text: string, typed: string): boolean {
  return text.toLowerCase() === typed.trim().toLowerCase();
}
