import type { CSSProperties } from 'react';
import { SIGN_WIDTH } from '../../../../shared/timeline/bar-room.ts';
import { milestoneShape, signShape } from '../../../../shared/timeline/timeline-shapes.ts';
import { colourOf } from '../drawing/colour-of.ts';
import type { PlacedBar, PlacedBox } from './place-bars.ts';
import styles from './presented-bar.module.css';
import { signsOf } from './signs-of.ts';

export interface PresentedBarProps {
  readonly placed: PlacedBar;
  /** The top of its row. */
  readonly y: number;
  readonly rowHeight: number;
  readonly barHeight: number;
  readonly typeSize: number;
  readonly isChosen: boolean;
  /** All that it says to those who can’t see it. */
  readonly words: string;
}

const SYMBOL_RADIUS = 6;
const SIGN_RADIUS = 5;

/** One initiative in one lane, as it is seen from the back row. */
export function PresentedBar({ placed, y, rowHeight, barHeight, typeSize, isChosen, words }: PresentedBarProps) {
  const { bar, initiativeId, box, label, milestones, tail, ghost } = placed;
  const unit = typeSize / 12;
  const top = (rowHeight - barHeight) / 2;
  const signs = box === null ? [] : signsOf(bar);
  const size = SIGN_WIDTH * unit;
  return (
    <li
      className={styles.row}
      aria-label={words}
      aria-current={isChosen || undefined}
      data-bar={initiativeId}
      style={{ top: y, height: rowHeight, '--bar': colourOf(bar.colour) }}
    >
      {ghost !== null && (
        <div
          className={styles.ghost}
          style={{
            left: ghost.x,
            width: ghost.width,
            top: top - 2 * unit,
            height: barHeight + 4 * unit,
            lineHeight: `${barHeight}px`,
          }}
        >
          {ghost.label}
        </div>
      )}
      {box !== null && (
        <div
          className={styles.bar}
          data-added={bar.ghost?.kind === 'added' || undefined}
          style={{ left: box.x, width: Math.max(1, box.width), top, height: barHeight, ...fillOf(box) }}
        >
          {box.progressWidth > 0 && <i className={styles.progress} style={{ width: box.progressWidth }} />}
        </div>
      )}
      {box !== null && box.signsEnd !== null && (
        <svg className={styles.marks} aria-hidden>
          {signs.map((kind, index) => (
            <path
              key={kind}
              className={styles.sign}
              data-kind={kind}
              d={signShape(kind, (box.signsEnd ?? 0) - (index + 0.5) * size, rowHeight / 2, SIGN_RADIUS * unit)}
            />
          ))}
        </svg>
      )}
      {milestones.length > 0 && (
        <svg className={styles.marks} aria-hidden>
          {milestones.map(({ id, kind, x }) => (
            <path
              key={id}
              className={styles.symbol}
              data-kind={kind}
              d={milestoneShape(kind, x, rowHeight / 2, SYMBOL_RADIUS * unit)}
            />
          ))}
        </svg>
      )}
      {[label, tail].map(
        (one, index) =>
          one !== null && (
            <div
              key={index === 0 ? 'label' : 'tail'}
              className={styles.label}
              data-place={one.place}
              style={{ left: one.x, height: rowHeight }}
            >
              <span>{one.lines.join('\n')}</span>
            </div>
          ),
      )}
      {isChosen && (
        <div
          className={styles.chosen}
          style={{ left: Math.max(2, placed.from - 8), width: placed.to - Math.max(2, placed.from - 8) + 8 }}
        />
      )}
    </li>
  );
}

/** Firm ends have an edge; where the true start or end is not known the fill fades. */
function fillOf({ width, fadeStart, fadeEnd }: PlacedBox): CSSProperties {
  if (fadeStart === 0 && fadeEnd === 0) return {};
  const from = Math.round(fadeStart);
  const to = Math.max(from, Math.round(width - fadeEnd));
  return {
    background: `linear-gradient(to right, ${from === 0 ? 'var(--fill)' : 'transparent'}, var(--fill) ${from}px, var(--fill) ${to}px, ${fadeEnd === 0 ? 'var(--fill)' : 'transparent'})`,
    ...(fadeStart === 0 ? {} : { '--edge': '0px' }),
  };
}
