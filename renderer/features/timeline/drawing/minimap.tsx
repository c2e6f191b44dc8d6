import { type PointerEvent, useLayoutEffect, useRef } from 'react';
import type { TimelineRows } from '../../../../shared/timeline/timeline-rows.ts';
import { exactDayAt } from '../../../../shared/timeline/timeline-scale.ts';
import { useViewState } from '../../../state/use-app-state.tsx';
import styles from './minimap.module.css';
import { hasMinimapPicture, MAP_HEIGHT, minimapPicture } from './minimap-picture.ts';
import type { Looking } from './use-look.ts';

/** With what is around the map, in pixels. */
export const MINIMAP_HEIGHT = MAP_HEIGHT + 17;
const PADDING = 12;

/** How wide the map is under a field. */
export function minimapWidth(field: number): number {
  return Math.max(0, field - 2 * PADDING);
}

/** All of the plan at a glance, and where in it one looks; a press or a drag looks elsewhere. What it does the keys do, too. */
export function Minimap(props: {
  readonly rows: TimelineRows;
  readonly looking: Looking;
  /** Of the field. */
  readonly width: number;
  readonly height: number;
}) {
  const { rows, looking, width, height } = props;
  const scheme = useViewState((view) => view.colourScheme);
  const canvas = useRef<HTMLCanvasElement>(null);
  const sight = useRef<HTMLDivElement>(null);
  const painted = useRef<TimelineRows | null>(null);
  const { watch, now } = looking;
  const inner = minimapWidth(width);
  const { extent } = rows;
  const days = extent === null ? 1 : extent.lastDay - extent.firstDay + 1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other colours are drawn anew
  useLayoutEffect(() => {
    const show = () => {
      const picture = minimapPicture(rows, inner, painted.current);
      painted.current = rows;
      if (canvas.current !== null) copyTo(canvas.current, picture);
    };
    if (hasMinimapPicture(rows, inner)) {
      show();
      return;
    }
    // The bars come first; and a run of keys that moves them is followed at its end.
    const timer = setTimeout(show, painted.current === null ? 30 : 60);
    return () => clearTimeout(timer);
  }, [rows, inner, scheme]);
  useLayoutEffect(
    () =>
      watch(() => {
        const element = sight.current;
        if (element === null || extent === null) return;
        const { scale, x, y } = now();
        const left = ((exactDayAt(scale, x) - extent.firstDay) / days) * inner;
        const right = ((exactDayAt(scale, x + width) - extent.firstDay) / days) * inner;
        const [from, to] = [Math.max(0, left), Math.min(inner, right)];
        const share = MAP_HEIGHT / Math.max(rows.height, height);
        element.style.transform = `translate(${from}px, ${y * share}px)`;
        element.style.width = `${Math.max(4, to - from)}px`;
        element.style.height = `${Math.max(4, Math.min(MAP_HEIGHT, height * share))}px`;
      }),
    [watch, now, extent, days, inner, width, height, rows.height],
  );
  if (extent === null) return null;
  const goTo = (event: PointerEvent<HTMLElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const day = extent.firstDay + ((event.clientX - left) / inner) * days;
    looking.centreOn(day, ((event.clientY - top) / MAP_HEIGHT) * Math.max(rows.height, height));
  };
  return (
    <div className={styles.strip} aria-hidden>
      <div
        className={styles.map}
        style={{ height: MAP_HEIGHT }}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          goTo(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event);
        }}
      >
        <canvas ref={canvas} className={styles.canvas} style={{ width: inner, height: MAP_HEIGHT }} />
        <div ref={sight} className={styles.sight} />
      </div>
    </div>
  );
}

function copyTo(canvas: HTMLCanvasElement, picture: HTMLCanvasElement): void {
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
}
