import { IconArrowsUpDown, IconCheck } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import type { Criterion } from '../../../../shared/plan/criterion.ts';
import type { Theme } from '../../../../shared/plan/people-and-teams.ts';
import type { RankedInitiative } from '../../../../shared/prioritization/ranking.ts';
import type { InitiativeSensitivity } from '../../../../shared/prioritization/sensitivity/sensitivity-figures.ts';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import { TitleLine } from '../table/title-line.tsx';
import type { fixedSide } from './above-the-cut.ts';
import { bandInFigures } from './band-in-words.ts';
import { BandStrip } from './band-strip.tsx';
import { type HowSureColumn, STRIP_PADDING } from './how-sure-columns.ts';
import styles from './how-sure-table.module.css';
import { type DecidedBy, decidedByInWords, shareOfDraws } from './how-sure-words.ts';

export interface HowSureRowProps {
  readonly row: RankedInitiative;
  /** null: none were made, or it has no rank. */
  readonly figures: InitiativeSensitivity | null;
  readonly domId: string;
  /** In the whole table, from 0. */
  readonly index: number;
  readonly columns: readonly HowSureColumn[];
  readonly criteria: readonly Criterion[];
  readonly theme: Theme | null;
  /** How many are ranked. */
  readonly count: number;
  /** What counts as above, behind “in”. */
  readonly cut: string;
  /** The last rank above; null: no rank parts what is above. */
  readonly lastAbove: number | null;
  /** Without any draws. */
  readonly isAbove: boolean;
  /** It is on its side of the cut whatever its rank; null: it is not. */
  readonly fixed: ReturnType<typeof fixedSide>;
  readonly draws: number;
  /** The last one above the cut, and more follow. */
  readonly isCut: boolean;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  /** Just undone or done again. */
  readonly isTinted: boolean;
}

export const HowSureRow = memo(function HowSureRow(props: HowSureRowProps) {
  const { row, domId, index, columns, isCut, isSelected, isActive, isTinted } = props;
  return (
    <tr
      id={domId}
      className={styles.row}
      data-id={row.initiative.id}
      data-active={isActive || undefined}
      data-tinted={isTinted || undefined}
      data-cut={isCut || undefined}
      data-unranked={row.rank === null || undefined}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
    >
      {columns.map((column) => (
        <Cell key={column.id} {...props} column={column} />
      ))}
    </tr>
  );
});

type CellProps = HowSureRowProps & { readonly column: HowSureColumn };

function Cell(props: CellProps): ReactNode {
  const { row, column, figures } = props;
  const { initiative, rank } = row;
  switch (column.id) {
    case 'rank':
      return <td className={styles.rank}>{rank === null ? <NoValue words="no rank" /> : formatNumber(rank)}</td>;
    case 'key':
      return (
        <td className={styles.key} title={initiative.key}>
          {initiative.key}
        </td>
      );
    case 'title':
      return <TitleCell {...props} />;
    case 'decider':
      return <DeciderCell {...props} />;
    default:
      return figures === null || rank === null ? <td /> : <FigureCell {...props} figures={figures} rank={rank} />;
  }
}

function FigureCell(props: CellProps & { readonly figures: InitiativeSensitivity; readonly rank: number }) {
  const { column, figures, rank, count, cut, lastAbove, draws } = props;
  switch (column.id) {
    case 'strip':
      return (
        // The figures beside it say the same.
        <td className={styles.strip} aria-hidden>
          <BandStrip
            band={figures.band}
            median={figures.median}
            rank={rank}
            count={count}
            width={(column.width ?? 0) - 2 * STRIP_PADDING}
            {...(lastAbove !== null && { cut: lastAbove })}
          />
        </td>
      );
    case 'band':
      return <td className={styles.figure}>{bandInFigures(figures.band)}</td>;
    case 'above':
      return (
        <td
          className={styles.figure}
          title={`In ${cut} in ${formatNumber(Math.round(figures.above * draws))} of ${formatNumber(draws)} draws`}
        >
          {shareOfDraws(figures.above)}
        </td>
      );
    default:
      return <VerdictCell verdict={figures.verdict} />;
  }
}

function VerdictCell({ verdict }: Pick<InitiativeSensitivity, 'verdict'>) {
  const Sign = verdict === 'robust' ? IconCheck : IconArrowsUpDown;
  return (
    <td className={styles.verdict} data-verdict={verdict}>
      <span className={styles.verdictLine}>
        <Sign size={14} stroke={1.5} aria-hidden />
        {verdict}
      </span>
    </td>
  );
}

function TitleCell({ row, theme }: CellProps) {
  const { title } = row.initiative;
  return (
    <th scope="row" className={styles.title}>
      <TitleLine title={title} theme={theme} />
    </th>
  );
}

function DeciderCell({ row, figures, criteria, isAbove, fixed }: CellProps) {
  const { rank, scored } = row;
  if (scored.state !== 'complete') {
    return (
      <td className={styles.decider} title={scored.problem}>
        {scored.problem}
      </td>
    );
  }
  if (figures === null || rank === null) return <td />;
  const { words, correlation, meaning } = fixed === null ? decidedByInWords(figures, criteria, isAbove) : FIXED[fixed];
  return (
    <td className={styles.decider} title={correlation === null ? meaning : `${words}. ${meaning}`}>
      <span className={styles.deciderLine}>
        <span className={styles.words} data-idle={correlation === null || undefined}>
          {words}
        </span>
        {correlation !== null && <span className={styles.correlation}>{correlation}</span>}
      </span>
    </td>
  );
}

const FIXED: Readonly<Record<NonNullable<HowSureRowProps['fixed']>, DecidedBy>> = {
  'always-in': {
    words: 'in whatever its rank',
    correlation: null,
    meaning: 'It is in progress, must be done or is committed for the period.',
  },
  outside: {
    words: 'not of this period',
    correlation: null,
    meaning: 'Its dates or promises lie in another period, or it has no estimate.',
  },
};

/** A dash that is not read out as one. */
function NoValue({ words }: { readonly words: string }) {
  return (
    <>
      <span aria-hidden>–</span>
      <span className="visually-hidden">{words}</span>
    </>
  );
}
