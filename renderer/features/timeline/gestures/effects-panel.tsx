import { IconAlertTriangle, IconArrowRight, IconCheck, IconPointFilled } from '@tabler/icons-react';
import type { EffectLine } from './effects-in-words.ts';
import styles from './effects-panel.module.css';

const ICONS = { bad: IconAlertTriangle, good: IconCheck, along: IconArrowRight, plain: IconPointFilled } as const;

/** At the foot of the field, or at its top while the pointer is down there: what a gesture would do to others. */
export function EffectsPanel({ lines, isAtTop }: { readonly lines: readonly EffectLine[]; readonly isAtTop: boolean }) {
  if (lines.length === 0) return null;
  return (
    <ul className={styles.panel} data-effects data-top={isAtTop || undefined} aria-hidden>
      {lines.map(({ tone, words }) => {
        const Icon = ICONS[tone];
        return (
          <li key={words} className={styles.line} data-tone={tone}>
            <Icon className={styles.icon} size={14} stroke={1.75} />
            <span>{words}</span>
          </li>
        );
      })}
    </ul>
  );
}
