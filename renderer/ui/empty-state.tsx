import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** What this place is for, the one button that fills it, and a quiet way beside it. */
export function EmptyState({
  title,
  sentence,
  action,
  aside,
}: {
  readonly title?: string;
  readonly sentence: string;
  readonly action?: ReactNode;
  readonly aside?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      {title !== undefined && <h2 className={styles.title}>{title}</h2>}
      <p className={styles.sentence}>{sentence}</p>
      {(action || aside) && (
        <div className={styles.ways}>
          {action}
          {aside}
        </div>
      )}
    </div>
  );
}
