import type { MilestoneMark } from '../../../../shared/timeline/timeline-layout.ts';
import { milestoneShape } from '../../../../shared/timeline/timeline-shapes.ts';
import { milestoneInWords } from './bar-in-words.ts';
import { place, stick } from './panned-layers.ts';
import styles from './timeline-drawing.module.css';

/** In a picture of 16 by 16. */
const SHAPE_RADIUS = 6;

/** A day that counts, with its name beside it where there is room. */
export function MilestoneSymbol(props: { readonly mark: MilestoneMark; readonly laneY: number; readonly day: string }) {
  const { mark, laneY, day } = props;
  const { initiative, kind, title, x, y, radius, label } = mark;
  const size = (16 / SHAPE_RADIUS) * radius;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a symbol is a cell of no table
    // biome-ignore lint/a11y/useFocusableInteractive: the grid around it has the focus
    <div
      className={styles.milestone}
      role="gridcell"
      aria-label={milestoneInWords({ initiative, kind, title, day })}
      data-milestone={initiative.id}
      data-kind={kind}
      data-at={place(x)}
      style={{ top: y - laneY }}
    >
      <svg className={styles.symbol} width={size} height={size} viewBox="-8 -8 16 16" aria-hidden>
        <path className={styles.shape} d={milestoneShape(kind, 0, 0, SHAPE_RADIUS)} />
      </svg>
      {label !== null && (
        // Cut words would belie the name that is spoken: they are drawn, not said.
        <span
          className={styles.milestoneLabel}
          data-drawn={label.text}
          data-beside
          data-stick-x={stick(x, 0, { inset: label.x - x, behind: 0 })}
        />
      )}
    </div>
  );
}
