import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import styles from './chart-frame.module.css';

/** A drawing as large as the room that it is given; nothing before that is known. `label` says in words what it shows. */
export function ChartFrame(props: {
  readonly label: string;
  readonly children: (size: { readonly width: number; readonly height: number }) => ReactNode;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const measured = frame.current;
    if (measured === null) return;
    const measure = () => setSize({ width: measured.clientWidth, height: measured.clientHeight });
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(measured);
    return () => sizes.disconnect();
  }, []);
  const { width, height } = size;
  return (
    <div ref={frame} className={styles.frame}>
      {width > 0 && height > 0 && (
        <svg className={styles.drawing} width={width} height={height} role="img" aria-label={props.label}>
          {props.children(size)}
        </svg>
      )}
    </div>
  );
}
