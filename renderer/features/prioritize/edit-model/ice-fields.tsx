import { editModel } from '../../../../shared/commands/edit-model.ts';
import { ICE_COMBINATIONS, type IceModel } from '../../../../shared/plan/model.ts';
import { iceScore } from '../../../../shared/prioritization/ice.ts';
import { Segments } from '../../../parts/column-filter/segments.tsx';
import { formatFixed, formatNumber } from '../../../ui/fields/format-value.ts';
import { CriteriaList } from './criteria-list.tsx';
import styles from './model-fields.module.css';
import { useTryOut } from './use-try-out.ts';

const LABELS = { product: 'Product', mean: 'Mean' } as const;
/** Two that the product and the mean rank the other way round. */
const EXAMPLES = [
  { impact: 10, confidence: 1, ease: 10 },
  { impact: 6, confidence: 6, ease: 6 },
] as const;

/** ICE as a product or as a mean, and what the difference is. */
export function IceFields({ model }: { readonly model: IceModel }) {
  const tryOut = useTryOut();
  return (
    <>
      <section className={styles.section} aria-label="How the three combine">
        <div className={styles.headRow}>
          <h3 className={styles.heading}>The three combine as</h3>
          <Segments
            label="The three combine as"
            segments={ICE_COMBINATIONS.map((value) => ({ value, label: LABELS[value] }))}
            value={model.combine}
            onChange={(combine) => tryOut(editModel, { id: model.id, patch: { combine } })}
          />
        </div>
        <table className={`${styles.table} ${styles.figures}`}>
          <thead>
            <tr>
              <th scope="col">Impact, confidence, ease</th>
              {ICE_COMBINATIONS.map((combine) => (
                <th key={combine} scope="col" data-chosen={combine === model.combine || undefined}>
                  {LABELS[combine]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {EXAMPLES.map((example) => (
              <tr key={example.impact}>
                <th scope="row">{Object.values(example).join(', ')}</th>
                {ICE_COMBINATIONS.map((combine) => {
                  const score = iceScore({ ...example, combine });
                  return (
                    <td key={combine} data-chosen={combine === model.combine || undefined}>
                      {combine === 'product' ? formatNumber(score, 0) : formatFixed(score, 1)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
        <p className={styles.note}>
          The two rank differently: one weak value pulls a product down, where a mean lets the others make up for it.
        </p>
      </section>
      <CriteriaList model={model} />
    </>
  );
}
