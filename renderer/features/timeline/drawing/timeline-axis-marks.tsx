import { Fragment, memo } from 'react';
import { textWidth } from '../../../../shared/text/text-width.ts';
import type { AxisUnit, TimelineAxis } from '../../../../shared/timeline/timeline-axis.ts';
import { place, stick } from './panned-layers.ts';
import styles from './timeline-drawing.module.css';

const PADDING = 8;
/** Half of the name of today, and a word's width. */
const TODAY_ROOM = 34;

/** The rows of the axis over the lanes: from the coarsest to the finest. */
export const AxisTicks = memo(function AxisTicks(props: {
  readonly axis: TimelineAxis;
  /** So many pixels of the drawing are one of the screen. */
  readonly unit: number;
}) {
  const { axis, unit: size } = props;
  return (
    <>
      {axis.rows.map(({ unit, ticks }, row) => (
        <div
          key={unit}
          className={styles.axisRow}
          data-level={row === 0 ? 'coarse' : row === axis.rows.length - 1 ? 'fine' : 'middle'}
        >
          {ticks.map(({ day, x, width, label }) =>
            label === '' || isUnderToday(axis, row, { x, size }) ? null : (
              <span
                key={day}
                className={styles.tick}
                data-stick-x={stick(x, isFine(unit) ? 0 : width - (textWidth(label, 12) * 1.1 + 2 * PADDING) * size)}
              >
                {label}
              </span>
            ),
          )}
        </div>
      ))}
      {axis.today !== null && (
        <span className={styles.todayLabel} data-at={place(axis.today.x)}>
          {axis.today.label}
        </span>
      )}
    </>
  );
});

/** Days and weeks are too narrow to say them anywhere but where they begin. */
function isFine(unit: AxisUnit): boolean {
  return unit === 'week' || unit === 'day';
}

/** The finest row gives way to the name of today. */
function isUnderToday(
  { rows, today }: TimelineAxis,
  row: number,
  { x, size }: { readonly x: number; readonly size: number },
): boolean {
  return row === rows.length - 1 && today !== null && Math.abs(x + PADDING * size - today.x) < TODAY_ROOM * size;
}

/** Behind the lanes: what is no workday, and where months and quarters begin. As many elements as there are kinds. */
export const Backdrop = memo(function Backdrop({
  axis,
  height,
}: {
  readonly axis: TimelineAxis;
  readonly height: number;
}) {
  const shades = (kind: 'weekend' | 'holiday') =>
    axis.shades
      .filter((shade) => shade.kind === kind)
      .map(({ x, width }) => `M${x} 0h${width}V${height}h${-width}Z`)
      .join('');
  const lines = (isStrong: boolean) =>
    axis.lines
      .filter((line) => line.isStrong === isStrong)
      .map(({ x }) => `M${Math.round(x) + 0.5} 0V${height}`)
      .join('');
  return (
    <Fragment>
      <path className={styles.weekend} d={shades('weekend')} />
      <path className={styles.holiday} d={shades('holiday')} />
      <path className={styles.gridLine} d={lines(false)} />
      <path className={styles.gridLine} data-strong d={lines(true)} />
    </Fragment>
  );
});
