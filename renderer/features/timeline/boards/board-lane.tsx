import type { BoardColumn } from '../../../../shared/boards/board.ts';
import { cardsBetween, cellName, type LaneBox } from '../../../../shared/boards/board-layout.ts';
import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import { ThemeDot } from '../../../ui/theme-dot.tsx';
import styles from './board.module.css';
import { BoardCard, CARD_GAP, type CardFace, titleLinesIn } from './board-card.tsx';
import type { CardPlace } from './board-places.ts';

export interface BoardLaneProps {
  readonly box: LaneBox;
  readonly lane: number;
  readonly columns: readonly BoardColumn[];
  readonly columnWidth: number;
  /** What is in sight, and a little more, in pixels of the board; columns from and to, both inclusive. */
  readonly sight: { readonly top: number; readonly bottom: number; readonly from: number; readonly to: number };
  readonly faceOf: (initiative: Initiative, column: number) => CardFace;
  readonly domIdOf: (lane: number, id: InitiativeId) => string;
  readonly selectedIds: ReadonlySet<InitiativeId>;
  readonly active: CardPlace | null;
  readonly tintedIds: ReadonlySet<InitiativeId>;
  readonly carriedIds: ReadonlySet<InitiativeId>;
}

/** A lane with those of its cards that are in sight. */
export function BoardLane(props: BoardLaneProps) {
  const { box, lane, columns, columnWidth } = props;
  const { head, count } = box.lane;
  return (
    <div className={styles.lane} style={{ top: box.y, height: box.height }} role="presentation">
      {head.name !== '' && (
        <div className={styles.laneHead} aria-hidden>
          <span className={styles.laneName} title={head.name}>
            {head.colour !== null && <ThemeDot colour={head.colour} />}
            <span dir="auto">{head.name}</span> <span className={styles.count}>{formatNumber(count)}</span>
          </span>
        </div>
      )}
      {columns.map((column, index) => (
        <Cell key={column.id} {...props} column={index} left={index * columnWidth} lane={lane} />
      ))}
    </div>
  );
}

function Cell(props: BoardLaneProps & { readonly column: number; readonly left: number }) {
  const { box, lane, columns, columnWidth, sight, active, column, left } = props;
  const { faceOf, domIdOf, selectedIds, tintedIds, carriedIds } = props;
  const cards = box.lane.cells[column] ?? [];
  const shown = box.shown[column] ?? 0;
  const activeHere = active?.lane === lane && active.column === column ? active.index : null;
  const isInSight = column >= sight.from && column <= sight.to;
  const tops = box.tops[column] ?? [];
  const { first, end } = isInSight
    ? cardsBetween(tops, sight.top - box.cardsY, sight.bottom - box.cardsY)
    : { first: 0, end: 0 };
  const indexes: number[] = [];
  for (let index = first; index < end; index += 1) indexes.push(index);
  // What the keys are on stays there to be spoken, wherever one has scrolled.
  if (activeHere !== null && activeHere < shown && !indexes.includes(activeHere)) indexes.push(activeHere);
  const hidden = cards.length - shown;
  const hasMore = hidden > 0 && isInSight;
  if (indexes.length === 0 && !hasMore) return null;
  const name = [columns[column]?.label ?? '', box.lane.head.name].filter((part) => part !== '').join(', ');
  const top = box.cardsY - box.y;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options in a list, not of fields in a form
    <div
      className={styles.cell}
      style={{ left, width: columnWidth }}
      role="group"
      aria-label={`${name}: ${formatNumber(cards.length)}`}
    >
      {indexes.map((index) => {
        const initiative = cards[index];
        if (initiative === undefined) return null;
        const { id, title } = initiative;
        const cardTop = tops[index] ?? 0;
        return (
          <BoardCard
            key={id}
            initiative={initiative}
            column={column}
            faceOf={faceOf}
            domId={domIdOf(lane, id)}
            lane={lane}
            top={top + cardTop}
            height={(tops[index + 1] ?? cardTop) - cardTop - CARD_GAP}
            titleLines={titleLinesIn(title, columnWidth)}
            index={index}
            count={cards.length}
            isSelected={selectedIds.has(id)}
            isActive={activeHere === index}
            isTinted={tintedIds.has(id)}
            isCarried={carriedIds.has(id)}
          />
        );
      })}
      {hasMore && (
        // By keys one walks on into what is hidden.
        <div
          className={styles.more}
          style={{ top: top + (tops[shown] ?? 0) }}
          data-more={cellName(box.lane, column)}
          aria-hidden
        >
          and {formatNumber(hidden)} more
        </div>
      )}
    </div>
  );
}
