import type { ReactNode } from 'react';
import type { Theme } from '../../../../shared/plan/people-and-teams.ts';
import { ThemeDot } from '../../../ui/theme-dot.tsx';
import styles from './title-line.module.css';

/** A title behind the dot of its theme, shortened where it must be; what follows it stays whole. */
export function TitleLine({
  title,
  theme,
  children,
}: {
  readonly title: string;
  readonly theme: Theme | null;
  readonly children?: ReactNode;
}) {
  return (
    <span className={styles.line}>
      <span className={styles.dot} title={theme?.name}>
        {theme !== null && <ThemeDot colour={theme.colour} />}
      </span>
      <span className={styles.words} title={title}>
        {title}
      </span>
      {children}
      {theme !== null && <span className="visually-hidden">, {theme.name}</span>}
    </span>
  );
}
