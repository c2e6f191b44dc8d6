import { memo } from 'react';
import { totalEffort } from '../../../../shared/plan/effort.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import type { Theme } from '../../../../shared/plan/people-and-teams.ts';
import type { EffortUnit } from '../../../../shared/plan/settings.ts';
import { EFFORT_UNIT_SIGNS, EFFORT_UNIT_WORDS, formatEffort } from '../../../parts/inspector/effort-units.ts';
import { ThemeDot } from '../../../ui/theme-dot.tsx';
import styles from './board-card.module.css';

/** With the gap to the next one, in pixels. */
export const CARD_PITCH = 78;

export interface BoardCardProps {
  readonly initiative: Initiative;
  readonly theme: Theme | null;
  readonly unit: EffortUnit;
  readonly domId: string;
  /** In its column, from 0. */
  readonly index: number;
  readonly count: number;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  /** Just undone or done again. */
  readonly isTinted: boolean;
  /** On its way elsewhere. */
  readonly isCarried: boolean;
}

export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { initiative, theme, unit, domId, index, count, isSelected, isActive, isTinted, isCarried } = props;
  const { id, key, title } = initiative;
  const total = totalEffort(initiative);
  return (
    <div
      id={domId}
      className={styles.card}
      style={{ top: index * CARD_PITCH, height: CARD_PITCH - 6 }}
      role="option"
      tabIndex={-1}
      data-id={id}
      data-active={isActive || undefined}
      data-tinted={isTinted || undefined}
      data-carried={isCarried || undefined}
      aria-selected={isSelected}
      aria-setsize={count}
      aria-posinset={index + 1}
    >
      <span className={styles.line}>
        {theme !== null && (
          <span className={styles.theme} title={theme.name}>
            <ThemeDot colour={theme.colour} />
            <span className="visually-hidden">{theme.name}, </span>
          </span>
        )}
        <span className={styles.key}>{key}</span>
        <span className={styles.effort}>
          {total.state === 'estimated' ? (
            <>
              {formatEffort(total.likely, unit)} <span aria-hidden>{EFFORT_UNIT_SIGNS[unit]}</span>
              <span className="visually-hidden">{EFFORT_UNIT_WORDS[unit]}</span>
            </>
          ) : (
            <span title="Not estimated">
              <span aria-hidden>?</span>
              <span className="visually-hidden">not estimated</span>
            </span>
          )}
        </span>
      </span>
      <span className={styles.title} title={title}>
        {title}
      </span>
    </div>
  );
});
