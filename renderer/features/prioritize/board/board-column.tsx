import { type RefObject, useEffect, useRef } from 'react';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { settingsOf } from '../../../../shared/plan/plan.ts';
import { EFFORT_UNIT_SIGNS, formatEffort } from '../../../parts/inspector/effort-units.ts';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import { useVirtualRows } from '../../../ui/use-virtual-rows.ts';
import styles from './board.module.css';
import { BoardCard, CARD_PITCH } from './board-card.tsx';
import type { BoardColumn as Column } from './board-columns.ts';

export interface BoardColumnProps {
  readonly plan: Plan;
  readonly column: Column;
  readonly idStem: string;
  readonly selectedIds: ReadonlySet<InitiativeId>;
  readonly activeId: InitiativeId | null;
  /** What an undo or redo just changed. */
  readonly tintedIds: ReadonlySet<InitiativeId>;
  readonly carriedIds: readonly InitiativeId[];
  /** Cards are held over it. */
  readonly isOver: boolean;
}

/** One class with its cards, of which those in sight are drawn. */
export function BoardColumn(props: BoardColumnProps) {
  const { plan, column, idStem, selectedIds, activeId, tintedIds, carriedIds, isOver } = props;
  const { id, label, initiatives, effort, unknown } = column;
  const { effortUnit } = settingsOf(plan);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualRows = useVirtualRows({ count: initiatives.length, scroller, estimatedHeight: CARD_PITCH, overscan: 6 });
  const drawn = virtualRows.getVirtualItems();
  const activeIndex = initiatives.findIndex((initiative) => initiative.id === activeId);
  useInSight(scroller, activeIndex);
  const tintedIndex = tintedIds.size === 0 ? -1 : initiatives.findIndex((initiative) => tintedIds.has(initiative.id));
  useInSight(scroller, tintedIndex);
  const sum =
    effort > 0 || unknown < initiatives.length
      ? `${formatEffort(effort, effortUnit)} ${EFFORT_UNIT_SIGNS[effortUnit]}`
      : '';
  const missing = unknown > 0 ? `+${formatNumber(unknown)} not estimated` : '';
  const sums = [sum, missing].filter((words) => words !== '').join(' ');
  return (
    <div className={styles.column} data-column={id} data-over={isOver || undefined} role="presentation">
      <div className={styles.head} aria-hidden>
        <span className={styles.name}>
          {label} <span className={styles.count}>{formatNumber(initiatives.length)}</span>
        </span>
        <span className={styles.sum}>
          {sum !== '' && <span>{sum}</span>}
          {missing !== '' && <span>{missing}</span>}
        </span>
      </div>
      <div ref={scroller} className={styles.scroller} role="presentation">
        {initiatives.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: a group of options in a list, not of fields in a form
          <div
            className={styles.cards}
            style={{ height: initiatives.length * CARD_PITCH }}
            role="group"
            aria-label={[`${label}: ${formatNumber(initiatives.length)}`, sums].join(', ')}
          >
            {drawn.map(({ index }) => {
              const initiative = initiatives[index];
              if (initiative === undefined) return null;
              const { themeId } = initiative;
              return (
                <BoardCard
                  key={initiative.id}
                  initiative={initiative}
                  theme={themeId === null ? null : (plan.themes.get(themeId) ?? null)}
                  unit={effortUnit}
                  domId={`${idStem}${initiative.id}`}
                  index={index}
                  count={initiatives.length}
                  isSelected={selectedIds.has(initiative.id)}
                  isActive={initiative.id === activeId}
                  isTinted={tintedIds.has(initiative.id)}
                  isCarried={carriedIds.includes(initiative.id)}
                />
              );
            })}
          </div>
        )}
      </div>
    </div>
  );
}

/** Scrolls to a card where it is not wholly in sight. */
function useInSight(scroller: RefObject<HTMLElement | null>, index: number): void {
  useEffect(() => {
    const element = scroller.current;
    if (element === null || index < 0) return;
    const top = index * CARD_PITCH;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + CARD_PITCH > element.scrollTop + element.clientHeight) {
      element.scrollTop = top + CARD_PITCH - element.clientHeight;
    }
  }, [scroller, index]);
}
