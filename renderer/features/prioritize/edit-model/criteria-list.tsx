import type { Model } from '../../../../shared/plan/model.ts';
import { criteriaOf } from '../../../../shared/prioritization/criteria-of.ts';
import styles from './model-fields.module.css';
import { scaleSummary } from './scale-summary.ts';

/** The criteria of a model whose method brings its own: to be read, not changed. */
export function CriteriaList({ model }: { readonly model: Model }) {
  return (
    <section className={styles.section} aria-label="Criteria">
      <h3 className={styles.heading}>Criteria</h3>
      <ul className={styles.list}>
        {criteriaOf(model).map((criterion) => (
          <li key={criterion.id}>
            {criterion.name}
            <small>
              {scaleSummary(criterion)}
              {criterion.description !== '' && ` · ${criterion.description}`}
            </small>
          </li>
        ))}
      </ul>
      <p className={styles.note}>
        They belong to the method. To choose criteria of your own, make a weighted model or a formula.
      </p>
    </section>
  );
}
