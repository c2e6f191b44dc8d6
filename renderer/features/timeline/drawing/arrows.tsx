import { memo } from 'react';
import { textWidth } from '../../../../shared/text/text-width.ts';
import type { DependencyPaths } from '../../../../shared/timeline/dependency-paths.ts';
import styles from './arrows.module.css';

/** What waits for what: the selection's in full, those that the dates don’t obey in red. They pass behind bars and names. */
export const Arrows = memo(function Arrows(props: { readonly paths: DependencyPaths }) {
  const { paths } = props;
  if (paths.drawn.length === 0 && paths.bundle === '') return null;
  return (
    <svg className={styles.arrows} aria-hidden>
      {paths.bundle !== '' && <path className={styles.bundle} d={paths.bundle} />}
      {paths.drawn.map(({ id, line, head, isSelected, isCritical, conflict }) => (
        <path
          key={id}
          className={styles.arrow}
          data-tone={conflict !== null ? 'bad' : isSelected ? 'selected' : isCritical ? 'critical' : undefined}
          d={`${line}${head}`}
        />
      ))}
    </svg>
  );
});

/** The days that are missing, over all else. */
export const ArrowMarks = memo(function ArrowMarks(props: {
  readonly paths: DependencyPaths;
  /** So many pixels of the drawing are one of the screen. */
  readonly unit?: number;
}) {
  const { paths, unit = 1 } = props;
  if (paths.drawn.every(({ conflict }) => conflict === null)) return null;
  return (
    <svg className={styles.arrows} aria-hidden>
      {paths.drawn.map(({ id, conflict }) => {
        if (conflict === null) return null;
        const width = textWidth(conflict.label, 11 * unit, Number.POSITIVE_INFINITY, 'semibold') + 8 * unit;
        const height = 16 * unit;
        return (
          <g key={id} className={styles.mark} transform={`translate(${conflict.x} ${conflict.y})`}>
            <rect className={styles.plate} x={-width / 2} y={-height / 2} width={width} height={height} rx={3 * unit} />
            <text className={styles.missing} y={4 * unit} textAnchor="middle">
              {conflict.label}
            </text>
          </g>
        );
      })}
    </svg>
  );
});
