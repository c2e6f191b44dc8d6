import type { Bubble } from '../../../../shared/prioritization/layout/matrix-layout.ts';
import type { RankedInitiative } from '../../../../shared/prioritization/ranking.ts';
import styles from './bubble-callout.module.css';
import type { ChosenMeasures } from './matrix-choice.ts';
import { classInWords, differentMeasures, formatMeasured, rankMove, unitOf } from './matrix-words.ts';
import type { BubbleDrag } from './use-bubble-drag.ts';

export interface BubbleCalloutProps {
  readonly bubble: Bubble;
  readonly row: RankedInitiative | null;
  /** Its own, while it is dragged. */
  readonly drag: BubbleDrag | null;
  readonly chosen: ChosenMeasures;
  /** Of the plot, in pixels. */
  readonly width: number;
  readonly height: number;
}

const WIDTH = 248;

/** Beside a bubble what it stands for, and while it is dragged what becomes of it. The option that keys lead to says the same. */
export function BubbleCallout({ bubble, row, drag, chosen, width, height }: BubbleCalloutProps) {
  if (row === null) return null;
  const { key, title } = row.initiative;
  const before = drag?.before ?? row;
  const isLeft = bubble.x + bubble.radius + 12 + WIDTH > width;
  const side = bubble.radius + 12;
  const classes = [classInWords(before.scored), classInWords(row.scored)];
  const [classBefore, classNow] = classes;
  return (
    <div
      className={styles.callout}
      style={{
        width: WIDTH,
        left: isLeft ? Math.max(0, bubble.x - side - WIDTH) : bubble.x + side,
        ...(bubble.y > height / 2 ? { bottom: height - bubble.y - 12 } : { top: bubble.y - 12 }),
      }}
      aria-hidden
    >
      <p className={styles.title}>
        <span className={styles.key}>{key}</span> {title}
      </p>
      <dl className={styles.values}>
        {differentMeasures([chosen.y, chosen.x, chosen.area]).map((measure) => {
          const [from, to] = [before, row].map((one) => {
            const value = measure.read(one);
            return value === null ? 'unknown' : formatMeasured(measure, value);
          });
          const unit = unitOf(measure);
          return (
            <div key={measure.id}>
              <dt>{measure.name}</dt>
              <dd>
                {from !== to && <span className={styles.before}>{from} → </span>}
                {to}
                {unit !== '' && <span className={styles.unit}> {unit}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className={styles.rank}>
        {classNow !== null && (
          <>
            {classBefore !== null && classBefore !== classNow && `${classBefore} → `}
            {classNow} ·{' '}
          </>
        )}
        {rankMove(before.rank, row.rank)}
      </p>
      {drag?.reasons.map((reason) => (
        <p key={reason} className={styles.reason}>
          {reason}
        </p>
      ))}
    </div>
  );
}
