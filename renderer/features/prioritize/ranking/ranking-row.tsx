import { IconAlertTriangle, IconPencil } from '@tabler/icons-react';
import { memo } from 'react';
import type { CutState } from '../../../../shared/capacity/cut-line-state.ts';
import type { Criterion } from '../../../../shared/plan/criterion.ts';
import type { Model } from '../../../../shared/plan/model.ts';
import { mustDoInWords } from '../../../../shared/plan/must-do-in-words.ts';
import type { Theme } from '../../../../shared/plan/people-and-teams.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { STAGE_LABELS } from '../../../../shared/plan/stage.ts';
import { formatScore, nameInSentence } from '../../../parts/because/because-words.ts';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import { StageChip } from '../../../ui/stage-chip.tsx';
import { TitleLine } from '../table/title-line.tsx';
import { CutCell } from './cut-cell.tsx';
import type { ShownRow } from './hold-ranking.ts';
import { isSameShownRow } from './hold-ranking.ts';
import { HowSureCell } from './how-sure-cell.tsx';
import styles from './ranking-grid.module.css';
import { type Column, isCutBrief, WHOLE_WORDS_WIDTH } from './ranking-grid-columns.ts';
import {
  classInWords,
  faultOf,
  inputInWords,
  isDeprecation,
  isEffortUnknown,
  missingInWords,
  placementInWords,
} from './row-words.ts';
import { ScoreBar } from './score-bar.tsx';
import type { ShownDraws } from './use-shown-draws.ts';

export interface RankingRowProps {
  readonly row: ShownRow;
  readonly domId: string;
  /** In the whole list, from 0. */
  readonly index: number;
  readonly columns: readonly Column[];
  readonly model: Model;
  readonly theme: Theme | null;
  readonly topScore: number;
  /** null: none are shown. */
  readonly draws: ShownDraws | null;
  /** In or out of the cut that is shown; null: it says nothing of this row. */
  readonly cutState: CutState | null;
  /** For the names in its reason; another one only when these may have changed. */
  readonly frame: Plan;
  readonly plan: Plan;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  /** Just undone or done again. */
  readonly isTinted: boolean;
  /** On its way to another place. */
  readonly isDragged: boolean;
}

/** Drawn anew only when it says something else: of a long list an edit changes few rows. */
export const RankingRow = memo(function RankingRow(props: RankingRowProps) {
  const { row, domId, index, columns, isSelected, isActive, isTinted, isDragged } = props;
  return (
    <tr
      id={domId}
      className={styles.row}
      data-id={row.initiative.id}
      data-active={isActive || undefined}
      data-tinted={isTinted || undefined}
      data-leaving={!row.fits || undefined}
      data-unranked={row.rank === null || undefined}
      data-dragged={isDragged || undefined}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
    >
      {columns.map((column) => (
        <Cell key={column.id} {...props} column={column} />
      ))}
    </tr>
  );
}, isSameRow);

/** The names in the plan aside: they change with others in the same row. */
function isSameRow(a: RankingRowProps, b: RankingRowProps): boolean {
  return (
    isSameShownRow(a.row, b.row) &&
    a.index === b.index &&
    a.columns === b.columns &&
    a.model === b.model &&
    a.theme === b.theme &&
    a.topScore === b.topScore &&
    a.draws === b.draws &&
    a.cutState === b.cutState &&
    a.frame === b.frame &&
    a.isSelected === b.isSelected &&
    a.isActive === b.isActive &&
    a.isTinted === b.isTinted &&
    a.isDragged === b.isDragged
  );
}

interface CellProps extends RankingRowProps {
  readonly column: Column;
}

function Cell(props: CellProps) {
  const { row, column, model } = props;
  const { initiative, scored } = row;
  switch (column.kind) {
    case 'decided':
      return <DecidedCell row={row} />;
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
    case 'criterion':
      return <InputCell row={row} model={model} criterion={column.criterion} isNumber={column.isNumber} />;
    case 'result':
      return <ResultCell model={model} scored={scored} isNumber={column.isNumber} />;
    case 'share':
      return <ShareCell {...props} />;
    case 'how-sure':
      return (
        <td className={styles.howSure}>
          {props.draws !== null && <HowSureCell draws={props.draws} id={initiative.id} rank={row.rank} />}
        </td>
      );
    case 'cut':
      return <CutCell plan={props.plan} initiative={initiative} state={props.cutState} isBrief={isCutBrief(column)} />;
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

function DecidedCell({ row: { decided, placement = null } }: { readonly row: ShownRow }) {
  const why = placement === null ? '' : placementInWords(placement);
  return (
    <td className={styles.decided} title={why || undefined} data-placed={placement !== null || undefined}>
      {placement !== null && <IconPencil className={styles.pen} size={14} stroke={1.5} aria-hidden />}
      {decided === undefined ? <NoValue words="no place" /> : formatNumber(decided)}
      {placement !== null && <span className="visually-hidden">. {why}</span>}
    </td>
  );
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
      <TitleLine title={initiative.title} theme={theme}>
        {marks.map(({ word, words }) => (
          <span key={word} className={styles.mark} title={words}>
            · {word}
          </span>
        ))}
      </TitleLine>
    </th>
  );
}

function InputCell(props: {
  readonly row: ShownRow;
  readonly model: Model;
  readonly criterion: Criterion;
  readonly isNumber: boolean;
}) {
  const { row, model, criterion, isNumber } = props;
  const { initiative, scored } = row;
  const value = scored.inputs[criterion.id] ?? null;
  const words = inputInWords(model, criterion, value);
  const look = isNumber ? styles.number : styles.wordValue;
  const fault = faultOf(criterion, scored);
  if (fault !== null) {
    return (
      <td className={`${look} ${styles.bad}`} title={fault}>
        {words}
      </td>
    );
  }
  if (words !== '') {
    return (
      <td className={look} title={words.length > 8 ? words : undefined}>
        {words}
      </td>
    );
  }
  const isUnknown = isEffortUnknown(initiative, criterion, value);
  return (
    <td className={look} title={isUnknown ? 'A team that is needed has no estimate yet' : undefined}>
      {isUnknown && (
        <span className={styles.unknown} aria-hidden>
          ?
        </span>
      )}
      <span className="visually-hidden">{isUnknown ? 'no estimate' : `no ${nameInSentence(criterion.name)}`}</span>
    </td>
  );
}

function ResultCell(props: { readonly model: Model; readonly scored: ShownRow['scored']; readonly isNumber: boolean }) {
  const { model, scored, isNumber } = props;
  const look = `${styles.score} ${isNumber ? '' : styles.wordValue}`;
  switch (scored.state) {
    case 'complete':
      return (
        <td className={look}>
          {scored.class === null ? formatScore(scored.score) : classInWords(model, scored.class)}
        </td>
      );
    case 'incomplete':
      return (
        <td className={look} title={scored.problem}>
          <NoValue words={scored.problem} />
        </td>
      );
    case 'error':
      return (
        <td className={`${look} ${styles.bad}`} title={scored.problem}>
          <span className={styles.error}>
            <IconAlertTriangle size={14} stroke={1.5} aria-hidden />
            error
          </span>
          <span className="visually-hidden">: {scored.problem}</span>
        </td>
      );
  }
}

function ShareCell({ row, column, model, topScore }: CellProps) {
  const { rank, scored } = row;
  switch (scored.state) {
    case 'complete':
      // What has no rank is not held against what has.
      if (rank === null || scored.score === null) return <td />;
      return (
        <td className={styles.share}>
          <ScoreBar model={model} scored={scored} score={scored.score} topScore={topScore} />
        </td>
      );
    case 'incomplete':
      return (
        <td className={styles.missing} title={scored.problem}>
          {missingInWords(model, scored, (column.width ?? 0) < WHOLE_WORDS_WIDTH)}
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
