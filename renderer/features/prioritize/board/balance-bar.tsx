import { IconAlertTriangle } from '@tabler/icons-react';
import type { EffortUnit } from '../../../../shared/plan/settings.ts';
import { MOST_MUST_SHARE, type MoscowBalance } from '../../../../shared/prioritization/moscow-balance.ts';
import { formatPercent } from '../../../ui/fields/format-value.ts';
import styles from './balance-bar.module.css';
import { balanceInWords } from './balance-words.ts';

const SEGMENTS = ['must', 'should', 'could'] as const;

/** The effort of must, should and could side by side, with the line that must is to stay under. */
export function BalanceBar({ balance, unit }: { readonly balance: MoscowBalance; readonly unit: EffortUnit }) {
  const { columns, isTooMuch } = balance;
  const effortOf = (id: string) => columns.find((column) => column.id === id)?.effort ?? 0;
  const all = SEGMENTS.reduce((sum, id) => sum + effortOf(id), 0);
  return (
    <div className={styles.balance}>
      <div className={styles.bar} aria-hidden>
        {all > 0 &&
          SEGMENTS.map((id) => (
            <span key={id} className={styles.segment} data-class={id} style={{ '--share': effortOf(id) / all }} />
          ))}
        <span className={styles.line} style={{ left: `${MOST_MUST_SHARE * 100}%` }}>
          <span>{formatPercent(MOST_MUST_SHARE)}</span>
        </span>
      </div>
      <p className={styles.words} data-over={isTooMuch || undefined} role="status">
        {isTooMuch && <IconAlertTriangle size={14} stroke={1.5} aria-hidden />}
        <span>{balanceInWords(balance, unit)}</span>
      </p>
    </div>
  );
}
