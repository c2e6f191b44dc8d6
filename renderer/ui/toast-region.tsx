import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { type FocusEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import styles from './toast-region.module.css';

export interface ShownToast {
  readonly id: string | number;
  readonly tone: 'info' | 'success' | 'problem';
  readonly message: string;
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

const SECONDS = 10;

/**
 * What is said at the bottom left, with its way back. It goes by itself, but not while it is pointed at or holds the focus,
 * which goes back to where it came from. While it stands it is a pane of the window.
 */
export function ToastRegion({ toast, onClose }: { readonly toast: ShownToast | null; readonly onClose: () => void }) {
  const [held, setHeld] = useState(false);
  const cameFrom = useRef<HTMLElement | null>(null);
  const id = toast?.id ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each message that goes
  useLayoutEffect(
    () => () => {
      setHeld(false);
      const { activeElement } = document;
      // What took the focus meanwhile keeps it.
      if (activeElement === null || activeElement === document.body) cameFrom.current?.focus({ preventScroll: true });
      cameFrom.current = null;
    },
    [id],
  );
  useEffect(() => {
    if (id === null || held) return;
    const timer = setTimeout(onClose, SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [id, held, onClose]);
  const onFocus = ({ currentTarget, relatedTarget }: FocusEvent) => {
    setHeld(true);
    if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
      cameFrom.current = relatedTarget;
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return;
    setHeld(false);
    if (relatedTarget !== null) cameFrom.current = null;
  };
  return (
    <section className={styles.region} aria-label="Messages" data-pane={toast === null ? undefined : 'messages'}>
      <div role="status">
        {toast && (
          // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it from going
          <div
            key={toast.id}
            className={styles.toast}
            onPointerEnter={() => setHeld(true)}
            onPointerLeave={() => setHeld(false)}
            onFocus={onFocus}
            onBlur={onBlur}
          >
            {toast.tone === 'problem' && (
              <IconAlertTriangle className={styles.sign} size={16} stroke={1.5} aria-hidden />
            )}
            <span className={styles.message} title={toast.message}>
              {toast.message}
            </span>
            {toast.action && (
              <Button
                kind="offer"
                onClick={() => {
                  onClose();
                  // Afterwards: what it does may have a message of its own.
                  toast.action?.run();
                }}
              >
                {toast.action.label}
              </Button>
            )}
            <IconButton name="Close message" icon={IconX} onPress={onClose} />
          </div>
        )}
      </div>
    </section>
  );
}
