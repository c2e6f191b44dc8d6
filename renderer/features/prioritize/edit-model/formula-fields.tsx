import type { FormulaModel } from '../../../../shared/plan/model.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { CriteriaEditor } from './criteria-editor.tsx';
import { FormulaEditor } from './formula-editor.tsx';
import styles from './model-fields.module.css';

export function FormulaFields({ plan, model }: { readonly plan: Plan; readonly model: FormulaModel }) {
  return (
    <>
      <section className={styles.section} aria-label="Formula">
        <div className={styles.headRow}>
          <h3 className={styles.heading}>Formula</h3>
        </div>
        <FormulaEditor plan={plan} model={model} />
      </section>
      <section className={styles.section} aria-label="Criteria">
        <div className={styles.headRow}>
          <h3 className={styles.heading}>Criteria</h3>
          <span className={styles.heading}>What the formula calls it</span>
        </div>
        <CriteriaEditor plan={plan} model={model} />
      </section>
    </>
  );
}
