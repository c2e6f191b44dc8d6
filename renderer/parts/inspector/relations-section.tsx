import type { Initiative } from '../../../shared/plan/initiative.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { DependencySection } from '../dependency-section/dependency-section.tsx';
import styles from './relations-section.module.css';
import { Section } from './section.tsx';

/** What it waits for, what waits for it, and what it is for. */
export function RelationsSection({ plan, initiative }: { readonly plan: Plan; readonly initiative: Initiative }) {
  const contributions = [...plan.contributions.values()].filter((one) => one.initiativeId === initiative.id);
  return (
    <>
      <DependencySection key={initiative.id} plan={plan} initiative={initiative} />
      {contributions.length > 0 && (
        <Section title="Relations">
          <dl className={styles.list}>
            <dt>Contributes to</dt>
            <dd>
              {contributions.map((one) => (
                <p key={one.id}>{plan.keyResults.get(one.keyResultId)?.title}</p>
              ))}
            </dd>
          </dl>
        </Section>
      )}
    </>
  );
}
