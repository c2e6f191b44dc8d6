import { colourOf } from './colour-of.ts';
import styles from './drag-layer.module.css';
import type { BarDrag } from './use-bar-drag.ts';

/** What is dragged, where it would be. In the layer of the bars. */
export function DraggedBars({ drag }: { readonly drag: BarDrag }) {
  return (
    <div aria-hidden>
      {drag.boxes.map(({ id, x, y, width, height, colour }) => (
        <div key={id} className={styles.bar} style={{ left: x, top: y, width, height, '--bar': colourOf(colour) }} />
      ))}
    </div>
  );
}

/** Beside the pointer: the new dates, or why it stays. */
export function DragWords({ drag, width }: { readonly drag: BarDrag; readonly width: number }) {
  const { at, preview } = drag;
  const isRight = at.x > width - 280;
  return (
    <div
      className={styles.words}
      data-refused={preview.isRefused || undefined}
      style={{
        top: Math.max(4, at.y + 18),
        ...(isRight ? { right: width - at.x + 8 } : { left: Math.max(4, at.x + 14) }),
      }}
      aria-hidden
    >
      {preview.words}
    </div>
  );
}
