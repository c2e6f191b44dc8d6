import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { formatNumber } from '../../ui/fields/format-value.ts';
import { DetailsSection } from './details-section.tsx';
import { EffortOfManySection } from './effort-of-many-section.tsx';
import { FactsSection } from './facts-section.tsx';
import styles from './inspector.module.css';
import { RequestSection } from './request-section.tsx';
import { ScheduleSection } from './schedule-section.tsx';

/** Several at once: what they share is shown, what differs is mixed, and an edit sets all. */
export function ManyInspector({
  plan,
  initiatives,
}: {
  readonly plan: Plan;
  readonly initiatives: readonly Initiative[];
}) {
  const name = `${formatNumber(initiatives.length)} initiatives`;
  return (
    <article className={styles.inspected} aria-label={name}>
      <h2 className={styles.many}>{name}</h2>
      <FactsSection plan={plan} initiatives={initiatives} />
      <EffortOfManySection plan={plan} initiatives={initiatives} />
      <ScheduleSection plan={plan} initiatives={initiatives} />
      <RequestSection plan={plan} initiatives={initiatives} />
      <DetailsSection plan={plan} initiatives={initiatives} />
    </article>
  );
}
