import { type CSSProperties, memo } from 'react';
import type { BarBox, BarLabel } from '../../../../shared/timeline/timeline-layout.ts';
import { signShape } from '../../../../shared/timeline/timeline-shapes.ts';
import { barInWords } from './bar-in-words.ts';
import { colourOf } from './colour-of.ts';
import { place, stick } from './panned-layers.ts';
import styles from './timeline-drawing.module.css';

export interface BarMarkProps {
  readonly box: BarBox;
  /** Of its lane, in which it is drawn. */
  readonly laneY: number;
  readonly domId: string;
  /** So many pixels of the drawing are one of the screen. */
  readonly unit: number;
  readonly isSelected: boolean;
  readonly isHeld: boolean;
  readonly fiscalYearStartMonth: number;
}

/**
 * One initiative in one lane. Drawn anew only where something of it changes. Where it stands along time is put in by
 * `showAt`: what is in it keeps to its ends, so that it can be stretched.
 */
export const BarMark = memo(function BarMark(props: BarMarkProps) {
  const { box, laneY, domId, unit, isSelected, isHeld, fiscalYearStartMonth } = props;
  const { bar, initiative, x, y, width, height, label, signs, progressWidth } = box;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a bar is a cell of no table
    // biome-ignore lint/a11y/useFocusableInteractive: the grid around it has the focus and names it
    <div
      id={domId}
      className={styles.bar}
      role="gridcell"
      aria-label={barInWords(initiative, fiscalYearStartMonth, bar.ghost)}
      aria-selected={isSelected}
      data-bar={initiative.id}
      data-held={isHeld || undefined}
      data-hatched={(box.colour.kind === 'palette' && box.colour.hasPattern) || undefined}
      data-at={place(x, width)}
      style={{ top: y - laneY }}
    >
      {/* Its colours are on an element of their own: one without is moved and stretched at a third of the cost. */}
      <i className={styles.fill} style={fillOf(box)}>
        {progressWidth > 0 && <b className={styles.progress} style={{ width: percent(progressWidth / width) }} />}
      </i>
      {label !== null && (
        <span
          className={styles.label}
          data-drawn={label.isCut ? label.text : undefined}
          data-beside={label.place === 'beside' || undefined}
          data-stick-x={stickIn(x, label, (label.place === 'inside' ? INSET : BESIDE) * unit)}
        >
          {label.isCut ? null : label.text}
        </span>
      )}
      {bar.ghost?.kind === 'added' && <span className={styles.newTag} data-drawn="new" />}
      {signs.map((sign) => (
        <svg
          key={sign.kind}
          className={styles.sign}
          data-kind={sign.kind}
          width={SIGN * unit}
          height={height}
          viewBox={`${-SIGN / 2} ${-height / unit / 2} ${SIGN} ${height / unit}`}
          style={{ right: x + width - sign.x - (SIGN / 2) * unit }}
          aria-hidden
        >
          <path d={signShape(sign.kind, 0, 0, 5)} />
        </svg>
      ))}
    </div>
  );
}, looksTheSame);

const SIGN = 16;
/** From a bar's edge to its label inside, and from its end to one beside it. */
const INSET = 9;
const BESIDE = 6;

/** A label in its bar goes as far as it is free, so that it stays in sight; one beside it stays at its end. */
function stickIn(x: number, label: BarLabel, inset: number): string {
  const from = label.x - inset;
  const room = label.place === 'inside' ? label.reach - label.x - label.width : 0;
  return stick(from, room, { inset, behind: from - x });
}

/** Firm ends have an edge; where the true start or end is not known the fill fades. */
function fillOf({ colour, width, fadeStart, fadeEnd }: BarBox): CSSProperties {
  const own = { '--bar': colourOf(colour) };
  if (fadeStart === 0 && fadeEnd === 0) return own;
  const from = fadeStart / width;
  const to = Math.max(from, 1 - fadeEnd / width);
  return {
    ...own,
    background: `var(--hatch), linear-gradient(to right, ${fadeStart === 0 ? 'var(--fill)' : 'transparent'}, var(--fill) ${percent(from)}, var(--fill) ${percent(to)}, ${fadeEnd === 0 ? 'var(--fill)' : 'transparent'})`,
    ...(fadeStart === 0 ? {} : { '--edge': '0px' }),
  };
}

function percent(share: number): string {
  return `${Math.round(share * 1_000) / 10}%`;
}

/** The layout makes its boxes anew for each drawing; most of them are as they were. */
function looksTheSame(a: BarMarkProps, b: BarMarkProps): boolean {
  if (a.isSelected !== b.isSelected || a.isHeld !== b.isHeld) return false;
  if (a.laneY - a.box.y !== b.laneY - b.box.y || a.domId !== b.domId || a.unit !== b.unit) return false;
  if (a.fiscalYearStartMonth !== b.fiscalYearStartMonth) return false;
  const [one, other] = [a.box, b.box];
  return (
    one.initiative === other.initiative &&
    one.bar.ghost === other.bar.ghost &&
    one.x === other.x &&
    one.width === other.width &&
    one.height === other.height &&
    one.fadeStart === other.fadeStart &&
    one.fadeEnd === other.fadeEnd &&
    one.progressWidth === other.progressWidth &&
    one.label?.text === other.label?.text &&
    one.label?.x === other.label?.x &&
    one.label?.place === other.label?.place &&
    colourOf(one.colour) === colourOf(other.colour) &&
    one.signs.length === other.signs.length &&
    one.signs.every((sign, index) => sign.kind === other.signs[index]?.kind && sign.x === other.signs[index]?.x)
  );
}
