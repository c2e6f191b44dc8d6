import { textWidth } from '../../../../shared/text/text-width.ts';
import type { TimelineAxis } from '../../../../shared/timeline/timeline-axis.ts';
import styles from './presented-axis.module.css';

/** The height of a row of the axis in multiples of the type size. */
export const AXIS_ROW = 1.5;

export function axisHeightOf({ rows }: TimelineAxis, typeSize: number): number {
  return rows.length * AXIS_ROW * typeSize;
}

/** Quarters and what they consist of, and which day is today. */
export function PresentedAxis(props: {
  readonly axis: TimelineAxis;
  readonly width: number;
  readonly typeSize: number;
}) {
  const { axis, width, typeSize } = props;
  const today = axis.today === null ? null : todayBox(axis.today, width, typeSize);
  return (
    <div className={styles.axis} style={{ height: axisHeightOf(axis, typeSize) }} aria-hidden>
      {axis.rows.map(({ unit, ticks }, row) => (
        <div
          key={unit}
          className={styles.row}
          data-coarse={row === 0 || undefined}
          style={{ top: `${row * AXIS_ROW}em` }}
        >
          {ticks.map(({ x, label, labelX }) => {
            const end = labelX + textWidth(label, typeSize, width, 'semibold');
            const isUnder =
              row === axis.rows.length - 1 && today !== null && labelX < today.x + today.width + 4 && end > today.x - 4;
            // A word that is cut says less than none.
            return label === '' || isUnder || end > width ? null : (
              <span key={x} className={styles.tick} style={{ left: labelX }}>
                {label}
              </span>
            );
          })}
        </div>
      ))}
      {today !== null && axis.today !== null && (
        <span className={styles.today} style={{ left: today.x, width: today.width }}>
          {axis.today.label}
        </span>
      )}
    </div>
  );
}

/** Over the line of today, and in sight as a whole. */
function todayBox({ x, label }: { readonly x: number; readonly label: string }, width: number, typeSize: number) {
  const room = textWidth(label, typeSize, width, 'semibold') + 0.6 * typeSize;
  return { x: Math.max(0, Math.min(x - room / 2, width - room)), width: room };
}

/** Where quarters and months begin, and today, through all rows. */
export function PresentedBackdrop({ axis, height }: { readonly axis: TimelineAxis; readonly height: number }) {
  const lines = (isStrong: boolean) =>
    axis.lines
      .filter((line) => line.isStrong === isStrong)
      .map(({ x }) => `M${Math.round(x) + 0.5} 0V${height}`)
      .join('');
  return (
    <svg className={styles.backdrop} aria-hidden>
      <path className={styles.line} d={lines(false)} />
      <path className={styles.line} data-strong d={lines(true)} />
      {axis.today !== null && <path className={styles.todayLine} d={`M${axis.today.x} 0V${height}`} />}
    </svg>
  );
}
