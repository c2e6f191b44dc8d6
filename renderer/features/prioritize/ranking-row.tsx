import { IconAlertTriangle } from '@tabler/icons-react';
import { memo } from 'react';
import type { RiceModel } from '../../../shared/plan/model.ts';
import { mustDoInWords } from '../../../shared/plan/must-do-in-words.ts';
import type { Theme } from '../../../shared/plan/people-and-teams.ts';
import { STAGE_LABELS } from '../../../shared/plan/stage.ts';
import { type RiceCriterion, type RiceScored, riceKeys, scoreRice } from '../../../shared/prioritization/rice.ts';
import { formatScore } from '../../parts/because/because-words.ts';
import { formatNumber, formatPercent } from '../../ui/fields/format-value.ts';
import { StageChip } from '../../ui/stage-chip.tsx';
import { ThemeDot } from '../../ui/theme-dot.tsx';
import type { ShownRow } from './hold-rows.ts';
import { type Column, WHOLE_WORDS_WIDTH } from './ranking-columns.ts';
import styles from './ranking-grid.module.css';
import { faultOf, inputInWords, isDeprecation, isEffortUnknown, missingInWords, shareOfTop } from './row-words.ts';

export interface RankingRowProps {
  readonly row: ShownRow;
  readonly domId: string;
  /** In the whole list, from 0. */
  readonly index: number;
  readonly columns: readonly Column[];
  readonly model: RiceModel;
  readonly theme: Theme | null;
  readonly topScore: number;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  /** Just undone or done again. */
  readonly isTinted: boolean;
}

export const RankingRow = memo(function RankingRow(props: RankingRowProps) {
  const { row, domId, index, columns, model, isSelected, isActive, isTinted } = props;
  const scored = scoreRice(row.initiative, riceKeys(model.id));
  return (
    <tr
      id={domId}
      className={styles.row}
      data-id={row.initiative.id}
      data-active={isActive || undefined}
      data-tinted={isTinted || undefined}
      data-leaving={!row.fits || undefined}
      data-unranked={row.rank === null || undefined}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
    >
      {columns.map((column) => (
        <Cell key={column.id} {...props} column={column} scored={scored} />
      ))}
    </tr>
  );
});

interface CellProps extends RankingRowProps {
  readonly column: Column;
  readonly scored: RiceScored;
}

function Cell(props: CellProps) {
  const { row, column, scored } = props;
  const { initiative } = row;
  switch (column.id) {
    case 'rank':
      return <RankCell row={row} />;
    case 'key':
      return (
        <td className={styles.key} title={initiative.key}>
          {initiative.key}
        </td>
      );
    case 'title':
      return <TitleCell {...props} />;
    case 'reach':
    case 'impact':
    case 'confidence':
    case 'effort':
      return <InputCell {...props} criterion={column.id} />;
    case 'score':
      return <ScoreCell scored={scored} />;
    case 'share':
      return <ShareCell {...props} />;
    case 'stage':
      return (
        <td className={styles.stage} title={initiative.stageReason || undefined}>
          {column.header === '' ? (
            <span title={STAGE_LABELS[initiative.stage]}>
              <StageChip stage={initiative.stage} label="" />
              <span className="visually-hidden">{STAGE_LABELS[initiative.stage]}</span>
            </span>
          ) : (
            <StageChip stage={initiative.stage} label={STAGE_LABELS[initiative.stage]} />
          )}
        </td>
      );
  }
}

function RankCell({ row: { rank, rose } }: { readonly row: ShownRow }) {
  const moved = formatNumber(Math.abs(rose));
  return (
    <td className={styles.rank}>
      <span className={styles.place}>{rank === null ? <NoValue words="no rank" /> : formatNumber(rank)}</span>
      {rose !== 0 && (
        <span className={styles.move}>
          <span aria-hidden>{`${rose > 0 ? '↑' : '↓'}${moved}`}</span>
          <span className="visually-hidden">{` ${rose > 0 ? 'up' : 'down'} ${moved}`}</span>
        </span>
      )}
    </td>
  );
}

function TitleCell({ row, theme }: CellProps) {
  const { initiative } = row;
  const marks = [
    ...(initiative.mustDo === null ? [] : [{ word: 'must-do', words: mustDoInWords(initiative) }]),
    ...(isDeprecation(initiative) ? [{ word: 'deprecation', words: 'It has a deprecation milestone' }] : []),
    ...(row.fits ? [] : [{ word: 'filtered out', words: 'The filter no longer passes it: it goes when you leave it' }]),
  ];
  return (
    <th scope="row" className={styles.title}>
      <span className={styles.titleLine}>
        <span className={styles.dotPlace} title={theme?.name}>
          {theme !== null && <ThemeDot colour={theme.colour} />}
        </span>
        <span className={styles.words} title={initiative.title}>
          {initiative.title}
        </span>
        {marks.map(({ word, words }) => (
          <span key={word} className={styles.mark} title={words}>
            · {word}
          </span>
        ))}
        {theme !== null && <span className="visually-hidden">, {theme.name}</span>}
      </span>
    </th>
  );
}

function InputCell({ row, scored, criterion }: CellProps & { readonly criterion: RiceCriterion }) {
  const words = inputInWords(criterion, scored.inputs);
  const fault = faultOf(criterion, scored);
  if (fault !== null) {
    return (
      <td className={`${styles.number} ${styles.bad}`} title={fault}>
        {words}
      </td>
    );
  }
  if (words !== '') {
    return (
      <td className={styles.number} title={words.length > 8 ? words : undefined}>
        {words}
      </td>
    );
  }
  const isUnknown = criterion === 'effort' && isEffortUnknown(row.initiative, scored.inputs);
  return (
    <td className={styles.number} title={isUnknown ? 'A team that is needed has no estimate yet' : undefined}>
      {isUnknown && (
        <span className={styles.unknown} aria-hidden>
          ?
        </span>
      )}
      <span className="visually-hidden">{isUnknown ? 'no estimate' : `no ${criterion}`}</span>
    </td>
  );
}

function ScoreCell({ scored }: { readonly scored: RiceScored }) {
  switch (scored.state) {
    case 'complete':
      return <td className={styles.score}>{scored.score === null ? '' : formatScore(scored.score)}</td>;
    case 'incomplete':
      return (
        <td className={styles.score} title={scored.problem}>
          <NoValue words={scored.problem} />
        </td>
      );
    case 'error':
      return (
        <td className={`${styles.score} ${styles.bad}`} title={scored.problem}>
          <span className={styles.error}>
            <IconAlertTriangle size={14} stroke={1.5} aria-hidden />
            error
          </span>
          <span className="visually-hidden">: {scored.problem}</span>
        </td>
      );
  }
}

function ShareCell({ row, column, scored, topScore }: CellProps) {
  switch (scored.state) {
    case 'complete': {
      // What has no rank is not held against what has.
      if (row.rank === null) return <td />;
      const share = shareOfTop(scored.score ?? 0, topScore);
      return (
        <td className={styles.share} title={`${formatPercent(Math.round(share * 100) / 100)} of the highest score`}>
          <span className={styles.bar} style={{ '--share': share }} />
        </td>
      );
    }
    case 'incomplete':
      return (
        <td className={styles.missing} title={scored.problem}>
          {missingInWords(scored.missing, (column.width ?? 0) < WHOLE_WORDS_WIDTH)}
        </td>
      );
    case 'error':
      return (
        <td className={`${styles.missing} ${styles.bad}`} title={scored.problem}>
          {scored.problem}
        </td>
      );
  }
}

/** A dash that is not read out as one. */
function NoValue({ words }: { readonly words: string }) {
  return (
    <>
      <span aria-hidden>–</span>
      <span className="visually-hidden">{words}</span>
    </>
  );
}
