import type { Model } from '../../../../shared/plan/model.ts';
import type { Scored } from '../../../../shared/prioritization/scored.ts';
import { formatNumber, formatPercent } from '../../../ui/fields/format-value.ts';
import { scoreParts, shareOfTop } from './row-words.ts';
import styles from './score-bar.module.css';

/** A score beside the highest; a score that is a sum in as many parts as it has. */
export function ScoreBar({
  model,
  scored,
  score,
  topScore,
}: {
  readonly model: Model;
  readonly scored: Scored;
  readonly score: number;
  readonly topScore: number;
}) {
  const share = shareOfTop(score, topScore);
  const parts = scoreParts(model, scored);
  if (parts === null) {
    return (
      <span className={styles.bar} style={{ '--share': share }} title={`${percentOf(share)} of the highest score`}>
        <span className={styles.part} style={{ '--points': 1, '--shade': 0 }} />
      </span>
    );
  }
  return (
    <span className={styles.bar} style={{ '--share': share }}>
      {parts.map(({ name, points }, index) => (
        <span
          key={name}
          className={styles.part}
          style={{ '--points': points, '--shade': index / Math.max(1, parts.length - 1) }}
          data-one-of-many
          data-empty={points <= 0 || undefined}
          title={`${name}: ${formatNumber(points)} of ${formatNumber(score)} points`}
        />
      ))}
    </span>
  );
}

function percentOf(share: number): string {
  return formatPercent(Math.round(share * 100) / 100);
}
