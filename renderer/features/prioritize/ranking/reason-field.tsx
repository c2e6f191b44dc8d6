import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { hasKey } from '../../../ui/keys.ts';
import styles from './reason-field.module.css';

export interface ReasonFieldProps {
  /** What stands there: `Why PAY-3 stands here`. */
  readonly label: string;
  readonly initial: string;
  /** From the top of the list, in pixels. */
  readonly top: number;
  /** That of the columns that it lies over, in pixels. */
  readonly width: number;
  readonly onKeep: (reason: string) => void;
  /** Nothing was typed, or it is given up. */
  readonly onLeave: () => void;
  /** One place up or down, with what is typed so far. */
  readonly onStep: (step: 'up' | 'down', reason: string) => void;
  /** A key that goes elsewhere in the list. */
  readonly onWalk: (event: KeyboardEvent) => void;
  readonly onUndo: () => void;
}

/** Asks in place why a row was put where it is. Enter keeps what is typed, as does going elsewhere; Escape leaves it. */
export function ReasonField(props: ReasonFieldProps) {
  const { label, initial, top, width, onKeep, onLeave, onStep, onWalk, onUndo } = props;
  const [reason, setReason] = useState(initial);
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  // The list scrolls to the row by itself.
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  const finish = (act: () => void) => {
    if (isDone.current) return;
    isDone.current = true;
    act();
  };
  const keep = () => finish(() => (reason.trim() === initial.trim() ? onLeave() : onKeep(reason)));
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = hasKey(event, 'alt+ArrowUp') ? 'up' : hasKey(event, 'alt+ArrowDown') ? 'down' : null;
    if (step !== null) onStep(step, reason);
    else if (event.key === 'Enter') keep();
    else if (event.key === 'Escape') finish(onLeave);
    else if (WALKING_KEYS.has(event.key) && !event.altKey) {
      keep();
      onWalk(event);
    } else if (hasKey(event, 'mod+z') && reason === initial) {
      finish(onLeave);
      onUndo();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.place} style={{ top, width }}>
      <input
        ref={input}
        className={styles.input}
        aria-label={label}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        placeholder="Why here? Enter keeps it, Esc leaves it empty"
        autoComplete="off"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onBlur={(event) => event.currentTarget.isConnected && keep()}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

const WALKING_KEYS: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown']);
