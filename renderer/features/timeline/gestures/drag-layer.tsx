import { colourOf } from '../drawing/colour-of.ts';
import styles from './drag-layer.module.css';
import type { BarDrag } from './use-bar-drag.ts';

/** What is dragged, where it would be. In the layer of the bars. */
export function DraggedBars({ drag }: { readonly drag: BarDrag }) {
  return (
    <div aria-hidden>
      {drag.boxes.map(({ id, x, y, width, height, colour, label }) => (
        <div
          key={id}
          className={styles.bar}
          style={{ left: x, top: y, width, height, lineHeight: `${height}px`, '--bar': colourOf(colour) }}
          data-drawn={label}
        />
      ))}
    </div>
  );
}

/** Beside the pointer: the new dates, or why it stays. */
export function DragWords({ drag }: { readonly drag: BarDrag }) {
  const { at, preview } = drag;
  return (
    <div className={styles.beside} style={{ top: Math.max(4, at.y + 18) }} aria-hidden>
      <div className={styles.lead} style={{ width: Math.max(0, at.x + 14) }} />
      <div className={styles.words} data-refused={preview.isRefused || undefined}>
        {preview.words}
      </div>
    </div>
  );
}
