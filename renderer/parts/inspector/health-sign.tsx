import type { Health } from '../../../shared/plan/initiative.ts';
import styles from './health-sign.module.css';

const SIGNS: Readonly<Record<Health, string>> = { 'on-track': '●', 'at-risk': '▲', 'off-track': '■' };

/** Health as a sign whose shape says it too; beside the word, never alone. */
export function HealthSign({ health }: { readonly health: Health }) {
  return (
    <span className={styles.sign} data-health={health} aria-hidden>
      {SIGNS[health]}
    </span>
  );
}
