import { type FocusEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';

export interface KeptFocus {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** The name of the control that has the focus. */
  readonly lastName: RefObject<string | null>;
  /** Whether the focus is inside. */
  readonly isEntered: boolean;
  /** The focus went elsewhere without a word: its control was taken away. */
  readonly forget: () => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
}

/** Whether the focus is in a pane, and on what. */
export function useKeptFocus(): KeptFocus {
  const ref = useRef<HTMLDivElement>(null);
  const lastName = useRef<string | null>(null);
  const [isEntered, setEntered] = useState(false);
  return {
    ref,
    lastName,
    isEntered,
    forget: () => {
      lastName.current = null;
      setEntered(false);
    },
    onFocus: ({ target }) => {
      lastName.current = nameOf(target);
      setEntered(true);
    },
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && ref.current?.contains(relatedTarget)) return;
      lastName.current = null;
      setEntered(false);
    },
  };
}

/** When something else is shown, the focus stays on the control of the same name, else in the pane. */
export function useKeepingFocus({ ref, lastName, forget }: KeptFocus, shown: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs when something else is shown
  useLayoutEffect(() => {
    const pane = ref.current;
    if (lastName.current === null || pane === null || pane.contains(document.activeElement)) return;
    if (document.activeElement !== null && document.activeElement !== document.body) return forget();
    const controls = [...pane.querySelectorAll<HTMLElement>('input, select, textarea, button')];
    (controls.find((control) => nameOf(control) === lastName.current) ?? pane).focus();
  }, [shown]);
}

function nameOf(control: HTMLElement): string {
  const label = 'labels' in control && control.labels instanceof NodeList ? control.labels[0] : null;
  return control.ariaLabel ?? label?.textContent ?? control.textContent ?? '';
}
