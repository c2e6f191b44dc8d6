import type { CutLine } from '../../../shared/capacity/cut-line-state.ts';
import styles from './cut-line-row.module.css';
import { cutLineInWords } from './cut-words.ts';

/** The line itself, as a row above the first that is out, with its reason. Nothing while nothing is out. */
export function CutLineRow({ cut, columns }: { readonly cut: CutLine; readonly columns: number }) {
  const words = cutLineInWords(cut);
  if (words === null) return null;
  return (
    <tr className={styles.line}>
      <td colSpan={columns}>
        <span className={styles.words}>
          {words.head} · {words.reason}
          {words.below !== '' && <span className={styles.below}> · {words.below}</span>}
          {words.counted !== '' && <span className={styles.below}> · {words.counted}</span>}
        </span>
      </td>
    </tr>
  );
}
