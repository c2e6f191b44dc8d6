import { useRef } from 'react';
import type { Plan } from '../../../shared/plan/plan.ts';
import { Pane } from '../../ui/pane.tsx';
import { CAPACITY_PANEL_ID } from './capacity-head.tsx';
import { ErrorBudgetRuleFields } from './error-budget-rule-fields.tsx';
import { TeamsTable } from './teams-table.tsx';
import styles from './teams-view.module.css';

/** Who there is, what each team has in each period, and how reliable the services are that they run. */
export function TeamsView({ plan }: { readonly plan: Plan }) {
  const scroller = useRef<HTMLDivElement>(null);
  return (
    <div id={CAPACITY_PANEL_ID} role="tabpanel" aria-label="Teams" className={styles.panel}>
      <Pane label="Teams">
        <div ref={scroller} className={styles.view}>
          {plan.teams.size === 0 && (
            <p className={styles.about}>
              Write down each team with how many people it has. The reserve is the share of a period kept for support,
              incidents and upkeep. Members can come later: they then count in place of the head count.
            </p>
          )}
          <TeamsTable plan={plan} />
          {plan.teams.size > 0 && <ErrorBudgetRuleFields plan={plan} />}
        </div>
      </Pane>
    </div>
  );
}
