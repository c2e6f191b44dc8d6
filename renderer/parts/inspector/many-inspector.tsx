import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { FactsSection } from './facts-section.tsx';
import styles from './inspector.module.css';

/** Several at once: what they share is shown, what differs is mixed, and an edit sets all. */
export function ManyInspector({
  plan,
  initiatives,
}: {
  readonly plan: Plan;
  readonly initiatives: readonly Initiative[];
}) {
  return (
    <article aria-label={`${initiatives.length} initiatives`}>
      <h2 className={styles.many}>{initiatives.length} initiatives</h2>
      <FactsSection plan={plan} initiatives={initiatives} />
    </article>
  );
}
