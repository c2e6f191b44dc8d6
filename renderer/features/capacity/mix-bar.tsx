import type { Share } from '../../../shared/plan/initiative.ts';
import styles from './mix-bar.module.css';

const COLOURS = 8;
/** The bars reach at least this far, so that small shares do not look large. */
const LEAST_SCALE: Share = 0.5;

/** How far the bars of a table reach, in tenths: the largest share or target of them. */
export function mixScale(
  rows: readonly { readonly shareOfAvailable: Share | null; readonly target: Share | null }[],
): Share {
  const most = rows.reduce(
    (max, { shareOfAvailable, target }) => Math.max(max, shareOfAvailable ?? 0, target ?? 0),
    LEAST_SCALE,
  );
  return Math.ceil(most * 10 - 1e-9) / 10;
}

/** A share as a bar with a tick at its target. The figures stand beside it. */
export function MixBar(props: {
  readonly share: Share | null;
  readonly target: Share | null;
  readonly scale: Share;
  readonly colour: number | null;
}) {
  const { share, target, scale, colour } = props;
  const at = (value: Share) => `${(value / scale) * 100}%`;
  return (
    <span className={styles.track} aria-hidden>
      {share !== null && (
        <span
          className={styles.bar}
          data-pattern={(colour ?? 0) >= COLOURS || undefined}
          style={{
            width: at(share),
            '--fill': colour === null ? 'var(--faint)' : `var(--theme-${(colour % COLOURS) + 1})`,
          }}
        />
      )}
      {target !== null && <span className={styles.tick} style={{ left: at(target) }} />}
    </span>
  );
}
