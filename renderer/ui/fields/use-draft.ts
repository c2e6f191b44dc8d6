import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { hasKey, passToWindow } from '../keys.ts';
import { useHeldValue } from './use-held-value.ts';

/** Answers why what was typed is refused, in a sentence; null when it was taken. */
export type CommitText = (text: string) => string | null;

/** The browser lays out all of a field's text at every key: with more, the window would stand still. */
const LONGEST_DRAFT = 100_000;

export interface Draft {
  readonly text: string;
  readonly problem: string | null;
  readonly onChange: (text: string) => void;
  /** Commits what was typed; whether nothing is left that was not taken. */
  readonly take: () => boolean;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
}

/**
 * What is typed into a field until it is taken: leaving the field or Enter commits it, Escape restores the value, and Ctrl
 * or Cmd+Z brings back what Escape dropped; while it says what the value says, both are for the plan, not for what the browser
 * remembers of the typing. A refused text stays with its sentence, and outlives a value that changes
 * meanwhile. In a multi-line field Enter breaks the line and Ctrl or Cmd+Enter commits. A value of null is mixed: it
 * shows as nothing, and Delete in the empty field clears all.
 */
export function useDraft(value: string | null, commit: CommitText, multiline: boolean): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [shown, hold] = useHeldValue(value ?? '');
  // The latest of what was typed, for a blur that comes before the next drawing.
  const latest = useRef<string | null>(null);
  const dropped = useRef<string | null>(null);
  const type = (text: string | null) => {
    latest.current = text;
    setTyped(text);
  };
  useEffect(() => {
    // A value that changed under a draft that says the same (an undo, another field) makes the draft pointless.
    if (latest.current !== null && latest.current === value) {
      latest.current = null;
      setTyped(null);
      setProblem(null);
    }
  }, [value]);
  const give = (text: string): boolean => {
    const refusal = commit(text);
    setProblem(refusal);
    if (refusal !== null) return false;
    hold(text);
    type(null);
    return true;
  };
  const take = (): boolean => {
    const text = latest.current;
    if (text === null) return true;
    if (text !== (value ?? '')) return give(text);
    setProblem(null);
    type(null);
    return true;
  };
  useCommitWhenGone(latest, value, commit);
  return {
    text: typed ?? shown,
    problem,
    onChange: (text) => {
      if (text.length > LONGEST_DRAFT) {
        const [length, limit] = [text.length, LONGEST_DRAFT].map((count) => count.toLocaleString());
        setProblem(`That would be ${length} characters; a field takes ${limit}. It stays as it was.`);
        return;
      }
      setProblem(null);
      dropped.current = null;
      type(text);
    },
    take,
    onKeyDown: (event) => {
      if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        take();
      } else if (event.key === 'Escape' && latest.current !== null) {
        event.preventDefault();
        event.stopPropagation();
        dropped.current = latest.current;
        type(null);
        setProblem(null);
      } else if (hasKey(event, 'mod+z') && latest.current === null && dropped.current !== null) {
        event.preventDefault();
        event.stopPropagation();
        type(dropped.current);
        dropped.current = null;
      } else if (isOfHistory(event) && (latest.current === null || latest.current === (value ?? ''))) {
        event.preventDefault();
        event.stopPropagation();
        type(null);
        passToWindow(event.nativeEvent);
      } else if (event.key === 'Delete' && value === null && event.currentTarget.value === '') {
        event.preventDefault();
        give('');
      }
    },
  };
}

function isOfHistory(event: KeyboardEvent): boolean {
  return hasKey(event, 'mod+z') || hasKey(event, 'mod+shift+z');
}

/** A field that is taken away while it is typed into (its pane is shut, something else is selected) is never blurred. */
function useCommitWhenGone(
  latest: { readonly current: string | null },
  value: string | null,
  commit: CommitText,
): void {
  const last = useRef({ value, commit });
  last.current = { value, commit };
  useEffect(
    () => () => {
      const text = latest.current;
      if (text !== null && text !== (last.current.value ?? '')) last.current.commit(text);
    },
    [latest],
  );
}
