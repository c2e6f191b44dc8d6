import { changeInWords } from '../../../../shared/timeline/timeline-compare.ts';
import type { GhostBox } from '../../../../shared/timeline/timeline-layout.ts';
import { place } from './panned-layers.ts';
import styles from './timeline-drawing.module.css';

/** Where a bar was in the plan that it is held against: an outline behind it, and by how much it moved. */
export function GhostMark({ box, laneY }: { readonly box: GhostBox; readonly laneY: number }) {
  const { initiative, ghost, x, y, width, label, name } = box;
  const isDropped = ghost.kind === 'dropped';
  const isLater = ghost.kind === 'moved' && (ghost.endBy ?? ghost.startBy ?? 0) > 0;
  return (
    <div
      className={styles.ghost}
      data-ghost={initiative.id}
      data-kind={ghost.kind}
      data-at={place(x, width)}
      style={{ top: y - laneY }}
      // What is still there says it itself.
      {...(isDropped
        ? { role: 'gridcell', 'aria-label': `${initiative.key} ${initiative.title}: ${changeInWords(ghost)}` }
        : { 'aria-hidden': true })}
    >
      {label !== '' && ghost.kind !== 'added' && (
        <span className={styles.ghostLabel} data-drawn={label} data-side={isLater || isDropped ? 'start' : 'end'} />
      )}
      {name !== null && <span className={styles.ghostName} data-drawn={name.text} style={{ left: name.x - x }} />}
    </div>
  );
}
