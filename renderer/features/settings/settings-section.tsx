import { type ReactNode, useId } from 'react';
import styles from './settings-section.module.css';

/** A part of the settings: what it is at the left, its fields at the right. */
export function SettingsSection({
  title,
  about,
  children,
}: {
  readonly title: string;
  readonly about: string;
  readonly children: ReactNode;
}) {
  const titleId = useId();
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <div>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <p className={styles.about}>{about}</p>
      </div>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}

export interface SettingProps {
  readonly label: string;
  /** What it means, in a line. */
  readonly meaning: ReactNode;
  /** `list`: a group of controls, each with a name of its own. */
  readonly kind?: 'field' | 'list';
  readonly children: (ids: { readonly controlId: string; readonly labelId: string }) => ReactNode;
}

/** One setting: its name, its control, and what it means under it. */
export function Setting({ label, meaning, kind = 'field', children }: SettingProps) {
  const controlId = useId();
  const labelId = useId();
  return (
    <div className={styles.setting}>
      {kind === 'field' ? (
        <label className={styles.label} htmlFor={controlId}>
          {label}
        </label>
      ) : (
        <span id={labelId} className={styles.label}>
          {label}
        </span>
      )}
      <div className={styles.content}>
        <div className={styles.boxed} data-kind={kind}>
          {children({ controlId, labelId })}
        </div>
        <p className={styles.meaning}>{meaning}</p>
      </div>
    </div>
  );
}
