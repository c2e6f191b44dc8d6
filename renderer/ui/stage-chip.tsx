import styles from './stage-chip.module.css';

/** A stage as a dot that fills on the way, and its word. */
export function StageChip({ stage, label }: { readonly stage: string; readonly label: string }) {
  return (
    <span className={styles.chip}>
      <StageDot stage={stage} />
      {label}
    </span>
  );
}

/** The dot alone: beside a stage's word. */
export function StageDot({ stage }: { readonly stage: string }) {
  return <span className={styles.dot} data-stage={stage} aria-hidden />;
}
