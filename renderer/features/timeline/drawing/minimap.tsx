import { type PointerEvent, useEffect, useLayoutEffect, useRef } from 'react';
import type { TimelineRows } from '../../../../shared/timeline/timeline-rows.ts';
import { exactDayAt } from '../../../../shared/timeline/timeline-scale.ts';
import { useViewState } from '../../../state/use-app-state.tsx';
import { colourOf } from './colour-of.ts';
import styles from './minimap.module.css';
import type { Looking } from './use-look.ts';

const HEIGHT = 40;

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
  const isPainted = useRef(false);
  const { watch, now } = looking;
  const inner = Math.max(0, width - 24);
  const { extent } = rows;
  const days = extent === null ? 1 : extent.lastDay - extent.firstDay + 1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other colours are drawn anew
  useEffect(() => {
    const drawIt = () => {
      isPainted.current = true;
      if (canvas.current !== null) paint(canvas.current, rows, inner);
    };
    // The bars come first; and a run of keys that moves them is followed at its end.
    const timer = setTimeout(drawIt, isPainted.current ? 150 : 30);
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
        const share = HEIGHT / Math.max(rows.height, height);
        element.style.transform = `translate(${from}px, ${y * share}px)`;
        element.style.width = `${Math.max(4, to - from)}px`;
        element.style.height = `${Math.max(4, Math.min(HEIGHT, height * share))}px`;
      }),
    [watch, now, extent, days, inner, width, height, rows.height],
  );
  if (extent === null) return null;
  const goTo = (event: PointerEvent<HTMLElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const day = extent.firstDay + ((event.clientX - left) / inner) * days;
    looking.centreOn(day, ((event.clientY - top) / HEIGHT) * Math.max(rows.height, height));
  };
  return (
    <div className={styles.strip} aria-hidden>
      <div
        className={styles.map}
        style={{ height: HEIGHT }}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          goTo(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event);
        }}
      >
        <canvas ref={canvas} className={styles.canvas} style={{ width: inner, height: HEIGHT }} />
        <div ref={sight} className={styles.sight} />
      </div>
    </div>
  );
}

/** Each bar as a line in its colour. */
function paint(canvas: HTMLCanvasElement, { lanes, extent, height, facts }: TimelineRows, width: number): void {
  const density = window.devicePixelRatio;
  canvas.width = Math.max(1, Math.round(width * density));
  canvas.height = Math.round(HEIGHT * density);
  const context = canvas.getContext('2d');
  if (context === null || extent === null) return;
  const style = getComputedStyle(canvas);
  const colours = new Map<string, string>();
  const xs = canvas.width / (extent.lastDay - extent.firstDay + 1);
  const ys = canvas.height / Math.max(1, height);
  const { rowHeight, lanePadding } = facts.metrics;
  const thick = Math.max(density * 0.75, Math.min(3 * density, rowHeight * ys * 0.7));
  context.globalAlpha = rowHeight * ys < 1 ? 0.5 : 1;
  for (const lane of lanes) {
    for (const [index, row] of lane.rows.entries()) {
      const y = (lane.y + lanePadding + Math.min(index + 0.5, lane.height / rowHeight) * rowHeight) * ys - thick / 2;
      for (const { span, colour } of row) {
        if (span === null) continue;
        const name = colourOf(colour);
        let known = colours.get(name);
        if (known === undefined) {
          known = style.getPropertyValue(name.slice(4, -1));
          colours.set(name, known);
        }
        context.fillStyle = known;
        const x = (span.first - extent.firstDay) * xs;
        context.fillRect(x, y, Math.max(density, (span.last + 1 - span.first) * xs), thick);
      }
    }
  }
}
