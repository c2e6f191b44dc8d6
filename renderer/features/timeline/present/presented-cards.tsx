import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import { ThemeDot } from '../../../ui/theme-dot.tsx';
import styles from './presented-cards.module.css';

export interface CardRoom {
  /** How many columns of a board stand beside each other. */
  readonly columns: number;
  /** Of one column of the board, how many titles there is room for then. */
  readonly titles: number;
  /** Of one column alone, in how many rows its cards stand, and how many there are on a page. */
  readonly rows: number;
  readonly cards: number;
}

/** In multiples of the type size. */
const LEAST_COLUMN = 11;
const COLUMN_HEAD = 2.2;
const TITLE_HEIGHT = 2.8;
const LEAST_CARD = 18;
const CARD_HEIGHT = 4.7;
const MOST_BESIDE = 3;

/** How many cards a room has place for. */
export function cardRoom(facts: {
  readonly width: number;
  readonly height: number;
  readonly typeSize: number;
}): CardRoom {
  const { width, height, typeSize } = facts;
  const times = (room: number, size: number) => Math.max(1, Math.floor(room / (size * typeSize)));
  const rows = times(height, CARD_HEIGHT);
  return {
    columns: times(width, LEAST_COLUMN),
    titles: times(height - COLUMN_HEAD * typeSize, TITLE_HEIGHT),
    rows,
    cards: rows * Math.min(MOST_BESIDE, times(width, LEAST_CARD)),
  };
}

export interface PresentedColumn {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly Initiative[];
}

/** The columns beside each other, with as many titles as there is room for. */
export function PresentedColumns(props: { readonly columns: readonly PresentedColumn[]; readonly room: CardRoom }) {
  const { columns, room } = props;
  return (
    <div className={styles.columns}>
      {columns.map(({ id, label, rows }) => {
        // The last line says how many more there are.
        const shown = rows.length > room.titles ? rows.slice(0, room.titles - 1) : rows;
        return (
          <section key={id} className={styles.column} aria-label={`${label}, ${formatNumber(rows.length)}`}>
            <h3 className={styles.label}>
              <span>{label}</span> {formatNumber(rows.length)}
            </h3>
            <ul className={styles.titles}>
              {shown.map((initiative) => (
                <li key={initiative.id} className={styles.title}>
                  <span>{initiative.title}</span>
                </li>
              ))}
              {shown.length < rows.length && (
                <li className={styles.title}>and {formatNumber(rows.length - shown.length)} more</li>
              )}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** One column alone, or one of its pages. */
export function PresentedCards(props: {
  readonly name: string;
  readonly cards: readonly Initiative[];
  readonly room: CardRoom;
  readonly factsOf: (initiative: Initiative) => readonly string[];
  readonly themes: Plan['themes'];
  readonly chosenId: InitiativeId | null;
  readonly onChoose: (id: InitiativeId | null) => void;
}) {
  const { name, cards, room, factsOf, themes, chosenId, onChoose } = props;
  const rows = Math.min(room.rows, cards.length);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the arrows up and down do the same
    <ul
      className={styles.cards}
      aria-label={name}
      style={{ gridTemplateRows: `repeat(${rows}, auto)` }}
      onClick={(event) => {
        const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]') : null;
        onChoose(cards.find(({ id }) => id === card?.dataset.card)?.id ?? null);
      }}
    >
      {cards.map((initiative) => {
        const { id, key, title, themeId } = initiative;
        const theme = themeId === null ? undefined : themes.get(themeId);
        return (
          <li key={id} className={styles.card} data-card={id} aria-current={id === chosenId || undefined}>
            <p className={styles.cardTitle}>
              {theme !== undefined && <ThemeDot colour={theme.colour} />} {key} {title}
            </p>
            <p className={styles.facts}>{factsOf(initiative).join(' · ')}</p>
          </li>
        );
      })}
    </ul>
  );
}
