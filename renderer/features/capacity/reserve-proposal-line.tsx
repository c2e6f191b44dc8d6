import type { ReserveProposal } from '../../../shared/capacity/error-budget-rule.ts';
import { periodSpan } from '../../../shared/capacity/period-span.ts';
import type { Share } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { wholePercent } from '../../parts/capacity-words.ts';
import { Button } from '../../ui/button.tsx';
import { formatNumber, formatPercent } from '../../ui/fields/format-value.ts';
import { focusWhenLost } from '../../ui/focus-when-lost.ts';
import styles from './cell-panel.module.css';
import { shownCellElement } from './shown-cell-element.ts';

/** What a burned error budget proposes to keep back, with its arithmetic. */
export function ReserveProposalLine(props: {
  readonly plan: Plan;
  readonly proposal: ReserveProposal;
  /** What is kept back now. */
  readonly current: Share;
  readonly onUse: () => void;
}) {
  const { plan, proposal, current, onUse } = props;
  const { budget, burned, beyond, base, addedReserve, mostReserve, reserve, unlimited } = proposal;
  const isUsed = Math.abs(reserve - current) < 1e-9;
  const when = periodSpan(plan, budget.period).label;
  return (
    <div className={styles.proposal}>
      <p>
        “{budget.service}” burned {wholePercent(burned)} of its error budget in {when}: {formatNumber(budget.bad)} of{' '}
        {formatNumber(proposal.allowed)} allowed.
      </p>
      {beyond > 0 ? (
        <p className={styles.arithmetic}>
          {formatPercent(base)} + {formatPercent(addedReserve)} × {formatNumber(beyond)} = {percent(unlimited)}
          {unlimited > mostReserve + 1e-9 && `, at most ${formatPercent(mostReserve)}`}
          {Math.abs(unlimited - reserve) > 1e-9 && ` → ${formatPercent(reserve)}`}
        </p>
      ) : (
        <p className={styles.arithmetic}>That is within it: the reserve stays {formatPercent(base)}.</p>
      )}
      {beyond > 0 && !isUsed && (
        <Button
          kind="outline"
          onClick={() => {
            onUse();
            focusWhenLost(shownCellElement);
          }}
        >
          Use {formatPercent(reserve)}
        </Button>
      )}
      {beyond > 0 && isUsed && <p className={styles.arithmetic}>{formatPercent(reserve)} is kept back already.</p>}
    </div>
  );
}

function percent(share: number): string {
  return formatPercent(Number(share.toFixed(4)));
}
