import { findConflicts } from '../../../../shared/dependencies/find-conflicts.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { layOutTimeline, type TimelineLayout } from '../../../../shared/timeline/timeline-layout.ts';
import { SCREEN_METRICS } from '../../../../shared/timeline/timeline-metrics.ts';
import { type TimelineRows, timelineRows } from '../../../../shared/timeline/timeline-rows.ts';
import type { AppState } from '../../../state/app-state.ts';
import { decidedFor } from '../decided-places.ts';
import { TRAY_WIDTH } from '../gestures/tray.tsx';
import { shownIds } from '../views/shown-ids.ts';
import { beginningScale } from './beginning-scale.ts';
import type { Room } from './look-geometry.ts';
import { MINIMAP_HEIGHT, minimapWidth } from './minimap.tsx';
import { minimapPicture } from './minimap-picture.ts';
import { axisHeight, headsWidth } from './timeline-drawing.tsx';

const NOBODY = new Set<never>();

/**
 * What the timeline of a plan is worked out from, in pieces to be done one after the other while nobody waits: each is
 * remembered by the plan, and the first drawing finds it, and the room that it will have in so much for the whole pane.
 */
export function timelineWork({ timeline, ports }: AppState, plan: Plan, pane: Room): readonly (() => void)[] {
  const { view, folded, part, filter, isTrayOpen } = timeline.getState();
  if (part !== 'bars' || plan.initiatives.size === 0) return [];
  const today = ports.clock.today();
  let room = pane;
  const scaleIn = ({ width }: Room) => beginningScale(plan, today, width);
  const rowsIn = (field: Room): TimelineRows =>
    timelineRows({
      ...{ plan, view, today, folded, metrics: SCREEN_METRICS, only: shownIds(plan, filter), compareWith: null },
      pixelsPerDay: scaleIn(field).pixelsPerDay,
      ...decidedFor(plan, view),
    });
  const layoutIn = (field: Room): TimelineLayout =>
    layOutTimeline({
      rows: rowsIn(field),
      scale: scaleIn(field),
      viewport: { x: 0, y: 0, ...field },
      today,
      dependencies: { plan, shows: 'selected', selection: NOBODY, conflicts: findConflicts(plan), slack: null },
    });
  return [
    () => findConflicts(plan),
    () => {
      const { tray, groups } = rowsIn(pane);
      const beside = tray.length === 0 ? 0 : isTrayOpen ? TRAY_WIDTH.open : TRAY_WIDTH.folded;
      const width = pane.width - headsWidth({ groups }, SCREEN_METRICS) - beside;
      room = { width, height: pane.height - MINIMAP_HEIGHT };
    },
    () => {
      const { axis } = layoutIn(room);
      room = { ...room, height: room.height - axisHeight(axis) };
      timeline.getState().expectRoom(room);
    },
    () => minimapPicture(rowsIn(room), minimapWidth(room.width)),
  ];
}
