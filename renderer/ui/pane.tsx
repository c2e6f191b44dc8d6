import type { ReactNode } from 'react';
import styles from './pane.module.css';

/** The content of a screen under its bar; F6 stops here. What scrolls in it is its own matter. */
export function Pane({
  label,
  children,
  className,
}: {
  readonly label: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}) {
  return (
    <section
      className={className ? `${styles.pane} ${className}` : styles.pane}
      aria-label={label}
      data-pane="content"
      tabIndex={-1}
    >
      {children}
    </section>
  );
}
