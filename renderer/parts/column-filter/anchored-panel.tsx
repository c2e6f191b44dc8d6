import { Popover } from '@mantine/core';
import { type ReactNode, type SyntheticEvent, useEffect, useRef } from 'react';
import styles from './anchored-panel.module.css';

/** A place in the window, in its pixels: what `getBoundingClientRect` answers. */
export interface Anchor {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface AnchoredPanelProps {
  readonly label: string;
  /** Of what it hangs on. */
  readonly anchor: Anchor;
  /** Escape, unless something inside takes it, and a press outside. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A panel that hangs on a cell or a head. It keeps the keyboard while it is open and gives it back to what had it; no press,
 * no paste and no key but those with Ctrl or Command reaches what stands around it.
 */
export function AnchoredPanel({ label, anchor, onClose, children }: AnchoredPanelProps) {
  const { left, top, width, height } = anchor;
  const opener = useRef<Element | null>(null);
  opener.current ??= document.activeElement;
  useEffect(
    () => () => {
      // What was pressed outside keeps the focus that it took.
      const hasFocus = document.activeElement === null || document.activeElement === document.body;
      if (hasFocus && opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
    },
    [],
  );
  return (
    <Popover
      opened
      onChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      position="bottom-start"
      withinPortal
      trapFocus
      closeOnEscape={false}
      // It hangs on a place, not on a control that would be called its opener.
      withRoles={false}
    >
      <Popover.Target>
        <span className={styles.anchor} style={{ left, top, width, height }} />
      </Popover.Target>
      <Popover.Dropdown
        className={styles.panel}
        role="dialog"
        aria-label={label}
        onKeyDown={(event) => {
          // Undo and the palette work from here as from everywhere.
          if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
          if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onClose();
        }}
        onPaste={keepInside}
        onCopy={keepInside}
        onCut={keepInside}
        onPointerDown={keepInside}
        onMouseDown={keepInside}
        onClick={keepInside}
        onDoubleClick={keepInside}
      >
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}

/** In React events climb from a panel to what it was opened from, wherever it hangs in the page. */
function keepInside(event: SyntheticEvent): void {
  event.stopPropagation();
}
