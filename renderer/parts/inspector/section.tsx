import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import styles from './section.module.css';
import { useFold } from './section-folds.ts';

export interface SectionProps {
  readonly title: string;
  /** Behind the title, muted: what a folded section holds. */
  readonly hint?: string;
  /** Folded until it is opened; without it the section always stands open. */
  readonly foldable?: boolean;
  readonly children: ReactNode;
}

/** A part of the inspector: a small head and a line, never a card. */
export function Section({ title, hint, foldable = false, children }: SectionProps) {
  const [open, setOpen] = useFold(title, foldable);
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 className={styles.head}>
        {foldable ? (
          <button type="button" className={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
            <span id={id}>{title}</span>
            {hint && !open && <span className={styles.hint}>{hint}</span>}
            <IconChevronRight size={14} stroke={1.5} aria-hidden />
          </button>
        ) : (
          <span id={id}>{title}</span>
        )}
      </h3>
      {open && children}
    </section>
  );
}
