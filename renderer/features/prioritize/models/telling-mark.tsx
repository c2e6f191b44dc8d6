import { IconArrowsDiff } from '@tabler/icons-react';
import styles from './models-grid.module.css';

/** That what becomes of an initiative hangs on the model; what the sign means stands over the grid. */
export function TellingMark() {
  return (
    <span className={styles.mark} title="Hangs on the model">
      <IconArrowsDiff size={14} stroke={1.5} aria-hidden />
      <span className="visually-hidden">hangs on the model, </span>
    </span>
  );
}
