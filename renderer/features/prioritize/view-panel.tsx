import type { ReactNode } from 'react';
import { VIEW_PANEL_ID } from './prioritize-head.tsx';
import styles from './view-panel.module.css';

/** What the tab of a view stands for, around a pane that has its own place in the window. */
export function ViewPanel({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div id={VIEW_PANEL_ID} role="tabpanel" aria-label={label} className={styles.panel}>
      {children}
    </div>
  );
}
