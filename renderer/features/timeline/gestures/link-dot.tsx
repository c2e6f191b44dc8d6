import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { roundedPath } from '../../../../shared/dependencies/layout/rounded-path.ts';
import { unitOf } from '../../../../shared/timeline/bar-room.ts';
import { arrowHead, type BarEnds, routeDependency } from '../../../../shared/timeline/route-dependency.ts';
import type { BarBox } from '../../../../shared/timeline/timeline-layout.ts';
import type { TimelineMetrics } from '../../../../shared/timeline/timeline-metrics.ts';
import type { Looking } from '../drawing/use-look.ts';
import styles from './link-dot.module.css';
import type { Linking, useLinking } from './use-linking.ts';

export interface LinkDotsProps {
  readonly boxes: readonly BarBox[];
  readonly metrics: TimelineMetrics;
  /** The bar that the keys act on; null: none is in sight. */
  readonly active: BarBox | null;
  readonly field: RefObject<HTMLElement | null>;
  readonly looking: Looking;
  readonly link: ReturnType<typeof useLinking>;
}

/** Pixels beyond the end of a bar in which its dot can be taken: those before are taken by the end itself. */
const REACH = 28;
/** Radius of the bends of the arrow, in pixels of the screen. */
const BEND = 5;

/** Beyond the end of the bar under the pointer and of the active one: dragged to another bar, that one waits for it. */
export function LinkDots({ boxes, metrics, active, field, looking, link }: LinkDotsProps) {
  const hovered = useHovered({ boxes, field, looking });
  const { linking, dot } = link;
  const source = linking?.pointer == null ? null : linking.from.box;
  const own = boxes.find(({ id }) => id === hovered) ?? null;
  // While one is dragged it alone stays: it has the pointer.
  const shown = source !== null ? [source] : linking !== null ? [] : own === active ? [active] : [own, active];
  return (
    <div aria-hidden>
      {linking !== null && <LinkArrow linking={linking} metrics={metrics} />}
      {shown.map((box) =>
        box === null || !box.canResize ? null : (
          // biome-ignore lint/a11y/noStaticElementInteractions: the key L does the same
          <div
            key={box.id}
            className={styles.target}
            title="Drag to what waits for it (L)"
            data-link-dot={box.initiative.id}
            style={{ left: box.x + box.width + 4, top: box.y + box.height / 2 - 12 }}
            onPointerDown={(event) => dot.onPointerDown(event, box)}
            onPointerMove={dot.onPointerMove}
            onPointerUp={dot.onPointerUp}
            onPointerCancel={dot.onPointerCancel}
            onDoubleClick={(event) => event.stopPropagation()}
          >
            <span className={styles.dot} />
          </div>
        ),
      )}
    </div>
  );
}

/** The id of the box under the pointer, or before its reach; null: there is none, or something is dragged. */
function useHovered({ boxes, field, looking }: Pick<LinkDotsProps, 'boxes' | 'field' | 'looking'>): string | null {
  const [hovered, setHovered] = useState<string | null>(null);
  const find = useEffectEvent((event: PointerEvent, bounds: DOMRect): string | null => {
    const look = looking.now();
    const [x, y] = [look.x + event.clientX - bounds.left, look.y + event.clientY - bounds.top];
    let beside: string | null = null;
    for (const box of boxes) {
      if (y < box.y || y > box.y + box.height || x < box.x || x > box.x + box.width + REACH) continue;
      if (x <= box.x + box.width) return box.id;
      // Only what is hovered already reaches that far: its neighbour may begin there.
      if (box.id === hovered) beside = box.id;
    }
    return beside;
  });
  useEffect(() => {
    const element = field.current;
    if (element === null) return;
    const onPointerMove = (event: PointerEvent) => {
      if (event.buttons === 0) setHovered(find(event, element.getBoundingClientRect()));
    };
    const onPointerLeave = (event: PointerEvent) => {
      if (event.buttons === 0) setHovered(null);
    };
    element.addEventListener('pointermove', onPointerMove, { passive: true });
    element.addEventListener('pointerleave', onPointerLeave, { passive: true });
    return () => {
      element.removeEventListener('pointermove', onPointerMove);
      element.removeEventListener('pointerleave', onPointerLeave);
    };
  }, [field]);
  return hovered;
}

/** The arrow as it would run: to what is chosen, else to the pointer. */
function LinkArrow(props: { readonly linking: Linking; readonly metrics: TimelineMetrics }) {
  const { metrics } = props;
  const { from, to, pointer, check } = props.linking;
  const target: BarEnds | null =
    to !== null && to.box !== null
      ? endsOf(to.box)
      : pointer === null
        ? null
        : { left: pointer.x, right: pointer.x, y: pointer.y };
  if (from.box === null || target === null) return null;
  const unit = unitOf(metrics);
  const facts = { kind: 'FS', rowHeight: metrics.rowHeight, unit } as const;
  const points = routeDependency(endsOf(from.box), target, facts);
  return (
    <svg className={styles.line} aria-hidden>
      {to !== null && to.box !== null && (
        <rect
          className={styles.aim}
          data-tone={toneOf(check)}
          x={to.box.x - 2}
          y={to.box.y - 2}
          width={to.box.width + 4}
          height={to.box.height + 4}
          rx={4}
        />
      )}
      <path data-tone={toneOf(check)} d={`${roundedPath(points, BEND * unit)}${arrowHead(points, unit)}`} />
    </svg>
  );
}

function toneOf(check: Linking['check']): 'bad' | undefined {
  return check !== null && (check.isRefused || check.missedBy > 0) ? 'bad' : undefined;
}

function endsOf({ x, y, width, height }: BarBox): BarEnds {
  return { left: x, right: x + width, y: y + height / 2 };
}

/** What is to be done, and what would come of it: beside the pointer, or at the foot by keys. */
export function LinkingWords({
  linking,
  fromKey,
  width,
}: {
  readonly linking: Linking;
  readonly fromKey: string;
  /** Of the field. */
  readonly width: number;
}) {
  const { check, pointer } = linking;
  if (pointer === null) {
    return (
      <p className={styles.words} data-refused={check?.isRefused || undefined} aria-hidden>
        {check === null
          ? `What waits for ${fromKey}? Go to it with the arrows, Enter links, Esc leaves it.`
          : check.isRefused
            ? check.words
            : `${check.words}: Enter links, Esc leaves it.`}
      </p>
    );
  }
  const isRight = pointer.at.x > width - 280;
  return (
    <p
      className={styles.words}
      data-refused={check?.isRefused || undefined}
      style={{
        bottom: 'auto',
        top: pointer.at.y + 18,
        ...(isRight ? { left: 'auto', right: width - pointer.at.x + 8 } : { left: pointer.at.x + 14 }),
      }}
      aria-hidden
    >
      {check === null ? `What waits for ${fromKey}? Drop on it.` : check.words}
    </p>
  );
}
