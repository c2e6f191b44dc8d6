import type { MilestoneMark } from '../../../shared/timeline/timeline-layout.ts';
import { milestoneShape } from '../../../shared/timeline/timeline-shapes.ts';
import { milestoneInWords } from './bar-in-words.ts';
import styles from './timeline-drawing.module.css';

/** A day that counts, with its name beside it where there is room. */
export function MilestoneSymbol(props: { readonly mark: MilestoneMark; readonly laneY: number; readonly day: string }) {
  const { mark, laneY, day } = props;
  const { initiative, kind, title, x, y, radius, label } = mark;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a symbol is a cell of no table
    // biome-ignore lint/a11y/useFocusableInteractive: the grid around it has the focus
    <div
      className={styles.milestone}
      role="gridcell"
      aria-label={milestoneInWords({ initiative, kind, title, day })}
      data-milestone={initiative.id}
      data-kind={kind}
      style={{ left: x, top: y - laneY }}
    >
      <svg className={styles.symbol} width={16} height={16} viewBox="-8 -8 16 16" aria-hidden>
        <path className={styles.shape} d={milestoneShape(kind, 0, 0, radius)} />
      </svg>
      {label !== null && (
        // Cut words would belie the name that is spoken: they are drawn, not said.
        <span className={styles.milestoneLabel} data-drawn={label.text} style={{ left: label.x - x }} />
      )}
    </div>
  );
}
