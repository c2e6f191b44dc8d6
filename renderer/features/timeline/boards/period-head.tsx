import { IconAlertTriangle } from '@tabler/icons-react';
import type { PeriodColumn } from '../../../../shared/boards/period-board.ts';
import type { PeriodLoad } from '../../../../shared/boards/period-load.ts';
import { dayToPlainDate } from '../../../../shared/calendar/plain-date.ts';
import { overBy, utilisation } from '../../../../shared/capacity/load-cell.ts';
import type { PeriodSpan } from '../../../../shared/capacity/period-span.ts';
import type { EffortUnit } from '../../../../shared/plan/settings.ts';
import { formatLoad, loadWithSign, utilisationInFigures } from '../../../parts/capacity-words.ts';
import { EFFORT_UNIT_SIGNS } from '../../../parts/inspector/effort-units.ts';
import { formatNumber } from '../../../ui/fields/format-value.ts';
import styles from './board.module.css';
import head from './period-head.module.css';
import { extraWords, monthsInWords, overInWords } from './period-words.ts';

const HINTS = {
  earlier: 'Should have ended, and has not',
  later: 'Begins after these quarters',
  undated: 'Drop here to take dates away',
} as const;

/** A period's name and months, and how full it is; while something is held over it, how full it would be. */
export function PeriodHead(props: {
  readonly column: PeriodColumn;
  readonly unit: EffortUnit;
  /** After the drop of what is held over it; null: nothing is, or it can’t be dropped. */
  readonly after: PeriodLoad | null;
}) {
  const { column, unit, after } = props;
  const isPeriod = column.kind === 'period';
  return (
    <>
      <span className={styles.nameLine}>
        <span className={styles.name}>{column.label}</span>{' '}
        {isPeriod && <span className={head.months}>{monthsOf(column.span)}</span>}{' '}
        <span className={`${styles.count} ${head.count}`}>{formatNumber(column.count)}</span>
      </span>
      {isPeriod ? (
        <Load load={column.load} after={after} unit={unit} />
      ) : (
        <span className={head.quiet}>{HINTS[column.kind]}</span>
      )}
    </>
  );
}

function Load(props: { readonly load: PeriodLoad; readonly after: PeriodLoad | null; readonly unit: EffortUnit }) {
  const { load, after, unit } = props;
  const shown = after ?? load;
  const { sum, over } = shown;
  const used = utilisation(sum, 'firm');
  const isOver = overBy(sum, 'firm') > 0;
  const share = used.kind === 'share' ? used.share : isOver ? 1 : 0;
  const extra = extraWords(shown, unit);
  return (
    <>
      <span className={head.meter} data-over={isOver || undefined} aria-hidden>
        <span style={{ width: `${Math.min(1, share) * 100}%` }} />
      </span>
      <span className={head.figures}>
        {after === null ? <Figures load={load} unit={unit} /> : <Change load={load} after={after} unit={unit} />}
      </span>
      {over.length > 0 && (
        <span className={head.over} title={overInWords(shown, unit, over.length)}>
          <IconAlertTriangle size={12} stroke={1.5} aria-hidden /> {overInWords(shown, unit)}
        </span>
      )}
      {extra !== '' && (
        <span className={head.quiet} title={extra}>
          {extra}
        </span>
      )}
    </>
  );
}

/** `86 %, 41.2 of 48.0 pw` */
function Figures({ load: { sum, unknownTeams }, unit }: { readonly load: PeriodLoad; readonly unit: EffortUnit }) {
  if (sum.available === null) return <span>{unknownTeams === 0 ? 'No team yet' : 'Capacity unknown'}</span>;
  return (
    <span title="Asked of all teams by planned, running and shipped work, whatever the filter shows">
      {utilisationInFigures(utilisation(sum, 'firm'))}, {formatLoad(sum.firm, unit)} of{' '}
      {loadWithSign(sum.available, unit)}
    </span>
  );
}

/** `41.2 → 44.4 of 48.0 pw`; what is only proposed changes what would come on top. */
function Change(props: { readonly load: PeriodLoad; readonly after: PeriodLoad; readonly unit: EffortUnit }) {
  const { load, after, unit } = props;
  const isFirm = Math.abs(after.sum.firm - load.sum.firm) > 1e-9 || Math.abs(after.sum.ifAll - load.sum.ifAll) <= 1e-9;
  const figure = ({ sum }: PeriodLoad) => formatLoad(isFirm ? sum.firm : sum.firm + sum.ifAll, unit);
  const of = load.sum.available === null ? '' : ` of ${formatLoad(load.sum.available, unit)}`;
  return (
    <b>
      {isFirm ? '' : 'If all '}
      {figure(load)} → {figure(after)}
      {of} {EFFORT_UNIT_SIGNS[unit]}
    </b>
  );
}

function monthsOf({ first, last }: PeriodSpan): string {
  return monthsInWords(dayToPlainDate(first), dayToPlainDate(last));
}
