import { memo } from 'react';
import { textWidth } from '../../../shared/text/text-width.ts';
import type { DependencyPaths } from '../../../shared/timeline/dependency-paths.ts';
import styles from './arrows.module.css';

/** What waits for what: the selection's in full, those that the dates don’t obey in red with the days that are missing. */
export const Arrows = memo(function Arrows({ paths }: { readonly paths: DependencyPaths }) {
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
      {paths.drawn.map(({ id, conflict }) => {
        if (conflict === null) return null;
        const width = textWidth(conflict.label, 11) * 1.06 + 8;
        return (
          <g key={id} transform={`translate(${conflict.x} ${conflict.y})`}>
            <rect className={styles.plate} x={-width / 2} y={-8} width={width} height={16} rx={3} />
            <text className={styles.missing} y={4} textAnchor="middle">
              {conflict.label}
            </text>
          </g>
        );
      })}
    </svg>
  );
});
