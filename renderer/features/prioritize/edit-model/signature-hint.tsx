import { FORMULA_FUNCTIONS } from '../../../../shared/prioritization/formula/formula-functions.ts';
import { signatureAt } from '../../../../shared/prioritization/formula/signature-at.ts';
import styles from './formula-editor.module.css';

/** How the function is called that the caret stands in; else what there is to call. */
export function SignatureHint({ text, caret }: { readonly text: string; readonly caret: number | null }) {
  const at = caret === null ? null : signatureAt(text, caret);
  if (at === null) {
    return (
      <p className={styles.hint}>+ − × ÷ ^ and comparisons; {FORMULA_FUNCTIONS.join(', ')}. Ctrl Space lists them.</p>
    );
  }
  const { callee, signature, parameter } = at;
  return (
    <p className={styles.hint}>
      {callee}(
      {signature.parameters.map((name, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parameters have places, and may share a name
        <span key={index}>
          {index > 0 && ', '}
          <span data-current={index === parameter || undefined}>{name}</span>
        </span>
      ))}
      {signature.most === null && ', …'}): {signature.detail}
    </p>
  );
}
