import { findConflicts } from '../../../../shared/dependencies/find-conflicts.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { layOutTimeline } from '../../../../shared/timeline/timeline-layout.ts';
import { SCREEN_METRICS } from '../../../../shared/timeline/timeline-metrics.ts';
import { timelineRows } from '../../../../shared/timeline/timeline-rows.ts';
import type { AppState } from '../../../state/app-state.ts';
import { decidedFor } from '../decided-places.ts';
import { beginningScale } from './beginning-scale.ts';

const NOBODY = new Set<never>();

/**
 * What the timeline of a plan is worked out from, in pieces to be done one after the other while nobody waits: each is
 * remembered by the plan, and the first opening of the screen finds it. `width` and `height` are about those of its field.
 */
export function timelineWork(
  { timeline, ports }: AppState,
  plan: Plan,
  { width, height }: { readonly width: number; readonly height: number },
): readonly (() => void)[] {
  const { view, folded } = timeline.getState();
  const today = ports.clock.today();
  const scale = beginningScale(plan, today, width);
  const rowsOf = () =>
    timelineRows({
      ...{ plan, view, today, folded, metrics: SCREEN_METRICS, only: null, compareWith: null },
      pixelsPerDay: scale.pixelsPerDay,
      ...decidedFor(plan, view),
    });
  return [
    () => findConflicts(plan),
    rowsOf,
    () =>
      layOutTimeline({
        rows: rowsOf(),
        scale,
        viewport: { x: 0, y: 0, width, height },
        today,
        dependencies: { plan, shows: 'selected', selection: NOBODY, conflicts: findConflicts(plan), slack: null },
      }),
  ];
}
