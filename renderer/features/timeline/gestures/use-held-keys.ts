import { useEffect, useEffectEvent } from 'react';
import { hasKey, type KeyPress } from '../../../ui/keys.ts';

export interface HeldKeysFacts {
  /** What the pointer holds goes back to where it was. */
  readonly putBack: () => void;
  /** Alt went down or up; left out: it means nothing. */
  readonly onAlt?: (isDown: boolean) => void;
}

/**
 * While the pointer holds something, Escape puts it back, and so does undo: it takes back the latest that is seen, which is
 * not in the plan yet. No other key does anything: what it changed would be changed under the pointer.
 */
export function useHeldKeys(isHeld: boolean, { putBack, onAlt }: HeldKeysFacts): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isDown = event.type === 'keydown';
    if (event.key === 'Alt' && onAlt !== undefined) {
      event.preventDefault();
      onAlt(isDown);
    }
    // A key that was down before is let go as ever.
    if (!isDown) return;
    event.stopPropagation();
    if (!putsBack(event)) return;
    event.preventDefault();
    putBack();
  });
  useEffect(() => {
    if (!isHeld) return;
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen, { capture: true });
    window.addEventListener('keyup', listen, { capture: true });
    return () => {
      window.removeEventListener('keydown', listen, { capture: true });
      window.removeEventListener('keyup', listen, { capture: true });
    };
  }, [isHeld]);
}

/** Of the keys that are pressed while something is held. */
export function putsBack(event: KeyPress, mac?: boolean): boolean {
  return event.key === 'Escape' || hasKey(event, 'mod+z', mac);
}
