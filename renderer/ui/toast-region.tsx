import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
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

/** One line at the bottom left with its way back. It goes by itself, but not while it is pointed at or holds the focus. */
export function ToastRegion({ toast, onClose }: { readonly toast: ShownToast | null; readonly onClose: () => void }) {
  const [held, setHeld] = useState(false);
  const id = toast?.id ?? null;
  useEffect(() => {
    if (id === null || held) return;
    const timer = setTimeout(onClose, SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [id, held, onClose]);
  const close = () => {
    setHeld(false);
    onClose();
  };
  return (
    <section className={styles.region} aria-label="Messages">
      <div role="status">
        {toast && (
          // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it from going
          <div
            key={toast.id}
            className={styles.toast}
            onPointerEnter={() => setHeld(true)}
            onPointerLeave={() => setHeld(false)}
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
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
                  close();
                  // Afterwards: what it does may have a message of its own.
                  toast.action?.run();
                }}
              >
                {toast.action.label}
              </Button>
            )}
            <IconButton name="Close message" icon={IconX} onPress={close} />
          </div>
        )}
      </div>
    </section>
  );
}
