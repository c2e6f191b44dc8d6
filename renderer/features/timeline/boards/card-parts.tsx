// The lines that cards of both boards have.

import type { CardFace } from '../../../../shared/boards/card-face.ts';
import { HEALTH_LABELS, type Initiative } from '../../../../shared/plan/initiative.ts';
import { plainLabel } from '../../../../shared/timeline/plain-label.ts';
import { HealthSign } from '../../../parts/inspector/health-sign.tsx';
import { StageDot } from '../../../ui/stage-chip.tsx';
import { ThemeDot } from '../../../ui/theme-dot.tsx';
import styles from './board-card.module.css';

export function Title({ title }: Pick<Initiative, 'title'>) {
  const words = plainLabel(title);
  return (
    <span className={styles.title} dir="auto" title={words}>
      {words}
    </span>
  );
}

export function HealthWord({ health }: Pick<Initiative, 'health'>) {
  return (
    health !== null && (
      <span className={styles.end}>
        <HealthSign health={health} />
        {HEALTH_LABELS[health]}
      </span>
    )
  );
}

/** Nothing where the lane says it. */
export function StageWord({ stage, words }: Pick<Initiative, 'stage'> & { readonly words: string | null }) {
  return (
    words !== null && (
      <>
        <StageDot stage={stage} />
        <span className={styles.words}>{words}</span>
      </>
    )
  );
}

/** `■ Reliability · Platform lead`, as far as either is known and the lane does not say it. */
export function ThemeAndOwner({ face: { theme, owner } }: { readonly face: CardFace }) {
  const words = [theme?.name ?? '', owner].filter((part) => part !== '').join(' · ');
  return (
    <>
      {theme !== null && <ThemeDot colour={theme.colour} />}
      <span className={styles.words} title={words === '' ? undefined : words}>
        {words}
      </span>
    </>
  );
}
