import { IconAlertTriangle } from '@tabler/icons-react';
import { memo } from 'react';
import { plainDateToDay } from '../../../../shared/calendar/plain-date.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { planAxisOf } from '../../../../shared/plan/plan-axis.ts';
import type { ProposedInitiative } from '../../../../shared/proposal/date-proposal.ts';
import { outcomeInWords } from '../../../../shared/proposal/proposal-words.ts';
import { datesInWords, workdaysInWords } from '../../../parts/dependency-words.ts';
import { movedByWorkdays } from '../../../parts/propose-dates/summarise-proposal.ts';
import { formatDay, formatNumber } from '../../../ui/fields/format-value.ts';
import styles from './proposal-table.module.css';

/** The days between which the small bars are drawn. */
export interface BarSpan {
  readonly from: number;
  readonly to: number;
}

const WRITING = { day: formatDay, figure: (figure: number) => formatNumber(figure, 1) };

export const ProposalRow = memo(function ProposalRow(props: {
  readonly plan: Plan;
  readonly row: ProposedInitiative;
  /** In the whole decided order, from 1. */
  readonly place: number;
  /** In what is shown, from 0. */
  readonly index: number;
  readonly domId: string;
  readonly span: BarSpan;
  readonly isSelected: boolean;
}) {
  const { plan, row, place, index, domId, span, isSelected } = props;
  const { initiative, outcome } = row;
  const { start, end } = initiative.schedule;
  const isDated = start !== null || end !== null;
  const words = outcomeInWords(outcome, plan, { ...WRITING, isDated });
  const missedBy = outcome.kind === 'unplaced' ? 0 : outcome.missedBy;
  const { deadline } = initiative.schedule;
  const { fiscalYearStartMonth } = settingsOf(plan);
  const by = movedByWorkdays(row, planAxisOf(plan));
  return (
    <tr
      id={domId}
      className={styles.row}
      data-id={initiative.id}
      data-outcome={outcome.kind}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
    >
      <td data-number>{formatNumber(place)}</td>
      <th scope="row" title={`${initiative.key} ${initiative.title}`}>
        <span className={styles.muted}>{initiative.key}</span> {initiative.title}
      </th>
      <td className={styles.muted}>{datesInWords(initiative.schedule, fiscalYearStartMonth)}</td>
      <td>
        {outcome.kind === 'placed' ? (
          datesInWords({ ...outcome, precision: 'day' }, fiscalYearStartMonth)
        ) : (
          <span className={styles.muted}>{outcome.kind === 'kept' || isDated ? 'stays' : 'not placed'}</span>
        )}
      </td>
      <td data-number>
        {by === null ? (
          <span className={styles.muted}>{outcome.kind === 'placed' ? 'new' : ''}</span>
        ) : by === 0 ? (
          <span className={styles.muted}>0 d</span>
        ) : (
          `${by > 0 ? '+' : '−'}${formatNumber(Math.abs(by))} d`
        )}
      </td>
      <td
        title={
          deadline === null || missedBy === 0
            ? undefined
            : `Misses its deadline, ${formatDay(deadline)}, by ${workdaysInWords(missedBy)}`
        }
      >
        {missedBy > 0 && (
          <span className={styles.bad}>
            <IconAlertTriangle size={14} stroke={1.5} aria-hidden />
            {formatNumber(missedBy)} d late
          </span>
        )}
      </td>
      {/* What it misses stands in the column before. */}
      <td title={words.join('; ')}>{(missedBy > 0 ? words.slice(0, -1) : words).join('; ')}</td>
      <td className={styles.bars}>
        <Bars row={row} span={span} />
      </td>
    </tr>
  );
});

/** Before above, after below, on one small time axis. */
function Bars({ row: { initiative, outcome }, span }: { readonly row: ProposedInitiative; readonly span: BarSpan }) {
  const { start, end } = initiative.schedule;
  const length = Math.max(1, span.to - span.from);
  const at = (day: number) => `${(Math.min(1, Math.max(0, (day - span.from) / length)) * 100).toFixed(2)}%`;
  const wide = (first: number, last: number) => {
    const [a, b] = [Math.max(first, span.from), Math.min(last + 1, span.to)];
    return `max(2px, ${(Math.max(0, (b - a) / length) * 100).toFixed(2)}%)`;
  };
  const before = start !== null && end !== null ? ([plainDateToDay(start), plainDateToDay(end)] as const) : null;
  const after =
    outcome.kind === 'unplaced' ? null : ([plainDateToDay(outcome.start), plainDateToDay(outcome.end)] as const);
  return (
    <span className={styles.axis} aria-hidden>
      {before !== null && before[1] >= span.from && (
        <span className={styles.before} style={{ left: at(before[0]), width: wide(before[0], before[1]) }} />
      )}
      {after !== null && after[1] >= span.from && (
        <span
          className={styles.after}
          data-kept={outcome.kind === 'kept' || undefined}
          style={{ left: at(after[0]), width: wide(after[0], after[1]) }}
        />
      )}
    </span>
  );
}
