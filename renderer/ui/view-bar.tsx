import type { ReactNode } from 'react';
import styles from './view-bar.module.css';

/** The bar over a screen: its name, what narrows it, and its tools at the right. */
export function ViewBar({
  title,
  children,
  tools,
}: {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly tools?: ReactNode;
}) {
  return (
    <header className={styles.bar}>
      <h1 className={styles.title}>{title}</h1>
      {children}
      {tools && (
        <div className={styles.tools} role="toolbar" aria-label="Tools of this view">
          {tools}
        </div>
      )}
    </header>
  );
}
