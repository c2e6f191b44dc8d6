import styles from './board.module.css';

/** Beside the pointer: what is carried, and what its drop would do, or why it can’t be dropped. */
export function CarriedWords(props: {
  readonly x: number;
  readonly y: number;
  readonly what: string;
  readonly note: string;
  readonly isRefused: boolean;
}) {
  const { x, y, what, note, isRefused } = props;
  return (
    <div className={styles.carried} style={{ left: x + 12, top: y + 12 }} aria-hidden>
      <span className={styles.carriedWhat}>{what}</span>
      {note !== '' && (
        <span className={styles.carriedNote} data-refused={isRefused || undefined}>
          {note}
        </span>
      )}
    </div>
  );
}
