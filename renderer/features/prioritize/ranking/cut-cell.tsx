import { periodLabel, periodOf } from '../../../../shared/calendar/fiscal-period.ts';
import type { CutState } from '../../../../shared/capacity/cut-line-state.ts';
import type { Initiative } from '../../../../shared/plan/initiative.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { CutStateCell } from '../../../parts/capacity-cut/cut-state-cell.tsx';
import styles from './ranking-grid.module.css';

/** In or out of the cut; what is dated in another period says in which. */
export function CutCell(props: {
  readonly plan: Plan;
  readonly initiative: Initiative;
  /** null: the cut says nothing of it. */
  readonly state: CutState | null;
  /** Whether there is room for the word alone. */
  readonly isBrief: boolean;
}) {
  const { plan, initiative, state, isBrief } = props;
  const where = state === null ? null : whereInWords(plan, initiative, state);
  return (
    <td className={styles.cut} data-brief={isBrief || undefined}>
      {where !== null && (
        <span className={styles.elsewhere} title="Its dates lie wholly outside the period">
          {where}
        </span>
      )}
      {where === null && state !== null && <CutStateCell plan={plan} state={state} />}
    </td>
  );
}

/** `in FY27 Q2`; null where it has no dates to say so. */
function whereInWords(plan: Plan, { schedule }: Initiative, state: CutState): string | null {
  if (state.kind !== 'elsewhere' || state.because !== 'dated') return null;
  const day = state.way === 'later' ? schedule.start : schedule.end;
  if (day === null) return null;
  const { fiscalYearStartMonth } = settingsOf(plan);
  return `in ${periodLabel(periodOf(day, fiscalYearStartMonth), fiscalYearStartMonth)}`;
}
