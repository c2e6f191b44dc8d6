import { IconBulb, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './heat-cell.module.css';

/** `calm`: below 60 % · `busy`: up to 85 % · `full`: up to 100 % · `over` · `unknown`: nobody knows what there is. */
export type HeatLevel = 'calm' | 'busy' | 'full' | 'over' | 'unknown';

/** The level of a share of what there is; above the whole it is over, however little. */
export function heatLevel(share: number, isOver: boolean): HeatLevel {
  if (isOver) return 'over';
  if (share < 0.6) return 'calm';
  return share < 0.85 ? 'busy' : 'full';
}

export interface HeatCellProps {
  readonly level: HeatLevel;
  /** `112 %` */
  readonly figure: string;
  /** At the right of the figure: `+4.4 pw`. */
  readonly excess: { readonly text: string; readonly tone: 'bad' | 'warn' } | null;
  /** `41.9 of 37.5` */
  readonly detail: ReactNode;
  /** At its right, hatched: `2 unknown`. */
  readonly unknown: string | null;
  /** Set by hand: a small pen. */
  readonly isByHand?: boolean;
  /** Something is proposed for it: a small bulb, whose title says what. */
  readonly proposed?: string | null;
  /** What it was before something that is tried out: `was 112 %`. */
  readonly before: string | null;
}

/** One figure of a heat map: how full, and of how much. Its tint says the same as its words; the cell around it is named by them. */
export function HeatCell({ level, figure, excess, detail, unknown, isByHand, proposed, before }: HeatCellProps) {
  return (
    <div aria-hidden className={styles.cell} data-level={level} data-changed={before ? true : undefined}>
      <div className={styles.line}>
        <span className={styles.figure}>
          {figure}
          {isByHand && <IconPencil className={styles.pen} size={12} stroke={1.75} aria-hidden />}
          {proposed && (
            <span title={proposed}>
              <IconBulb className={styles.bulb} size={13} stroke={1.75} aria-hidden />
            </span>
          )}
        </span>
        {excess && (
          <span className={styles.excess} data-tone={excess.tone}>
            {excess.text}
          </span>
        )}
      </div>
      <div className={styles.small}>
        <span className={styles.detail}>{detail}</span>
        {before && <span className={styles.before}>{before}</span>}
        {unknown && !before && <span className={styles.unknown}>{unknown}</span>}
      </div>
    </div>
  );
}
