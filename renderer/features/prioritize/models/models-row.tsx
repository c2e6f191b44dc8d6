import { memo } from 'react';
import type { Theme } from '../../../../shared/plan/people-and-teams.ts';
import type { ComparedInitiative } from '../../../../shared/prioritization/compare-models.ts';
import { formatNumber, formatPercent } from '../../../ui/fields/format-value.ts';
import { TitleLine } from '../table/title-line.tsx';
import type { ModelColumn } from './compared-columns.ts';
import { hangsOnModel, placesOf } from './compared-rows.ts';
import styles from './models-grid.module.css';
import { TellingMark } from './telling-mark.tsx';

export interface ModelsRowProps {
  readonly row: ComparedInitiative;
  readonly domId: string;
  /** In the whole list, from 0. */
  readonly index: number;
  readonly columns: readonly ModelColumn[];
  readonly theme: Theme | null;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  /** Just undone or done again. */
  readonly isTinted: boolean;
}

export const ModelsRow = memo(function ModelsRow(props: ModelsRowProps) {
  const { row, domId, index, columns, theme, isSelected, isActive, isTinted } = props;
  const { id, key, title } = row.initiative;
  const [base = null] = row.ranks;
  return (
    <tr
      id={domId}
      className={styles.row}
      data-id={id}
      data-active={isActive || undefined}
      data-tinted={isTinted || undefined}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
    >
      <td className={styles.key} title={key}>
        {key}
      </td>
      <th scope="row">
        <TitleLine title={title} theme={theme} />
      </th>
      <td className={styles.places}>
        <Places row={row} columns={columns} />
      </td>
      <SpreadCell row={row} />
      {columns.map((column, place) => (
        <RankCell key={column.key} rank={row.ranks[place] ?? null} base={place === 0 ? null : base} />
      ))}
    </tr>
  );
});

/** A rank, and by how many places it is another than in the first column. */
function RankCell({ rank, base }: { readonly rank: number | null; readonly base: number | null }) {
  if (rank === null) {
    return (
      <td className={styles.rank}>
        <span className={styles.none} aria-hidden>
          –
        </span>
        <span className="visually-hidden">no rank</span>
      </td>
    );
  }
  const rose = base === null ? 0 : base - rank;
  return (
    <td className={styles.rank}>
      {rose !== 0 && (
        <span className={styles.move}>
          <span aria-hidden>{`${rose > 0 ? '↑' : '↓'}${formatNumber(Math.abs(rose))}`}</span>
          <span className="visually-hidden">{`${formatNumber(Math.abs(rose))} ${rose > 0 ? 'higher' : 'lower'}, rank `}</span>
        </span>
      )}
      {formatNumber(rank)}
    </td>
  );
}

/** A dot for each model along the list, the first one full; the line between the outermost is how far it moves. */
function Places({ row, columns }: { readonly row: ComparedInitiative; readonly columns: readonly ModelColumn[] }) {
  const places = placesOf(row, columns);
  const present = places.filter((place) => place !== null);
  if (present.length === 0) return null;
  const [least, most] = [Math.min(...present), Math.max(...present)];
  const at = (place: number) => `${5 + place * 90}%`;
  return (
    <svg className={styles.track} aria-hidden>
      <line className={styles.whole} x1={at(0)} x2={at(1)} y1="50%" y2="50%" />
      <line className={styles.reach} x1={at(least)} x2={at(most)} y1="50%" y2="50%" />
      {places
        .map((place, index) => ({ place, column: columns[index] }))
        .toReversed()
        .map(({ place, column }) =>
          place === null || column === undefined ? null : (
            <circle
              key={column.key}
              className={styles.dot}
              data-first={column === columns[0] || undefined}
              cx={at(place)}
              cy="50%"
              r={4}
            >
              <title>{`${column.name}: ${formatNumber(row.ranks[columns.indexOf(column)] ?? 0)} of ${formatNumber(column.ranked)}`}</title>
            </circle>
          ),
        )}
    </svg>
  );
}

function SpreadCell({ row }: { readonly row: ComparedInitiative }) {
  if (row.spread === null) {
    return (
      <td className={styles.spread}>
        <span className="visually-hidden">fewer than two models rank it</span>
      </td>
    );
  }
  const isTelling = hangsOnModel(row);
  return (
    <td className={styles.spread} data-telling={isTelling || undefined}>
      {isTelling && <TellingMark />}
      {formatPercent(Math.round(row.spread * 100) / 100)}
    </td>
  );
}
