import { type CSSProperties, memo } from 'react';
import { textWidth } from '../../../shared/text/text-width.ts';
import type { BarBox } from '../../../shared/timeline/timeline-layout.ts';
import { signShape } from '../../../shared/timeline/timeline-shapes.ts';
import { barInWords } from './bar-in-words.ts';
import { colourOf } from './colour-of.ts';
import { stick } from './panned-layers.ts';
import styles from './timeline-drawing.module.css';

export interface BarMarkProps {
  readonly box: BarBox;
  /** Of its lane, in which it is drawn. */
  readonly laneY: number;
  readonly domId: string;
  /** Where its label is to stay in sight, should the bar begin before what is drawn. */
  readonly sticks: boolean;
  readonly isSelected: boolean;
  readonly isHeld: boolean;
  readonly fiscalYearStartMonth: number;
}

/** One initiative in one lane. Drawn anew only where something of it changes. */
export const BarMark = memo(function BarMark(props: BarMarkProps) {
  const { box, laneY, domId, sticks, isSelected, isHeld, fiscalYearStartMonth } = props;
  const { initiative, x, y, width, height, label, signs, progressWidth } = box;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a bar is a cell of no table
    // biome-ignore lint/a11y/useFocusableInteractive: the grid around it has the focus and names it
    <div
      id={domId}
      className={styles.bar}
      role="gridcell"
      aria-label={barInWords(initiative, fiscalYearStartMonth)}
      aria-selected={isSelected}
      data-bar={initiative.id}
      data-held={isHeld || undefined}
      style={{ left: x, top: y - laneY, width: Math.max(1, width), height, ...fillOf(box) }}
    >
      {progressWidth > 0 && <i className={styles.progress} style={{ width: progressWidth }} />}
      {label !== null && (
        <span
          className={styles.label}
          data-place={label.place}
          data-drawn={label.isCut ? label.text : undefined}
          data-stick-x={sticks && label.place === 'inside' ? stick(x, stickRoom(box, label.text)) : undefined}
          style={{ left: label.x - x, lineHeight: `${height}px` }}
        >
          {label.isCut ? null : label.text}
        </span>
      )}
      {signs.map((sign) => (
        <svg
          key={sign.kind}
          className={styles.sign}
          data-kind={sign.kind}
          width={16}
          height={height}
          viewBox={`-8 ${-height / 2} 16 ${height}`}
          style={{ left: sign.x - x - 8 }}
          aria-hidden
        >
          <path d={signShape(sign.kind, 0, 0, 5)} />
        </svg>
      ))}
    </div>
  );
}, looksTheSame);

/** How far a label can go before it meets a milestone, a sign or the end. */
function stickRoom({ bar, width, signs, x }: BarBox, text: string): number {
  const { span, milestones } = bar;
  const days = span === null ? 1 : span.last - span.first + 1;
  const ends = milestones.flatMap(({ day }) =>
    span === null || day < span.first ? [] : ((day - span.first + 0.5) / days) * width - 10,
  );
  const end = Math.min(width - 6, ...ends, ...signs.map((sign) => sign.x - x - 10));
  return end - textWidth(text, 12) - 9;
}

/** Firm ends have an edge; where the true start or end is not known the fill fades. */
function fillOf({ colour, width, fadeStart, fadeEnd }: BarBox): CSSProperties {
  const own = { '--bar': colourOf(colour) };
  const hatch = colour.kind === 'palette' && colour.hasPattern ? { '--hatch': 'var(--pattern)' } : {};
  if (fadeStart === 0 && fadeEnd === 0) return { ...own, ...hatch };
  const from = Math.round(fadeStart);
  const to = Math.round(width - fadeEnd);
  return {
    ...own,
    background: `linear-gradient(to right, ${from === 0 ? 'var(--fill)' : 'transparent'}, var(--fill) ${from}px, var(--fill) ${Math.max(from, to)}px, ${fadeEnd === 0 ? 'var(--fill)' : 'transparent'})`,
    ...(fadeStart === 0 ? {} : { '--edge': '0px' }),
  };
}

/** The layout makes its boxes anew for each drawing; most of them are as they were. */
function looksTheSame(a: BarMarkProps, b: BarMarkProps): boolean {
  if (a.isSelected !== b.isSelected || a.isHeld !== b.isHeld || a.sticks !== b.sticks) return false;
  if (a.laneY - a.box.y !== b.laneY - b.box.y || a.domId !== b.domId) return false;
  if (a.fiscalYearStartMonth !== b.fiscalYearStartMonth) return false;
  const [one, other] = [a.box, b.box];
  return (
    one.initiative === other.initiative &&
    one.x === other.x &&
    one.width === other.width &&
    one.height === other.height &&
    one.fadeStart === other.fadeStart &&
    one.fadeEnd === other.fadeEnd &&
    one.progressWidth === other.progressWidth &&
    one.label?.text === other.label?.text &&
    one.label?.x === other.label?.x &&
    colourOf(one.colour) === colourOf(other.colour) &&
    one.signs.length === other.signs.length &&
    one.signs.every((sign, index) => sign.kind === other.signs[index]?.kind && sign.x === other.signs[index]?.x)
  );
}
