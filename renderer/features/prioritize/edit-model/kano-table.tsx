import { KANO_ANSWERS, KANO_CLASSES, kanoClass } from '../../../../shared/prioritization/kano.ts';
import styles from './model-fields.module.css';

/** The answers to both questions, and the class that each pair gives. */
export function KanoTable() {
  return (
    <section className={styles.section} aria-label="Answer table">
      <h3 className={styles.heading}>Answer table</h3>
      <p className={styles.note}>Rows: how one feels if it is there. Columns: if it is not there.</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">If it is there</span>
            </th>
            {KANO_ANSWERS.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {KANO_ANSWERS.map((functional) => (
            <tr key={functional.id}>
              <th scope="row">{functional.label}</th>
              {KANO_ANSWERS.map((dysfunctional) => (
                <td key={dysfunctional.id}>
                  <Class id={kanoClass(functional.id, dysfunctional.id)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.legend}>
        {KANO_CLASSES.map(({ label }) => `${label.charAt(0)} ${label}`).join(' · ')}. Counts of many answers win over
        one pair: the class most often given stands, with better and worse coefficients beside it.
      </p>
    </section>
  );
}

function Class({ id }: { readonly id: string }) {
  const label = KANO_CLASSES.find((one) => one.id === id)?.label ?? id;
  return (
    <>
      <span aria-hidden>{label.charAt(0)}</span>
      <span className="visually-hidden">{label}</span>
    </>
  );
}
