import { useMemo } from 'react';
import { dragRoomOf } from '../../../../shared/dependencies/drag-room.ts';
import { type Plan, settingsOf } from '../../../../shared/plan/plan.ts';
import { unitOf } from '../../../../shared/timeline/bar-room.ts';
import type { TimelineRows } from '../../../../shared/timeline/timeline-rows.ts';
import { xOfDay } from '../../../../shared/timeline/timeline-scale.ts';
import { ArrowMarks, Arrows } from '../drawing/arrows.tsx';
import { colourOf } from '../drawing/colour-of.ts';
import type { Drawn } from '../drawing/use-look.ts';
import { DraggedBars } from './drag-layer.tsx';
import { effectPaths } from './effect-paths.ts';
import styles from './effects-layer.module.css';
import { followerBoxes } from './follower-boxes.ts';
import type { BarDrag } from './use-bar-drag.ts';
import type { LiveEffects } from './use-gesture-effects.ts';

export interface EffectsLayerProps {
  readonly plan: Plan;
  readonly rows: TimelineRows;
  readonly drawn: Drawn;
  readonly drag: BarDrag;
  readonly live: LiveEffects;
}

/** What is dragged where it would be, where it could go with nothing broken, what would move along, and the arrows as they would run. In the layer of the bars. */
export function EffectsLayer({ plan, rows, drawn, drag, live }: EffectsLayerProps) {
  const { scale } = drawn;
  const { resolution } = live;
  const followers = useMemo(
    () => (resolution === null ? [] : followerBoxes(rows, scale, resolution.moves)),
    [rows, scale, resolution],
  );
  // Where one is asked first, arrows lead to what waits where it stands, since there it is in conflict.
  const goAlong = settingsOf(plan).cascade === 'always' ? followers : [];
  const paths = effectPaths({ plan, rows, scale, boxes: [...drag.boxes, ...goAlong], live });
  return (
    <div aria-hidden>
      {drag.moved !== null && !drag.preview.isRefused && <Room plan={plan} drawn={drawn} moved={drag.moved} />}
      {followers.map(({ id, x, y, width, height, colour }) => (
        <div
          key={id}
          className={styles.follower}
          data-follower
          style={{ left: x, top: y, width, height, '--bar': colourOf(colour) }}
        />
      ))}
      <DraggedBars drag={drag} />
      <Arrows paths={paths} />
      <ArrowMarks paths={paths} unit={unitOf(rows.facts.metrics)} />
    </div>
  );
}

/** A faint band between the days where nothing breaks; none where nothing limits it, or nothing is left. */
function Room({
  plan,
  drawn,
  moved,
}: Pick<EffectsLayerProps, 'plan' | 'drawn'> & {
  readonly moved: NonNullable<BarDrag['moved']>;
}) {
  const room = useMemo(() => dragRoomOf(plan, moved.id), [plan, moved.id]);
  if (room === null || (room.first === null && room.last === null)) return null;
  const { scale, viewport } = drawn;
  const end = viewport.x + viewport.width;
  const left = room.first === null ? viewport.x : Math.max(viewport.x, xOfDay(scale, room.first));
  const right = room.last === null ? end : Math.min(end, xOfDay(scale, room.last + 1));
  if (right <= left) return null;
  return (
    <div
      className={styles.room}
      data-room
      data-first={room.first !== null || undefined}
      data-last={room.last !== null || undefined}
      style={{ left, top: moved.y - 4, width: right - left, height: moved.height + 8 }}
    />
  );
}
