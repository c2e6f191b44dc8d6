// The marks that charts are made of: axis lines, words and figures on things, the fill of a theme.

import type { ReactNode } from 'react';
import styles from './chart-marks.module.css';

const COLOURS = 8;

/** A faint line across with its value at the left. */
export function AxisLine(props: {
  readonly y: number;
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly isBaseline?: boolean;
}) {
  const { y, from, to, label, isBaseline } = props;
  return (
    <g>
      <line className={styles.axis} data-baseline={isBaseline || undefined} x1={from} x2={to} y1={y} y2={y} />
      <text className={styles.tick} x={from - 8} y={y + 4} textAnchor="end">
        {label}
      </text>
    </g>
  );
}

export function ChartText(props: {
  readonly x: number;
  readonly y: number;
  readonly tone?: 'muted' | 'text' | 'bad';
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly strong?: boolean;
  readonly children: ReactNode;
}) {
  const { x, y, tone = 'muted', anchor = 'start', strong, children } = props;
  return (
    <text className={styles.text} data-tone={tone} data-strong={strong || undefined} x={x} y={y} textAnchor={anchor}>
      {children}
    </text>
  );
}

/** A block in the colour of a theme or team; from the ninth on hatched, as its dot is; null: of none. */
export function ChartBlock(props: {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: number | null;
  readonly children?: ReactNode;
}) {
  const { x, y, width, height, colour, children } = props;
  // A hair of the ground parts it from the one above.
  const seen = Math.max(0, height - (height > 2 ? 1 : 0));
  const fill = colour === null ? 'var(--line-strong)' : `var(--theme-${(colour % COLOURS) + 1})`;
  return (
    <rect
      className={styles.block}
      data-pattern={(colour ?? 0) >= COLOURS || undefined}
      x={x}
      y={y + height - seen}
      width={Math.max(0, width)}
      height={seen}
      fill={fill}
      stroke={fill}
    >
      {children}
    </rect>
  );
}
