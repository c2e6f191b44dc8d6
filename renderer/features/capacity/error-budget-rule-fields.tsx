import { changePlanSettings } from '../../../shared/commands/change-plan-settings.ts';
import type { ErrorBudgetRule } from '../../../shared/plan/error-budget.ts';
import { type Plan, settingsOf } from '../../../shared/plan/plan.ts';
import { useRun } from '../../parts/use-run.ts';
import { formatPercent } from '../../ui/fields/format-value.ts';
import { readTypedShare } from '../../ui/fields/read-typed-number.ts';
import { TextControl } from '../../ui/fields/text-control.tsx';
import { SwitchTool } from './switch-tool.tsx';
import styles from './teams-view.module.css';

/** What is proposed when the rule is switched on, to be typed over. */
const USUAL_RULE: ErrorBudgetRule = { addedReserve: 0.1, mostReserve: 0.5 };

/** How burned error budgets propose a higher reserve in the period after. They only ever propose. */
export function ErrorBudgetRuleFields({ plan }: { readonly plan: Plan }) {
  const run = useRun();
  const { errorBudgetRule: rule } = settingsOf(plan);
  const set = (typed: string, field: keyof ErrorBudgetRule): string | null => {
    const share = readTypedShare(typed);
    if (share === null) return 'A share from 0 to 100 %.';
    return run(changePlanSettings, { errorBudgetRule: { ...(rule ?? USUAL_RULE), [field]: share } });
  };
  return (
    <section className={styles.rule} aria-label="Error-budget rule">
      <SwitchTool
        label="Burned error budgets propose a higher reserve in the period after"
        checked={rule !== null}
        onChange={(isOn) => run(changePlanSettings, { errorBudgetRule: isOn ? USUAL_RULE : null })}
      />
      {rule !== null && (
        <p className={styles.ruleLine}>
          <span>by</span>
          <span className={styles.share}>
            <TextControl
              label="Added to the reserve for each budget beyond the first"
              numeric
              value={formatPercent(rule.addedReserve)}
              commit={(typed) => set(typed, 'addedReserve')}
            />
          </span>
          <span>for each budget burned beyond the first, and for part of one in proportion, up to</span>
          <span className={styles.share}>
            <TextControl
              label="The most that is proposed"
              numeric
              value={formatPercent(rule.mostReserve)}
              commit={(typed) => set(typed, 'mostReserve')}
            />
          </span>
        </p>
      )}
    </section>
  );
}
