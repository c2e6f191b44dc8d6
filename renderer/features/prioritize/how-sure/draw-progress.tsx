import { useLasting } from '../../../ui/busy-line.tsx';
import { formatPercent } from '../../../ui/fields/format-value.ts';
import styles from './draw-progress.module.css';

/** How far the draws have come, thin at the top edge of what it stands in; nothing for the first 300 ms. */
export function DrawProgress({ progress }: { readonly progress: number | null }) {
  const isShown = useLasting(progress !== null, 300);
  if (!isShown || progress === null) return null;
  const share = Math.round(progress * 100) / 100;
  return (
    <div
      className={styles.line}
      role="progressbar"
      aria-label="Making the draws"
      aria-valuemin={0}
      aria-valuemax={1}
      aria-valuenow={share}
      aria-valuetext={formatPercent(share)}
    >
      <div className={styles.done} style={{ '--done': share }} />
    </div>
  );
}
