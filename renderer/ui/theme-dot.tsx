import styles from './theme-dot.module.css';

const COLOURS = 8;

/** The square of a theme or team in its colour; the ninth has the first's with a pattern. Beside the name, never alone. */
export function ThemeDot({ colour }: { readonly colour: number }) {
  return (
    <span
      className={styles.dot}
      data-pattern={colour >= COLOURS || undefined}
      style={{ '--dot': `var(--theme-${(colour % COLOURS) + 1})` }}
      aria-hidden
    />
  );
}
