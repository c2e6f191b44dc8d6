import { useEffect, useState } from 'react';
import styles from './busy-line.module.css';

/** Thin progress at the top edge of what it stands in; nothing for the first 300 ms. */
export function BusyLine({ busy, label }: { readonly busy: boolean; readonly label: string }) {
  const shown = useLasting(busy, 300);
  if (!shown) return null;
  return (
    <div className={styles.line} role="progressbar" aria-label={label}>
      <div className={styles.run} />
    </div>
  );
}

/** True once `value` has been true for so many milliseconds without a break. */
export function useLasting(value: boolean, milliseconds: number): boolean {
  const [lasted, setLasted] = useState(false);
  useEffect(() => {
    if (!value) return;
    const timer = setTimeout(() => setLasted(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLasted(false);
    };
  }, [value, milliseconds]);
  return value && lasted;
}
