import type { WeightedModel } from '../../../../shared/plan/model.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { findWeightedProblem } from '../../../../shared/prioritization/weighted.ts';
import fieldStyles from '../../../ui/fields/field.module.css';
import { CriteriaEditor } from './criteria-editor.tsx';
import styles from './model-fields.module.css';
import { WeightBar } from './weight-bar.tsx';

export function WeightedFields({ plan, model }: { readonly plan: Plan; readonly model: WeightedModel }) {
  const problem = findWeightedProblem(model.criteria);
  return (
    <section className={styles.section} aria-label="Criteria">
      <div className={styles.headRow}>
        <h3 className={styles.heading}>Criteria</h3>
        <span className={styles.heading}>Weight and its share</span>
      </div>
      <WeightBar model={model} />
      {problem !== null && (
        <p className={fieldStyles.problem} role="alert">
          {problem}
        </p>
      )}
      <CriteriaEditor plan={plan} model={model} />
    </section>
  );
}
