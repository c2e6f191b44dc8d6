import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

/** Answers why what was typed is refused, in a sentence; null when it was taken. */
export type CommitText = (text: string) => string | null;

export interface Draft {
  readonly text: string;
  readonly problem: string | null;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
}

/**
 * What is typed into a field until it is taken: leaving the field or Enter commits it, Escape restores the value. A refused
 * text stays with its sentence, and outlives a value that changes meanwhile. In a multi-line field Enter breaks the line
 * and Ctrl or Cmd+Enter commits.
 */
export function useDraft(value: string, commit: CommitText, multiline: boolean): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // The latest of what was typed, for a blur that comes before the next drawing.
  const latest = useRef<string | null>(null);
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
  const take = () => {
    const text = latest.current;
    if (text === null) return;
    const refusal = text === value ? null : commit(text);
    setProblem(refusal);
    if (refusal === null) type(null);
  };
  return {
    text: typed ?? value,
    problem,
    onChange: (text) => {
      setProblem(null);
      type(text);
    },
    onBlur: take,
    onKeyDown: (event) => {
      if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        take();
      } else if (event.key === 'Escape' && latest.current !== null) {
        event.preventDefault();
        event.stopPropagation();
        type(null);
        setProblem(null);
      }
    },
  };
}
