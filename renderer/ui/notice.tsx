import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

export type NoticeTone = 'info' | 'warn' | 'bad';

const SIGNS = { info: IconInfoCircle, warn: IconAlertTriangle, bad: IconCircleX } as const;

/** A sentence where something happened, with its way out. Said aloud at once when it is bad. */
export function Notice({
  tone,
  children,
  actions,
}: {
  readonly tone: NoticeTone;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}) {
  const Sign = SIGNS[tone];
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'bad' ? 'alert' : undefined}>
      <Sign className={styles.sign} size={16} stroke={1.5} aria-hidden />
      <div className={styles.words}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
