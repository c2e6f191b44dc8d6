import type { InitiativeId } from '../../../../shared/plan/ids.ts';
import { cutInWords } from '../how-sure/above-the-cut.ts';
import { BandStrip } from '../how-sure/band-strip.tsx';
import { shareOfDraws } from '../how-sure/how-sure-words.ts';
import styles from './how-sure-cell.module.css';
import { HOW_SURE_WIDTH } from './ranking-grid-columns.ts';
import type { ShownDraws } from './use-shown-draws.ts';

/** Where the initiative ranked over the draws; muted once they are of an order before. */
export function HowSureCell({
  draws,
  id,
  rank,
}: {
  readonly draws: ShownDraws;
  readonly id: InitiativeId;
  readonly rank: number | null;
}) {
  const found = draws.outcome.byId.get(id);
  if (found === undefined || rank === null) return null;
  const { band, median, above } = found;
  const note = `In ${cutInWords(draws.outcome.plan, draws.outcome.settings)} in ${shareOfDraws(above)} of the draws.`;
  return (
    <span
      className={styles.strip}
      data-older={draws.isOlder || undefined}
      title={draws.isOlder ? 'Drawn before the last change' : undefined}
    >
      <BandStrip
        band={band}
        median={median}
        rank={rank}
        count={draws.outcome.byId.size}
        width={HOW_SURE_WIDTH - 18}
        note={note}
      />
      {draws.isOlder && <span className="visually-hidden"> Drawn before the last change.</span>}
    </span>
  );
}
