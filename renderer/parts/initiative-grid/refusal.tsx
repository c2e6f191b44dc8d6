import { useRef } from 'react';
import { usePopupSide } from '../../ui/grid/use-popup-side.ts';
import styles from './initiative-row.module.css';

/** Why the active cell's text was not taken. */
export function Refusal({ message }: { readonly message: string }) {
  const element = useRef<HTMLSpanElement>(null);
  usePopupSide(element, true);
  return (
    <span ref={element} className={styles.refusal}>
      {message}
    </span>
  );
}
