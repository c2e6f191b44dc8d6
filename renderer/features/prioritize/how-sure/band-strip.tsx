import { bandInWords } from './band-in-words.ts';
import styles from './band-strip.module.css';
import { layOutBand } from './lay-out-band.ts';

export interface BandStripProps {
  /** The 5th and 95th percentile rank. */
  readonly band: readonly [p5: number, p95: number];
  readonly median: number;
  /** As the model has it, without any draws. */
  readonly rank: number;
  /** How many are ranked. */
  readonly count: number;
  /** In pixels. */
  readonly width: number;
  /** The last rank above the cut; left out: no cut is drawn. */
  readonly cut?: number;
  /** A sentence that follows on where it ranked. */
  readonly note?: string;
}

const HEIGHT = 14;
const MIDDLE = HEIGHT / 2;

/** Where an initiative ranked over the draws, from the best rank at the left to the last at the right. */
export function BandStrip(props: BandStripProps) {
  const { width, note } = props;
  const { from, to, dot, cut, least, most } = layOutBand(props);
  const words = note === undefined ? bandInWords(props) : `${bandInWords(props)} ${note}`;
  return (
    <svg className={styles.strip} width={width} height={HEIGHT} role="img" aria-label={words}>
      <title>{words}</title>
      <line className={styles.track} x1={least} x2={most} y1={MIDDLE} y2={MIDDLE} />
      {cut !== null && <line className={styles.cut} x1={cut} x2={cut} y1={0} y2={HEIGHT} />}
      <line className={styles.band} x1={from} x2={to} y1={MIDDLE} y2={MIDDLE} />
      <circle className={styles.dot} cx={dot} cy={MIDDLE} r={3} />
    </svg>
  );
}
