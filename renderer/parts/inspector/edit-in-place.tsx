import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { TextControl } from '../../ui/fields/text-control.tsx';
import type { CommitText } from '../../ui/fields/use-draft.ts';

/** The button that begins the editing, and to which the focus comes back. */
export interface EditButton {
  readonly ref: (button: HTMLButtonElement | null) => void;
  readonly onPress: () => void;
}

export interface EditInPlaceProps {
  readonly id?: string;
  readonly label?: string;
  readonly value: string;
  readonly commit: CommitText;
  readonly multiline?: boolean;
  readonly placeholder?: string;
  /** What stands there while it is not edited; where it is null, the editor does. */
  readonly children: (button: EditButton) => ReactNode;
}

/**
 * Something that looks otherwise than it is written. Leaving the editor commits, by Escape and by Ctrl or Cmd+Enter as well:
 * what was typed is never dropped, and undo takes it back. What is refused stays open with its sentence.
 */
export function EditInPlace({ id, label, value, commit, multiline, placeholder, children }: EditInPlaceProps) {
  const [isEdited, setEdited] = useState(false);
  const isRefused = useRef(false);
  const comesBack = useRef(false);
  const begin = () => {
    isRefused.current = false;
    setEdited(true);
  };
  const shown = isEdited ? null : children({ ref: focusWhen(comesBack), onPress: begin });
  if (shown !== null) return shown;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it sees what bubbles up from the one control inside it
    <div
      onFocus={begin}
      onInput={() => {
        isRefused.current = false;
      }}
      onKeyDownCapture={(event) => {
        const leaves =
          event.key === 'Escape' || (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey));
        if (!leaves || !(event.target instanceof HTMLElement)) return;
        event.preventDefault();
        event.stopPropagation();
        comesBack.current = true;
        event.target.blur();
      }}
      onBlur={(event) => {
        if (!isRefused.current) return setEdited(false);
        if (comesBack.current) event.target.focus();
        comesBack.current = false;
      }}
    >
      <TextControl
        {...(id !== undefined && { id })}
        {...(label !== undefined && { label })}
        {...(placeholder !== undefined && { placeholder })}
        multiline={multiline ?? false}
        focused={isEdited}
        value={value}
        commit={(text) => {
          const refusal = commit(text);
          isRefused.current = refusal !== null;
          return refusal;
        }}
      />
    </div>
  );
}

/** For a button to which the focus comes back once it is there again. */
export function focusWhen(comesBack: RefObject<boolean>): (button: HTMLButtonElement | null) => void {
  return (button) => {
    if (button === null || !comesBack.current) return;
    comesBack.current = false;
    button.focus();
  };
}
